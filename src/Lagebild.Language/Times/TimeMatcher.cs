using Lagebild.Language.Tokens;

namespace Lagebild.Language.Times;

/// <summary>
/// Walks the patterns over the tokens of a text. One matcher belongs to one text; its lists are filled anew for each sentence, so the
/// steady state allocates for numbers and rare words only.
/// </summary>
internal sealed class TimeMatcher(TimeGrammar grammar, TokenizedText text)
{
    private readonly List<TimeWord> _words = [];
    private readonly List<(int Start, int Count)> _ofToken = [];
    private readonly List<(int Token, TimeWord Word, int Length)> _phrases = [];
    private readonly List<(TimeWord Word, int Token, int Length, bool IsContext)> _path = [];
    private readonly int _comma = grammar.Classes["comma"];
    private readonly int _hyphen = grammar.Classes["hyphen"];
    private readonly int _open = grammar.Classes["open"];
    private readonly int _close = grammar.Classes["close"];
    private readonly int _stop = grammar.Classes["stop"];
    private TimeAction? _without;
    private int _from;
    private int _end;

    /// <summary>Classifies the tokens of a sentence.</summary>
    public void Enter(SentenceSpan sentence)
    {
        _words.Clear();
        _ofToken.Clear();
        _phrases.Clear();
        _from = sentence.FirstToken;
        _end = sentence.EndToken;
        Span<char> lower = stackalloc char[64];
        for (var t = _from; t < _end; t++)
        {
            var start = _words.Count;
            var form = text.Tokens[t].Range.In(text.Text);
            if (form.Length is > 0 and <= 64)
            {
                form.ToLowerInvariant(lower);
                var isFirst = t == _from || !char.IsLetterOrDigit(text.Text[text.Tokens[t - 1].Range.Start]);
                if (form is "," or "(")
                    _words.Add(new TimeWord(_comma, ""));
                if (form is "(" or ")" or ".")
                    _words.Add(new TimeWord(form is "(" ? _open : form is ")" ? _close : _stop, ""));
                else if (form is "-")
                    _words.Add(new TimeWord(_hyphen, ""));
                else if (char.IsLetterOrDigit(form[0]))
                    grammar.Lexicon.Classify(form, lower[..form.Length], isFirst, _words);
                AddPhrases(t, lower[..form.Length]);
            }
            _ofToken.Add((start, _words.Count - start));
        }
    }

    /// <summary>What a token can be.</summary>
    public ReadOnlySpan<TimeWord> At(int token)
    {
        var (start, count) = _ofToken[token - _from];
        return System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_words).Slice(start, count);
    }

    /// <summary>True where a token can be of a class.</summary>
    public bool Is(int token, int wordClass)
    {
        foreach (var word in At(token))
        {
            if (word.Class == wordClass)
                return true;
        }
        return false;
    }

    /// <summary>Fills the best match that begins at a token; false where none does.</summary>
    /// <param name="token">Where it begins, context included.</param>
    /// <param name="best">Filled where there is one.</param>
    /// <param name="without">A meaning that has been ruled out here, so that the next best is wanted.</param>
    public bool Find(int token, TimeMatch best, TimeAction? without = null)
    {
        var found = false;
        _without = without;
        _path.Clear();
        Walk(grammar.Patterns.Root, token, best, ref found);
        return found;
    }

    private void Walk(TimePatterns.Node node, int token, TimeMatch best, ref bool found)
    {
        if (node.Action is { } action && action != _without && (!found || token > best.MatchedEnd || (token == best.MatchedEnd && node.Rank < best.Rank)))
        {
            found = true;
            best.Set(node, _path, token);
        }
        if (token >= _end || node.Edges.Count == 0)
            return;
        var words = At(token);
        for (var i = 0; i < words.Length; i++)
        {
            foreach (var edge in node.Edges)
            {
                if (edge.Class == words[i].Class && (edge.Value is null || edge.Value == words[i].Value))
                    Step(edge, words[i], token, 1, best, ref found);
            }
        }
        foreach (var (at, word, length) in _phrases)
        {
            if (at != token)
                continue;
            foreach (var edge in node.Edges)
            {
                if (edge.Class == word.Class)
                    Step(edge, word, token, length, best, ref found);
            }
        }
    }

    private void Step(TimePatterns.Edge edge, TimeWord word, int token, int length, TimeMatch best, ref bool found)
    {
        _path.Add((word, token, length, edge.IsContext));
        Walk(edge.To, token + length, best, ref found);
        _path.RemoveAt(_path.Count - 1);
    }

    private void AddPhrases(int token, ReadOnlySpan<char> lower)
    {
        foreach (var (words, word) in grammar.Lexicon.Phrases(lower))
        {
            var fits = token + words.Length <= _end;
            for (var i = 1; fits && i < words.Length; i++)
                fits = text.Tokens[token + i].Range.In(text.Text).Equals(words[i], StringComparison.OrdinalIgnoreCase);
            if (fits)
                _phrases.Add((token, word, words.Length));
        }
    }
}
