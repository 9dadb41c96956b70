using Lagebild.Dossiers.Actors;
using Lagebild.Dossiers.Engagements;
using Lagebild.Dossiers.Evidences;
using Lagebild.Dossiers.Names;
using Lagebild.Language;
using Lagebild.Language.Times;
using Lagebild.Reading.Engagements;

namespace Lagebild.Dossiers.Notes;

/// <summary>An occasion with everything that editors decided about it.</summary>
internal static class NotedEngagement
{
    /// <param name="told">As reports tell it.</param>
    /// <param name="heard">What each report says of its status, in canonical order.</param>
    /// <param name="notes">Notes on it in the order in which they were written; at least one.</param>
    /// <param name="actors">The actors of the dossier.</param>
    /// <param name="trail">Where evidence comes from.</param>
    /// <param name="pointOfView">From when it is looked at.</param>
    public static DossierEngagement Of(
        DossierEngagement told, IReadOnlyList<(EngagementStatus Status, Support Support)> heard, IReadOnlyList<Note> notes, ActorIndex actors, EvidenceTrail trail,
        PublicationTime? pointOfView)
    {
        if (notes.LastOrDefault(n => n.Content is Verdict) is { } verdict)
            told = told with { JudgedBy = verdict.Id, IsRejected = !((Verdict)verdict.Content).IsRight };
        var statuses = Of<StatusNote>(notes);
        if (statuses.Count > 0)
            told = NotedStatus.Apply(told, heard, statuses, trail);
        var places = Of<PlaceNote>(notes);
        if (places.Count > 0)
            told = told with { Place = NotedSlot.Apply(told.Place, [.. places.Select(n => (n.Note, (FactNote)n.Content, n.Content.Place is { } place ? new SaidValue(NameForm.PlaceKey(place), place) : null))], trail) };
        var times = Of<TimeNote>(notes);
        if (times.Count > 0)
            told = told with { Time = NotedSlot.Apply(told.Time, [.. times.Select(n => (n.Note, (FactNote)n.Content, n.Content.Days is { } days ? SaidValue.Of(days, n.Content.Hour) : null))], trail) };
        if (Of<TopicsNote>(notes) is [.., var (note, topics)])
            told = told with { Topics = topics.Topics.Select(t => new SlotValue(NameFolding.Fold(t), t, null, [trail.Support(note)], null)).ToValueArray() };
        foreach (var part in Of<ParticipantNote>(notes).GroupBy(n => actors.KeyOf(n.Content.Name)))
            told = Participant(told, part.Key, [.. part], actors, trail);
        return told with
        {
            StatusConfidence = told.StatusBy is null ? told.StatusConfidence : 1,
            PlaceConfidence = places.Count == 0 ? told.PlaceConfidence : told.Place.Current is null ? null : 1,
            TimeConfidence = times.Count == 0 ? told.TimeConfidence : told.Time.Current is null ? null : 1,
            UnconfirmedSince = DueDay.Passed(told.Status, told.Time.Current?.Time, told.Time.Current?.Hour, pointOfView),
            Participants = told.Participants.OrderBy(p => p.Role).ThenByDescending(p => p.Supports.Count).ThenBy(p => p.Actor).ToValueArray(),
        };
    }

    private static DossierEngagement Participant(
        DossierEngagement told, ActorKey key, (Note Note, ParticipantNote Content)[] notes, ActorIndex actors, EvidenceTrail trail)
    {
        var (last, content) = notes[^1];
        var known = told.Participants.FirstOrDefault(p => p.Actor == key);
        var name = known?.Name ?? actors[key]?.Name ?? content.Name;
        var part = NotedSlot.Apply(
            known?.Part ?? new SlotHistory(SlotName.Participants, name), [.. notes.Select(n => (n.Note, (FactNote)n.Content, Part(n.Content.Role)))], trail);
        var participant = new DossierParticipant(key, name, content.Role ?? ParticipantRole.Excluded, part)
        {
            Supports = (known?.Supports ?? default).Append(trail.Support(last)).ToValueArray(),
        };
        var others = told.Participants.Where(p => p.Actor != key);
        return content.Role is null
            ? told with { Participants = others.ToValueArray(), Removed = told.Removed.Where(p => p.Actor != key).Append(participant).ToValueArray() }
            : told with { Participants = others.Append(participant).ToValueArray() };
    }

    private static SaidValue? Part(ParticipantRole? role) => role switch
    {
        null => null,
        ParticipantRole.Excluded => new SaidValue(ParticipantThread.IsExcluded, ParticipantThread.IsExcluded),
        _ => new SaidValue(ParticipantThread.TakesPart, ParticipantThread.TakesPart),
    };

    private static List<(Note Note, T Content)> Of<T>(IReadOnlyList<Note> notes)
        where T : FactNote => [.. notes.Where(n => n.Content is T).Select(n => (n, (T)n.Content))];
}
