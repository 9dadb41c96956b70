using Lagebild.Language.Tagging;
using Lagebild.Language.Tokens;
using Lagebild.Reading.Statements.Clauses;

namespace Lagebild.Reading.Statements;

/// <summary>
/// "Das kündigte sie an", "X bestätigte dies": the pronoun is no content; it stands for what the sentence before says.
/// </summary>
internal static class Pointers
{
    public static bool IsPointer(ReadingText text, StatementDraft draft) =>
        draft.Content is [{ Count: 1 } word] && text[word.First].Upos is not (Upos.NOUN or Upos.PROPN)
        && (text.Is(word.First, WordClass.Pointer) || text.Is(word.First, WordClass.DativePointer) || text.Is(word.First, WordClass.PointingAdverb));

    /// <summary>The sentence that the content of a draft points to; empty where the draft has content of its own, or it points elsewhere.</summary>
    public static WordSpan Pointed(ReadingText text, StatementDraft draft)
    {
        if (!IsPointer(text, draft))
            return WordSpan.None;
        var word = draft.Content[0].First;
        var at = text[word].Sentence;
        if (at is not { Kind: SentenceKind.Body, FirstWord: > 0 } || HasClauseBefore(text, draft, at, word))
            return WordSpan.None;
        var before = text[at.FirstWord - 1].Sentence;
        return before.Kind == SentenceKind.Body && at.Paragraph - before.Paragraph <= 1
            ? new WordSpan(before.FirstWord, before.EndWord) : WordSpan.None;
    }

    /// <summary>"X schlug einen Gipfel vor, Y lehnt das ab": it points to what stands before in its own sentence.</summary>
    private static bool HasClauseBefore(ReadingText text, StatementDraft draft, SentenceSpan sentence, int pronoun)
    {
        for (var w = sentence.FirstWord; w < pronoun; w++)
        {
            if (ClauseReader.IsFinite(text, text[w]) && Array.IndexOf(draft.Cue, w) < 0)
                return true;
        }
        return false;
    }
}
