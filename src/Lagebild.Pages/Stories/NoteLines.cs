using Lagebild.Dossiers;
using Lagebild.Dossiers.Engagements;
using Lagebild.Dossiers.Notes;
using NodaTime.Text;

namespace Lagebild.Pages.Stories;

/// <summary>Editors' notes as lines of a page, and as marks on the lines that they decide about: what, by whom, when and why.</summary>
public sealed class NoteLines(Dossier dossier, DossierCitations citations, Texts texts)
{
    private readonly Dictionary<NoteId, DossierNote> _notes = dossier.Notes.ToDictionary(n => n.Note.Id);

    public Line Line(DossierNote noted) => new(noted.Subject)
    {
        Badge = new Badge(texts.Of(noted.Standing), ToneOf(noted)),
        Details =
        [
            new Detail("", [new Value(NoteText.Say(noted.Note, texts))]),
            .. noted.Note.Why.Length > 0 && noted.Note.Content is not DocumentWithdrawn { Newer: not null } ? [new Detail(texts["note.why"], [new Value(noted.Note.Why)])] : Array.Empty<Detail>(),
            .. noted.Against.IsEmpty ? [] : new[] { new Detail(texts["note.against"], [.. noted.Against.Select(s => new Value(texts.Quote(s.Evidence.Quote)) { Note = citations.Source(s), Tone = Tone.Open, Citation = citations.Of(s) })]) },
        ],
        Citations = [new Citation(NoteText.Evidence(noted.Note, texts), texts.Format("note.number", noted.Note.Id.Short)) { Source = Author(noted.Note, texts), ShowsQuote = false }],
    };

    /// <summary>The notes that decide about an engagement, as one detail of its line.</summary>
    public IEnumerable<Detail> On(EngagementKey engagement) =>
        Detail(dossier.Notes.Where(n => n.Engagement == engagement && n.Standing == NoteStanding.Holds));

    /// <summary>The mark of a fact that a note confirms.</summary>
    public IEnumerable<Detail> Of(NoteId? note) => note is { } id && _notes.TryGetValue(id, out var noted) ? Detail([noted]) : [];

    /// <summary>Who wrote a note and when.</summary>
    public static string Author(Note note, Texts texts) =>
        $"{note.Author}, {EdtfText.Say(LocalDatePattern.Iso.Format(NoteSet.PublicationOf(note).Date), texts)}";

    private IEnumerable<Detail> Detail(IEnumerable<DossierNote> noted)
    {
        Value[] values = [.. noted.Select(n => new Value(NoteText.Say(n.Note, texts)) { Note = n.Note.Why.Length > 0 ? $"{Author(n.Note, texts)}: {n.Note.Why}" : Author(n.Note, texts) })];
        return values.Length == 0 ? [] : [new Detail(texts["slot.notes"], [.. values])];
    }

    private static Tone ToneOf(DossierNote noted) => noted.Standing switch
    {
        NoteStanding.Holds => noted.Against.IsEmpty ? Tone.Firm : Tone.Open,
        NoteStanding.WithoutObject => Tone.Open,
        _ => Tone.Stopped,
    };
}
