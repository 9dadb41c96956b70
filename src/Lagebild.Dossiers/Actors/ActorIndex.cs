using Lagebild.Dossiers.Evidences;
using Lagebild.Dossiers.Log;
using Lagebild.Dossiers.Names;
using Lagebild.Dossiers.Notes;
using Lagebild.Language;
using Lagebild.Reading.Actors;
using Lagebild.Reading.Reports;

namespace Lagebild.Dossiers.Actors;

/// <summary>Resolves the actors and parties of single reports to the actors of the dossier.</summary>
internal sealed class ActorIndex
{
    private readonly ActorIdentity _identity;
    private readonly string[] _joined;
    private readonly Dictionary<ActorKey, DossierActor> _actors = [];
    private readonly Dictionary<ActorKey, HashSet<ActorKey>> _bodies = [];
    private readonly Dictionary<(string Name, ActorKind Kind), ActorKey> _keys = [];

    public ActorIndex(IReadOnlyList<LogEntry> entries, EvidenceTrail trail, IEnumerable<SameActor> notes)
    {
        var same = notes.ToList();
        _identity = ActorIdentity.Of(CountForms(entries), same);
        _joined = [.. same.Where(n => n.AreSame).SelectMany(n => new[] { n.One, n.Other }).Distinct().Order(StringComparer.Ordinal)];
        var sightings = entries
            .SelectMany(entry => entry.Report.Actors.Select(actor => (entry, actor)))
            .GroupBy(pair => Key(pair.actor));
        foreach (var group in sightings)
        {
            var actor = Gather(group.Key, [.. group.Select(pair => pair.actor)], trail);
            _actors.Add(group.Key, actor);
            _bodies.Add(group.Key, BodiesOf(actor));
        }
    }

    /// <summary>All actors, those of most reports first.</summary>
    public ValueArray<DossierActor> All =>
        _actors.Values.OrderByDescending(a => a.Supports.Count).ThenBy(a => a.Key).ToValueArray();

    public DossierActor? this[ActorKey key] => _actors.GetValueOrDefault(key);

    public ActorKey Key(Actor actor) => Key(actor.Name, actor.Kind);

    public ActorKey Key(Party party, Report report) =>
        report.Actor(party.Actor) is { } actor ? Key(actor) : report.Reader == AddedReport.Reader ? KeyOf(party.Name) : Key(party.Name, ActorKind.Unknown);

    /// <summary>The actor that a name means which an editor wrote down.</summary>
    public ActorKey KeyOf(string name) => _identity.Named(name) is { } form ? Key(form) : Key(name, ActorKind.Unknown);

    /// <summary>Whether a name means an actor of the reports.</summary>
    public bool Knows(string name) => _identity.Named(name) is not null;

    /// <summary>A title in which an actor whose names an editor brought together has the name that the dossier shows.</summary>
    public string Retitle(string title)
    {
        foreach (var name in _joined)
        {
            if (_identity.Named(name) is not { } form || this[Key(form)]?.Name is not { } shown || shown == name || title.Contains(shown, StringComparison.Ordinal))
                continue;
            var at = title.IndexOf(name, StringComparison.Ordinal);
            if (at >= 0 && (at == 0 || !char.IsLetterOrDigit(title[at - 1])) && (at + name.Length == title.Length || !char.IsLetterOrDigit(title[at + name.Length])))
                title = string.Concat(title.AsSpan(0, at), shown, title.AsSpan(at + name.Length));
        }
        return title;
    }

    public string Name(Party party, Report report) => this[Key(party, report)]?.Name ?? party.Name;

    /// <summary>Whether the actor holds an office of the other one: Rubio of the United States, the Kremlin's spokesman of the Kremlin.</summary>
    public bool ActsFor(ActorKey actor, ActorKey body) => _bodies.TryGetValue(actor, out var bodies) && bodies.Contains(body);

    /// <summary>Whether a role's title names the body ("Kremlsprecher" of "Kreml").</summary>
    public bool SpeaksFor(ActorKey actor, ActorKey body)
    {
        if (actor == body || ActsFor(actor, body))
            return true;
        var name = NameFolding.Fold(this[body]?.Name ?? body.Value[(body.Value.IndexOf(':') + 1)..]);
        return name.Length > 2 && (this[actor]?.Roles.Any(r => NameFolding.Fold(r.Title).Contains(name, StringComparison.Ordinal)) ?? false);
    }

    private ActorKey Key(string name, ActorKind kind)
    {
        if (!_keys.TryGetValue((name, kind), out var key))
            _keys[(name, kind)] = key = Key(_identity.Representative(NameForm.Of(name, kind)));
        return key;
    }

    private static ActorKey Key(NameForm form) => new($"{form.Class.ToString().ToLowerInvariant()}:{form}");

    private HashSet<ActorKey> BodiesOf(DossierActor actor) =>
        [.. actor.Roles.Where(r => r is { Of: not null, IsFormer: false }).Select(r => Key(r.Of!, ActorKind.Unknown))];

    private static Dictionary<NameForm, int> CountForms(IReadOnlyList<LogEntry> entries)
    {
        var counts = new Dictionary<NameForm, int>();
        foreach (var entry in entries)
        {
            var forms = entry.Report.Actors.Select(a => NameForm.Of(a.Name, a.Kind)).Concat(Loose(entry.Report)).Distinct();
            foreach (var form in forms)
                counts[form] = counts.GetValueOrDefault(form) + 1;
        }
        return counts;
    }

    /// <summary>Parties that the report could not resolve to one of its actors, and what its actors hold offices of.</summary>
    private static IEnumerable<NameForm> Loose(Report report)
    {
        var parties = report.Engagements.SelectMany(e => e.Participants.Select(p => p.Party))
            .Concat(report.Silences.Select(s => s.Who))
            .Concat(report.Statements.Where(s => s.Speaker is not null).Select(s => s.Speaker!));
        var offices = report.Actors.SelectMany(a => a.Roles).Where(r => r.Of is not null).Select(r => r.Of!);
        return parties.Where(p => report.Actor(p.Actor) is null).Select(p => p.Name).Concat(offices).Select(n => NameForm.Of(n, ActorKind.Unknown));
    }

    private static DossierActor Gather(ActorKey key, Actor[] sightings, EvidenceTrail trail)
    {
        var names = sightings.GroupBy(a => a.Name).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => g.Key).ToArray();
        var fullest = names.OrderBy(n => !n.Contains(' ')).First();
        var kind = sightings.Select(a => a.Kind).Where(k => k != ActorKind.Unknown)
            .GroupBy(k => k).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).Select(g => g.Key).FirstOrDefault();
        var roles = sightings.SelectMany(a => a.Roles)
            .GroupBy(r => (r.Title, r.Of, r.IsFormer))
            .Select(g => new DossierRole(g.Key.Title, g.Key.Of, g.Key.IsFormer, g.Select(r => trail.Support(r.Evidence)).ToValueArray()));
        return new DossierActor(
            key,
            fullest,
            kind,
            names.Where(n => n != fullest).Order(StringComparer.Ordinal).ToValueArray(),
            roles.ToValueArray(),
            sightings.Select(a => a.Mentions[0]).DistinctBy(e => e.Document).Select(e => trail.Support(e)).ToValueArray());
    }
}
