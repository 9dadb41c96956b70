using System.Text.Json;
using Lagebild.Dossiers.Actors;
using Lagebild.Dossiers.Changes;
using Lagebild.Dossiers.Contradictions;
using Lagebild.Dossiers.Engagements;
using Lagebild.Dossiers.Events;
using Lagebild.Dossiers.Evidences;
using Lagebild.Dossiers.Notes;
using Lagebild.Dossiers.Questions;
using Lagebild.Dossiers.Silences;
using Lagebild.Dossiers.Statements;
using Lagebild.Language;
using Lagebild.Reading.Reports.Json;
using NodaTime.Text;

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
        json.List("reports", dossier.Reports, Report);
        json.List("actors", dossier.Actors, Actor);
        json.List("engagements", dossier.Engagements, Engagement);
        json.List("statements", dossier.Statements, Statement);
        json.List("questions", dossier.Questions, Question);
        json.List("silences", dossier.Silences, Silence);
        json.List("events", dossier.Events, Event);
        json.List("contradictions", dossier.Contradictions, Contradiction);
        json.List("changes", dossier.Changes, Change);
        json.List("borrowings", dossier.Borrowings, b =>
        {
            json.WriteString("from", b.From.Value);
            json.WriteString("by", b.By.Value);
        });
        json.Some("notes", dossier.Notes, Note);
        json.WriteEndObject();
    }

    public void Note(DossierNote noted)
    {
        NoteJson.WriteMembers(json, noted.Note);
        json.WriteString("subject", noted.Subject);
        json.Text("about", noted.Engagement?.ToString());
        json.Name("standing", noted.Standing);
        json.Text("by", noted.By?.Value);
        json.Some("against", noted.Against, Support);
    }

    public void Report(DossierReport report)
    {
        json.WriteString("id", report.Document.Value);
        json.Text("published", report.Published is { } time ? PublicationTimeText.Format(time) : null);
        json.Text("source", report.Source);
        json.WriteString("headline", report.Headline);
        json.Name("language", report.Language);
        if (report.IsCopy)
            json.WriteString("origin", report.Origin.First.Value);
    }

    public void Actor(DossierActor actor)
    {
        json.WriteString("key", actor.Key.Value);
        json.WriteString("name", actor.Name);
        json.Name("kind", actor.Kind);
        json.Texts("otherNames", actor.OtherNames);
        json.List("roles", actor.Roles, role =>
        {
            json.WriteString("title", role.Title);
            json.Text("of", role.Of);
            if (role.IsFormer)
                json.WriteBoolean("former", true);
            Supports(role.Supports);
        });
        Supports(actor.Supports);
    }

    public void Engagement(DossierEngagement engagement)
    {
        json.WriteString("key", engagement.Key.ToString());
        json.Name("kind", engagement.Kind);
        json.WriteString("title", engagement.Title);
        json.Name("status", engagement.Status);
        if (engagement.Confidence < 1)
            json.WriteNumber("confidence", engagement.Confidence);
        json.Text("unconfirmedSince", engagement.UnconfirmedSince is { } due ? LocalDatePattern.Iso.Format(due) : null);
        json.List("moves", engagement.Moves, Move);
        if (!engagement.Objections.IsEmpty)
            json.List("objections", engagement.Objections, Move);
        json.List("participants", engagement.Participants, participant =>
        {
            json.WriteString("actor", participant.Actor.Value);
            json.WriteString("name", participant.Name);
            json.Name("role", participant.Role);
            Slot("part", participant.Part);
            Supports(participant.Supports);
        });
        Slot("time", engagement.Time);
        Slot("place", engagement.Place);
        Slot("outcome", engagement.Outcome);
        json.List("other", engagement.Other, Slot);
        json.List("topics", engagement.Topics, Value);
        json.Some("removed", engagement.Removed, participant =>
        {
            json.WriteString("actor", participant.Actor.Value);
            json.WriteString("name", participant.Name);
            Slot("part", participant.Part);
        });
        json.Text("statusBy", engagement.StatusBy?.Value);
        json.Text("confirmedBy", engagement.JudgedBy?.Value);
        Supports(engagement.Supports);
    }

    public void Statement(DossierStatement statement)
    {
        json.Text("speaker", statement.SpeakerName);
        json.Text("actor", statement.Speaker?.Value);
        json.Name("force", statement.Force);
        json.Name("form", statement.Form);
        json.Text("channel", statement.Channel);
        json.WriteString("content", statement.Content);
        json.Texts("about", statement.About.Select(a => a.Value).ToValueArray());
        json.Text("confirmedBy", statement.JudgedBy?.Value);
        Support("firstHand", statement.FirstHand);
        Supports(statement.Supports);
    }

    public void Question(DossierQuestion question)
    {
        json.WriteString("text", question.Text);
        json.Name("state", question.State);
        json.Text("engagement", question.Engagement?.ToString());
        if (question.Slot is { } slot)
            json.Name("slot", slot);
        json.Text("subject", question.Subject);
        if (question.WasReopened)
            json.WriteBoolean("reopened", true);
        json.Text("confirmedBy", question.JudgedBy?.Value);
        Support("answeredBy", question.AnsweredBy);
        Supports(question.Supports);
    }

    public void Silence(DossierSilence silence)
    {
        json.WriteString("who", silence.Name);
        json.WriteString("actor", silence.Who.Value);
        json.Text("confirmedBy", silence.JudgedBy?.Value);
        Support("brokenBy", silence.BrokenBy);
        Supports(silence.Supports);
    }

    public void Event(DossierEvent happening)
    {
        json.Name("type", happening.Type);
        json.Text("mode", happening.Mode);
        json.Name("reality", happening.Reality);
        json.Text("actor", happening.Actor);
        json.Text("recipient", happening.Recipient);
        Supports(happening.Supports);
    }

    public void Contradiction(Contradiction contradiction)
    {
        json.Name("kind", contradiction.Kind);
        json.Text("engagement", contradiction.Engagement?.ToString());
        if (contradiction.Event is { } type)
            json.Name("event", type);
        json.WriteString("title", contradiction.Title);
        if (contradiction.Slot is { } slot)
            json.Name("slot", slot);
        json.Text("subject", contradiction.Subject);
        Side("first", contradiction.First);
        Side("second", contradiction.Second);
        Support("since", contradiction.Since);
        Support("resolvedBy", contradiction.ResolvedBy);
    }

    public void Change(Change change)
    {
        json.Name("kind", change.Kind);
        json.WriteString("subject", change.Subject);
        json.Text("engagement", change.Engagement?.ToString());
        if (change.Slot is { } slot)
            json.Name("slot", slot);
        json.Text("party", change.Party);
        json.Text("from", change.From);
        json.Text("to", change.To);
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
        json.Name("slot", slot.Slot);
        json.Text("subject", slot.Subject);
        json.Name("state", slot.State);
        json.Text("current", slot.Current?.Key);
        json.List("values", slot.Values, Value);
        if (!slot.OpenSpells.IsEmpty)
        {
            json.List("open", slot.OpenSpells, spell =>
            {
                Supports(spell.Said);
                Support("answeredBy", spell.AnsweredBy);
            });
        }
        if (!slot.Disputes.IsEmpty)
        {
            json.List("disputes", slot.Disputes, dispute =>
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
        json.Text("time", value.Time?.Text);
        if (value.Hour is { } hour)
        {
            json.WriteStartObject("hour");
            json.Members(hour);
            json.WriteEndObject();
        }
        Support("withdrawnBy", value.WithdrawnBy);
        json.WriteNumber("origins", value.Supports.Origins());
        Supports(value.Supports);
    }

    private void Move(StatusMove move)
    {
        json.Name("status", move.Status);
        Supports(move.Supports);
    }

    private void Side(string member, Side side)
    {
        json.WriteStartObject(member);
        json.WriteString("value", side.Value);
        Supports(side.Supports);
        json.WriteEndObject();
    }

    private void Supports(ValueArray<Support> supports) => json.List("supports", supports, Support);

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
        json.WriteString(support.Note is null ? "document" : "note", support.Document.Value);
        json.Text("published", support.Published is { } time ? PublicationTimeText.Format(time) : null);
        json.Text("source", support.Source);
        if (support.IsCopy)
            json.WriteString("origin", support.Origin.First.Value);
        json.Members(support.Evidence);
        json.Texts("vouchedBy", support.VouchedBy);
    }
}
