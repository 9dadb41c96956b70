using System.Globalization;
using Lagebild.Language;

namespace Lagebild.Dossiers.Stories;

/// <summary>
/// Whether two reports belong to one story: a logistic regression over <see cref="StoryFeatures"/> with whole weights
/// (<c>Stories/story-decision.tsv</c>, made by <c>Lagebild.Training train stories</c>). Scores are log-odds in thousandths.
/// </summary>
public sealed class StoryDecision
{
    /// <summary>Weights are log-odds in millionths for each unit of a feature.</summary>
    public const int Unit = 1000;

    /// <summary>Log-odds from which on two reports, or groups of them, are one story: probability 0.15, for a story has more witnesses than two.</summary>
    public const int Same = -1750;

    /// <summary>Log-odds from which on two texts alone are one story: they have no further witness.</summary>
    public const int Pair = 0;

    /// <summary>Below this two reports count as having nothing in common.</summary>
    public const int Least = -3500;

    /// <summary>What having nothing in common counts.</summary>
    public const int Nothing = -5500;

    private readonly long _bias;
    private readonly long[] _weights;

    /// <param name="bias">Log-odds of two reports of one day without a common term, in millionths.</param>
    /// <param name="weights">In the order of <see cref="StoryFeatures.Names"/>.</param>
    public StoryDecision(long bias, long[] weights) => (_bias, _weights) = (bias, weights);

    public static StoryDecision Shipped { get; } = Read(TsvTable.Rows(typeof(StoryDecision).Assembly, "Stories/story-decision.tsv", 2));

    public int Score(StoryFeatures features)
    {
        var sum = _bias;
        var values = features.Values;
        for (var i = 0; i < values.Length; i++)
            sum += _weights[i] * values[i];
        return (int)Math.Max(Nothing, sum / Unit);
    }

    /// <summary>The probability that a score stands for, from 0 to 1.</summary>
    public static double Probability(int score) => 1 / (1 + Math.Exp(-score / 1000.0));

    private static StoryDecision Read(IEnumerable<string[]> rows)
    {
        var table = rows.ToDictionary(r => r[0], r => long.Parse(r[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);
        return new StoryDecision(table["bias"], [.. StoryFeatures.Names.Select(n => table[n])]);
    }
}
