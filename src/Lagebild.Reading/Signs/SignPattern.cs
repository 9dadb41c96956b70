using Lagebild.Language.Parsing;

namespace Lagebild.Reading.Signs;

/// <summary>
/// Words that together are a sign, in any order, within a stretch of text. Alternatives stand between bars, <c>*</c> at an end stands for
/// any letters, and what follows <c>!</c> must not occur. Capitals do not count.
/// </summary>
internal sealed class SignPattern
{
    private readonly Element[] _wanted;
    private readonly Element[] _unwanted;

    private SignPattern(Element[] wanted, Element[] unwanted)
    {
        _wanted = wanted;
        _unwanted = unwanted;
    }

    public static SignPattern Parse(string pattern)
    {
        var parts = pattern.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return new SignPattern(
            [.. parts.Where(p => p[0] != '!').Select(p => new Element(p.Split('|')))],
            [.. parts.Where(p => p[0] == '!').Select(p => new Element(p[1..].Split('|')))]);
    }

    /// <summary>The sign that any of the words is.</summary>
    public static SignPattern AnyOf(IEnumerable<string> words) => Parse(string.Join('|', words));

    /// <summary>The word that stands for the first element, where all stand in the stretch; else -1.</summary>
    public int Find(ParsedText text, int first, int end)
    {
        var found = -1;
        foreach (var element in _wanted)
        {
            var at = element.Find(text, first, end);
            if (at < 0)
                return -1;
            if (found < 0)
                found = at;
        }
        foreach (var element in _unwanted)
        {
            if (element.Find(text, first, end) >= 0)
                return -1;
        }
        return found;
    }

    public int Find(ParsedText text, Segment segment) => Find(text, segment.First, segment.End);

    /// <summary>True where the form alone matches the first element.</summary>
    public bool Matches(ReadOnlySpan<char> form) => _wanted[0].Matches(form);

    private sealed class Element(string[] alternatives)
    {
        public int Find(ParsedText text, int first, int end)
        {
            for (var w = first; w < end; w++)
            {
                if (Matches(text.Tokens.Form(w)))
                    return w;
            }
            return -1;
        }

        public bool Matches(ReadOnlySpan<char> form)
        {
            foreach (var alternative in alternatives)
            {
                if (Matches(form, alternative))
                    return true;
            }
            return false;
        }

        private static bool Matches(ReadOnlySpan<char> form, ReadOnlySpan<char> alternative)
        {
            const StringComparison letters = StringComparison.OrdinalIgnoreCase;
            if (alternative is ['*', .. var ending])
                return ending is [.. var middle, '*'] ? form.Contains(middle, letters) : form.EndsWith(ending, letters);
            return alternative is [.. var stem, '*'] ? form.StartsWith(stem, letters) : form.Equals(alternative, letters);
        }
    }
}
