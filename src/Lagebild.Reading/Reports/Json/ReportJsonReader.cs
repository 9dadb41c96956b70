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

/// <summary>The way back from JSON; members that it does not know are passed over.</summary>
internal sealed class ReportJsonReader
{
    private readonly DocumentId _document;
    private readonly string? _text;

    private ReportJsonReader(DocumentId document, string? text) => (_document, _text) = (document, text);

    /// <param name="root">The report.</param>
    /// <param name="text">What quotes that are left out are taken from; null where none may be.</param>
    public static Report Read(JsonElement root, string? text)
    {
        if (root.GetProperty("format").GetString() != ReportJson.Format || root.GetProperty("version").GetInt32() > ReportJson.Version)
            throw new FormatException($"This is no {ReportJson.Format} of version {ReportJson.Version} or older.");
        var document = root.GetProperty("document");
        var id = new DocumentId(document.GetProperty("id").GetString()!);
        var reader = new ReportJsonReader(id, text);
        return new Report
        {
            Document = id,
            Reader = root.GetProperty("reader").GetString()!,
            Language = Name<TextLanguage>(document, "language"),
            Published = Text(document, "published") is { } time ? PublicationTimeText.Parse(time) : null,
            Source = Text(document, "source"),
            Address = Text(document, "address"),
            Headline = document.GetProperty("headline").GetString()!,
            Actors = List(root, "actors", reader.Actor),
            Statements = List(root, "statements", reader.Statement),
            Engagements = List(root, "engagements", reader.Engagement),
            OpenQuestions = List(root, "openQuestions", reader.OpenQuestion),
            Silences = List(root, "silences", e => new Silence(reader.EvidenceOf(e), reader.Party(e, "who")!)),
            Events = List(root, "events", reader.Event),
            Topics = List(root, "topics", reader.Passage),
            Terms = root.TryGetProperty("terms", out var terms) ? Terms(terms) : [],
        };
    }

    private static ValueArray<Term> Terms(JsonElement e)
    {
        return Of("lead", true).Concat(Of("body", false)).OrderBy(t => t.Text, StringComparer.Ordinal).ToValueArray();

        IEnumerable<Term> Of(string member, bool isLead) => e.GetProperty(member).EnumerateObject().Select(t => new Term(t.Name, t.Value.GetInt32(), isLead));
    }

    private Actor Actor(JsonElement e) =>
        new(new ActorId(e.GetProperty("id").GetInt32()), e.GetProperty("name").GetString()!, Name<ActorKind>(e, "kind"),
            List(e, "roles", r => new Role(
                r.GetProperty("title").GetString()!, Text(r, "of"), r.TryGetProperty("former", out var f) && f.GetBoolean(), EvidenceOf(r))),
            List(e, "mentions", Evidence));

    private Statement Statement(JsonElement e) =>
        new(new StatementId(e.GetProperty("id").GetInt32()), EvidenceOf(e), List(e, "content", Evidence))
        {
            Form = Name<StatementForm>(e, "form"),
            Medium = Name<StatementMedium>(e, "medium"),
            Force = Name<Force>(e, "force"),
            IsHearsay = e.TryGetProperty("hearsay", out var h) && h.GetBoolean(),
            IsFirstHand = e.TryGetProperty("firstHand", out var f) && f.GetBoolean(),
            Speaker = Party(e, "speaker"),
            Addressee = Party(e, "addressee"),
            Cue = List(e, "cue", Evidence),
            Frame = List(e, "frame", Evidence),
            Channel = e.TryGetProperty("channel", out var c)
                ? new Channel(c.GetProperty("name").GetString()!, Name<ChannelKind>(c, "kind"), EvidenceOf(c)) : null,
            Within = Number(e, "within") is { } within ? new StatementId(within) : null,
            About = List(e, "about", a => new ActorId(a.GetInt32())),
            AboutEngagements = List(e, "aboutEngagements", a => new EngagementId(a.GetInt32())),
        };

    private Engagement Engagement(JsonElement e) =>
        new(new EngagementId(e.GetProperty("id").GetInt32()), EvidenceOf(e))
        {
            Kind = Name<EngagementKind>(e, "kind"),
            Status = Name<EngagementStatus>(e, "status"),
            Title = e.GetProperty("title").GetString()!,
            Participants = List(e, "participants", p => new Participant(Party(p, "party")!, Name<ParticipantRole>(p, "role")) { Confidence = Real(p, "confidence") ?? 1 }),
            Place = e.TryGetProperty("place", out var p) ? Place(p) : null,
            Time = e.TryGetProperty("time", out var t)
                ? new TimeMention(Text(t, "value") is { } value ? Edtf.Parse(value) : null, EvidenceOf(t)) { Hour = t.TryGetProperty("hour", out var h) ? Hour(h) : null } : null,
            Topics = List(e, "topics", Passage),
            Outcome = e.TryGetProperty("outcome", out var o) ? Passage(o) : null,
            Open = List(e, "open", s => new OpenSlot(Name<SlotName>(s, "slot"), EvidenceOf(s))),
            Vouches = List(e, "vouches", v => new Vouch(
                Party(v, "source"), FactBankNames.Parse(v.GetProperty("value").GetString()!), EvidenceOf(v))),
            Mentions = List(e, "mentions", Evidence),
            Confidence = e.TryGetProperty("confidence", out var c)
                ? new EngagementConfidence(Real(c, "engagement") ?? 1, Real(c, "kind") ?? 1, Real(c, "status") ?? 1, Real(c, "place"), Real(c, "time")) : EngagementConfidence.Certain,
        };

    private HourMention Hour(JsonElement e) => new(
        new TimeOfDay(
            Clock(e, "start"), Clock(e, "end"), Name<ClockPrecision>(e, "precision"), Text(e, "part"),
            Text(e, "offset") is { } offset ? JsonMembers.OffsetOf.Parse(offset).GetValueOrThrow() : null, Text(e, "zone"), Name<ClockBound>(e, "bound")),
        EvidenceOf(e));

    private static ClockTime? Clock(JsonElement e, string member) =>
        Text(e, member) is { } clock ? ClockTime.TryParse(clock) ?? throw new FormatException($"'{clock}' is on no clock.") : null;

    private PlaceMention Place(JsonElement e) =>
        new(e.GetProperty("name").GetString()!, Text(e, "country"), Real(e, "latitude"), Real(e, "longitude"), EvidenceOf(e));

    private OpenQuestion OpenQuestion(JsonElement e) =>
        new(EvidenceOf(e), e.GetProperty("text").GetString()!)
        {
            Engagement = Number(e, "engagement") is { } n ? new EngagementId(n) : null,
            Slot = Text(e, "slot") is { } slot ? EnumNames<SlotName>.Parse(slot) : null,
        };

    private Event Event(JsonElement e) =>
        new(EvidenceOf(e))
        {
            Type = Name<PloverType>(e, "type"),
            Mode = Text(e, "mode"),
            Actor = Party(e, "actor"),
            Recipient = Party(e, "recipient"),
            Reality = Name<Reality>(e, "reality"),
        };

    private Passage Passage(JsonElement e) => new(e.GetProperty("text").GetString()!, EvidenceOf(e));

    private Party? Party(JsonElement e, string member) =>
        e.TryGetProperty(member, out var p)
            ? new Party(p.GetProperty("name").GetString()!, Number(p, "actor") is { } n ? new ActorId(n) : null, EvidenceOf(p))
            : null;

    private Evidence EvidenceOf(JsonElement e) => Evidence(e.GetProperty("evidence"));

    private Evidence Evidence(JsonElement e)
    {
        var range = new TextRange(e.GetProperty("start").GetInt32(), e.GetProperty("end").GetInt32());
        return new Evidence(_document, range, Text(e, "quote") ?? (_text is null ? null : range.Of(_text)) ?? throw new KeyNotFoundException("A passage has no quote."));
    }

    private static ValueArray<T> List<T>(JsonElement e, string member, Func<JsonElement, T> read) =>
        e.TryGetProperty(member, out var list) ? list.EnumerateArray().Select(read).ToValueArray() : default;

    private static string? Text(JsonElement e, string member) => e.TryGetProperty(member, out var v) ? v.GetString() : null;

    private static int? Number(JsonElement e, string member) => e.TryGetProperty(member, out var v) ? v.GetInt32() : null;

    private static double? Real(JsonElement e, string member) => e.TryGetProperty(member, out var v) ? v.GetDouble() : null;

    private static T Name<T>(JsonElement e, string member)
        where T : struct, Enum => EnumNames<T>.Parse(e.GetProperty(member).GetString()!);
}
