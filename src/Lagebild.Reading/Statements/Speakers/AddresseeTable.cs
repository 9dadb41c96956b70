using System.Collections.Frozen;
using Lagebild.Language.Tagging;

namespace Lagebild.Reading.Statements.Speakers;

/// <summary>How the addressee of a cue verb is named (tables <c>addressees.tsv</c> and <c>case-words.tsv</c>).</summary>
internal sealed class AddresseeTable
{
    private readonly FrozenDictionary<string, Entry> _byVerb;
    private readonly FrozenSet<string> _dative;
    private readonly FrozenSet<string> _accusative;

    public AddresseeTable(IEnumerable<string[]> verbs, List<string[]> caseWords)
    {
        _byVerb = verbs.ToFrozenDictionary(r => r[0], r => new Entry(CaseOf(r[1]), r[2].Split(' ', StringSplitOptions.RemoveEmptyEntries)), StringComparer.Ordinal);
        _dative = FormsOf(caseWords, "dative");
        _accusative = FormsOf(caseWords, "accusative");
    }

    /// <summary>The entry of a verb; one without case and prepositions for a verb that is not in the table.</summary>
    public Entry Of(string verb) => _byVerb.TryGetValue(verb, out var entry) ? entry : new Entry(Case.None, []);

    /// <summary>True for an article or pronoun that can stand in the case.</summary>
    public bool Shows(string form, Case @case) =>
        (@case == Case.Dat ? _dative : _accusative).Contains(form.ToLowerInvariant());

    private static FrozenSet<string> FormsOf(List<string[]> rows, string @case) =>
        rows.Where(r => r[1] == @case).Select(r => r[0]).ToFrozenSet(StringComparer.Ordinal);

    private static Case CaseOf(string cell) => cell switch { "dative" => Case.Dat, "accusative" => Case.Acc, _ => Case.None };

    /// <param name="Case">The case of the bare noun phrase that names the addressee; None where there is no such phrase.</param>
    /// <param name="Prepositions">Prepositions that name it.</param>
    public sealed record Entry(Case Case, string[] Prepositions);
}
