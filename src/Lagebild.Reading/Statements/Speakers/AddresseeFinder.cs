using Lagebild.Language.Parsing;
using Lagebild.Language.Tagging;

namespace Lagebild.Reading.Statements.Speakers;

/// <summary>To whom something is said: "gegenüber X", "teilte dem Parlament mit", "forderte Y auf", "schrieb an Z".</summary>
internal static class AddresseeFinder
{
    /// <summary>The noun phrase that names the addressee in the words that introduce a statement; empty where none does.</summary>
    /// <param name="text">The text.</param>
    /// <param name="verb">Lemma of the cue.</param>
    /// <param name="passive">Index of the verb where it stands in the passive, else -1: who is asked is then the subject.</param>
    /// <param name="frame">The words in which to look.</param>
    /// <param name="speaker">The words that name who speaks.</param>
    public static WordSpan Find(ReadingText text, string verb, int passive, List<WordSpan> frame, WordSpan speaker)
    {
        var entry = text.Language.Statements.Addressees.Of(verb);
        if (passive >= 0 && entry.Case == Case.Acc)
            return Subject(text, passive, frame);
        foreach (var span in frame)
        {
            for (var i = span.First; i < span.End; i++)
            {
                if (speaker.Contains(i))
                    continue;
                if (text[i].Upos == Upos.ADP)
                {
                    var phrase = NounPhraseSpan.From(text, i + 1, span.End);
                    if (IsAddressing(text, text[i], entry) && !IsPlaced(text, i, phrase) && IsAddressee(text, phrase, speaker) && !(text.IsSmall(i, WordClass.To) && text[phrase.First].Upos is Upos.DET or Upos.ADJ))
                        return phrase;
                    i = phrase.IsEmpty ? i : phrase.End - 1;
                }
                else if ((passive >= 0 || !speaker.IsEmpty) && Phrase(text, i, span, entry, speaker) is { IsEmpty: false } bare)
                {
                    return bare;
                }
            }
        }
        return WordSpan.None;
    }

    /// <summary>"schrieb am Donnerstag", "schrieb an der Universität": with the dative, an says when or where; whom it addresses stands in the accusative.</summary>
    private static bool IsPlaced(ReadingText text, int preposition, WordSpan phrase)
    {
        if (phrase.IsEmpty || !text.Is(preposition, WordClass.At))
            return false;
        var first = text[phrase.First].FormString;
        return text.Language.Statements.Addressees.Shows(first, Case.Dat) && !text.Language.Statements.Addressees.Shows(first, Case.Acc);
    }

    private static WordSpan Subject(ReadingText text, int verb, List<WordSpan> frame)
    {
        foreach (var child in text[verb].Children)
        {
            if (child.Relation.Universal() == Relation.Nsubj && child.Upos is Upos.NOUN or Upos.PROPN or Upos.PRON && frame.Find(f => f.Contains(child.Index)) is { IsEmpty: false } span)
                return NounPhraseSpan.Of(text, child.Index, span);
        }
        return WordSpan.None;
    }

    private static bool IsAddressing(ReadingText text, Word preposition, AddresseeTable.Entry entry) =>
        text.Is(preposition, WordClass.Towards) || Array.IndexOf(entry.Prepositions, preposition.FormString.ToLowerInvariant()) >= 0;

    /// <summary>A phrase without preposition whose article shows the case, or a bare name that is not the speaker's.</summary>
    private static WordSpan Phrase(ReadingText text, int start, WordSpan span, AddresseeTable.Entry entry, WordSpan speaker)
    {
        if (entry.Case == Case.None || (start > span.First && speaker.End != start && text[start - 1].Upos is Upos.NOUN or Upos.PROPN or Upos.DET or Upos.ADJ))
            return WordSpan.None;
        if (!text.Language.Statements.Addressees.Shows(text[start].FormString, entry.Case) && !IsBareName(text, start, span, speaker))
            return WordSpan.None;
        var phrase = NounPhraseSpan.From(text, start, span.End);
        return IsAddressee(text, phrase, speaker) ? phrase : WordSpan.None;
    }

    /// <summary>"forderte Russland auf", "warf X Russland vor": a name without article right behind the verb or the speaker.</summary>
    private static bool IsBareName(ReadingText text, int word, WordSpan span, WordSpan speaker) =>
        text[word].Upos == Upos.PROPN && word > span.First && (speaker.End == word || text[word - 1].Upos is Upos.VERB or Upos.AUX);

    private static bool IsAddressee(ReadingText text, WordSpan phrase, WordSpan speaker) =>
        !phrase.IsEmpty && !phrase.Overlaps(speaker) && !(phrase.Count == 1 && text.Is(phrase.First, WordClass.Pointer));
}
