namespace Lagebild.Reading.Statements.Cues;

/// <summary>A row of a cue table: a verb, noun or phrase that introduces a statement.</summary>
/// <param name="Lemma">The word; a verb with a separable prefix as one word.</param>
/// <param name="Force">What the speaker does by it.</param>
/// <param name="Medium">Spoken, thought or written.</param>
/// <param name="Takes">What its content can be.</param>
/// <param name="Prepositions">With which its content can be attached.</param>
/// <param name="With">Another word that must stand in the same clause, or empty.</param>
internal sealed record Cue(string Lemma, Force Force, StatementMedium Medium, Takes Takes, string[] Prepositions, string With)
{
    /// <summary>Marks a preposition in the tables where its word alone stands for another complement ("zu").</summary>
    private const string BeforeNoun = "-noun";

    public bool Has(Takes what) => (Takes & what) != 0;

    /// <summary>Reads the columns word, force, medium, takes, with.</summary>
    public static Cue FromRow(string word, string force, string medium, string takes, string with)
    {
        var (flags, prepositions) = (Takes.Nothing, new List<string>());
        foreach (var take in takes.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (take.EndsWith(BeforeNoun, StringComparison.Ordinal))
                prepositions.Add(take[..^BeforeNoun.Length]);
            else if (Enum.TryParse<Takes>(take, ignoreCase: true, out var flag))
                flags |= flag;
            else
                prepositions.Add(take);
        }
        return new Cue(word, Enum.Parse<Force>(force, ignoreCase: true), ReadMedium(medium), flags, [.. prepositions], with);
    }

    private static StatementMedium ReadMedium(string medium) =>
        Enum.Parse<StatementMedium>(medium.Replace("-", "", StringComparison.Ordinal), ignoreCase: true);
}
