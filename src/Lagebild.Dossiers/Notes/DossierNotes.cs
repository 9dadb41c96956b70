using Lagebild.Dossiers.Actors;
using Lagebild.Dossiers.Contradictions;
using Lagebild.Dossiers.Engagements;
using Lagebild.Dossiers.Log;
using Lagebild.Language;
using Lagebild.Reading.Documents;
using Lagebild.Reading.Reports;

namespace Lagebild.Dossiers.Notes;

/// <summary>Lists the notes that concern a story, each with how it stands.</summary>
internal sealed class DossierNotes
{
    private readonly NoteSet _notes;
    private readonly ActorIndex _actors;
    private readonly EngagementNotes _engagements;
    private readonly EngagementFold _fold;
    private readonly JudgedFacts _judged;
    private readonly Dictionary<DocumentId, LogEntry> _entries;
    private readonly Dictionary<EngagementKey, string> _titles;

    public DossierNotes(
        NoteSet notes, IReadOnlyList<LogEntry> known, ActorIndex actors, EngagementNotes engagements, EngagementFold fold, JudgedFacts judged, ValueArray<DossierEngagement> occasions)
    {
        (_notes, _actors, _engagements, _fold, _judged) = (notes, actors, engagements, fold, judged);
        _entries = known.ToDictionary(e => e.Id);
        _titles = occasions.ToDictionary(e => e.Key, e => e.Title);
    }

    /// <param name="contradictions">All of the dossier, those of notes among them.</param>
    /// <param name="title">The story's title.</param>
    public ValueArray<DossierNote> List(IReadOnlyCollection<Contradiction> contradictions, string title)
    {
        var against = contradictions.Where(c => c.ResolvedBy is null)
            .SelectMany(c => c.First.Supports.Where(s => s.Note is not null).Select(s => (Note: s.Note!.Value, c.Second.Supports)))
            .ToLookup(p => p.Note, p => p.Supports);
        var deciding = new Dictionary<string, NoteId>(StringComparer.Ordinal);
        var listed = new List<DossierNote>();
        foreach (var note in _notes.All.Reverse())
        {
            if (note.Content is Undo || Object(note, title) is not var (subject, slot))
                continue;
            var undone = _notes.UndoneBy(note.Id);
            NoteId? by = undone;
            if (by is null && slot is not null && !deciding.TryAdd(slot, note.Id))
                by = deciding[slot];
            if (by is null && _judged.Overruled.TryGetValue(note.Id, out var later))
                by = later;
            var standing = undone is not null ? NoteStanding.Undone : by is not null ? NoteStanding.Overruled : subject is null ? NoteStanding.WithoutObject : NoteStanding.Holds;
            var supports = standing == NoteStanding.Holds ? against[note.Id].SelectMany(s => s.AsEnumerable()).Where(s => s.Note is null && IsUnseen(note, s.Document)).Distinct().ToValueArray() : default;
            listed.Add(new DossierNote(note, standing, by, subject ?? note.Content.Words, supports) { Engagement = Occasion(note) });
        }
        listed.Reverse();
        return listed.ToValueArray();
    }

    private static bool IsUnseen(Note note, DocumentId document) => note.Content is not FactNote fact || !fact.HasSeen(document);

    /// <summary>
    /// What a note is about and what it decides there, so that of two that decide the same the last one is told from the others; no subject where it is not
    /// there; null for a note that does not concern this story.
    /// </summary>
    private (string? Subject, string? Slot)? Object(Note note, string title)
    {
        switch (note.Content)
        {
            case FactNote { Fact.Kind: FactKind.Engagement } fact:
                return IsHere(fact.Fact) is not { } entry ? null : Occasion(fact.Fact) is { } occasion ? (_titles[occasion], Slot(fact, occasion)) : entry.IsGuest ? null : (null, null);
            case FactNote { Fact: ReportedFact stated }:
                return !_entries.TryGetValue(stated.Evidence.Document, out var report) ? null
                    : _judged.Subjects.TryGetValue(note.Id, out var subject) ? (subject, null)
                    : FactSearch.Find(stated, report.Report) is not null ? (stated.Name, $"fact {stated.Evidence.Document} {stated.Evidence.Range} {stated.Name}")
                    : report.IsGuest ? null : (null, null);
            case SameEngagement pair:
                if (IsHere(pair.One) is null && IsHere(pair.Other) is null)
                    return null;
                return _engagements.Find(pair.One) is { } one && _engagements.Find(pair.Other) is { } other
                    ? (_titles[_fold[one]!.Value], $"pair {string.Join(' ', new[] { $"{one}", $"{other}" }.Order(StringComparer.Ordinal))}") : (null, null);
            case SameActor pair:
                return _actors.Knows(pair.One) || _actors.Knows(pair.Other) ? (pair.Words, $"names {string.Join(' ', new[] { pair.One, pair.Other }.Order(StringComparer.Ordinal))}") : null;
            case StoryRenamed renamed:
                return IsMember(renamed.Story) ? (title, "title") : null;
            case StoryChecked seen:
                return IsMember(seen.Story) ? (title, null) : null;
            case AddedEngagement added:
                return IsMember(added.Story) ? (added.Title, null) : null;
            case ReportMoved moved:
                return IsMember(moved.Report) || IsMember(moved.Story) ? (moved.Words, null) : null;
            case StorySplit split:
                return split.Reports.Any(IsMember) || split.Rest.Any(IsMember) ? (split.Words, null) : null;
            case StoriesMerged merged:
                return IsMember(merged.One) || IsMember(merged.Other) ? (merged.Words, null) : null;
            case DocumentDated dated:
                return IsMember(dated.Document) ? (_entries[dated.Document].Document.Headline, $"date {dated.Document}") : null;
            case Watch { Kind: WatchKind.Story } watch:
                return _entries.Values.Any(e => !e.IsGuest && e.Id.Value == watch.What) ? (title, $"watch {note.Author}") : null;
            default:
                return null;
        }
    }

    private string Slot(FactNote note, EngagementKey key) => note is ParticipantNote part ? $"{key} {_actors.KeyOf(part.Name)}" : $"{key} {note.GetType().Name}";

    private EngagementKey? Occasion(Note note) => note.Content switch
    {
        FactNote { Fact.Kind: FactKind.Engagement } fact => Occasion(fact.Fact),
        SameEngagement pair => Occasion(pair.One) ?? Occasion(pair.Other),
        AddedEngagement => Occasion(new AddedFact(note.Id)),
        _ => null,
    };

    private EngagementKey? Occasion(FactKey fact) => _engagements.Find(fact) is { } mention ? _fold[mention] : null;

    /// <summary>The report that a fact should stand in, where that is one of this story.</summary>
    private LogEntry? IsHere(FactKey fact) => fact switch
    {
        ReportedFact reported => _entries.GetValueOrDefault(reported.Evidence.Document),
        AddedFact added => _notes.All.AsEnumerable().Where(n => n.Id == added.Note).Select(n => n.Content is AddedEngagement { Story: var story } ? _entries.GetValueOrDefault(story) : null).FirstOrDefault(),
        _ => null,
    };

    private bool IsMember(DocumentId document) => _entries.TryGetValue(document, out var entry) && !entry.IsGuest;
}
