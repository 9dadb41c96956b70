using Lagebild.Dossiers;
using Lagebild.Dossiers.Actors;
using Lagebild.Dossiers.Changes;
using Lagebild.Dossiers.Contradictions;
using Lagebild.Dossiers.Engagements;
using Lagebild.Dossiers.Events;
using Lagebild.Dossiers.Evidences;
using Lagebild.Dossiers.Questions;
using Lagebild.Dossiers.Silences;
using Lagebild.Dossiers.Statements;
using Lagebild.Dossiers.Stories;
using Lagebild.Language;
using Lagebild.Reading.Documents;
using Lagebild.Reading.Engagements;
using Lagebild.Reading.Factuality;
using Lagebild.Reading.Statements;

namespace Lagebild.Pages.Stories;

/// <summary>Contradictions, questions, silences, changes, statements, events, actors and reports of a dossier as lines.</summary>
public sealed class DossierLines(Dossier dossier, DossierCitations citations, Texts texts)
{
    private readonly NoteLines _notes = new(dossier, citations, texts);
    private readonly Dictionary<EngagementKey, DossierEngagement> _engagements = dossier.Engagements.ToDictionary(e => e.Key);

    public Line Line(Contradiction contradiction) => new($"{contradiction.Title}: {What(contradiction)}")
    {
        Badge = contradiction.ResolvedBy is null ? new Badge(texts["value.disputed"], Tone.Open) : new Badge(texts["value.settled"], Tone.Done),
        Details =
        [
            new Detail(texts["dossier.one"], [Side(contradiction, contradiction.First)]),
            new Detail(texts["dossier.other"], [Side(contradiction, contradiction.Second)]),
            .. By("dossier.settledBy", contradiction.ResolvedBy),
        ],
        Citations = [citations.Of(contradiction.Since)],
    };

    public Line Line(DossierQuestion question) => new(question.Text)
    {
        Badge = question.AnsweredBy is null
            ? new Badge(question.Slot is { } slot ? texts.Of(slot) : texts["value.open"], Tone.Open)
            : new Badge(texts["value.answered"], Tone.Done),
        IsSpoken = true,
        Details =
        [
            .. question.Engagement is { } key ? [new Detail(texts["slot.concerns"], [new Value(Concerning(question, _engagements[key]))])] : Array.Empty<Detail>(),
            .. By("dossier.answeredBy", question.AnsweredBy),
            .. _notes.Of(question.JudgedBy),
        ],
        Citations = citations.Of(question.Supports, showsQuote: false),
    };

    public Line Line(DossierSilence silence) => new(silence.Name)
    {
        Badge = silence.BrokenBy is null ? new Badge(texts["value.silent"], Tone.Open) : new Badge(texts["value.broken"], Tone.Done),
        Details = [.. By("dossier.brokenBy", silence.BrokenBy), .. _notes.Of(silence.JudgedBy)],
        Citations = citations.Of(silence.Supports),
    };

    public Line Line(Change change) => new(Say(change))
    {
        Badge = new Badge(texts.Of(change.Kind), ToneOf(change)),
        Citations = [citations.Of(change.Support)],
    };

    public ValueArray<Group> Statements() => Statements(dossier.Statements);

    public ValueArray<Group> Statements(IEnumerable<DossierStatement> statements) =>
        statements.GroupBy(s => s.SpeakerName ?? texts["value.unnamed"])
            .OrderByDescending(g => g.Count())
            .Select(g => new Group(g.Select(Line).ToValueArray()) { Heading = g.Key, Note = Roles(g.First().Speaker) })
            .ToValueArray();

    public Line Line(DossierEvent happening) => new(texts.Of(happening.Type))
    {
        Badge = new Badge(texts.Of(happening.Reality), OtherLines.ToneOf(happening.Reality)),
        Details = [.. Named("slot.by", happening.Actor), .. Named("slot.towards", happening.Recipient)],
        Citations = citations.Of(happening.Supports),
    };

    public Line Line(DossierActor actor) => new(actor.Name)
    {
        Badge = new Badge(texts.Of(actor.Kind), Tone.Neutral),
        Details =
        [
            new Detail("", [new Value(citations.Count(actor.Supports))]),
            .. Shown(actor) is { Length: > 0 } roles ? new[] { new Detail(texts["slot.role"], roles.Select(Role).DistinctBy(v => v.Text).ToValueArray()) } : [],
            .. actor.OtherNames.IsEmpty ? [] : new[] { new Detail(texts["dossier.alias"], actor.OtherNames.Select(n => new Value(n)).ToValueArray()) },
        ],
        Citations = [citations.Of(actor.Supports[0], showsQuote: false)],
    };

    public Line Line(Chapter chapter)
    {
        var lead = _engagements[chapter.Lead];
        return new Line(lead.Title)
        {
            Badge = lead.UnconfirmedSince is null ? new Badge(texts.Of(lead.Status), EngagementLines.ToneOf(lead.Status)) : new Badge(texts["dossier.unconfirmed"], Tone.Open),
            Details =
            [
                new Detail("", [new Value(EdtfText.Say(Lagebild.Language.Times.Edtf.Days(chapter.First, chapter.Last).Text, texts)), new Value(texts.Format("dossier.count", chapter.Reports.Count))]),
            ],
            Citations = [citations.Of(lead.Supports[0], showsQuote: false)],
        };
    }

    public Line Line(DossierReport report)
    {
        var borrowed = dossier.Borrowings.Where(b => b.By == report.Document).Select(b => new Value(SourceOf(b.From))).ToValueArray();
        return new Line(report.Headline.Length > 0 ? report.Headline : report.Document.Value[..8])
        {
            Badge = report.IsCopy ? new Badge(texts["dossier.copy"], Tone.Open) : null,
            Details =
            [
                new Detail("", [new Value(SourceOf(report.Document))]),
                .. report.IsCopy ? [new Detail(texts["dossier.copyOf"], [new Value(SourceOf(report.Origin.First))])] : Array.Empty<Detail>(),
                .. borrowed.IsEmpty ? Array.Empty<Detail>() : [new Detail(texts["dossier.passageOf"], borrowed)],
            ],
            Citations = [new Citation(report.Headline, report.Document.Value[..8]) { ShowsQuote = false, Text = DossierCitations.NameOf(report.Document), Address = citations.AddressOf(report.Document) }],
        };
    }

    private Line Line(DossierStatement statement) => new(statement.Form == StatementForm.Direct ? texts.Quote(statement.Content) : statement.Content)
    {
        IsSpoken = true,
        Badge = new Badge(texts.Of(statement.Force), StatementLines.ToneOf(statement.Force)),
        Details = [new Detail("", [.. statement.Channel is { } channel ? [new Value(channel)] : Array.Empty<Value>(), .. statement.FirstHand is null ? Array.Empty<Value>() : [new Value(texts["value.firstHand"])], new Value(citations.Count(statement.Supports))]), .. _notes.Of(statement.JudgedBy)],
        Citations = citations.Of(statement.Supports, showsQuote: false),
    };

    private string Say(Change change) => Say(change, texts);

    /// <summary>A change in words.</summary>
    public static string Say(Change change, Texts texts)
    {
        var slot = change.Party is { } party && change.Slot is not null ? party : change.Slot is { } name ? texts.Of(name) : null;
        var subject = slot is null ? change.Subject : $"{change.Subject}, {slot}";
        return (change.From, change.To) switch
        {
            (null, null) => subject,
            (null, { } to) => $"{subject}: {Word(change, to, texts)}",
            ({ } from, null) => $"{subject}: {Word(change, from, texts)}",
            ({ } from, { } to) when change.Kind == ChangeKind.StatementOfNote => $"{subject} {texts.Of(Enum.Parse<Force>(from, true))}: {to}",
            ({ } from, { } to) => $"{subject}: {Word(change, from, texts)} → {Word(change, to, texts)}",
        };
    }

    /// <summary>Statuses, times and parts are kept in neutral terms; here they get the interface's words.</summary>
    private static string Word(Change change, string value, Texts texts) => change.Slot switch
    {
        null when Enum.TryParse<EngagementStatus>(value, true, out var status) => texts.Of(status),
        SlotName.Time => EdtfText.Say(value, texts),
        SlotName.Participants => texts.Find($"part.{value}") ?? value,
        _ => value,
    };

    private string What(Contradiction contradiction) =>
        contradiction.Subject ?? contradiction switch
        {
            { Event: { } type } => texts.Of(type),
            { Slot: { } slot } => texts.Of(slot),
            { Kind: ContradictionKind.Fact } => texts["note.fact"],
            _ => texts["dossier.status"],
        };

    private Value Side(Contradiction contradiction, Side side)
    {
        var text = (contradiction.Kind, contradiction.Slot) switch
        {
            (ContradictionKind.Status, _) => texts.Of(Enum.Parse<EngagementStatus>(side.Value, true)),
            (ContradictionKind.Fact, _) => texts[$"note.{side.Value}"],
            (ContradictionKind.Event, _) => texts.Of(Enum.Parse<Reality>(side.Value, true)),
            (_, SlotName.Time) => EdtfText.Say(side.Value, texts),
            (_, SlotName.Participants) => texts.Find($"part.{side.Value}") ?? side.Value,
            _ => side.Value,
        };
        return new Value(text) { Note = $"{citations.Source(side.Supports[0])}; {citations.Count(side.Supports)}", Citation = citations.Of(side.Supports[0]) };
    }

    private string Concerning(DossierQuestion question, DossierEngagement engagement) =>
        question.Subject is { } subject ? $"{engagement.Title}, {subject}" : engagement.Title;

    private IEnumerable<Detail> By(string label, Support? support) =>
        support is null ? [] : [new Detail(texts[label], [new Value(texts.Quote(citations.Words(support))) { Note = citations.Source(support), Citation = citations.Of(support) }])];

    private IEnumerable<Detail> Named(string label, string? name) => name is null ? [] : [new Detail(texts[label], [new Value(name)])];

    private Value Role(DossierRole role) => new(StatementLines.Role(role.Title, role.Of, role.IsFormer, texts))
    {
        Note = citations.Source(role.Supports[0]),
        Citation = citations.Of(role.Supports[0]),
    };

    private string? Roles(ActorKey? key) =>
        dossier.Actors.FirstOrDefault(a => a.Key == key) is { } actor && Shown(actor) is [var role, ..] ? Role(role).Text : null;

    private static DossierRole[] Shown(DossierActor actor) => [.. actor.Roles.Where(r => StatementLines.AddsTo(actor.Name, r.Title, r.Of))];

    /// <summary>Outlet and day of a report.</summary>
    public string SourceOf(DocumentId document)
    {
        var report = dossier.Reports.First(r => r.Document == document);
        var day = report.Published is { } time ? EdtfText.Say(NodaTime.Text.LocalDatePattern.Iso.Format(time.Date), texts) : texts["page.undated"];
        return $"{report.Source ?? texts["page.unsourced"]}, {day}";
    }

    /// <summary>How a change is shown. A status that moved has the tone of where it moved to: what was called off is no good news.</summary>
    public static Tone ToneOf(Change change) => change.Kind switch
    {
        ChangeKind.StatusMoved when Enum.TryParse<EngagementStatus>(change.To, ignoreCase: true, out var status) => EngagementLines.ToneOf(status),
        ChangeKind.SlotDisputed or ChangeKind.QuestionOpened or ChangeKind.QuestionReopened or ChangeKind.SilenceBegun => Tone.Open,
        ChangeKind.QuestionAnswered or ChangeKind.SilenceBroken or ChangeKind.DisputeResolved => Tone.Done,
        ChangeKind.NewEngagement => Tone.Planned,
        ChangeKind.StatusMoved or ChangeKind.SlotChanged => Tone.Firm,
        _ => Tone.Neutral,
    };
}
