namespace Lagebild.Language.Tagging;

/// <summary>The universal part-of-speech tags of Universal Dependencies, version 2, spelled as there.</summary>
public enum Upos : byte
{
    X, ADJ, ADP, ADV, AUX, CCONJ, DET, INTJ, NOUN, NUM, PART, PRON, PROPN, PUNCT, SCONJ, SYM, VERB,
}
