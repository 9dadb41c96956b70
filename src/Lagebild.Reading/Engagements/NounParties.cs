using Lagebild.Reading.Actors;

namespace Lagebild.Reading.Engagements;

/// <summary>The parties that a noun names itself, by the way in which it does.</summary>
internal sealed class NounParties
{
    /// <summary>Before it: "Trumps Treffen", "sein Besuch".</summary>
    public List<Party> Owners { get; } = [];

    /// <summary>In front in the compound: "EU-Gipfel", "Ministertreffen".</summary>
    public List<Party> InCompound { get; } = [];

    /// <summary>True where a name in the genitive stands before it.</summary>
    public bool IsOwned { get; set; }

    public List<Party> With { get; } = [];

    /// <summary>Between whom, or of whom: nobody else is meant.</summary>
    public List<Party> Complete { get; } = [];

    /// <summary>True for "zwischen": everybody is named.</summary>
    public bool IsBetween { get; set; }

    /// <summary>A visit "bei" somebody, a round "auf Einladung" of somebody.</summary>
    public List<Party> Hosts { get; } = [];

    /// <summary>"ohne", "außer", "nicht mit".</summary>
    public List<Party> Absent { get; } = [];

    /// <summary>True for "die Runde der Wahlen": of something that is no party.</summary>
    public bool HasOtherOwner { get; set; }

    public bool IsEmpty => Owners.Count + InCompound.Count + With.Count + Complete.Count + Hosts.Count == 0;
}
