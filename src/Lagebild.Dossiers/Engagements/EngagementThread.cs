using Lagebild.Dossiers.Actors;
using Lagebild.Dossiers.Changes;
using Lagebild.Dossiers.Evidences;
using Lagebild.Dossiers.Log;
using Lagebild.Dossiers.Names;
using Lagebild.Dossiers.Notes;
using Lagebild.Language;
using Lagebild.Language.Times;
using Lagebild.Reading.Engagements;
using NodaTime;

namespace Lagebild.Dossiers.Engagements;

/// <summary>One occasion while its reports are folded, in canonical order.</summary>
internal sealed class EngagementThread(EngagementMention first)
{
    private readonly List<EngagementMention> _mentions = [];
    private readonly List<(EngagementStatus Status, List<Support> Supports)> _moves = [];
    private readonly List<(EngagementStatus Status, List<Support> Supports)> _objections = [];
    private readonly SlotHistoryFold _time = new(SlotName.Time, null);
    private readonly SlotHistoryFold _place = new(SlotName.Place, null);
    private readonly SlotHistoryFold _outcome = new(SlotName.Outcome, null);
    private readonly SortedDictionary<SlotName, SlotHistoryFold> _other = [];
    private readonly SortedDictionary<ActorKey, ParticipantThread> _participants = [];

    public EngagementKey Key { get; } = new(first.Support.Document, first.Engagement.Id);

    /// <summary>Every telling of it.</summary>
    public IEnumerable<MentionKey> Mentions => _mentions.Select(m => m.Key);

    public HashSet<ActorKey> Core { get; } = [];

    public HashSet<string> PlaceKeys { get; } = new(StringComparer.Ordinal);

    /// <summary>Where it leads by its name alone ("Frankreichreise").</summary>
    public HashSet<string> Destinations { get; } = new(StringComparer.Ordinal);

    public List<Edtf> Times { get; } = [];

    public Moment Last { get; private set; }

    public LocalDate? FirstDay => first.Support.Published?.Date;

    /// <summary>The last day that it is planned for; null where none is known.</summary>
    public LocalDate? Due => _time.CurrentTime?.Latest;

    public EngagementStatus Status => _moves.Count == 0 ? EngagementStatus.Unclear : _moves[^1].Status;

    public Phase Phase => Lifecycle.PhaseOf(Status);

    /// <summary>The kind that most origins give; the first one among equals.</summary>
    public EngagementKind Kind { get; private set; } = first.Engagement.Kind;

    public string Title { get; private set; } = first.Engagement.Title;

    /// <summary>The words that name it in its titles, folded.</summary>
    public HashSet<string> Nouns { get; } = new(StringComparer.Ordinal);

    /// <summary>Which of several rounds it is, as far as reports number them.</summary>
    public int? Round { get; private set; }

    /// <summary>What an editor set is looked for in later reports as if this one had told it.</summary>
    public void Expect(IEnumerable<Note> notes, ActorIndex actors)
    {
        foreach (var note in notes)
        {
            switch (note.Content)
            {
                case PlaceNote { Place: { } place }:
                    PlaceKeys.Add(NameForm.PlaceKey(place));
                    break;
                case TimeNote { Days: { } days } when !Times.Contains(days):
                    Times.Add(days);
                    break;
                case ParticipantNote { Role: null or ParticipantRole.Excluded } part:
                    Core.Remove(actors.KeyOf(part.Name));
                    break;
                case ParticipantNote part:
                    Core.Add(actors.KeyOf(part.Name));
                    break;
            }
        }
    }

    /// <summary>Takes one report's telling in, and tells what it changed.</summary>
    public IEnumerable<Change> Hear(EngagementMention mention)
    {
        var isNew = _mentions.Count == 0;
        var move = HearStatus(mention);
        var slots = HearSlots(mention, move is not null || IsMovedAgain(mention)).Concat(HearShift(mention, move)).ToArray();
        Remember(mention);
        if (isNew)
            yield return ToChange(ChangeKind.NewEngagement, null, null, null, Name(Status), mention.Support);
        else if (move is { } from)
            yield return ToChange(ChangeKind.StatusMoved, null, null, Name(from), Name(Status), mention.Support);
        foreach (var slot in slots.Where(s => !isNew || s.Kind != ChangeKind.SlotFilled))
            yield return ToChange(slot.Kind, slot.Slot, slot.Subject, slot.From, slot.To, slot.Support);
    }

    public DossierEngagement ToEngagement(ActorIndex actors, EvidenceTrail trail, IReadOnlyList<Note> notes, PublicationTime? pointOfView)
    {
        var told = Told(actors, pointOfView);
        return notes.Count == 0 ? told : NotedEngagement.Of(told, [.. _mentions.Select(m => (m.Status, m.Support))], notes, actors, trail, pointOfView);
    }

    private DossierEngagement Told(ActorIndex actors, PublicationTime? pointOfView) => new()
    {
        Key = Key,
        Kind = Kind,
        Title = Title,
        Moves = Moves(_moves),
        Confidence = _mentions.Max(m => m.Engagement.Confidence.Engagement),
        StatusConfidence = _mentions.Where(m => m.Status == Status).Select(m => m.Engagement.Confidence.Status).DefaultIfEmpty(1).Max(),
        PlaceConfidence = _mentions.Where(m => m.PlaceKey is not null && m.PlaceKey == _place.CurrentKey).Max(m => m.Engagement.Confidence.Place),
        TimeConfidence = _mentions.Where(m => m.Time is { } time && SaidValue.Of(time, m.Hour).Key == _time.CurrentKey).Max(m => m.Engagement.Confidence.Time),
        UnconfirmedSince = _time.ToHistory().Current is { } due ? DueDay.Passed(Status, due.Time, due.Hour, pointOfView) : null,
        Objections = Moves(_objections),
        Participants = Present(actors).OrderBy(p => p.Role).ThenByDescending(p => p.Supports.Count).ThenBy(p => p.Actor).ToValueArray(),
        Place = _place.ToHistory(),
        Time = _time.ToHistory(),
        Outcome = _outcome.ToHistory(),
        Other = _other.Values.Select(o => o.ToHistory()).ToValueArray(),
        Topics = Topics(),
        Supports = _mentions.Select(m => m.Support).ToValueArray(),
    };

    /// <summary>A state or body is not named beside whoever acts for it there.</summary>
    private IEnumerable<DossierParticipant> Present(ActorIndex actors)
    {
        var all = _participants.Values.Select(p => p.ToParticipant()).ToList();
        return all.Where(body => body.Role != ParticipantRole.Principal || !all.Exists(p => p.IsIn && actors.ActsFor(p.Actor, body.Actor)));
    }

    private void Remember(EngagementMention mention)
    {
        _mentions.Add(mention);
        Core.UnionWith(mention.Core);
        if (mention.PlaceKey is { } place)
            PlaceKeys.Add(place);
        if (mention.Destination is { } destination)
            Destinations.Add(destination);
        if (mention.Time is { } time && !Times.Contains(time))
            Times.Add(time);
        Nouns.Add(mention.Noun);
        Round ??= mention.Round;
        Last = mention.Published;
        Kind = MostOrigins(m => m.Engagement.Kind);
        var leading = Leading();
        EngagementMention[] called = [.. _mentions.Where(m => m.Titled.All(leading.Contains))];
        Title = mention.Retitle(MostOrigins(m => m.Engagement.Title, called.Length > 0 ? called : _mentions));
    }

    /// <summary>The part of its tellings that name somebody, from 0 to 1; 1 for whom an editor put in.</summary>
    public double Share(ActorKey actor) => _mentions.Count(m => m.Core.Contains(actor)) is > 0 and var named ? (double)named / _mentions.Count : Core.Contains(actor) ? 1 : 0;

    /// <summary>The two who are named by most reports, and whoever is named by as many: an occasion is called after them.</summary>
    private HashSet<ActorKey> Leading()
    {
        var named = _mentions.SelectMany(m => m.Core).GroupBy(k => k).Select(g => (g.Key, Count: g.Count())).OrderByDescending(g => g.Count).ToArray();
        var least = named.Length == 0 ? 0 : named[Math.Min(1, named.Length - 1)].Count;
        return [.. named.Where(n => n.Count >= least).Select(n => n.Key)];
    }

    /// <summary>The value that most origins give, the earliest among equals.</summary>
    private T MostOrigins<T>(Func<EngagementMention, T> value, IEnumerable<EngagementMention>? among = null)
        where T : notnull =>
        (among ?? _mentions).GroupBy(value).MaxBy(g => g.Select(m => m.Support.Origin).Distinct().Count())!.Key;

    /// <summary>The former status where the report moves it; otherwise null.</summary>
    private EngagementStatus? HearStatus(EngagementMention mention)
    {
        var (now, said) = (Status, mention.Status);
        if (_moves.Count > 0 && said == now)
        {
            _moves[^1].Supports.Add(mention.Support);
            return null;
        }
        var hasNewTime = mention.Time is { } time && (!Times.Any(known => TimeValues.Meet(known, time)) || now == EngagementStatus.Postponed && IsOnNewDay(time));
        if (_moves.Count == 0 || (!mention.Support.IsCopy && Lifecycle.Moves(now, said, hasNewTime)))
        {
            _moves.Add((said, [mention.Support]));
            return _moves.Count == 1 ? null : now;
        }
        if (IsObjection(now, said) && !(now == EngagementStatus.Postponed && mention.Time is null))
            Object(mention);
        return null;
    }

    /// <summary>True where what has been put off is moved again: to another day, hour or place. A day that is over by then is the one that it is moved from.</summary>
    private bool IsMovedAgain(EngagementMention mention) =>
        Status == EngagementStatus.Postponed && mention is { Status: EngagementStatus.Postponed, Support.IsCopy: false }
        && !(mention.Time?.Latest is { } day && mention.Support.Published is { } published && day < published.Date);

    /// <summary>What is put off by a week gets the day a week after the one that was known, unless the report names its new day.</summary>
    private IEnumerable<SlotChange> HearShift(EngagementMention mention, EngagementStatus? movedFrom)
    {
        if (movedFrom is not { } from || mention.Status != EngagementStatus.Postponed || Lifecycle.PhaseOf(from) == Phase.Off || mention.Shift is not { } shift)
            return [];
        if (_time.Current is not { Time: { } days } known || mention.Time is { } told && !Times.Exists(t => TimeValues.Meet(t, told)) || shift.Of(days, known.Hour) is not { } moved)
            return [];
        Times.Add(moved.Days);
        return _time.Hear(new SlotReport(SaidValue.Of(moved.Days, moved.Hour), mention.Support, null, true, false));
    }

    /// <summary>True for the day to which it was put off; a report that names it does not contradict that.</summary>
    private bool IsOnNewDay(Edtf time) => _time.CurrentTime is { } current && TimeValues.Meet(current, time) && _time.HasHistory;

    /// <summary>Only what says the opposite objects: that it is on where it is off, or has failed where it was held.</summary>
    private static bool IsObjection(EngagementStatus now, EngagementStatus said) =>
        (Lifecycle.PhaseOf(now), Lifecycle.PhaseOf(said)) is (Phase.Off, Phase.Ahead) or (Phase.Done, Phase.Off);

    private void Object(EngagementMention mention)
    {
        var known = _objections.FindIndex(o => o.Status == mention.Status);
        if (known < 0)
            _objections.Add((mention.Status, [mention.Support]));
        else
            _objections[known].Supports.Add(mention.Support);
    }

    private IEnumerable<SlotChange> HearSlots(EngagementMention mention, bool moves)
    {
        var engagement = mention.Engagement;
        var settles = mention.Status is EngagementStatus.Held or EngagementStatus.Ongoing;
        var changes = new List<SlotChange>();
        Hear(_time, SlotName.Time, Said(mention), engagement.Time?.Evidence);
        Hear(_place, SlotName.Place, engagement.Place is { } place ? new SaidValue(mention.PlaceKey!, place.Name) : null, engagement.Place?.Evidence);
        Hear(_outcome, SlotName.Outcome, engagement.Outcome is { } outcome ? new SaidValue(outcome.Text, outcome.Text) : null, engagement.Outcome?.Evidence, true);
        foreach (var (key, name, participant) in mention.Parties)
            changes.AddRange(Part(key, name).Hear(participant, mention, moves, settles));
        foreach (var slot in new[] { SlotName.Participants, SlotName.Topics, SlotName.Format, SlotName.Other })
        {
            if (mention.Open(slot) is not null && !(slot == SlotName.Participants && mention.Parties.Any(p => p.Participant.Role == ParticipantRole.Unclear)))
                Hear(Other(slot), slot, null, null);
        }
        return changes;

        void Hear(SlotHistoryFold fold, SlotName slot, SaidValue? value, Lagebild.Reading.Documents.Evidence? evidence, bool replaces = false) =>
            changes.AddRange(fold.Hear(new SlotReport(value, evidence is null ? null : mention.At(evidence), mention.Open(slot), moves || replaces, settles)));
    }

    /// <summary>The time that a report tells; an hour without a day is one of the day that is known.</summary>
    private SaidValue? Said(EngagementMention mention) => (mention.Time, mention.Hour, _time.Current?.Time) switch
    {
        ({ } days, var hour, _) => SaidValue.Of(days, hour),
        (null, { } hour, { IsDay: true } known) => SaidValue.Of(known, hour),
        _ => null,
    };

    private ParticipantThread Part(ActorKey key, string name)
    {
        if (!_participants.TryGetValue(key, out var part))
            _participants[key] = part = new ParticipantThread(key, name);
        return part;
    }

    private SlotHistoryFold Other(SlotName slot)
    {
        if (!_other.TryGetValue(slot, out var fold))
            _other[slot] = fold = new SlotHistoryFold(slot, null);
        return fold;
    }

    private ValueArray<SlotValue> Topics() =>
        _mentions.SelectMany(m => m.Engagement.Topics.Select(t => (t.Text, Support: m.At(t.Evidence))))
            .GroupBy(t => NameFolding.Fold(t.Text))
            .Select(g => new SlotValue(g.Key, g.First().Text, null, g.Select(t => t.Support).ToValueArray(), null))
            .ToValueArray();

    private Change ToChange(ChangeKind kind, SlotName? slot, string? party, string? from, string? to, Support support) =>
        new(kind, Title, Key, slot, party, from, to, Importance.Of(kind, Kind, slot), support);

    private static ValueArray<StatusMove> Moves(List<(EngagementStatus Status, List<Support> Supports)> moves) =>
        moves.Select(m => new StatusMove(m.Status, m.Supports.ToValueArray())).ToValueArray();

    private static string Name(EngagementStatus status) => status.ToString().ToLowerInvariant();
}
