using Lagebild.Networks.Linear;

namespace Lagebild.Reading.Engagements.Decisions;

/// <summary>A word that, as decided, names an occasion.</summary>
/// <param name="Word">Its index.</param>
/// <param name="Probabilities">In units of 1/65536: first that it names none, then each <see cref="EngagementKind"/>.</param>
internal sealed record FoundTrigger(int Word, int[] Probabilities)
{
    /// <summary>Names of the labels, in the order of <see cref="Probabilities"/>.</summary>
    public static IReadOnlyList<string> Labels { get; } = ["none", .. Enum.GetNames<EngagementKind>()];

    /// <summary>That it names an occasion, in units of 1/65536.</summary>
    public int Probability => Softmax.One - Probabilities[0];

    /// <summary>The likeliest kind.</summary>
    public EngagementKind Kind => (EngagementKind)(Array.IndexOf(Probabilities, Probabilities.AsSpan(1).ToArray().Max(), 1) - 1);

    /// <summary>The same word with another probability; the kinds keep their shares of it.</summary>
    public FoundTrigger With(int probability)
    {
        var all = new int[Probabilities.Length];
        all[0] = Softmax.One - probability;
        for (var k = 1; k < all.Length; k++)
            all[k] = (int)((long)Probabilities[k] * probability / Math.Max(1, Probability));
        return this with { Probabilities = all };
    }
}
