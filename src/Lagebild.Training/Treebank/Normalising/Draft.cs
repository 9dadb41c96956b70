namespace Lagebild.Training.Treebank.Normalising;

/// <summary>A sentence that is being normalised.</summary>
internal sealed class Draft(TreebankSentence sentence)
{
    public DraftWord[] Words { get; } = [.. sentence.Words.Select(w => new DraftWord(w))];

    public int Count => Words.Length;

    public DraftWord this[int index] => Words[index];

    public IEnumerable<int> Children(int of)
    {
        for (var i = 0; i < Words.Length; i++)
        {
            if (Words[i].Head == of)
                yield return i;
        }
    }

    public int Child(int of, Func<DraftWord, bool> which)
    {
        foreach (var child in Children(of))
        {
            if (which(Words[child]))
                return child;
        }
        return -1;
    }

    public bool HasChild(int of, Func<DraftWord, bool> which) => Child(of, which) >= 0;

    public bool IsUnder(int word, int other)
    {
        for (var steps = 0; word >= 0 && steps <= Words.Length; word = Words[word].Head, steps++)
        {
            if (word == other)
                return true;
        }
        return false;
    }

    public int Depth(int word)
    {
        var depth = 0;
        for (; word >= 0 && depth <= Words.Length; word = Words[word].Head)
            depth++;
        return depth;
    }

    /// <summary>
    /// Makes <paramref name="next"/>, a dependent of <paramref name="head"/>, take its head's place; the old head becomes its
    /// dependent, and those children that <paramref name="move"/> names go with the place.
    /// </summary>
    public void Promote(int next, int head, string relationOfOld, Func<DraftWord, bool> move)
    {
        foreach (var child in Children(head).Where(c => c != next && move(Words[c])).ToArray())
            Words[child].Head = next;
        Words[next].Head = Words[head].Head;
        Words[next].Relation = Words[head].Relation;
        Words[head].Head = next;
        Words[head].Relation = relationOfOld;
    }

    public TreebankSentence Finish() => sentence.WithWords(Words.Select(w => w.Finish()));
}
