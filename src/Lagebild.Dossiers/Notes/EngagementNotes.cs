using Lagebild.Dossiers.Engagements;
using Lagebild.Dossiers.Log;
using Lagebild.Language;
using Lagebild.Reading.Documents;
using Lagebild.Reading.Engagements;

namespace Lagebild.Dossiers.Notes;

/// <summary>The notes on the engagements of a story, each with the telling that it is about, where that is there.</summary>
internal sealed class EngagementNotes
{
    private readonly Dictionary<MentionKey, List<Note>> _facts = [];
    private readonly Dictionary<(MentionKey One, MentionKey Other), (Note Note, bool AreSame)> _pairs = [];
    private readonly Dictionary<DocumentId, LogEntry> _entries;

    /// <param name="known">The reports of the story.</param>
    /// <param name="notes">All notes.</param>
    public EngagementNotes(IReadOnlyList<LogEntry> known, NoteSet notes)
    {
        var members = known.Where(e => !e.IsGuest).Select(e => e.Id).ToHashSet();
        Added = [.. notes.InForce.AsEnumerable().Where(n => n.Content is AddedEngagement added && members.Contains(added.Story))
            .Select(n => AddedReport.Of(n, (AddedEngagement)n.Content, known[0].Document.Language))];
        _entries = known.Concat(Added).ToDictionary(e => e.Id);
        foreach (var note in notes.InForce)
        {
            if (note.Content is FactNote { Fact.Kind: FactKind.Engagement } fact && Find(fact.Fact) is { } mention)
                On(mention).Add(note);
            else if (note.Content is SameEngagement pair && Find(pair.One) is { } one && Find(pair.Other) is { } other && one != other)
                _pairs[Ordered(one, other)] = (note, pair.AreSame);
        }
    }

    /// <summary>Engagements that were added by hand, as reports.</summary>
    public IReadOnlyList<LogEntry> Added { get; }

    /// <summary>Tellings that are of one occasion, in the order of the notes.</summary>
    public IEnumerable<(MentionKey One, MentionKey Other, Note Note)> Same =>
        _pairs.Where(p => p.Value.AreSame).OrderBy(p => p.Value.Note).Select(p => (p.Key.One, p.Key.Other, p.Value.Note));

    /// <summary>Tellings that are not.</summary>
    public IEnumerable<(MentionKey One, MentionKey Other, Note Note)> Apart =>
        _pairs.Where(p => !p.Value.AreSame).OrderBy(p => p.Value.Note).Select(p => (p.Key.One, p.Key.Other, p.Value.Note));

    /// <summary>The note that decides about a pair of tellings, or null.</summary>
    public Note? Decides(MentionKey one, MentionKey other) => _pairs.TryGetValue(Ordered(one, other), out var decided) ? decided.Note : null;

    /// <summary>The notes on some tellings of one occasion, in the order in which they were written.</summary>
    public IReadOnlyList<Note> On(IEnumerable<MentionKey> mentions)
    {
        List<Note> notes = [.. mentions.SelectMany(m => _facts.GetValueOrDefault(m) ?? []).Distinct()];
        notes.Sort();
        return notes;
    }

    /// <summary>The telling that a key means, or null where it is not there.</summary>
    public MentionKey? Find(FactKey key) => key switch
    {
        AddedFact added when _entries.ContainsKey(new DocumentId(added.Note.Value)) => new MentionKey(new DocumentId(added.Note.Value), AddedReport.Number),
        ReportedFact fact when _entries.TryGetValue(fact.Evidence.Document, out var entry) && FactSearch.Find(fact, entry.Report) is Engagement found => new MentionKey(entry.Id, found.Id),
        _ => null,
    };

    private List<Note> On(MentionKey mention)
    {
        if (!_facts.TryGetValue(mention, out var notes))
            _facts[mention] = notes = [];
        return notes;
    }

    private static (MentionKey, MentionKey) Ordered(MentionKey one, MentionKey other)
    {
        var order = string.CompareOrdinal(one.Document.Value, other.Document.Value);
        return order < 0 || (order == 0 && one.Number.CompareTo(other.Number) < 0) ? (one, other) : (other, one);
    }
}
