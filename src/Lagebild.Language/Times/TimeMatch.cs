namespace Lagebild.Language.Times;

/// <summary>A matched pattern: what it means, which tokens it covers, and the words it bound.</summary>
internal sealed class TimeMatch
{
    private readonly List<(TimeWord Word, int Token)> _bound = [];

    public TimeAction Action { get; private set; }

    /// <summary>First token of the extent.</summary>
    public int First { get; private set; }

    /// <summary>Token behind the extent.</summary>
    public int End { get; private set; }

    /// <summary>Token behind everything that the pattern asked for, context included.</summary>
    public int MatchedEnd { get; private set; }

    public int Rank { get; private set; }

    /// <summary>True where a year stands in the extent.</summary>
    public bool NamesYear => _bound.Exists(b => b.Word.Value.Length >= 4 && char.IsAsciiDigit(b.Word.Value[3]) && char.IsAsciiDigit(b.Word.Value[0]));

    public void Set(TimePatterns.Node node, List<(TimeWord Word, int Token, int Length, bool IsContext)> path, int end)
    {
        Action = node.Action!.Value;
        Rank = node.Rank;
        MatchedEnd = end;
        First = int.MaxValue;
        _bound.Clear();
        foreach (var (word, token, length, isContext) in path)
        {
            if (!isContext)
            {
                First = Math.Min(First, token);
                End = token + length;
            }
            _bound.Add((word, token));
        }
    }

    /// <summary>The value of the first word bound of a class, or null.</summary>
    public string? Value(int wordClass)
    {
        foreach (var (word, _) in _bound)
        {
            if (word.Class == wordClass)
                return word.Value;
        }
        return null;
    }

    /// <summary>The value of the second word bound of a class, or null ("twenty" - "five").</summary>
    public string? SecondValue(int wordClass)
    {
        var seen = false;
        foreach (var (word, _) in _bound)
        {
            if (word.Class != wordClass)
                continue;
            if (seen)
                return word.Value;
            seen = true;
        }
        return null;
    }

    public bool Has(int wordClass) => Value(wordClass) is not null;
}
