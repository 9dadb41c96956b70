using Lagebild.Dossiers.Actors;
using Lagebild.Dossiers.Evidences;
using Lagebild.Language;
using Lagebild.Reading.Engagements;

namespace Lagebild.Dossiers.Engagements;

/// <summary>One participant while reports are folded: whether the party takes part is a slot with a history of its own.</summary>
internal sealed class ParticipantThread(ActorKey actor, string name)
{
    /// <summary>Key of the value "takes part", whatever the role.</summary>
    public const string TakesPart = "in";

    /// <summary>Key of the value "does not take part".</summary>
    public const string IsExcluded = "out";

    private readonly SlotHistoryFold _part = new(SlotName.Participants, name);
    private readonly List<(ParticipantRole Role, Support Support)> _roles = [];

    public IEnumerable<SlotChange> Hear(Participant participant, EngagementMention mention, bool moves, bool settles)
    {
        var support = mention.At(participant.Party.Evidence);
        _roles.Add((participant.Role, support));
        var report = participant.Role switch
        {
            ParticipantRole.Unclear => new SlotReport(null, null, mention.Open(SlotName.Participants) ?? support, moves, settles),
            ParticipantRole.Excluded => new SlotReport(new SaidValue(IsExcluded, IsExcluded), support, null, moves, settles),
            _ => new SlotReport(new SaidValue(TakesPart, TakesPart), support, null, moves, settles),
        };
        return _part.Hear(report);
    }

    public DossierParticipant ToParticipant()
    {
        var part = _part.ToHistory();
        return new DossierParticipant(actor, name, Role(part), part) { Supports = _roles.Select(r => r.Support).ToValueArray() };
    }

    /// <summary>Open or excluded where that holds; otherwise the role that most reports give, the more telling among equals.</summary>
    private ParticipantRole Role(SlotHistory part)
    {
        if (part.IsOpen || part.Current is null)
            return ParticipantRole.Unclear;
        if (part.Current.Key == IsExcluded)
            return ParticipantRole.Excluded;
        return _roles.Where(r => r.Role is not (ParticipantRole.Excluded or ParticipantRole.Unclear))
            .GroupBy(r => r.Role)
            .OrderByDescending(g => g.Select(r => r.Support.Origin).Distinct().Count())
            .ThenByDescending(g => g.Key)
            .First().Key;
    }
}
