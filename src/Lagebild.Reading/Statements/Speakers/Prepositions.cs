using Lagebild.Language.Parsing;
using Lagebild.Language.Tagging;

namespace Lagebild.Reading.Statements.Speakers;

/// <summary>Prepositions are a closed class: a capitalised word that is none of them is a name, whatever the tagger says ("Ungarns").</summary>
internal static class Prepositions
{
    public static bool IsPreposition(ReadingText text, Word word) => word.Upos == Upos.ADP && !IsName(text, word);

    public static bool IsName(ReadingText text, Word word) =>
        word.Upos is Upos.PROPN || text.UntaggedNames.Contains(word.Index)
        || (word.Upos is Upos.ADP or Upos.ADV && char.IsUpper(word.Form[0]) && word.Form.Length > 4 && word.Form[^1] == 's'
            && !text.Language.ClosedClasses.Knows(word.FormString.ToLowerInvariant(), word.Upos) && word.Next is { Upos: Upos.NOUN or Upos.PROPN or Upos.ADJ });
}
