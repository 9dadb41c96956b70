namespace Lagebild.Reading.Engagements.Decisions;

/// <summary>A word that names an occasion, with who takes part, when and where, as far as the place itself tells; probabilities in units of 1/65536.</summary>
/// <param name="Trigger">The word.</param>
/// <param name="Actors">For each actor candidate, that he takes part.</param>
/// <param name="Times">For each time candidate, that it is then.</param>
/// <param name="Places">For each place candidate, that it is there.</param>
internal sealed record ScoredTrigger(FoundTrigger Trigger, int[] Actors, int[] Times, int[] Places)
{
    public int Word => Trigger.Word;

    /// <summary>The actor candidates who are possible at all, so that a long article's many others need not be walked through.</summary>
    public int[] Possible { get; } = [.. Enumerable.Range(0, Actors.Length).Where(i => Actors[i] >= OccasionDecision.Glimpse)];

    /// <summary>The likeliest time and place and their probabilities, worked out once, since every pair of words asks for them.</summary>
    public (int Index, int Probability) BestTime { get; } = Best(Times);

    public (int Index, int Probability) BestPlace { get; } = Best(Places);

    /// <summary>The likeliest of a slot's candidates and its probability; -1 where there is none.</summary>
    public static (int Index, int Probability) Best(int[] probabilities)
    {
        var best = (Index: -1, Probability: 0);
        for (var i = 0; i < probabilities.Length; i++)
        {
            if (probabilities[i] > best.Probability)
                best = (i, probabilities[i]);
        }
        return best;
    }
}
