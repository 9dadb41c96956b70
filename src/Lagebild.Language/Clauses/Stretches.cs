using Lagebild.Language.Parsing;

namespace Lagebild.Language.Clauses;

/// <summary>Parts of a sentence between marks that part clauses; firm where a tree is wrong.</summary>
internal sealed class Stretches
{
    private readonly int _first;
    private readonly int[] _numbers;

    public Stretches(ParsedText text, int first, int end)
    {
        _first = first;
        _numbers = new int[end - first];
        var number = 0;
        for (var w = first; w < end; w++)
        {
            var isMark = text[w].Form is "," or ":" or ";" or "–" or "—" or "(" or ")" or "„" or "“" or "”" or "\"" or "»" or "«" or "!" or "?";
            _numbers[w - first] = isMark ? ++number : number;
        }
    }

    /// <summary>The number of the part that a word stands in; a mark begins the part behind it.</summary>
    public int Of(int word) => _numbers[word - _first];

    public bool AreTogether(int one, int other) => Of(one) == Of(other);

    /// <summary>The last word of the part that the word stands in.</summary>
    public int Last(int word)
    {
        var at = word;
        while (at + 1 - _first < _numbers.Length && Of(at + 1) == Of(word))
            at++;
        return at;
    }

    /// <summary>The first word of the part, the mark before it left out.</summary>
    public int First(int word)
    {
        var at = word;
        while (at > _first && Of(at - 1) == Of(word))
            at--;
        return at > _first && at < word ? at + 1 : at;
    }
}
