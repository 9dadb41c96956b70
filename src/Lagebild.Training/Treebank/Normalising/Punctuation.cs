namespace Lagebild.Training.Treebank.Normalising;

/// <summary>
/// Punctuation hangs where the guidelines want it: a comma on the head of the clause, conjunct or apposition that it opens or closes,
/// paired marks on the head of what they enclose, anything else on the highest word that no arc forbids.
/// </summary>
internal sealed class Punctuation : INormalisingRule
{
    private const string Opening = "\"„“‚'«»([", Closing = "\"“”‘'»«)]";

    public void Apply(Draft sentence)
    {
        var pairs = Pairs(sentence);
        var (first, last) = Spans(sentence);
        for (var i = 0; i < sentence.Count; i++)
        {
            if (sentence[i].Relation != "punct" || sentence.HasChild(i, _ => true))
                continue;
            var head = pairs[i] >= 0 ? HeadBetween(sentence, Math.Min(i, pairs[i]), Math.Max(i, pairs[i])) : -1;
            if (head < 0 && sentence[i].Form is "," or ";" or "-" or "–" or "--" or ":" or "/")
                head = Bounded(sentence, i, first, last);
            if (head < 0)
                continue;
            sentence[i].Head = head;
        }
    }

    /// <summary>Partners of quotes and brackets, -1 where there is none.</summary>
    private static int[] Pairs(Draft sentence)
    {
        var partner = new int[sentence.Count];
        partner.AsSpan().Fill(-1);
        var open = new Stack<int>();
        for (var i = 0; i < sentence.Count; i++)
        {
            if (sentence[i].Relation != "punct" || sentence[i].Form is not [var mark])
                continue;
            var at = Opening.IndexOf(mark);
            if (open.TryPeek(out var begin) && Closing.IndexOf(mark) >= 0 && Matches(sentence[begin].Form[0], mark))
            {
                partner[begin] = i;
                partner[i] = open.Pop();
            }
            else if (at >= 0)
            {
                open.Push(i);
            }
        }
        return partner;
    }

    private static bool Matches(char open, char close) =>
        (open, close) is ('"', '"') or ('„', '“') or ('„', '”') or ('“', '”') or ('‚', '‘') or ('\'', '\'') or ('«', '»') or ('»', '«') or ('(', ')') or ('[', ']');

    /// <summary>The word between the two places whose head lies outside, the highest of them.</summary>
    private static int HeadBetween(Draft sentence, int open, int close)
    {
        var best = -1;
        for (var i = open + 1; i < close; i++)
        {
            var head = sentence[i].Head;
            if (sentence[i].Relation != "punct" && (head < open || head > close || head < 0) && (best < 0 || sentence.Depth(i) < sentence.Depth(best)))
                best = i;
        }
        return best;
    }

    /// <summary>The highest word whose words begin right after the mark and whose head stands before it; else the mirror image.</summary>
    private static int Bounded(Draft sentence, int mark, int[] first, int[] last)
    {
        var (opened, closed) = (-1, -1);
        for (var i = 0; i < sentence.Count; i++)
        {
            if (sentence[i].Relation == "punct" || sentence[i].Head < 0)
                continue;
            if (i > mark && first[i] > mark && first[i] <= Skip(sentence, mark, 1) && sentence[i].Head < mark && (opened < 0 || sentence.Depth(i) < sentence.Depth(opened)))
                opened = i;
            if (i < mark && last[i] < mark && last[i] >= Skip(sentence, mark, -1) && sentence[i].Head > mark && (closed < 0 || sentence.Depth(i) < sentence.Depth(closed)))
                closed = i;
        }
        return opened >= 0 ? opened : closed;
    }

    private static int Skip(Draft sentence, int from, int step)
    {
        var at = from + step;
        while (at >= 0 && at < sentence.Count && sentence[at].Relation == "punct")
            at += step;
        return at;
    }

    /// <summary>First and last word below each word, punctuation left out.</summary>
    private static (int[] First, int[] Last) Spans(Draft sentence)
    {
        var first = Enumerable.Range(0, sentence.Count).ToArray();
        var last = Enumerable.Range(0, sentence.Count).ToArray();
        for (var i = 0; i < sentence.Count; i++)
        {
            if (sentence[i].Relation == "punct")
                continue;
            for (int at = i, steps = 0; at >= 0 && steps <= sentence.Count; at = sentence[at].Head, steps++)
            {
                first[at] = Math.Min(first[at], i);
                last[at] = Math.Max(last[at], i);
            }
        }
        return (first, last);
    }
}
