using Lagebild.Dossiers.Log;

namespace Lagebild.Dossiers.Stories;

/// <summary>How long a story may pause and still be the same story.</summary>
public static class StoryWindow
{
    public const int Days = 10;

    /// <summary>Undated reports are near each other and near nothing else.</summary>
    public static bool Covers(Moment left, Moment right) =>
        left.IsKnown == right.IsKnown && (!left.IsKnown || Math.Abs(left.Day - right.Day) <= Days);
}
