using System.Text.Json;
using Lagebild.Dossiers.Actors;
using Lagebild.Dossiers.Changes;
using Lagebild.Dossiers.Contradictions;
using Lagebild.Dossiers.Engagements;
using Lagebild.Dossiers.Events;
using Lagebild.Dossiers.Evidences;
using Lagebild.Dossiers.Questions;
using Lagebild.Dossiers.Silences;
using Lagebild.Dossiers.Statements;
using Lagebild.Language;
using Lagebild.Reading.Reports.Json;

namespace Lagebild.Dossiers.Json;

/// <summary>Writes one dossier, member by member; the order of the calls is the format. Usable part by part for lists.</summary>
public sealed class DossierJsonWriter(Utf8JsonWriter json)
{
    public void Write(Dossier dossier)
    {
        json.WriteStartObject();
        json.WriteString("format", DossierJson.Format);
        json.WriteNumber("version", DossierJson.Version);
        json.WriteString("story", dossier.Id.First.Value);
        json.WriteString("title", dossier.Title);
        json.WriteNumber("origins", dossier.Origins);
        List("reports", dossier.Reports, Report);
        List("actors", dossier.Actors, Actor);
        List("engagements", dossier.Engagements, Engagement);
        List("statements", dossier.Statements, Statement);
        List("questions", dossier.Questions, Question);
        List("silences", dossier.Silences, Silence);
        List("events", dossier.Events, Event);
        List("contradictions", dossier.Contradictions, Contradiction);
        List("changes", dossier.Changes, Change);
        List("borrowings", dossier.Borrowings, b =>
        {
            json.WriteString("from", b.From.Value);
            json.WriteString("by", b.By.Value);
        });
        json.WriteEndObject();
    }

    public void List<T>(string member, ValueArray<T> items, Action<T> write)
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

    public void Report(DossierReport report)
    {
        json.WriteString("id", report.Document.Value);
        Text("published", report.Published is { } time ? PublicationTimeText.Format(time) : null);
        Text("source", report.Source);
        json.WriteString("headline", report.Headline);
        Name("language", report.Language);
        if (report.IsCopy)
            json.WriteString("origin", report.Origin.First.Value);
    }

    public void Actor(DossierActor actor)
    {
        json.WriteString("key", actor.Key.Value);
        json.WriteString("name", actor.Name);
        Name("kind", actor.Kind);
        Texts("otherNames", actor.OtherNames);
        List("roles", actor.Roles, role =>
        {
            json.WriteString("title", role.Title);
            Text("of", role.Of);
            if (role.IsFormer)
                json.WriteBoolean("former", true);
            Supports(role.Supports);
        });
        Supports(actor.Supports);
    }

    public void Engagement(DossierEngagement engagement)
    {
        json.WriteString("key", engagement.Key.ToString());
        Name("kind", engagement.Kind);
        json.WriteString("title", engagement.Title);
        Name("status", engagement.Status);
        List("moves", engagement.Moves, Move);
        if (!engagement.Objections.IsEmpty)
            List("objections", engagement.Objections, Move);
        List("participants", engagement.Participants, participant =>
        {
            json.WriteString("actor", participant.Actor.Value);
            json.WriteString("name", participant.Name);
            Name("role", participant.Role);
            Slot("part", participant.Part);
            Supports(participant.Supports);
        });
        Slot("time", engagement.Time);
        Slot("place", engagement.Place);
        Slot("outcome", engagement.Outcome);
        List("other", engagement.Other, Slot);
        List("topics", engagement.Topics, Value);
        Supports(engagement.Supports);
    }

    public void Statement(DossierStatement statement)
    {
        Text("speaker", statement.SpeakerName);
        Text("actor", statement.Speaker?.Value);
        Name("force", statement.Force);
        Name("form", statement.Form);
        Text("channel", statement.Channel);
        json.WriteString("content", statement.Content);
        Texts("about", statement.About.Select(a => a.Value).ToValueArray());
        Supports(statement.Supports);
    }

    public void Question(DossierQuestion question)
    {
        json.WriteString("text", question.Text);
        Name("state", question.State);
        Text("engagement", question.Engagement?.ToString());
        if (question.Slot is { } slot)
            Name("slot", slot);
        Text("subject", question.Subject);
        if (question.WasReopened)
            json.WriteBoolean("reopened", true);
        Support("answeredBy", question.AnsweredBy);
        Supports(question.Supports);
    }

    public void Silence(DossierSilence silence)
    {
        json.WriteString("who", silence.Name);
        json.WriteString("actor", silence.Who.Value);
        Support("brokenBy", silence.BrokenBy);
        Supports(silence.Supports);
    }

    public void Event(DossierEvent happening)
    {
        Name("type", happening.Type);
        Text("mode", happening.Mode);
        Name("reality", happening.Reality);
        Text("actor", happening.Actor);
        Text("recipient", happening.Recipient);
        Supports(happening.Supports);
    }

    public void Contradiction(Contradiction contradiction)
    {
        Name("kind", contradiction.Kind);
        Text("engagement", contradiction.Engagement?.ToString());
        if (contradiction.Event is { } type)
            Name("event", type);
        json.WriteString("title", contradiction.Title);
        if (contradiction.Slot is { } slot)
            Name("slot", slot);
        Text("subject", contradiction.Subject);
        Side("first", contradiction.First);
        Side("second", contradiction.Second);
        Support("since", contradiction.Since);
        Support("resolvedBy", contradiction.ResolvedBy);
    }

    public void Change(Change change)
    {
        Name("kind", change.Kind);
        json.WriteString("subject", change.Subject);
        Text("engagement", change.Engagement?.ToString());
        if (change.Slot is { } slot)
            Name("slot", slot);
        Text("party", change.Party);
        Text("from", change.From);
        Text("to", change.To);
        json.WriteNumber("importance", change.Importance);
        Support("support", change.Support);
    }

    private void Slot(string member, SlotHistory slot)
    {
        json.WriteStartObject(member);
        Slot(slot);
        json.WriteEndObject();
    }

    private void Slot(SlotHistory slot)
    {
        Name("slot", slot.Slot);
        Text("subject", slot.Subject);
        Name("state", slot.State);
        Text("current", slot.Current?.Key);
        List("values", slot.Values, Value);
        if (!slot.OpenSpells.IsEmpty)
        {
            List("open", slot.OpenSpells, spell =>
            {
                Supports(spell.Said);
                Support("answeredBy", spell.AnsweredBy);
            });
        }
        if (!slot.Disputes.IsEmpty)
        {
            List("disputes", slot.Disputes, dispute =>
            {
                json.WriteString("first", dispute.First);
                json.WriteString("second", dispute.Second);
                Support("since", dispute.Since);
                Support("resolvedBy", dispute.ResolvedBy);
            });
        }
    }

    private void Value(SlotValue value)
    {
        json.WriteString("key", value.Key);
        json.WriteString("text", value.Text);
        Text("time", value.Time?.Text);
        Support("withdrawnBy", value.WithdrawnBy);
        json.WriteNumber("origins", value.Supports.Origins());
        Supports(value.Supports);
    }

    private void Move(StatusMove move)
    {
        Name("status", move.Status);
        Supports(move.Supports);
    }

    private void Side(string member, Side side)
    {
        json.WriteStartObject(member);
        json.WriteString("value", side.Value);
        Supports(side.Supports);
        json.WriteEndObject();
    }

    private void Supports(ValueArray<Support> supports) => List("supports", supports, Support);

    private void Support(string member, Support? support)
    {
        if (support is null)
            return;
        json.WriteStartObject(member);
        Support(support);
        json.WriteEndObject();
    }

    private void Support(Support support)
    {
        json.WriteString("document", support.Document.Value);
        Text("published", support.Published is { } time ? PublicationTimeText.Format(time) : null);
        Text("source", support.Source);
        if (support.IsCopy)
            json.WriteString("origin", support.Origin.First.Value);
        json.WriteNumber("start", support.Evidence.Range.Start);
        json.WriteNumber("end", support.Evidence.Range.End);
        json.WriteString("quote", support.Evidence.Quote);
        Texts("vouchedBy", support.VouchedBy);
    }

    private void Texts(string member, ValueArray<string> texts)
    {
        if (texts.IsEmpty)
            return;
        json.WriteStartArray(member);
        foreach (var text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }

    private void Text(string member, string? value)
    {
        if (value is not null)
            json.WriteString(member, value);
    }

    private void Name<T>(string member, T value)
        where T : struct, Enum => json.WriteString(member, JsonNamingPolicy.CamelCase.ConvertName(value.ToString()));
}
