using System.Collections.Frozen;
using Lagebild.Language;
using Lagebild.Language.Parsing;

namespace Lagebild.Reading.Engagements;

/// <summary>Verbs that judge an occasion, "lobte den Gipfel" (table <c>judging-verbs.tsv</c>).</summary>
internal static class JudgingVerbs
{
    private static readonly FrozenSet<string> Lemmas =
        TsvTable.Rows(typeof(JudgingVerbs).Assembly, "Engagements/German/judging-verbs.tsv", 1).Select(r => r[0]).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>True where the noun is the object of such a verb.</summary>
    public static bool Judge(Word noun) =>
        noun.Relation.Universal() == Relation.Obj && noun.Head is { } verb && Lemmas.Contains(verb.Lemma);
}
