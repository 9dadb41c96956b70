using Lagebild.Language.Tagging;
using Lagebild.Language.Tokens;

namespace Lagebild.Language.Parsing;

/// <summary>
/// A tokenised text with part of speech, morphology, lemma, head and relation of every word (CoNLL-U columns 3 to 8). Columns are
/// kept apart (structure of arrays); <see cref="this[int]"/> gives one word with its neighbours in the tree.
/// </summary>
public sealed class ParsedText
{
    private readonly Upos[] _upos;
    private readonly Morphology[] _morphology;
    private readonly string[] _lemmas;
    private readonly int[] _heads;
    private readonly Relation[] _relations;
    private readonly int[] _firstChild;
    private readonly int[] _nextSibling;

    /// <param name="tokens">The text.</param>
    /// <param name="upos">Part of speech, one a word.</param>
    /// <param name="morphology">FEATS, one a word.</param>
    /// <param name="lemmas">Lemma, one a word; that of a verb with a separated prefix includes the prefix.</param>
    /// <param name="heads">Index of the head in the whole text, or -1 at a sentence's root.</param>
    /// <param name="relations">Relation to the head.</param>
    /// <param name="states">What the encoder knows of each word; null where there was none.</param>
    public ParsedText(TokenizedText tokens, Upos[] upos, Morphology[] morphology, string[] lemmas, int[] heads, Relation[] relations, WordStates? states = null)
    {
        var n = tokens.WordCount;
        if (upos.Length != n || morphology.Length != n || lemmas.Length != n || heads.Length != n || relations.Length != n)
            throw new ArgumentException("Every column has one entry a word.");
        Tokens = tokens;
        States = states;
        _upos = upos;
        _morphology = morphology;
        _lemmas = lemmas;
        _heads = heads;
        _relations = relations;
        _firstChild = new int[n];
        _nextSibling = new int[n];
        _firstChild.AsSpan().Fill(-1);
        for (var i = n - 1; i >= 0; i--)
        {
            if (heads[i] < 0)
                continue;
            _nextSibling[i] = _firstChild[heads[i]];
            _firstChild[heads[i]] = i;
        }
        for (var i = 0; i < n; i++)
        {
            if (heads[i] < 0)
                _nextSibling[i] = -1;
        }
    }

    public TokenizedText Tokens { get; }

    /// <summary>What the encoder knows of each word; null where the text was not parsed by a network.</summary>
    public WordStates? States { get; }

    public string Text => Tokens.Text;

    public int Count => _heads.Length;

    public Word this[int index] => new(this, index);

    /// <summary>The words of a sentence.</summary>
    public IEnumerable<Word> Words(SentenceSpan sentence)
    {
        for (var i = sentence.FirstWord; i < sentence.EndWord; i++)
            yield return new Word(this, i);
    }

    /// <summary>The word without a head; the first one where a damaged tree has several.</summary>
    public Word Root(SentenceSpan sentence)
    {
        for (var i = sentence.FirstWord; i < sentence.EndWord; i++)
        {
            if (_heads[i] < 0)
                return new Word(this, i);
        }
        return new Word(this, sentence.FirstWord);
    }

    internal Upos UposAt(int i) => _upos[i];

    internal Morphology MorphologyAt(int i) => _morphology[i];

    internal string LemmaAt(int i) => _lemmas[i];

    internal int HeadAt(int i) => _heads[i];

    internal Relation RelationAt(int i) => _relations[i];

    internal int FirstChildAt(int i) => _firstChild[i];

    internal int NextSiblingAt(int i) => _nextSibling[i];
}
