using System.Collections.Frozen;

namespace Lagebild.Language.Clauses;

/// <summary>Words that negate (table <c>negators.tsv</c>).</summary>
internal sealed class Negators
{
    private static readonly string[] Endings = ["", "e", "er", "es", "en", "em"];

    private readonly FrozenDictionary<string, NegatorKind> _kinds;

    public Negators(IEnumerable<string[]> rows) =>
        _kinds = rows.SelectMany(r => r[1].Split(' ').SelectMany(Inflect).Select(f => (Form: f, Kind: Enum.Parse<NegatorKind>(r[0], ignoreCase: true))))
            .DistinctBy(p => p.Form).ToFrozenDictionary(p => p.Form, p => p.Kind, StringComparer.OrdinalIgnoreCase);

    public NegatorKind Of(ReadOnlySpan<char> form) => _kinds.GetAlternateLookup<ReadOnlySpan<char>>().GetValueOrDefault(form);

    private static IEnumerable<string> Inflect(string form) => form.EndsWith('-') ? Endings.Select(e => form[..^1] + e) : [form];
}

/// <summary>What a word does to the truth of a clause.</summary>
internal enum NegatorKind { None, Negator, Coordinating, Second, Hardly, Without, Narrowed, Contrast }

file static class Lookup
{
    public static NegatorKind GetValueOrDefault(this FrozenDictionary<string, NegatorKind>.AlternateLookup<ReadOnlySpan<char>> lookup, ReadOnlySpan<char> form) =>
        lookup.TryGetValue(form, out var kind) ? kind : NegatorKind.None;
}
