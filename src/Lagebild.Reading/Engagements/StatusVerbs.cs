using System.Collections.Frozen;

namespace Lagebild.Reading.Engagements;

/// <summary>
/// Verbs that say of their subject or object how far it has come (table <c>status-verbs.tsv</c>). What such a verb tells where it is asserted is just what it
/// does not tell where it is negated.
/// </summary>
internal sealed class StatusVerbs(IEnumerable<string[]> rows)
{
    /// <summary>Number of statuses.</summary>
    public static readonly int Count = Enum.GetValues<EngagementStatus>().Length;

    private readonly FrozenDictionary<string, StatusVerb> _verbs = rows.ToFrozenDictionary(r => r[0], r => r[1] switch
    {
        "off" => StatusVerb.Off,
        "never" => StatusVerb.Never,
        "refused" => StatusVerb.Refused,
        "on" => StatusVerb.Done,
        "took" => StatusVerb.Took with { Unless = r.Length > 2 ? r[2].Split(' ') : [] },
        var names => new StatusVerb([.. names.Split(' ').Select(n => Enum.Parse<EngagementStatus>(n, ignoreCase: true))], IsOff: false),
    }, StringComparer.Ordinal);

    /// <summary>What a verb tells, by its lemma with its prefix, or by the first of several possible ones ("ausfallen|fällen") that the table has.</summary>
    public StatusVerb Of(string lemma)
    {
        foreach (var one in lemma.Split('|'))
        {
            if (_verbs.TryGetValue(one, out var told))
                return told;
        }
        return StatusVerb.None;
    }
}

/// <summary>The statuses that a verb may tell of an occasion.</summary>
/// <param name="Statuses">The statuses.</param>
/// <param name="IsOff">True where the verb says that the occasion does not come about as it was meant to.</param>
internal sealed record StatusVerb(IReadOnlyList<EngagementStatus> Statuses, bool IsOff)
{
    public static StatusVerb None { get; } = new([], IsOff: false);

    /// <summary>It comes about, or is to.</summary>
    public static StatusVerb Done { get; } = new([EngagementStatus.Held, EngagementStatus.Ongoing, EngagementStatus.Planned, EngagementStatus.Confirmed], IsOff: false);

    public static StatusVerb Off { get; } = new([EngagementStatus.Cancelled, EngagementStatus.Postponed, EngagementStatus.Rejected, EngagementStatus.Failed], IsOff: true);

    /// <summary>Somebody does not want it: if he does not say so, it has not been held for all that.</summary>
    public static StatusVerb Refused { get; } = Off with { OnlyIfDenied = [EngagementStatus.Held, EngagementStatus.Ongoing] };

    /// <summary>Its subject did not come about at all ("blieb aus"): it is off, and has not been held.</summary>
    public static StatusVerb Never { get; } = Off with { Contrary = [EngagementStatus.Held, EngagementStatus.Ongoing] };

    /// <summary>It has come just so far, and no farther: words that leave nothing to weigh.</summary>
    public static StatusVerb Just(EngagementStatus status) => new([status], Off.Statuses.Contains(status))
    {
        Contrary = [.. Enum.GetValues<EngagementStatus>().Where(s => s != status)],
        OnlyIfDenied = Off.Statuses.Contains(status) ? Off.Statuses : [],
    };

    /// <summary>What it is the subject of took or takes its course ("löste Proteste aus", "fällt in eine schwierige Zeit"): it has not been called off.</summary>
    public static StatusVerb Took { get; } = new([], IsOff: false) { Contrary = Off.Statuses };

    /// <summary>Statuses that cannot be where it is asserted of its subject.</summary>
    public IReadOnlyList<EngagementStatus> Contrary { get; init; } = [];

    /// <summary>Words of its clause with which it means something else ("fällt ins Wasser").</summary>
    public IReadOnlyList<string> Unless { get; init; } = [];

    /// <summary>Statuses that it does not tell, but that are excluded with it where it is denied.</summary>
    public IReadOnlyList<EngagementStatus> OnlyIfDenied { get; init; } = [];

    public bool IsEmpty => Statuses.Count == 0 && Contrary.Count == 0;
}
