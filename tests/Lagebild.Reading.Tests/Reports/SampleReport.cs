using Lagebild.Language;
using Lagebild.Language.Times;
using Lagebild.Reading.Actors;
using Lagebild.Reading.Documents;
using Lagebild.Reading.Engagements;
using Lagebild.Reading.Events;
using Lagebild.Reading.Factuality;
using Lagebild.Reading.Reports;
using Lagebild.Reading.Silences;
using Lagebild.Reading.Statements;
using Lagebild.Reading.Terms;
using NodaTime;

namespace Lagebild.Reading.Tests.Reports;

/// <summary>A report made by hand that uses every member of every fact.</summary>
internal static class SampleReport
{
    public static readonly Document Document = Document.Create(
        "Ministerin Falk sagt Reise nach Orsk ab",
        "Außenministerin Jana Falk hat ihre Reise nach Orsk abgesagt. „Der Zeitpunkt passt nicht“, schrieb sie auf Mastodon. "
        + "Ob ein neuer Termin folgt, ist offen. Das Präsidialamt äußerte sich nicht.",
        TextLanguage.German, new PublicationTime(new LocalDate(2026, 3, 4)), "Nordblatt", "https://nordblatt.example/falk");

    public static Report Build()
    {
        var falk = new ActorId(1);
        var party = new Party("Jana Falk", falk, Quote("Außenministerin Jana Falk"));
        var trip = new EngagementId(1);
        return new Report
        {
            Document = Document.Id,
            Reader = "test",
            Language = Document.Language,
            Published = Document.Published,
            Source = Document.Source,
            Address = Document.Address,
            Headline = Document.Headline,
            Actors =
            [
                new Actor(falk, "Jana Falk", ActorKind.Person,
                    [new Role("Außenministerin", "Nordland", true, Quote("Außenministerin"))],
                    [Quote("Ministerin Falk"), Quote("Jana Falk")]),
            ],
            Statements =
            [
                new Statement(new StatementId(1), Quote("„Der Zeitpunkt passt nicht“, schrieb sie auf Mastodon."), [Quote("Der Zeitpunkt passt nicht")])
                {
                    Form = StatementForm.Direct,
                    Medium = StatementMedium.Writing,
                    Force = Force.Asserts,
                    Speaker = new Party("Jana Falk", falk, Quote("sie")),
                    Addressee = party,
                    Cue = [Quote("schrieb")],
                    Frame = [Quote("schrieb sie auf Mastodon")],
                    Channel = new Channel("Mastodon", ChannelKind.Platform, Quote("auf Mastodon")),
                    Within = new StatementId(1),
                    About = [falk],
                },
            ],
            Engagements =
            [
                new Engagement(trip, Quote("Außenministerin Jana Falk hat ihre Reise nach Orsk abgesagt."))
                {
                    Kind = EngagementKind.Visit,
                    Status = EngagementStatus.Cancelled,
                    Title = "Reise Falks nach Orsk",
                    Participants = [new Participant(party, ParticipantRole.Principal)],
                    Place = new PlaceMention("Orsk", "RU", 51.2, 58.6, Quote("nach Orsk")),
                    Time = new TimeMention(Edtf.Parse("2026-03-09/2026-03-15"), Quote("Reise")),
                    Topics = [new Passage("Termin", Quote("Termin"))],
                    Outcome = new Passage("abgesagt", Quote("abgesagt")),
                    Open = [new OpenSlot(SlotName.Time, Quote("Ob ein neuer Termin folgt, ist offen."))],
                    Vouches = [new Vouch(party, FactValue.CertainlyNot, Quote("hat ihre Reise nach Orsk abgesagt"))],
                    Mentions = [Quote("Reise nach Orsk")],
                },
            ],
            OpenQuestions =
            [
                new OpenQuestion(Quote("Ob ein neuer Termin folgt, ist offen."), "ob ein neuer Termin folgt") { Engagement = trip, Slot = SlotName.Time },
            ],
            Silences = [new Silence(Quote("Das Präsidialamt äußerte sich nicht."), new Party("Präsidialamt", null, Quote("Das Präsidialamt")))],
            Events =
            [
                new Event(Quote("hat ihre Reise nach Orsk abgesagt"))
                {
                    Type = PloverType.Reject, Mode = "meet", Actor = party, Recipient = party, Reality = Reality.Happened,
                },
            ],
            Topics = [new Passage("Reise", Quote("Reise"))],
            Terms = [new Term("absagen", 31, true), new Term("orsk", 75, true), new Term("präsidi", 35, false)],
        };
    }

    public static Evidence Quote(string words)
    {
        var at = Document.Text.IndexOf(words, StringComparison.Ordinal);
        return Document.Quote(new TextRange(at, at + words.Length));
    }
}
