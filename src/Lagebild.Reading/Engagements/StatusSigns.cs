using Lagebild.Language.Parsing;
using Lagebild.Reading.Signs;

namespace Lagebild.Reading.Engagements;

/// <summary>Words around an occasion that speak for a status (table <c>status-signs.tsv</c>); the decision weighs them.</summary>
internal sealed class StatusSigns(IEnumerable<string[]> rows)
{
    private readonly List<(SignPattern Sign, EngagementStatus Status)> _rows =
        [.. rows.Select(r => (SignPattern.Parse(r[0]), Enum.Parse<EngagementStatus>(r[1], ignoreCase: true)))];

    /// <summary>What every sign in a stretch speaks for, each status once.</summary>
    public IEnumerable<EngagementStatus> AllIn(ParsedText words, Segment stretch)
    {
        var seen = 0;
        foreach (var (sign, status) in _rows)
        {
            if ((seen & (1 << (int)status)) != 0 || sign.Find(words, stretch) < 0)
                continue;
            seen |= 1 << (int)status;
            yield return status;
        }
    }
}
