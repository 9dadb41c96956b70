using System.Text.Json;
using Lagebild.Language;
using Lagebild.Language.Times;
using Lagebild.Reading.Actors;
using Lagebild.Reading.Documents;
using Lagebild.Reading.Engagements;
using Lagebild.Reading.Events;
using Lagebild.Reading.Factuality;
using Lagebild.Reading.Silences;
using Lagebild.Reading.Statements;

namespace Lagebild.Reading.Reports.Json;

/// <summary>Writes one report, member by member; the order of the calls is the format.</summary>
internal sealed class ReportJsonWriter(Utf8JsonWriter json)
{
    public void Write(Report report)
    {
        json.WriteStartObject();
        json.WriteString("format", ReportJson.Format);
        json.WriteNumber("version", ReportJson.Version);
        json.WriteString("reader", report.Reader);
        json.WriteStartObject("document");
        json.WriteString("id", report.Document.Value);
        Name("language", report.Language);
        Text("published", report.Published is { } time ? PublicationTimeText.Format(time) : null);
        Text("source", report.Source);
        Text("address", report.Address);
        json.WriteString("headline", report.Headline);
        json.WriteEndObject();
        List("actors", report.Actors, Actor);
        List("statements", report.Statements, Statement);
        List("engagements", report.Engagements, Engagement);
        List("openQuestions", report.OpenQuestions, OpenQuestion);
        List("silences", report.Silences, Silence);
        List("events", report.Events, Event);
        json.WriteEndObject();
    }

    private void Actor(Actor actor)
    {
        json.WriteNumber("id", actor.Id.Value);
        json.WriteString("name", actor.Name);
        Name("kind", actor.Kind);
        Some("roles", actor.Roles, role =>
        {
            json.WriteString("title", role.Title);
            Text("of", role.Of);
            if (role.IsFormer)
                json.WriteBoolean("former", true);
            Evidence("evidence", role.Evidence);
        });
        List("mentions", actor.Mentions, Evidence);
    }

    private void Statement(Statement statement)
    {
        json.WriteNumber("id", statement.Id.Value);
        Name("form", statement.Form);
        Name("medium", statement.Medium);
        Name("force", statement.Force);
        Party("speaker", statement.Speaker);
        Party("addressee", statement.Addressee);
        List("content", statement.Content, Evidence);
        Some("cue", statement.Cue, Evidence);
        Some("frame", statement.Frame, Evidence);
        if (statement.Channel is { } channel)
        {
            json.WriteStartObject("channel");
            json.WriteString("name", channel.Name);
            Name("kind", channel.Kind);
            Evidence("evidence", channel.Evidence);
            json.WriteEndObject();
        }
        if (statement.Within is { } within)
            json.WriteNumber("within", within.Value);
        if (!statement.About.IsEmpty)
        {
            json.WriteStartArray("about");
            foreach (var actor in statement.About)
                json.WriteNumberValue(actor.Value);
            json.WriteEndArray();
        }
        if (!statement.AboutEngagements.IsEmpty)
        {
            json.WriteStartArray("aboutEngagements");
            foreach (var engagement in statement.AboutEngagements)
                json.WriteNumberValue(engagement.Value);
            json.WriteEndArray();
        }
        Evidence("evidence", statement.Evidence);
    }

    private void Engagement(Engagement engagement)
    {
        json.WriteNumber("id", engagement.Id.Value);
        Name("kind", engagement.Kind);
        Name("status", engagement.Status);
        json.WriteString("title", engagement.Title);
        List("participants", engagement.Participants, participant =>
        {
            Name("role", participant.Role);
            Party("party", participant.Party);
        });
        if (engagement.Place is { } place)
        {
            json.WriteStartObject("place");
            json.WriteString("name", place.Name);
            Text("country", place.Country);
            if (place.Latitude is { } latitude)
                json.WriteNumber("latitude", latitude);
            if (place.Longitude is { } longitude)
                json.WriteNumber("longitude", longitude);
            Evidence("evidence", place.Evidence);
            json.WriteEndObject();
        }
        if (engagement.Time is { } time)
        {
            json.WriteStartObject("time");
            Text("value", time.Value?.Text);
            Evidence("evidence", time.Evidence);
            json.WriteEndObject();
        }
        Some("topics", engagement.Topics, Passage);
        if (engagement.Outcome is { } outcome)
        {
            json.WriteStartObject("outcome");
            Passage(outcome);
            json.WriteEndObject();
        }
        Some("open", engagement.Open, open =>
        {
            Name("slot", open.Slot);
            Evidence("evidence", open.Evidence);
        });
        Some("vouches", engagement.Vouches, vouch =>
        {
            Party("source", vouch.Source);
            json.WriteString("value", FactBankNames.Of(vouch.Value));
            Evidence("evidence", vouch.Evidence);
        });
        Some("mentions", engagement.Mentions, Evidence);
        Evidence("evidence", engagement.Evidence);
    }

    private void OpenQuestion(OpenQuestion question)
    {
        json.WriteString("text", question.Text);
        if (question.Engagement is { } engagement)
            json.WriteNumber("engagement", engagement.Value);
        if (question.Slot is { } slot)
            Name("slot", slot);
        Evidence("evidence", question.Evidence);
    }

    private void Silence(Silence silence)
    {
        Party("who", silence.Who);
        Evidence("evidence", silence.Evidence);
    }

    private void Event(Event happening)
    {
        Name("type", happening.Type);
        Text("mode", happening.Mode);
        Party("actor", happening.Actor);
        Party("recipient", happening.Recipient);
        Name("reality", happening.Reality);
        Evidence("evidence", happening.Evidence);
    }

    private void Passage(Passage passage)
    {
        json.WriteString("text", passage.Text);
        Evidence("evidence", passage.Evidence);
    }

    private void Party(string member, Party? party)
    {
        if (party is null)
            return;
        json.WriteStartObject(member);
        json.WriteString("name", party.Name);
        if (party.Actor is { } actor)
            json.WriteNumber("actor", actor.Value);
        Evidence("evidence", party.Evidence);
        json.WriteEndObject();
    }

    private void Evidence(string member, Evidence evidence)
    {
        json.WriteStartObject(member);
        Evidence(evidence);
        json.WriteEndObject();
    }

    private void Evidence(Evidence evidence)
    {
        json.WriteNumber("start", evidence.Range.Start);
        json.WriteNumber("end", evidence.Range.End);
        json.WriteString("quote", evidence.Quote);
    }

    private void Some<T>(string member, ValueArray<T> items, Action<T> write)
    {
        if (!items.IsEmpty)
            List(member, items, write);
    }

    private void List<T>(string member, ValueArray<T> items, Action<T> write)
    {
        json.WriteStartArray(member);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(item);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private void Text(string member, string? value)
    {
        if (value is not null)
            json.WriteString(member, value);
    }

    private void Name<T>(string member, T value)
        where T : struct, Enum => json.WriteString(member, EnumNames<T>.Of(value));
}
