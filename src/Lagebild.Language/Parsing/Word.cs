using Lagebild.Language.Tagging;
using Lagebild.Language.Tokens;

namespace Lagebild.Language.Parsing;

/// <summary>One word of a <see cref="ParsedText"/>, with its place in the tree. Costs nothing to make; compares by text and index.</summary>
public readonly record struct Word(ParsedText In, int Index) : IComparable<Word>
{
    public ReadOnlySpan<char> Form => In.Tokens.Form(Index);

    public string FormString => In.Tokens.FormString(Index);

    public string Lemma => In.LemmaAt(Index);

    public Upos Upos => In.UposAt(Index);

    public Morphology Feats => In.MorphologyAt(Index);

    public Relation Relation => In.RelationAt(Index);

    /// <summary>Where the word's token stands in the text.</summary>
    public TextRange Range => In.Tokens.Range(Index);

    public SentenceSpan Sentence => In.Tokens.Sentences[In.Tokens.SentenceOf(Index)];

    public bool IsRoot => In.HeadAt(Index) < 0;

    /// <summary>The head, or null at the root.</summary>
    public Word? Head => In.HeadAt(Index) is >= 0 and var h ? new Word(In, h) : null;

    /// <summary>The dependents in text order.</summary>
    public ChildList Children => new(In, Index);

    /// <summary>The word before it in the same sentence.</summary>
    public Word? Previous => Index > Sentence.FirstWord ? new Word(In, Index - 1) : null;

    /// <summary>The word after it in the same sentence.</summary>
    public Word? Next => Index + 1 < Sentence.EndWord ? new Word(In, Index + 1) : null;

    /// <summary>The first dependent with the relation or a subtype of it.</summary>
    public Word? Child(Relation universal)
    {
        foreach (var child in Children)
        {
            if (child.Relation == universal || child.Relation.Universal() == universal)
                return child;
        }
        return null;
    }

    /// <summary>True where this word is the other one or stands below it.</summary>
    public bool IsUnder(Word other)
    {
        for (Word? w = this; w is { } at; w = at.Head)
        {
            if (at.Index == other.Index)
                return true;
        }
        return false;
    }

    /// <summary>This word and all words below it, in text order.</summary>
    public List<Word> Subtree()
    {
        var words = new List<Word>();
        Collect(this, words);
        words.Sort();
        return words;
    }

    /// <summary>The text range from the first to the last word of the subtree (a gap inside is covered too).</summary>
    public TextRange SubtreeRange()
    {
        var words = Subtree();
        return words[0].Range.Union(words[^1].Range);
    }

    public int CompareTo(Word other) => Index.CompareTo(other.Index);

    public override string ToString() => $"{FormString}/{Upos}/{Relation.Name()}";

    private static void Collect(Word word, List<Word> into)
    {
        into.Add(word);
        foreach (var child in word.Children)
            Collect(child, into);
    }
}

/// <summary>The dependents of a word, in text order; enumerates without allocation.</summary>
public readonly struct ChildList(ParsedText text, int head) : IEnumerable<Word>
{
    public Enumerator GetEnumerator() => new(text, head);

    IEnumerator<Word> IEnumerable<Word>.GetEnumerator() => GetEnumerator();

    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();

    public struct Enumerator(ParsedText text, int head) : IEnumerator<Word>
    {
        private int _at = -2;

        public readonly Word Current => new(text, _at);

        readonly object System.Collections.IEnumerator.Current => Current;

        public bool MoveNext()
        {
            _at = _at == -2 ? text.FirstChildAt(head) : text.NextSiblingAt(_at);
            return _at >= 0;
        }

        public void Reset() => _at = -2;

        public readonly void Dispose()
        {
        }
    }
}
