namespace Lagebild.Training.Scores;

/// <summary>One measured figure.</summary>
/// <param name="Corpus">What was read.</param>
/// <param name="Measure">What was counted, as the scorer names it.</param>
/// <param name="Value">The figure, on the scorer's own scale (0 to 1, or 0 to 100).</param>
/// <param name="Bar">What the project set itself, on the same scale; null where there is no bar.</param>
internal sealed record Figure(string Corpus, string Measure, double Value, double? Bar)
{
    public bool IsReached => Bar is null || Value >= Bar;
}
