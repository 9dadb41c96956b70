using Lagebild.Dossiers.Log;

namespace Lagebild.Dossiers.Stories;

/// <summary>How far apart two reports may lie that are one story for being alike.</summary>
public static class StoryWindow
{
    public const int Days = 21;

    /// <summary>Undated reports are near each other and near nothing else.</summary>
    public static bool Covers(Moment left, Moment right) =>
        left.IsKnown == right.IsKnown && (!left.IsKnown || Math.Abs(left.Day - right.Day) <= Days);
}
