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
using Lagebild.Reading.Terms;

namespace Lagebild.Reading.Reports.Json;

/// <summary>Writes one report, member by member; the order of the calls is the format.</summary>
/// <param name="json">To write to.</param>
/// <param name="text">The text that whoever reads it will have at hand, so that its quotes need not be written; null for none.</param>
internal sealed class ReportJsonWriter(Utf8JsonWriter json, string? text)
{
    public void Write(Report report)
    {
        json.WriteStartObject();
        json.WriteString("format", ReportJson.Format);
        json.WriteNumber("version", ReportJson.Version);
        json.WriteString("reader", report.Reader);
        json.WriteStartObject("document");
        json.WriteString("id", report.Document.Value);
        json.Name("language", report.Language);
        json.Text("published", report.Published is { } time ? PublicationTimeText.Format(time) : null);
        json.Text("source", report.Source);
        json.Text("address", report.Address);
        json.WriteString("headline", report.Headline);
        json.WriteEndObject();
        json.List("actors", report.Actors, Actor);
        json.List("statements", report.Statements, Statement);
        json.List("engagements", report.Engagements, Engagement);
        json.List("openQuestions", report.OpenQuestions, OpenQuestion);
        json.List("silences", report.Silences, Silence);
        json.List("events", report.Events, Event);
        json.Some("topics", report.Topics, Passage);
        if (!report.Terms.IsEmpty)
            Terms(report.Terms);
        json.WriteEndObject();
    }

    /// <summary>Two objects, of the lead's terms and of the others, each with a term's weight under its text.</summary>
    private void Terms(ValueArray<Term> terms)
    {
        json.WriteStartObject("terms");
        foreach (var isLead in new[] { true, false })
        {
            json.WriteStartObject(isLead ? "lead" : "body");
            foreach (var term in terms.AsEnumerable().Where(t => t.IsLead == isLead))
                json.WriteNumber(term.Text, term.Weight);
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    private void Actor(Actor actor)
    {
        json.WriteNumber("id", actor.Id.Value);
        json.WriteString("name", actor.Name);
        json.Name("kind", actor.Kind);
        json.Some("roles", actor.Roles, role =>
        {
            json.WriteString("title", role.Title);
            json.Text("of", role.Of);
            if (role.IsFormer)
                json.WriteBoolean("former", true);
            Evidence("evidence", role.Evidence);
        });
        json.List("mentions", actor.Mentions, Evidence);
    }

    private void Statement(Statement statement)
    {
        json.WriteNumber("id", statement.Id.Value);
        json.Name("form", statement.Form);
        json.Name("medium", statement.Medium);
        json.Name("force", statement.Force);
        if (statement.IsHearsay)
            json.WriteBoolean("hearsay", true);
        if (statement.IsFirstHand)
            json.WriteBoolean("firstHand", true);
        Party("speaker", statement.Speaker);
        Party("addressee", statement.Addressee);
        json.List("content", statement.Content, Evidence);
        json.Some("cue", statement.Cue, Evidence);
        json.Some("frame", statement.Frame, Evidence);
        if (statement.Channel is { } channel)
        {
            json.WriteStartObject("channel");
            json.WriteString("name", channel.Name);
            json.Name("kind", channel.Kind);
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
        json.Name("kind", engagement.Kind);
        json.Name("status", engagement.Status);
        json.WriteString("title", engagement.Title);
        json.List("participants", engagement.Participants, participant =>
        {
            json.Name("role", participant.Role);
            Party("party", participant.Party);
            Share("confidence", participant.Confidence);
        });
        if (engagement.Place is { } place)
        {
            json.WriteStartObject("place");
            json.WriteString("name", place.Name);
            json.Text("country", place.Country);
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
            json.Text("value", time.Value?.Text);
            Evidence("evidence", time.Evidence);
            if (time.Hour is { } hour)
            {
                json.WriteStartObject("hour");
                json.Members(hour.Time);
                Evidence("evidence", hour.Evidence);
                json.WriteEndObject();
            }
            json.WriteEndObject();
        }
        json.Some("topics", engagement.Topics, Passage);
        if (engagement.Outcome is { } outcome)
        {
            json.WriteStartObject("outcome");
            Passage(outcome);
            json.WriteEndObject();
        }
        json.Some("open", engagement.Open, open =>
        {
            json.Name("slot", open.Slot);
            Evidence("evidence", open.Evidence);
        });
        json.Some("vouches", engagement.Vouches, vouch =>
        {
            Party("source", vouch.Source);
            json.WriteString("value", FactBankNames.Of(vouch.Value));
            Evidence("evidence", vouch.Evidence);
        });
        json.Some("mentions", engagement.Mentions, Evidence);
        Confidence(engagement.Confidence);
        Evidence("evidence", engagement.Evidence);
    }

    private void Confidence(EngagementConfidence confidence)
    {
        if (confidence == EngagementConfidence.Certain)
            return;
        json.WriteStartObject("confidence");
        json.WriteNumber("engagement", confidence.Engagement);
        json.WriteNumber("kind", confidence.Kind);
        json.WriteNumber("status", confidence.Status);
        if (confidence.Place is { } place)
            json.WriteNumber("place", place);
        if (confidence.Time is { } time)
            json.WriteNumber("time", time);
        json.WriteEndObject();
    }

    /// <summary>A probability; left out where it is 1.</summary>
    private void Share(string name, double value)
    {
        if (value < 1)
            json.WriteNumber(name, value);
    }

    private void OpenQuestion(OpenQuestion question)
    {
        json.WriteString("text", question.Text);
        if (question.Engagement is { } engagement)
            json.WriteNumber("engagement", engagement.Value);
        if (question.Slot is { } slot)
            json.Name("slot", slot);
        Evidence("evidence", question.Evidence);
    }

    private void Silence(Silence silence)
    {
        Party("who", silence.Who);
        Evidence("evidence", silence.Evidence);
    }

    private void Event(Event happening)
    {
        json.Name("type", happening.Type);
        json.Text("mode", happening.Mode);
        Party("actor", happening.Actor);
        Party("recipient", happening.Recipient);
        json.Name("reality", happening.Reality);
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
        if (IsAtHand(evidence))
            json.Members(evidence.Range);
        else
            json.Members(evidence);
    }

    private bool IsAtHand(Evidence evidence) =>
        text is not null && evidence.Range.End <= text.Length && evidence.Range.In(text).SequenceEqual(evidence.Quote);
}
