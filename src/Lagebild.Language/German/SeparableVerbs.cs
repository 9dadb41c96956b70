using Lagebild.Language.Parsing;
using Lagebild.Language.Tagging;
using Lagebild.Language.Tokens;

namespace Lagebild.Language.German;

/// <summary>Joins the lemma of a verb with the prefix that stands apart from it in the sentence.</summary>
public static class SeparableVerbs
{
    /// <summary>Puts the forms of <c>compound:prt</c> dependents before the lemmas of their heads.</summary>
    public static void Join(
        TokenizedText text, ReadOnlySpan<Upos> upos, ReadOnlySpan<int> heads, ReadOnlySpan<Relation> relations, Span<string> lemmas)
    {
        for (var i = 0; i < heads.Length; i++)
        {
            if (relations[i] != Relation.CompoundPrt || heads[i] < 0 || upos[heads[i]] is not (Upos.VERB or Upos.AUX))
                continue;
            var prefix = text.FormString(i).ToLowerInvariant();
            if (!lemmas[heads[i]].StartsWith(prefix, StringComparison.Ordinal))
                lemmas[heads[i]] = prefix + lemmas[heads[i]];
        }
    }
}
