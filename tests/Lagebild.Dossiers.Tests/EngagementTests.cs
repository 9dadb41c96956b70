using Lagebild.Dossiers.Changes;
using Lagebild.Dossiers.Engagements;
using Lagebild.Dossiers.Evidences;
using Lagebild.Dossiers.Log;
using Lagebild.Dossiers.Names;
using Lagebild.Language;
using Lagebild.Language.Times;
using Lagebild.Reading.Engagements;
using NodaTime;
using static Lagebild.Reading.Engagements.EngagementKind;
using static Lagebild.Reading.Engagements.EngagementStatus;

namespace Lagebild.Dossiers.Tests;

public class EngagementTests
{
    private static Written At(string day, string source, string text) =>
        new Written($"2025-03-{day}", source, "Kopf", text).Person("Holt").Person("Brandt");

    private static readonly string[] Both = ["Holt", "Brandt"];

    [Fact]
    public void The_same_occasion_in_two_reports_is_one_engagement_with_a_lifecycle()
    {
        var dossier = DossierFold.Fold(
        [
            At("01", "A", "Holt will Brandt treffen.").Meets(Meeting, Sought, "will Brandt treffen", Both).Entry,
            At("02", "B", "Holt trifft Brandt am Montag.").Meets(Meeting, Planned, "trifft Brandt", Both).Entry,
            At("04", "A", "Das Treffen von Holt und Brandt ist abgesagt.").Meets(Meeting, Cancelled, "ist abgesagt", Both).Entry,
        ]);

        var engagement = Assert.Single(dossier.Engagements);
        Assert.Equal([Sought, Planned, Cancelled], engagement.Moves.Select(m => m.Status));
        Assert.Equal("ist abgesagt", engagement.Moves[2].Supports[0].Evidence.Quote);
    }

    [Fact]
    public void A_state_is_not_named_beside_the_minister_who_acts_for_it()
    {
        var first = new Written("2025-03-01", "A", "Kopf", "Vertreter von Estland und Lettland treffen sich am 7. März.").State("Estland").State("Lettland")
            .Meets(Meeting, Planned, "treffen sich", ["Estland", "Lettland"], time: "2025-03-07").Entry;
        var second = new Written("2025-03-02", "B", "Kopf", "Die Minister Holt und Brandt treffen sich am 7. März.")
            .Person("Holt", "Minister", "Estland").Person("Brandt", "Minister", "Lettland").Meets(Meeting, Planned, "treffen sich", Both, time: "2025-03-07").Entry;

        Assert.Equal(["Brandt", "Holt"], Assert.Single(DossierFold.Fold([first, second]).Engagements).Participants.Select(p => p.Name).Order());
        Assert.Equal(["Estland", "Lettland"], Assert.Single(DossierFold.Fold([first]).Engagements).Participants.Select(p => p.Name).Order());
    }

    [Fact]
    public void A_later_report_fills_a_slot_and_answers_what_was_open()
    {
        var dossier = DossierFold.Fold(
        [
            At("01", "A", "Holt und Brandt planen ein Treffen. Der Termin ist offen.").Meets(Meeting, Planned, "Der Termin ist offen", Both, open: [SlotName.Time]).Entry,
            At("02", "B", "Holt und Brandt treffen sich am 7. März.").Meets(Meeting, Planned, "am 7. März", Both, time: "2025-03-07").Entry,
        ]);

        var time = Assert.Single(dossier.Engagements).Time;
        Assert.Equal(SlotState.Known, time.State);
        Assert.Equal("2025-03-07", time.Current!.Text);
        Assert.Equal("B", time.OpenSpells[0].AnsweredBy!.Source);
        Assert.Contains(dossier.Changes, c => c.Kind == ChangeKind.QuestionAnswered && c.Slot == SlotName.Time);
    }

    [Fact]
    public void An_answered_slot_can_be_reopened()
    {
        var dossier = DossierFold.Fold(
        [
            At("01", "A", "Der Termin ist offen.").Meets(Meeting, Planned, "Der Termin ist offen", Both, open: [SlotName.Time]).Entry,
            At("02", "B", "Holt und Brandt treffen sich am 7. März.").Meets(Meeting, Planned, "am 7. März", Both, time: "2025-03-07").Entry,
            At("03", "C", "Wann Holt und Brandt sich treffen, ist wieder ungewiss.").Meets(Meeting, Postponed, "ist wieder ungewiss", Both, open: [SlotName.Time]).Entry,
        ]);

        Assert.Equal(SlotState.Open, dossier.Engagements[0].Time.State);
        Assert.True(dossier.Questions[0].WasReopened);
        Assert.Contains(dossier.Changes, c => c.Kind == ChangeKind.QuestionReopened);
    }

    [Fact]
    public void Two_dates_that_nobody_withdraws_are_disputed_until_an_outlet_corrects_itself()
    {
        var first = At("01", "A", "Holt und Brandt treffen sich am 7. März in Wien.").Meets(Meeting, Planned, "am 7. März", Both, "Wien", "2025-03-07").Entry;
        var second = At("02", "B", "Holt und Brandt treffen sich am 8. März in Wien.").Meets(Meeting, Planned, "am 8. März", Both, "Wien", "2025-03-08").Entry;
        var correction = At("03", "A", "Holt trifft Brandt doch am 8. März in Wien.").Meets(Meeting, Planned, "doch am 8. März", Both, "Wien", "2025-03-08").Entry;

        var disputed = DossierFold.Fold([first, second]);
        Assert.Equal(SlotState.Disputed, Assert.Single(disputed.Engagements).Time.State);
        Assert.Null(Assert.Single(disputed.Contradictions).ResolvedBy);

        var resolved = DossierFold.Fold([first, second, correction]);
        Assert.Equal(SlotState.Known, resolved.Engagements[0].Time.State);
        Assert.Equal("2025-03-08", resolved.Engagements[0].Time.Current!.Text);
        Assert.Equal(correction.Id, Assert.Single(resolved.Contradictions).ResolvedBy!.Document);
    }

    [Fact]
    public void A_more_precise_date_is_no_contradiction()
    {
        var dossier = DossierFold.Fold(
        [
            At("01", "A", "Holt und Brandt treffen sich in der kommenden Woche.").Meets(Meeting, Planned, "kommenden Woche", Both, time: "2025-03-03/2025-03-09").Entry,
            At("02", "B", "Holt und Brandt treffen sich am 7. März.").Meets(Meeting, Planned, "am 7. März", Both, time: "2025-03-07").Entry,
            At("03", "C", "Holt und Brandt treffen sich in dieser Woche.").Meets(Meeting, Planned, "dieser Woche", Both, time: "2025-03-03/2025-03-09").Entry,
        ]);

        var time = Assert.Single(dossier.Engagements).Time;
        Assert.Equal((SlotState.Known, "2025-03-07"), (time.State, time.Current!.Text));
        Assert.Empty(dossier.Contradictions);
    }

    [Fact]
    public void A_postponement_brings_its_new_date_without_a_dispute()
    {
        var dossier = DossierFold.Fold(
        [
            At("01", "A", "Holt und Brandt treffen sich am 7. März.").Meets(Meeting, Planned, "am 7. März", Both, time: "2025-03-07").Entry,
            At("02", "B", "Das Treffen von Holt und Brandt ist auf den 20. März verschoben.").Meets(Meeting, Postponed, "auf den 20. März verschoben", Both, time: "2025-03-20").Entry,
        ]);

        var engagement = Assert.Single(dossier.Engagements);
        Assert.Equal((Postponed, "2025-03-20"), (engagement.Status, engagement.Time.Current!.Text));
        Assert.NotNull(engagement.Time.Values[0].WithdrawnBy);
        Assert.Empty(dossier.Contradictions);
    }

    [Fact]
    public void What_was_held_is_not_the_next_meeting()
    {
        var dossier = DossierFold.Fold(
        [
            At("01", "A", "Holt und Brandt trafen sich in Wien.").Meets(Meeting, Held, "trafen sich", Both, "Wien").Entry,
            At("03", "B", "Holt und Brandt wollen sich in Graz treffen.").Meets(Meeting, Planned, "wollen sich", Both, "Graz").Entry,
        ]);

        Assert.Equal([Held, Planned], dossier.Engagements.Select(e => e.Status));
    }

    [Fact]
    public void What_has_an_open_date_was_not_held_whatever_was_read()
    {
        var dossier = DossierFold.Fold(
        [
            At("01", "A", "Holt und Brandt planen ein Treffen.").Meets(Meeting, Planned, "planen ein Treffen", Both).Entry,
            At("02", "B", "Holt nannte das Treffen mit Brandt eine Chance, der Termin ist offen.").Meets(Meeting, Held, "der Termin ist offen", Both, open: [SlotName.Time]).Entry,
        ]);

        Assert.Equal(Planned, Assert.Single(dossier.Engagements).Status);
    }

    [Fact]
    public void What_a_copy_says_belongs_to_what_its_origin_said()
    {
        const string Agency = "Holt und Brandt haben sich nach langem Hin und Her auf ein Treffen im Haus des Bürgermeisters am Markt von Wien geeinigt, wie beide Seiten sagen.";
        var dossier = DossierFold.Fold(
        [
            At("01", "A", Agency).Meets(Meeting, Planned, "geeinigt", Both, "Wien").Entry,
            At("02", "B", Agency + " Ende.").Meets(Meeting, Held, "geeinigt", ["Holt"]).Entry,
        ]);

        Assert.Equal(Planned, Assert.Single(dossier.Engagements).Status);
    }

    [Fact]
    public void A_report_tells_its_own_engagements_apart()
    {
        var text = "Holt und Brandt treffen sich zweimal, erst heute, dann im Mai.";
        var dossier = DossierFold.Fold(
        [
            At("01", "A", text).Meets(Meeting, Planned, "erst heute", Both).Meets(Meeting, Planned, "dann im Mai", Both).Entry,
            At("02", "B", text + " Mehr ist nicht bekannt.").Meets(Meeting, Planned, "erst heute", Both).Meets(Meeting, Planned, "dann im Mai", Both).Entry,
        ]);

        Assert.Equal(2, dossier.Engagements.Count);
    }

    [Fact]
    public void A_delegate_stands_for_the_state_that_was_named_before()
    {
        var earlier = new Written("2025-03-01", "A", "Kopf", "Nordmark und Südland verhandeln in der kommenden Woche.")
            .State("Nordmark").State("Südland").Meets(Talks, Planned, "verhandeln", ["Nordmark", "Südland"], time: "2025-03-03/2025-03-09");
        var later = new Written("2025-03-02", "B", "Kopf", "Minister Holt trifft Ministerin Brandt am 5. März.")
            .Person("Holt", "Minister", "Nordmark").Person("Brandt", "Ministerin", "Südland").Meets(Meeting, Planned, "am 5. März", Both, time: "2025-03-05");

        Assert.Single(DossierFold.Fold([earlier.Entry, later.Entry]).Engagements);
    }

    [Fact]
    public void That_it_is_on_after_all_is_a_contradiction_of_the_cancellation()
    {
        var dossier = DossierFold.Fold(
        [
            At("01", "A", "Das Treffen von Holt und Brandt ist abgesagt.").Meets(Meeting, Cancelled, "ist abgesagt", Both).Entry,
            At("02", "B", "Das Treffen von Holt und Brandt steht im Kalender.").Meets(Meeting, Planned, "steht im Kalender", Both).Entry,
            At("03", "C", "Holt und Brandt bestätigten das Treffen.").Meets(Meeting, Confirmed, "bestätigten", Both).Entry,
        ]);

        var contradiction = Assert.Single(dossier.Contradictions);
        Assert.Null(contradiction.Slot);
        Assert.Equal(("cancelled", "planned"), (contradiction.First.Value, contradiction.Second.Value));
        Assert.Equal(Confirmed, dossier.Engagements[0].Status);
    }

    [Fact]
    public void Who_is_excluded_by_one_and_included_by_another_is_disputed()
    {
        var dossier = DossierFold.Fold(
        [
            At("01", "A", "Holt trifft Brandt, Weiler bleibt fern.").Person("Weiler").Meets(Meeting, Planned, "trifft Brandt", Both, excluded: ["Weiler"]).Entry,
            At("02", "B", "Holt trifft Brandt und Weiler.").Person("Weiler").Meets(Meeting, Planned, "trifft Brandt und Weiler", [.. Both, "Weiler"]).Entry,
        ]);

        var weiler = dossier.Engagements[0].Participants.Single(p => p.Name == "Weiler");
        Assert.Equal(SlotState.Disputed, weiler.Part.State);
    }

    [Fact]
    public void The_picture_as_of_a_day_holds_what_was_published_by_then()
    {
        LogEntry[] entries =
        [
            At("01", "A", "Holt will Brandt treffen.").Meets(Meeting, Sought, "will Brandt treffen", Both).Entry,
            At("02", "B", "Holt trifft Brandt am Montag.").Meets(Meeting, Planned, "trifft Brandt", Both).Entry,
        ];

        var then = DossierFold.Fold(entries, new AsOf(new PublicationTime(new LocalDate(2025, 3, 1))));
        Assert.Equal(Sought, then.Engagements[0].Status);
        var change = Assert.Single(DossierFold.Fold(entries).Changes.Between(new PublicationTime(new LocalDate(2025, 3, 2))));
        Assert.Equal((ChangeKind.StatusMoved, "sought", "planned"), (change.Kind, change.From, change.To));
    }

    [Fact]
    public void Support_is_counted_in_origins()
    {
        const string Agency = "Holt und Brandt treffen sich nach Angaben ihrer Sprecher am kommenden Freitag in Wien, um über die Zukunft der Bahn zu reden.";
        var dossier = DossierFold.Fold(
        [
            At("01", "A", Agency).Meets(Meeting, Planned, "treffen sich", Both, "Wien").Entry,
            At("01", "B", Agency).Meets(Meeting, Planned, "treffen sich", Both, "Wien").Entry,
            At("02", "C", "In Wien sehen sich Holt und Brandt wieder, heißt es.").Meets(Meeting, Planned, "sehen sich", Both, "Wien").Entry,
        ]);

        var place = dossier.Engagements[0].Place.Current!;
        Assert.Equal((3, 2), (place.Supports.Count, place.Supports.Origins()));
        Assert.Equal(2, dossier.Origins);
    }

    [Fact]
    public void What_is_called_off_by_its_name_alone_is_called_off()
    {
        var dossier = DossierFold.Fold(
        [
            At("01", "A", "Holt spricht am 7. März auf dem Parteitag.").Meets(Conference, Planned, "am 7. März", ["Holt"], time: "2025-03-07").Entry,
            At("03", "B", "Der für den 7. März geplante Parteitag fällt aus.").Meets(Conference, Cancelled, "fällt aus", [], time: "2025-03-07").Entry,
            At("04", "C", "Der Parteitag ist auf unbestimmte Zeit vertagt.").Meets(Conference, Cancelled, "vertagt", []).Entry,
        ]);

        Assert.Equal(Cancelled, dossier.Engagements[0].Status);
    }

    [Fact]
    public void A_moved_occasion_shows_its_new_day_and_keeps_the_old_one_as_history()
    {
        var dossier = DossierFold.Fold(
        [
            At("01", "A", "Holt trifft Brandt am 7. März in Wien.").Meets(Meeting, Planned, "am 7. März", Both, "Wien", "2025-03-07").Entry,
            At("03", "B", "Das Treffen von Holt und Brandt in Wien ist auf den 14. März verschoben.").Meets(Meeting, Postponed, "verschoben", Both, "Wien", "2025-03-14").Entry,
            At("04", "C", "Holt trifft Brandt am 14. März in Wien.").Meets(Meeting, Planned, "am 14. März", Both, "Wien", "2025-03-14").Entry,
        ]);

        var engagement = Assert.Single(dossier.Engagements);
        Assert.Equal((Planned, "2025-03-14"), (engagement.Status, engagement.Time.Current!.Text));
        Assert.Equal("B", engagement.Time.Value("2025-03-07").WithdrawnBy!.Source);
        Assert.Empty(dossier.Contradictions);
    }

    [Fact]
    public void What_was_put_off_without_a_day_gets_its_new_one()
    {
        var dossier = DossierFold.Fold(
        [
            At("01", "A", "Holt trifft Brandt am 7. März.").Meets(Meeting, Planned, "am 7. März", Both, time: "2025-03-07").Entry,
            At("02", "B", "Das Treffen von Holt und Brandt ist verschoben, ein Termin offen.").Meets(Meeting, Postponed, "verschoben", Both, open: [SlotName.Time]).Entry,
            At("03", "C", "Das verschobene Treffen von Holt und Brandt ist nun am 20. März.").Meets(Meeting, Postponed, "am 20. März", Both, time: "2025-03-20").Entry,
        ]);

        Assert.Equal((SlotState.Known, "2025-03-20"), (Assert.Single(dossier.Engagements).Time.State, dossier.Engagements[0].Time.Current!.Text));
    }

    [Fact]
    public void Rounds_are_told_apart_by_their_number()
    {
        var dossier = DossierFold.Fold(
        [
            At("01", "A", "Holt und Brandt beenden die zweite Runde.").Meets(Talks, Held, "beenden die zweite Runde", Both).Entry,
            At("02", "B", "Holt und Brandt bereiten die dritte Runde vor.").Meets(Talks, Planned, "bereiten die dritte Runde vor", Both).Entry,
            At("03", "C", "Holt und Brandt sagen die 3. Verhandlungsrunde ab.").Meets(Talks, Cancelled, "sagen die 3. Verhandlungsrunde ab", Both).Entry,
        ]);

        Assert.Equal([Held, Cancelled], dossier.Engagements.Select(e => e.Status));
    }

    [Fact]
    public void What_was_due_without_news_is_not_confirmed()
    {
        var plan = At("01", "A", "Holt trifft Brandt am 7. März.").Meets(Meeting, Confirmed, "am 7. März", Both, time: "2025-03-07").Entry;
        var later = At("12", "B", "Holt schweigt.").Entry;
        var held = At("13", "C", "Holt hat Brandt am 7. März getroffen.").Meets(Meeting, Held, "am 7. März", Both, time: "2025-03-07").Entry;

        Assert.Null(DossierFold.Fold([plan]).Engagements[0].UnconfirmedSince);
        Assert.Null(DossierFold.Fold([plan, later], new AsOf(new PublicationTime(new LocalDate(2025, 3, 7)))).Engagements[0].UnconfirmedSince);
        Assert.Equal(new LocalDate(2025, 3, 7), DossierFold.Fold([plan, later]).Engagements[0].UnconfirmedSince);
        Assert.Equal(new LocalDate(2025, 3, 7), DossierFold.Fold([plan], new AsOf(new PublicationTime(new LocalDate(2025, 3, 8)))).Engagements[0].UnconfirmedSince);
        Assert.Null(DossierFold.Fold([plan, later, held]).Engagements[0].UnconfirmedSince);
    }

    [Fact]
    public void An_hour_fills_in_and_another_hour_is_disputed()
    {
        LogEntry[] entries =
        [
            At("01", "A", "Holt trifft Brandt am 7. März.").Meets(Meeting, Planned, "am 7. März", Both, time: "2025-03-07").Entry,
            At("02", "B", "Holt trifft Brandt am 7. März um 15 Uhr.").Meets(Meeting, Planned, "um 15 Uhr", Both, time: "2025-03-07", hour: "T15").Entry,
            At("03", "C", "Holt trifft Brandt am 7. März nach 14 Uhr.").Meets(Meeting, Planned, "nach 14 Uhr", Both, time: "2025-03-07", hour: ">T14").Entry,
            At("04", "D", "Erst um 16 Uhr empfängt Holt seinen Gast Brandt, es ist der 7. März.").Meets(Meeting, Planned, "um 16 Uhr", Both, time: "2025-03-07", hour: "T16").Entry,
        ];

        Assert.Equal("2025-03-07 T15", DossierFold.Fold(entries[..3]).Engagements[0].Time.Current!.Text);
        Assert.Equal(SlotState.Known, DossierFold.Fold(entries[..3]).Engagements[0].Time.State);
        Assert.Equal(SlotState.Disputed, DossierFold.Fold(entries).Engagements[0].Time.State);
    }

    [Fact]
    public void A_body_votes_on_many_days()
    {
        var dossier = DossierFold.Fold(
        [
            At("01", "A", "Über Holt stimmt die Kammer am 7. März ab.").Body("Kammer").Meets(Vote, Planned, "stimmt die Kammer", ["Holt", "Kammer"], time: "2025-03-07").Entry,
            At("02", "B", "Über Holt stimmt die Kammer am 8. März ein zweites Mal ab.").Body("Kammer").Meets(Vote, Planned, "stimmt die Kammer", ["Holt", "Kammer"], time: "2025-03-08").Entry,
            At("08", "B", "Die Kammer hat am 7. März für Holt gestimmt.").Body("Kammer").Meets(Vote, Held, "Kammer hat", ["Holt", "Kammer"], time: "2025-03-07").Entry,
        ]);

        Assert.Equal([Held, Planned], dossier.Engagements.Select(e => e.Status));
    }

    [Fact]
    public void What_is_called_off_in_other_words_is_the_one_occasion_ahead_that_can_be_meant()
    {
        var planned = At("01", "A", "Holt spricht am 7. März in der Kammer. Am 9. März reist sie nach Metz.").Body("Kammer")
            .Meets(Session, Planned, "spricht", ["Holt", "Kammer"], time: "2025-03-07")
            .Meets(Visit, Planned, "reist sie", ["Holt"], place: "Metz", time: "2025-03-09").Entry;
        var off = At("05", "B", "Die Rede in der Kammer am 14. März ist gestrichen.").Body("Kammer").Meets(Session, Cancelled, "ist gestrichen", ["Kammer"], time: "2025-03-14").Entry;

        Assert.Equal([Cancelled, Planned], DossierFold.Fold([planned, off]).Engagements.Select(e => e.Status));
    }

    [Fact]
    public void A_party_of_two_meetings_alone_calls_neither_off()
    {
        var planned = At("01", "A", "Holt trifft am 7. März Brandt und am 9. März den Kanzler.").Person("Kanzler")
            .Meets(Session, Planned, "trifft", ["Holt", "Brandt"], time: "2025-03-07")
            .Meets(Session, Planned, "den Kanzler", ["Holt", "Kanzler"], time: "2025-03-09").Entry;
        var off = At("05", "B", "Eine Sitzung mit Holt am 20. März ist gestrichen.").Meets(Session, Cancelled, "ist gestrichen", ["Holt"], time: "2025-03-20").Entry;

        Assert.Equal([Planned, Planned, Cancelled], DossierFold.Fold([planned, off]).Engagements.Select(e => e.Status));
    }

    [Theory]
    [InlineData("Frankreichreise", "frankreich")]
    [InlineData("China-Besuch", "china")]
    [InlineData("Reise", null)]
    [InlineData("Dienstreise", null)]
    public void A_compound_tells_where_a_visit_leads(string noun, string? place) =>
        Assert.Equal(place is null ? null : NameForm.PlaceKey(place), NameForm.StateBefore(noun, ["Reise", "Besuch"]));
}
