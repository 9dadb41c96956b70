using Lagebild.Dossiers.Actors;
using Lagebild.Dossiers.Evidences;
using Lagebild.Dossiers.Log;
using Lagebild.Language;
using Lagebild.Reading.Events;
using Lagebild.Reading.Reports;
using Party = Lagebild.Reading.Actors.Party;

namespace Lagebild.Dossiers.Events;

/// <summary>Who did what to whom, in however many reports.</summary>
public sealed record DossierEvent(
    PloverType Type, string? Mode, Reading.Factuality.Reality Reality, string? Actor, string? Recipient, ValueArray<Support> Supports);

/// <summary>Brings reports of one event together: same type, mode, reality, actor and recipient within <see cref="WindowDays"/>.</summary>
internal sealed class EventFold(ActorIndex actors, EvidenceTrail trail)
{
    internal const int WindowDays = 3;

    private readonly List<Happening> _happenings = [];

    public ValueArray<DossierEvent> Events => _happenings.Select(h => h.ToEvent()).ToValueArray();

    public void Hear(Report report)
    {
        var published = Moment.Of(report.Published);
        foreach (var said in report.Events)
        {
            var (actor, recipient) = (Key(said.Actor, report), Key(said.Recipient, report));
            var support = trail.Support(said.Evidence);
            var known = _happenings.Find(h =>
                (h.First.Type, h.First.Mode, h.First.Reality, h.Actor, h.Recipient) == (said.Type, said.Mode, said.Reality, actor, recipient)
                && h.Last.IsWithin(WindowDays, published));
            if (known is null)
                _happenings.Add(known = new Happening(said, actor, recipient, Name(said.Actor, report), Name(said.Recipient, report)));
            known.Supports.Add(support);
            known.Last = published;
        }
    }

    private ActorKey? Key(Party? party, Report report) => party is null ? null : actors.Key(party, report);

    private string? Name(Party? party, Report report) => party is null ? null : actors.Name(party, report);

    private sealed class Happening(Event first, ActorKey? actor, ActorKey? recipient, string? actorName, string? recipientName)
    {
        public Event First => first;

        public ActorKey? Actor => actor;

        public ActorKey? Recipient => recipient;

        public Moment Last { get; set; }

        public List<Support> Supports { get; } = [];

        public DossierEvent ToEvent() => new(first.Type, first.Mode, first.Reality, actorName, recipientName, Supports.ToValueArray());
    }
}
