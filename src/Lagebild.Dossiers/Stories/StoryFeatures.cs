namespace Lagebild.Dossiers.Stories;

/// <summary>What two reports have in common, as <see cref="StoryDecision"/> weighs it. Whole numbers.</summary>
/// <param name="Likeness">Root of the cosine of all terms, 0 to 1000.</param>
/// <param name="Days">Days between their publication, 0 to <see cref="StoryWindow.Days"/>.</param>
public readonly record struct StoryFeatures(int Likeness, int Days)
{
    private const int One = 1000;

    /// <summary>Names in the order of <see cref="Values"/>, as the table of weights has them.</summary>
    public static readonly string[] Names = ["likeness", "days"];

    public int[] Values => [Likeness, Days];

    public static StoryFeatures Of(StoryProfile left, StoryProfile right, int days) => new((int)Math.Round(One * Math.Sqrt(left.Likeness(right))), days);
}
