using System.Globalization;

namespace Lagebild.Language.Times;

/// <summary>A matched pattern: what it means, which tokens it covers, and the words it bound.</summary>
internal sealed class TimeMatch
{
    private readonly List<TimeWord> _bound = [];

    public TimeAction Action { get; private set; }

    /// <summary>First token of the pattern, context included.</summary>
    public int Start { get; private set; }

    /// <summary>First token of the extent.</summary>
    public int First { get; private set; }

    /// <summary>Token behind the extent.</summary>
    public int End { get; private set; }

    /// <summary>Token behind everything that the pattern asked for, context included.</summary>
    public int MatchedEnd { get; private set; }

    public int Rank { get; private set; }

    /// <summary>True where a year stands in the extent.</summary>
    public bool NamesYear => _bound.Exists(b => b.Value.Length >= 4 && char.IsAsciiDigit(b.Value[3]) && char.IsAsciiDigit(b.Value[0]));

    public void Set(TimePatterns.Node node, List<(TimeWord Word, int Token, int Length, bool IsContext)> path, int end)
    {
        Action = node.Action!.Value;
        Rank = node.Rank;
        MatchedEnd = end;
        Start = path[0].Token;
        First = int.MaxValue;
        _bound.Clear();
        foreach (var (word, token, length, isContext) in path)
        {
            if (!isContext)
            {
                First = Math.Min(First, token);
                End = token + length;
            }
            _bound.Add(word);
        }
    }

    public bool Has(int wordClass) => Value(wordClass) is not null;

    /// <summary>The value of the first word bound of a class, or null.</summary>
    public string? Value(int wordClass) => Nth(wordClass, 0);

    /// <summary>The same as a whole number; null also for a fraction ("anderthalb").</summary>
    public int? Number(int wordClass) => Whole(Nth(wordClass, 0));

    /// <summary>The whole number of the second word bound of a class, or null ("twenty" - "five").</summary>
    public int? SecondNumber(int wordClass) => Whole(Nth(wordClass, 1));

    /// <summary>The value of the second word bound of a class, or null.</summary>
    public string? SecondValue(int wordClass) => Nth(wordClass, 1);

    private string? Nth(int wordClass, int skip)
    {
        foreach (var word in _bound)
        {
            if (word.Class == wordClass && skip-- == 0)
                return word.Value;
        }
        return null;
    }

    private static int? Whole(string? value) =>
        int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
}
