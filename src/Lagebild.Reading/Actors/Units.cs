using Lagebild.Language.Parsing;

namespace Lagebild.Reading.Actors;

/// <summary>
/// Words joined by hyphens without a space ("US-Präsident", "al-Burhan"), which the treebank cuts; every other word is a unit of its own.
/// </summary>
internal sealed class Units
{
    private readonly ParsedText _text;
    private readonly int[] _first;
    private readonly int[] _end;

    public Units(ParsedText text)
    {
        _text = text;
        _first = new int[text.Count];
        _end = new int[text.Count];
        for (var i = 0; i < text.Count;)
        {
            var end = i + 1;
            while (end + 1 < text.Count && IsHyphen(end) && Touches(end - 1) && Touches(end) && IsPart(end - 1) && IsPart(end + 1))
                end += 2;
            for (var w = i; w < end; w++)
                (_first[w], _end[w]) = (i, end);
            i = end;
        }
    }

    /// <summary>Index of the first word of the word's unit.</summary>
    public int First(int word) => _first[word];

    /// <summary>Index behind the last word of the word's unit.</summary>
    public int End(int word) => _end[word];

    public string Text(int word) => Form(_first[word], _end[word]);

    /// <summary>The words as they stand, on one line.</summary>
    public string Form(int first, int end)
    {
        if (end == first + 1)
            return _text.Tokens.FormString(first);
        var range = _text.Tokens.Range(first).Union(_text.Tokens.Range(end - 1));
        var surface = range.Of(_text.Text);
        return surface.AsSpan().ContainsAny('\n', '\r', '\u00ad') || surface.Contains("  ", StringComparison.Ordinal)
            ? string.Join(' ', Enumerable.Range(first, end - first).Select(_text.Tokens.FormString))
            : surface;
    }

    /// <summary>True where no space stands between the word and the next one.</summary>
    public bool Touches(int word) => word + 1 < _text.Count && _text.Tokens.Range(word).End == _text.Tokens.Range(word + 1).Start;

    private bool IsHyphen(int word) => _text.Tokens.Form(word) is "-" or "‐" or "‑" && _text.Tokens.SentenceOf(word - 1) == _text.Tokens.SentenceOf(word + 1);

    private bool IsPart(int word) => char.IsLetterOrDigit(_text.Tokens.Form(word)[0]);
}
