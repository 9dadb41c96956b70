using Lagebild.Language;
using Lagebild.Language.Times;
using Lagebild.Reading;
using Lagebild.Reading.Actors;
using Lagebild.Reading.Documents;
using Lagebild.Reading.Engagements;
using Lagebild.Reading.Events;
using Lagebild.Reading.Factuality;
using Lagebild.Reading.Reports;
using Lagebild.Reading.Silences;
using Lagebild.Reading.Statements;
using NodaTime;

namespace Lagebild.App.Tests;

/// <summary>An invented report with a hand-made picture that holds every kind of fact, so that pages can be tested without a reader.</summary>
internal static class Sample
{
    public const string Headline = "Norland und Südmark wollen im Mai über den Grenzfluss verhandeln";

    public const string Body = """
        Norlands Präsidentin Mara Lindqvist hat ein Gipfeltreffen mit dem südmärkischen Regierungschef Jonas Reber in Hafenstadt angekündigt. Das schrieb sie am Montag auf der Plattform Kurzpost. „Wir werden den Fluss teilen, nicht das Volk“, hieß es in dem Beitrag. Ein Datum steht noch nicht fest.

        Vorausgegangen war ein Telefonat der beiden am Sonntag, in dem es um Fischereirechte ging. Reber nannte das Gespräch nützlich und versprach, die Kontrollen an der Brücke zu lockern. Außenminister Pavel Dorn soll das Treffen in der Woche vom 11. Mai mit seinem Amtskollegen vorbereiten; wo, ist offen.

        Die Seebehörde äußerte sich bis zum Abend nicht. Der frühere Admiral Otto Kranz drohte mit einer Blockade, falls die Kontrollen wegfallen. Eine für April vereinbarte Konferenz der Anrainer wurde abgesagt, weil Südmark seine Zusage zurückzog.
        """;

    public static Document Document { get; } =
        Document.Create(Headline, Body.ReplaceLineEndings("\n"), TextLanguage.German, new PublicationTime(new LocalDate(2026, 5, 4)), "Hafenblatt", "https://hafenblatt.example/gipfel");

    public static Report Report { get; } = Make(Document);

    public static Evidence At(string words, int occurrence = 1)
    {
        var start = -1;
        for (var i = 0; i < occurrence; i++)
            start = Document.Text.IndexOf(words, start + 1, StringComparison.Ordinal);
        return Document.Quote(new TextRange(start, start + words.Length));
    }

    private static Report Make(Document document) => new()
    {
        Document = document.Id,
        Reader = "0.1.0-probe",
        Language = document.Language,
        Published = document.Published,
        Source = document.Source,
        Address = document.Address,
        Headline = document.Headline,
        Actors =
        [
            new Actor(new ActorId(1), "Norland", ActorKind.State, [], [At("Norland"), At("Norlands")]),
            new Actor(new ActorId(2), "Südmark", ActorKind.State, [], [At("Südmark"), At("Südmark", 2)]),
            new Actor(new ActorId(3), "Mara Lindqvist", ActorKind.Person, [new Role("Präsidentin", "Norland", false, At("Norlands Präsidentin"))], [At("Mara Lindqvist"), At("sie am")]),
            new Actor(new ActorId(4), "Jonas Reber", ActorKind.Person, [new Role("Regierungschef", "Südmark", false, At("südmärkischen Regierungschef"))], [At("Jonas Reber"), At("Reber", 2)]),
            new Actor(new ActorId(5), "Pavel Dorn", ActorKind.Person, [new Role("Außenminister", null, false, At("Außenminister"))], [At("Pavel Dorn")]),
            new Actor(new ActorId(6), "Seebehörde", ActorKind.Institution, [], [At("Die Seebehörde")]),
            new Actor(new ActorId(7), "Otto Kranz", ActorKind.Person, [new Role("Admiral", null, true, At("frühere Admiral"))], [At("Otto Kranz")]),
        ],
        Engagements = [Summit(), Preparation(), Call(), Conference()],
        Statements = [.. Statements()],
        OpenQuestions =
        [
            new OpenQuestion(At("Ein Datum steht noch nicht fest"), "Ein Datum steht noch nicht fest") { Engagement = new EngagementId(1), Slot = SlotName.Time },
            new OpenQuestion(At("wo, ist offen"), "der Ort des Vorbereitungstreffens") { Engagement = new EngagementId(2), Slot = SlotName.Place },
        ],
        Silences = [new Silence(At("Die Seebehörde äußerte sich bis zum Abend nicht."), Party("Seebehörde", 6, "Die Seebehörde"))],
        Events =
        [
            new Event(At("drohte mit einer Blockade, falls die Kontrollen wegfallen")) { Type = PloverType.Threaten, Mode = "restrict", Actor = Party("Otto Kranz", 7, "Otto Kranz"), Reality = Reality.Happened },
            new Event(At("die Kontrollen an der Brücke zu lockern")) { Type = PloverType.Retreat, Actor = Party("Jonas Reber", 4, "Reber", 2), Recipient = Party("Norland", 1, "Norland"), Reality = Reality.Planned },
        ],
    };

    private static Engagement Summit() => new(new EngagementId(1), At("Norlands Präsidentin Mara Lindqvist hat ein Gipfeltreffen mit dem südmärkischen Regierungschef Jonas Reber in Hafenstadt angekündigt."))
    {
        Kind = EngagementKind.Summit,
        Status = EngagementStatus.Planned,
        Title = "Gipfeltreffen Lindqvist–Reber in Hafenstadt",
        Participants =
        [
            new Participant(Party("Mara Lindqvist", 3, "Mara Lindqvist"), ParticipantRole.Host),
            new Participant(Party("Jonas Reber", 4, "Jonas Reber"), ParticipantRole.Principal),
        ],
        Place = new PlaceMention("Hafenstadt", null, null, null, At("in Hafenstadt")),
        Topics = [new Passage("den Grenzfluss", At("über den Grenzfluss"))],
        Open = [new OpenSlot(SlotName.Time, At("Ein Datum steht noch nicht fest"))],
        Vouches = [new Vouch(Party("Mara Lindqvist", 3, "sie"), FactValue.Certain, At("Das schrieb sie am Montag auf der Plattform Kurzpost."))],
    };

    private static Engagement Preparation() => new(new EngagementId(2), At("Außenminister Pavel Dorn soll das Treffen in der Woche vom 11. Mai mit seinem Amtskollegen vorbereiten"))
    {
        Kind = EngagementKind.Meeting,
        Status = EngagementStatus.Planned,
        Title = "Vorbereitungstreffen der Außenminister",
        Participants =
        [
            new Participant(Party("Pavel Dorn", 5, "Pavel Dorn"), ParticipantRole.Delegate),
            new Participant(Party("Südmark", 2, "seinem Amtskollegen"), ParticipantRole.Delegate),
        ],
        Time = new TimeMention(Edtf.Parse("2026-05-11/2026-05-17"), At("in der Woche vom 11. Mai")),
        Open = [new OpenSlot(SlotName.Place, At("wo, ist offen"))],
    };

    private static Engagement Call() => new(new EngagementId(3), At("Vorausgegangen war ein Telefonat der beiden am Sonntag, in dem es um Fischereirechte ging."))
    {
        Kind = EngagementKind.Call,
        Status = EngagementStatus.Held,
        Title = "Telefonat Lindqvist–Reber",
        Participants =
        [
            new Participant(Party("Mara Lindqvist", 3, "der beiden"), ParticipantRole.Principal),
            new Participant(Party("Jonas Reber", 4, "der beiden"), ParticipantRole.Principal),
        ],
        Time = new TimeMention(Edtf.Parse("2026-05-03"), At("am Sonntag")),
        Topics = [new Passage("Fischereirechte", At("Fischereirechte"))],
        Outcome = new Passage("nützlich (Reber)", At("Reber nannte das Gespräch nützlich")),
    };

    private static Engagement Conference() => new(new EngagementId(4), At("Eine für April vereinbarte Konferenz der Anrainer wurde abgesagt, weil Südmark seine Zusage zurückzog."))
    {
        Kind = EngagementKind.Conference,
        Status = EngagementStatus.Cancelled,
        Title = "Konferenz der Anrainer",
        Participants =
        [
            new Participant(Party("Anrainer", null, "der Anrainer"), ParticipantRole.Principal),
            new Participant(Party("Südmark", 2, "Südmark", 2), ParticipantRole.Excluded),
        ],
        Time = new TimeMention(null, At("für April")),
    };

    private static IEnumerable<Statement> Statements()
    {
        yield return new Statement(new StatementId(1), At("Norlands Präsidentin Mara Lindqvist hat ein Gipfeltreffen mit dem südmärkischen Regierungschef Jonas Reber in Hafenstadt angekündigt."), [At("ein Gipfeltreffen mit dem südmärkischen Regierungschef Jonas Reber in Hafenstadt")])
        {
            Speaker = Party("Mara Lindqvist", 3, "Mara Lindqvist"),
            Form = StatementForm.Reported,
            Medium = StatementMedium.Writing,
            Force = Force.Announces,
            Cue = [At("hat"), At("angekündigt")],
            Channel = new Channel("Kurzpost", ChannelKind.Platform, At("auf der Plattform Kurzpost")),
        };
        yield return new Statement(new StatementId(2), At("„Wir werden den Fluss teilen, nicht das Volk“, hieß es in dem Beitrag."), [At("Wir werden den Fluss teilen, nicht das Volk")])
        {
            Speaker = Party("Mara Lindqvist", 3, "sie am"),
            Form = StatementForm.Direct,
            Medium = StatementMedium.Writing,
            Force = Force.Asserts,
            Cue = [At("hieß es")],
            Frame = [At("hieß es in dem Beitrag")],
            Channel = new Channel("Kurzpost", ChannelKind.Platform, At("auf der Plattform Kurzpost")),
        };
        yield return new Statement(new StatementId(3), At("Reber nannte das Gespräch nützlich und versprach, die Kontrollen an der Brücke zu lockern."), [At("nützlich")])
        {
            Speaker = Party("Jonas Reber", 4, "Reber", 2),
            Form = StatementForm.Reported,
            Medium = StatementMedium.Speech,
            Force = Force.Assesses,
            Cue = [At("nannte")],
        };
        yield return new Statement(new StatementId(4), At("Reber nannte das Gespräch nützlich und versprach, die Kontrollen an der Brücke zu lockern."), [At("die Kontrollen an der Brücke zu lockern")])
        {
            Speaker = Party("Jonas Reber", 4, "Reber", 2),
            Addressee = Party("Norland", 1, "Norland"),
            Form = StatementForm.Indirect,
            Medium = StatementMedium.Speech,
            Force = Force.Promises,
            Cue = [At("versprach")],
        };
        yield return new Statement(new StatementId(5), At("Der frühere Admiral Otto Kranz drohte mit einer Blockade, falls die Kontrollen wegfallen."), [At("mit einer Blockade"), At("falls die Kontrollen wegfallen")])
        {
            Speaker = Party("Otto Kranz", 7, "Otto Kranz"),
            Form = StatementForm.Reported,
            Medium = StatementMedium.Any,
            Force = Force.Threatens,
            Cue = [At("drohte")],
        };
        yield return new Statement(new StatementId(6), At("weil Südmark seine Zusage zurückzog"), [At("seine Zusage zurückzog")])
        {
            Form = StatementForm.FreeIndirect,
            Medium = StatementMedium.None,
            Force = Force.Refuses,
        };
    }

    private static Party Party(string name, int? actor, string words, int occurrence = 1) =>
        new(name, actor is { } id ? new ActorId(id) : null, At(words, occurrence));

    /// <summary>Reads the sample as above and finds nothing in any other text.</summary>
    public sealed class Reader : IReader
    {
        public string Version => "0.1.0-probe";

        public Report Read(Document document, Analysis analysis) => Read(document);

        public IReadOnlyList<Lagebild.Reading.Engagements.Decisions.ExplainedOccasion> Explain(Document document, Analysis analysis) => [];

        public Report Read(Document document) => document.Text == Sample.Document.Text
            ? Report with { Document = document.Id, Published = document.Published, Source = document.Source, Address = document.Address }
            : new Report { Document = document.Id, Reader = Version, Language = document.Language, Published = document.Published, Source = document.Source, Address = document.Address, Headline = document.Headline };
    }
}
