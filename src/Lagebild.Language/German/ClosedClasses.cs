using Lagebild.Language.Tagging;

namespace Lagebild.Language.German;

/// <summary>Function words: lemma and the features that the form alone tells (table <c>closed-classes.tsv</c>).</summary>
public sealed class ClosedClasses
{
    private static readonly string[] Endings = ["e", "er", "es", "en", "em"];
    private static readonly Lazy<ClosedClasses> Table = new(() => new ClosedClasses(TsvTable.Rows(typeof(ClosedClasses).Assembly, "German/closed-classes.tsv", 4)));

    private readonly Dictionary<string, (string Lemma, Morphology Feats)>[] _byUpos;
    private readonly Dictionary<string, (string Lemma, Morphology Feats)>.AlternateLookup<ReadOnlySpan<char>>[] _lookups;

    private ClosedClasses(IEnumerable<string[]> rows)
    {
        _byUpos = [.. Enum.GetValues<Upos>().Select(_ => new Dictionary<string, (string, Morphology)>(StringComparer.Ordinal))];
        foreach (var row in rows)
        {
            foreach (var form in row[3].Split(' ').SelectMany(Inflect))
                _byUpos[(int)Enum.Parse<Upos>(row[0])].TryAdd(form, (row[1], Morphology.Parse(row[2])));
        }
        _lookups = [.. _byUpos.Select(d => d.GetAlternateLookup<ReadOnlySpan<char>>())];
    }

    public static ClosedClasses German => Table.Value;

    /// <summary>True where the form, in lower case, stands in the table as this part of speech.</summary>
    public bool Knows(ReadOnlySpan<char> lower, Upos upos) => _lookups[(int)upos].ContainsKey(lower);

    /// <summary>The features that do not change; none where the form is not in the table.</summary>
    public Morphology Feats(ReadOnlySpan<char> lower, Upos upos) =>
        _lookups[(int)upos].TryGetValue(lower, out var entry) ? entry.Feats : Morphology.None;

    /// <summary>The lemma, or null where the form is not in the table.</summary>
    public string? Lemma(ReadOnlySpan<char> lower, Upos upos) =>
        _lookups[(int)upos].TryGetValue(lower, out var entry) ? entry.Lemma : null;

    private static IEnumerable<string> Inflect(string form) =>
        form.EndsWith('-') ? Endings.Select(e => form[..^1] + e) : [form];
}
