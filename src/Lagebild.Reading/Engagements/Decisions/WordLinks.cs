namespace Lagebild.Reading.Engagements.Decisions;

/// <summary>How like the words of an article are to one another, as decided: log-odds that two of them name one occasion, in units of 1/256.</summary>
internal sealed class WordLinks(IReadOnlyList<ScoredTrigger> triggers, IReadOnlyDictionary<(int, int), int> links)
{
    private readonly Dictionary<int, int> _index = Enumerable.Range(0, triggers.Count).ToDictionary(i => triggers[i].Word);

    public int Between(int one, int two)
    {
        var (i, j) = (_index[one], _index[two]);
        return links.TryGetValue((Math.Min(i, j), Math.Max(i, j)), out var odds) ? odds : OccasionDraft.Unlike;
    }
}
