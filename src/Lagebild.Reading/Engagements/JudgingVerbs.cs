using System.Collections.Frozen;
using Lagebild.Language;
using Lagebild.Language.Parsing;
using Lagebild.Language.Tagging;
using Lagebild.Reading.Signs;

namespace Lagebild.Reading.Engagements;

/// <summary>Verbs that judge an occasion, "lobte den Gipfel" (table <c>judging-verbs.tsv</c>).</summary>
internal static class JudgingVerbs
{
    private static readonly FrozenSet<string> Lemmas =
        TsvTable.Rows(typeof(JudgingVerbs).Assembly, "Engagements/German/judging-verbs.tsv", 1).Select(r => r[0]).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>True where such a verb stands in the clause.</summary>
    public static bool StandIn(ParsedText words, Segment clause)
    {
        for (var w = clause.First; w < clause.End; w++)
        {
            if (words[w].Upos is Upos.VERB or Upos.AUX && Lemmas.Contains(words[w].Lemma))
                return true;
        }
        return false;
    }
}
