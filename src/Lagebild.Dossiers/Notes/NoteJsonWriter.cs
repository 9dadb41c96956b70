using System.Diagnostics;
using System.Text.Json;
using Lagebild.Language;
using Lagebild.Language.Times;
using Lagebild.Reading.Documents;
using Lagebild.Reading.Reports.Json;
using NodaTime;
using NodaTime.Text;

namespace Lagebild.Dossiers.Notes;

/// <summary>Writes one note, member by member; the order of the calls is the format.</summary>
internal sealed class NoteJsonWriter(Utf8JsonWriter json)
{
    public void Members(NoteId? id, string author, Instant written, NoteContent content, string why)
    {
        json.WriteString("format", NoteJson.Format);
        json.WriteNumber("version", NoteJson.Version);
        json.Text("id", id?.Value);
        json.WriteString("author", author);
        json.WriteString("written", InstantPattern.ExtendedIso.Format(written));
        json.Text("why", why.Length == 0 ? null : why);
        json.WriteString("kind", KindOf(content));
        Content(content);
    }

    /// <summary>The name of the kind of content.</summary>
    public static string KindOf(NoteContent content) => content switch
    {
        Verdict => "verdict",
        StatusNote => "status",
        PlaceNote => "place",
        TimeNote => "time",
        ParticipantNote => "participant",
        TopicsNote => "topics",
        AddedEngagement => "engagement",
        SameEngagement => "sameEngagement",
        SameActor => "sameActor",
        ReportMoved => "move",
        StorySplit => "split",
        StoriesMerged => "merge",
        StoryRenamed => "rename",
        StoryChecked => "checked",
        Watch => "watch",
        Undo => "undo",
        DocumentWithdrawn => "withdrawal",
        DocumentDated => "date",
        _ => throw new UnreachableException(),
    };

    private void Content(NoteContent content)
    {
        switch (content)
        {
            case FactNote n:
                Fact("fact", n.Fact);
                if (n is Verdict verdict)
                    json.WriteBoolean("right", verdict.IsRight);
                Slot(n);
                Documents("seen", n.Seen);
                break;
            case AddedEngagement n:
                Added(n);
                break;
            case SameEngagement n:
                Fact("one", n.One);
                Fact("other", n.Other);
                json.WriteBoolean("same", n.AreSame);
                break;
            case SameActor n:
                json.WriteString("one", n.One);
                json.WriteString("other", n.Other);
                json.WriteBoolean("same", n.AreSame);
                break;
            case Watch n:
                json.Name("what", n.Kind);
                json.WriteString("name", n.What);
                break;
            case Undo n:
                json.WriteString("note", n.Note.Value);
                break;
            default:
                Story(content);
                break;
        }
    }

    private void Slot(FactNote note)
    {
        switch (note)
        {
            case StatusNote { Status: { } status }:
                json.Name("value", status);
                break;
            case PlaceNote n:
                json.Text("value", n.Place);
                break;
            case TimeNote { Days: { } days } n:
                json.WriteString("value", days.Text);
                json.Text("hour", Hour(n.Hour));
                break;
            case ParticipantNote n:
                json.WriteString("name", n.Name);
                if (n.Role is { } role)
                    json.Name("role", role);
                break;
            case TopicsNote n:
                json.Texts("value", n.Topics);
                break;
        }
    }

    private void Added(AddedEngagement note)
    {
        json.WriteString("story", note.Story.Value);
        json.Name("what", note.Kind);
        json.Name("status", note.Status);
        json.WriteString("title", note.Title);
        json.Some("participants", note.Participants, p =>
        {
            json.WriteString("name", p.Name);
            json.Name("role", p.Role);
        });
        json.Text("place", note.Place);
        json.Text("time", note.Days?.Text);
        json.Text("hour", Hour(note.Hour));
        json.Texts("topics", note.Topics);
    }

    private void Story(NoteContent content)
    {
        switch (content)
        {
            case ReportMoved n:
                json.WriteString("report", n.Report.Value);
                json.WriteString("story", n.Story.Value);
                break;
            case StorySplit n:
                Documents("reports", n.Reports);
                Documents("rest", n.Rest);
                break;
            case StoriesMerged n:
                json.WriteString("one", n.One.Value);
                json.WriteString("other", n.Other.Value);
                break;
            case StoryRenamed n:
                json.WriteString("story", n.Story.Value);
                json.WriteString("title", n.Title);
                break;
            case StoryChecked n:
                json.WriteString("story", n.Story.Value);
                break;
            case DocumentWithdrawn n:
                json.WriteString("document", n.Document.Value);
                json.Text("newer", n.Newer?.Value);
                break;
            case DocumentDated n:
                json.WriteString("document", n.Document.Value);
                json.WriteString("published", PublicationTimeText.Format(n.Published));
                break;
            default:
                throw new UnreachableException();
        }
    }

    private void Fact(string member, FactKey key)
    {
        json.WriteStartObject(member);
        switch (key)
        {
            case ReportedFact fact:
                json.Name("kind", fact.Of);
                json.WriteString("document", fact.Evidence.Document.Value);
                json.Members(fact.Evidence);
                json.WriteString("name", fact.Name);
                break;
            case AddedFact fact:
                json.WriteString("note", fact.Note.Value);
                break;
            default:
                throw new UnreachableException();
        }
        json.WriteEndObject();
    }

    private void Documents(string member, ValueArray<DocumentId> documents) => json.Texts(member, documents.Select(d => d.Value).ToValueArray());

    private static string? Hour(TimeOfDay? hour) => hour is { } told ? TimeOfDayText.Format(told) : null;
}
