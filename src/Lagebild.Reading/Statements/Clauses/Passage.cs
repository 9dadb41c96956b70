using Lagebild.Language.Clauses;
using Lagebild.Language.Tagging;
using Lagebild.Language.Tokens;
using Lagebild.Reading.Statements.Quotations;

namespace Lagebild.Reading.Statements.Clauses;

/// <summary>
/// What the rules look at together: a sentence, or the sentences that an utterance in quotation marks binds to one another and to the
/// words that introduce it.
/// </summary>
/// <param name="Span">Its words.</param>
/// <param name="Clauses">Its clauses in text order.</param>
/// <param name="Quotations">The quotations inside it.</param>
/// <param name="Paragraph">Index of the paragraph.</param>
/// <param name="Kind">Headline, heading or body.</param>
internal sealed record Passage(
    WordSpan Span, List<Clause> Clauses, List<Quotation> Quotations, int Paragraph, SentenceKind Kind)
{
    /// <summary>What predicates, polarity and arguments of its clauses are.</summary>
    public required TextClauses Reading { get; init; }

    public static List<Passage> Read(ReadingText text, TextClauses reading, List<Quotation> quotations)
    {
        var passages = new List<Passage>();
        var sentences = text.Tokens.Sentences;
        var next = 0;
        for (var s = 0; s < sentences.Length; s++)
        {
            var first = s;
            var inside = new List<Quotation>();
            for (var end = sentences[s].EndWord; next < quotations.Count && quotations[next].Outer.First < end; next++)
            {
                inside.Add(quotations[next]);
                while (s + 1 < sentences.Length && quotations[next].Outer.End > end)
                    end = sentences[++s].EndWord;
                if (s + 1 < sentences.Length && quotations[next].Outer.End == end && quotations[next].IsUtterance && GoesOn(text, sentences[s + 1], sentences[s]))
                    end = sentences[++s].EndWord;
            }
            if (sentences[first].Kind == SentenceKind.Dateline)
                continue;
            var span = new WordSpan(sentences[first].FirstWord, sentences[s].EndWord);
            passages.Add(new Passage(
                span, ClauseReader.Read(text, span, inside), inside, sentences[first].Paragraph, sentences[first].Kind) { Reading = reading });
        }
        return passages;
    }

    /// <summary>After a closing mark at a sentence's end: a comma or a verb in small letters belongs to what was said before.</summary>
    private static bool GoesOn(ReadingText text, SentenceSpan next, SentenceSpan last)
    {
        if (next.Paragraph != last.Paragraph)
            return false;
        var word = text[next.FirstWord];
        return word.Form is "," || (char.IsLower(word.Form[0]) && (word.Feats.VerbForm == VerbForm.Fin || text.IsSmall(word, WordClass.So) || text.IsSmall(word, WordClass.How)));
    }
}
