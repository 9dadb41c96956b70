using Lagebild.Dossiers.Evidences;
using Lagebild.Dossiers.Log;
using Lagebild.Language;
using Lagebild.Reading.Actors;
using Lagebild.Reading.Documents;
using Lagebild.Reading.Engagements;
using Lagebild.Reading.Reports;

namespace Lagebild.Dossiers.Notes;

/// <summary>An engagement that was added by hand, as a report of one sentence: the note.</summary>
public static class AddedReport
{
    /// <summary>The version of reader that such a report names.</summary>
    public const string Reader = "note";

    /// <summary>The number of the engagement in it.</summary>
    public static readonly EngagementId Number = new(1);

    /// <param name="note">The note.</param>
    /// <param name="added">Its content.</param>
    /// <param name="language">The language of the story.</param>
    public static LogEntry Of(Note note, AddedEngagement added, TextLanguage language)
    {
        var published = NoteSet.PublicationOf(note);
        var document = Document.Create("", added.Words, language, published, note.Author) with { Id = new DocumentId(note.Id.Value) };
        var evidence = EvidenceTrail.EvidenceOf(note);
        return new LogEntry(document, new Report
        {
            Document = document.Id,
            Reader = Reader,
            Language = language,
            Published = published,
            Source = note.Author,
            Headline = added.Title,
            Engagements =
            [
                new Engagement(Number, evidence)
                {
                    Kind = added.Kind,
                    Status = added.Status,
                    Title = added.Title,
                    Participants = added.Participants.Select(p => new Participant(new Party(p.Name, null, evidence), p.Role)).ToValueArray(),
                    Place = added.Place is { } place ? new PlaceMention(place, null, null, null, evidence) : null,
                    Time = added.Days is { } days ? new TimeMention(days, evidence) { Hour = added.Hour is { } hour ? new HourMention(hour, evidence) : null } : null,
                    Topics = added.Topics.Select(t => new Passage(t, evidence)).ToValueArray(),
                    Mentions = [evidence],
                },
            ],
        });
    }
}
