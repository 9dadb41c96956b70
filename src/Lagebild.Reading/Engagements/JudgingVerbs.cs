using System.Collections.Frozen;
using Lagebild.Language;
using Lagebild.Language.Parsing;
using Lagebild.Language.Tagging;
using Lagebild.Reading.Signs;

namespace Lagebild.Reading.Engagements;

/// <summary>Verbs that judge an occasion, "lobte den Gipfel" (table <c>judging-verbs.tsv</c>).</summary>
internal static class JudgingVerbs
{
    private static readonly FrozenDictionary<string, bool> LooksBack =
        TsvTable.Rows(typeof(JudgingVerbs).Assembly, "Engagements/German/judging-verbs.tsv", 2).ToFrozenDictionary(r => r[0], r => r[1] == "x", StringComparer.Ordinal);

    /// <summary>True where such a verb stands in the clause.</summary>
    public static bool StandIn(ParsedText words, Segment clause) => Any(words, clause, _ => true);

    /// <summary>True where a verb stands in the clause that judges how an occasion went: "nannte das Treffen einen Erfolg".</summary>
    public static bool LookBackIn(ParsedText words, Segment clause) => Any(words, clause, looksBack => looksBack);

    private static bool Any(ParsedText words, Segment clause, Func<bool, bool> fits)
    {
        for (var w = clause.First; w < clause.End; w++)
        {
            if (words[w].Upos is Upos.VERB or Upos.AUX && LooksBack.TryGetValue(words[w].Lemma, out var looksBack) && fits(looksBack))
                return true;
        }
        return false;
    }
}
