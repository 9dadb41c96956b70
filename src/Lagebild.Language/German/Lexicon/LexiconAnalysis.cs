using Lagebild.Language.Tagging;

namespace Lagebild.Language.German.Lexicon;

/// <summary>One reading of a form: what it can be, and how its lemma is made from it.</summary>
public readonly record struct LexiconAnalysis(Upos Upos, Morphology Feats, LemmaRule Rule)
{
    public string Lemma(ReadOnlySpan<char> form) => Rule.Apply(form);
}
