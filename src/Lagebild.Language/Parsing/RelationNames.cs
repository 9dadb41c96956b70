namespace Lagebild.Language.Parsing;

/// <summary>Names of relations as CoNLL-U spells them, and the way back.</summary>
public static class RelationNames
{
    private static readonly string[] Names = [.. Enum.GetValues<Relation>().Select(Spell)];
    private static readonly Dictionary<string, Relation> ByName =
        Enum.GetValues<Relation>().ToDictionary(r => Names[(int)r], StringComparer.Ordinal);
    private static readonly Relation[] Main = [.. Names.Select(n => ByName[n.Split(':')[0]])];

    /// <summary>The CoNLL-U spelling, such as <c>nsubj:pass</c>.</summary>
    public static string Name(this Relation relation) => Names[(int)relation];

    /// <summary>The universal relation of a subtype: <c>nsubj</c> for <c>nsubj:pass</c>; a universal relation itself stays.</summary>
    public static Relation Universal(this Relation relation) => Main[(int)relation];

    /// <summary>Reads a CoNLL-U spelling; an unknown subtype becomes its universal relation, anything else <c>dep</c>.</summary>
    public static Relation Parse(string name) =>
        ByName.TryGetValue(name, out var exact) ? exact
        : ByName.TryGetValue(name.Split(':')[0], out var universal) ? universal
        : Relation.Dep;

    private static string Spell(Relation relation)
    {
        var name = relation.ToString();
        var upper = name.AsSpan(1).IndexOfAnyInRange('A', 'Z');
        return upper < 0 ? name.ToLowerInvariant() : $"{name[..(upper + 1)]}:{name[(upper + 1)..]}".ToLowerInvariant();
    }
}
