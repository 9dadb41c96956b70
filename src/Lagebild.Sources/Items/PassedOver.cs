using System.Collections.Immutable;
using Lagebild.Sources.Inputs;

namespace Lagebild.Sources.Items;

/// <summary>What a list holds that gives no item, counted by the rows of the interface's table that say so.</summary>
internal sealed class PassedOver
{
    private readonly SortedDictionary<string, int> _counts = new(StringComparer.Ordinal);
    private readonly List<InputException> _problems = [];

    /// <summary>What was wrong, each as it came, then each count.</summary>
    public ImmutableArray<InputException> Problems => [.. _problems, .. _counts.Select(c => new InputException(c.Key, c.Value))];

    /// <param name="key">A row whose {1} is the number.</param>
    /// <param name="times">How many.</param>
    public void Count(string key, int times = 1)
    {
        if (times > 0)
            _counts[key] = _counts.GetValueOrDefault(key) + times;
    }

    public void Add(InputException problem) => _problems.Add(problem);

    /// <summary>One item of many: what cannot be read is noted and the others are read all the same.</summary>
    public void Try(Action read)
    {
        try
        {
            read();
        }
        catch (InputException e)
        {
            Add(e);
        }
    }
}
