using Lagebild.Language.Tagging;
using Lagebild.Language.Tokens;

namespace Lagebild.Reading.Statements.Quotations;

/// <summary>
/// Pairs quotation marks in one pass over the words. A mark that is never closed is no quotation; a wrong closing mark is accepted where
/// the table says that it is seen. A second opening mark in a later paragraph gives up the first one.
/// </summary>
internal static class QuotationReader
{
    private const int GreatestDepth = 4;
    private const int LongestOverParagraphs = 600;

    public static List<Quotation> Read(ReadingText text, QuotationMarks marks)
    {
        var found = new List<Quotation>();
        var open = new List<(int Word, string Mark)>();
        for (var i = 0; i < text.Count; i++)
        {
            if (text[i].Upos is not (Upos.PUNCT or Upos.SYM or Upos.X) && char.IsLetterOrDigit(text[i].Form[0]))
                continue;
            var form = text[i].FormString;
            if (!marks.IsMark(form))
                continue;
            var at = ClosedBy(text, marks, open, i, form);
            if (at >= 0)
            {
                var outer = new WordSpan(open[at].Word, i + 1);
                open.RemoveRange(at, open.Count - at);
                if (outer.Count > 2)
                    found.Add(new Quotation(outer, open.Count, IsUtterance(text, outer)));
            }
            else if (marks.Opens(form) && CanOpen(text, i))
            {
                open.RemoveAll(o => Paragraph(text, o.Word) != Paragraph(text, i));
                if (open.Count < GreatestDepth)
                    open.Add((i, form));
            }
        }
        found.Sort((a, b) => a.Outer.First.CompareTo(b.Outer.First));
        JoinInterrupted(text, found);
        return found;
    }

    /// <summary>"„Die Reform“, so X, „kommt im Herbst“": what goes on with a small letter behind an insertion makes speech of the phrase before it.</summary>
    private static void JoinInterrupted(ReadingText text, List<Quotation> found)
    {
        for (var q = 0; q + 1 < found.Count; q++)
        {
            var (first, second) = (found[q], found[q + 1]);
            if (!first.IsUtterance && second.IsUtterance && first.Depth == 0 && second.Depth == 0 && first.Outer.End < second.Outer.First - 2 && text[first.Outer.End].Form is "," && text[second.Outer.First - 1].Form is ","
                && char.IsLower(text[second.Inner.First].Form[0]) && text[first.Outer.First].Sentence == text[second.Outer.First].Sentence)
                found[q] = first with { IsUtterance = true };
        }
    }

    private static int ClosedBy(ReadingText text, QuotationMarks marks, List<(int Word, string Mark)> open, int i, string form)
    {
        if (i == 0 || (text.Tokens.SpaceAfter(i - 1) && marks.Opens(form) && CanOpen(text, i)))
            return -1;
        for (var at = open.Count - 1; at >= 0; at--)
        {
            if (!marks.Closes(form, open[at].Mark))
                continue;
            var crosses = Paragraph(text, open[at].Word) != Paragraph(text, i);
            return crosses && i - open[at].Word > LongestOverParagraphs ? -1 : at;
        }
        return -1;
    }

    private static bool CanOpen(ReadingText text, int i) => i + 1 < text.Count && !text.Tokens.SpaceAfter(i);

    private static int Paragraph(ReadingText text, int word) => text[word].Sentence.Paragraph;

    /// <summary>Speech has a finite verb, or ends like a sentence, or is longer than a phrase.</summary>
    private static bool IsUtterance(ReadingText text, WordSpan outer)
    {
        var inner = new WordSpan(outer.First + 1, outer.End - 1);
        if (text[inner.End - 1].Form is "." or "!" or "?" or "…")
            return inner.Count > 1;
        var capital = char.IsUpper(text[inner.First].Form[0]);
        for (var i = inner.First; i < inner.End; i++)
        {
            if (text[i].Feats.VerbForm == VerbForm.Fin && (capital || inner.Count > 3))
                return true;
        }
        return false;
    }
}
