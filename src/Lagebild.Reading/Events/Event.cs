using Lagebild.Reading.Actors;
using Lagebild.Reading.Documents;
using Lagebild.Reading.Factuality;
using Lagebild.Reading.Reports;

namespace Lagebild.Reading.Events;

/// <summary>Who did what to whom, in the terms of PLOVER (Halterman et al. 2023).</summary>
public sealed record Event : Fact
{
    public Event(Evidence evidence)
        : base(evidence)
    {
    }

    public required PloverType Type { get; init; }

    /// <summary>PLOVER mode such as "ceasefire" or "troops"; null where the type has none or it cannot be told.</summary>
    public string? Mode { get; init; }

    /// <summary>Who acts; null where the report does not say.</summary>
    public Party? Actor { get; init; }

    public Party? Recipient { get; init; }

    public required Reality Reality { get; init; }
}

/// <summary>The sixteen types of PLOVER.</summary>
public enum PloverType
{
    Agree, Consult, Support, Concede, Cooperate, Aid, Retreat, Request, Accuse, Reject, Threaten, Protest, Sanction, Mobilize, Coerce,
    Assault,
}
