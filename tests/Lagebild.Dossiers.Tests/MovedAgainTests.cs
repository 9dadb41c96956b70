using Lagebild.Dossiers.Engagements;
using Lagebild.Dossiers.Log;
using Lagebild.Language.Times;
using Lagebild.Reading.Engagements;
using static Lagebild.Reading.Engagements.EngagementKind;
using static Lagebild.Reading.Engagements.EngagementStatus;

namespace Lagebild.Dossiers.Tests;

/// <summary>An occasion that has been put off and is moved once more.</summary>
public class MovedAgainTests
{
    private static readonly string[] Both = ["Holt", "Brandt"];

    private static Written At(string day, string source, string text) =>
        new Written($"2025-03-{day}", source, "Kopf", text).Person("Holt").Person("Brandt");

    private static readonly LogEntry Plan = At("01", "A", "Holt trifft Brandt am 7. März um 14 Uhr in Lomnitz.").Meets(Meeting, Planned, "am 7. März", Both, "Lomnitz", "2025-03-07", hour: "T14").Entry;

    private static readonly LogEntry PutOff =
        At("03", "B", "Das Treffen von Holt und Brandt in Lomnitz ist auf den 14. März um 14 Uhr verschoben.").Meets(Meeting, Postponed, "auf den 14. März", Both, "Lomnitz", "2025-03-14", hour: "T14").Entry;

    private static DossierEngagement After(LogEntry entry) => Assert.Single(DossierFold.Fold([Plan, PutOff, entry]).Engagements);

    [Fact]
    public void It_is_in_another_place_and_the_old_one_is_history()
    {
        var moved = After(At("05", "C", "Das Treffen von Holt und Brandt wird nach Radebruch verlegt.").Meets(Meeting, Postponed, "verlegt", Both, "Radebruch", "2025-03-14").Entry);

        Assert.Equal("Radebruch", moved.Place.Current!.Text);
        Assert.Equal("C", moved.Place.Value(Dossiers.Names.NameForm.PlaceKey("Lomnitz")).WithdrawnBy!.Source);
        Assert.Equal((SlotState.Known, "2025-03-14 T14"), (moved.Place.State, moved.Time.Current!.Text));
    }

    [Fact]
    public void It_is_at_another_hour_of_that_day()
    {
        var moved = After(At("05", "C", "Holt und Brandt haben ihr Treffen am 14. März auf 11 Uhr verlegt.").Meets(Meeting, Postponed, "auf 11 Uhr", Both, time: "2025-03-14", hour: "T11").Entry);

        Assert.Equal((SlotState.Known, "2025-03-14 T11"), (moved.Time.State, moved.Time.Current!.Text));
    }

    [Fact]
    public void It_is_on_an_earlier_day()
    {
        var moved = After(At("05", "C", "Holt und Brandt haben ihr Treffen auf den 11. März vorgezogen.").Meets(Meeting, Postponed, "11. März", Both, time: "2025-03-11").Entry);

        Assert.Equal((SlotState.Known, "2025-03-11"), (moved.Time.State, moved.Time.Current!.Text));
    }

    [Fact]
    public void The_day_that_it_was_put_off_from_does_not_come_back()
    {
        var again = After(At("05", "C", "Das für den 7. März geplante Treffen von Holt und Brandt wurde verschoben.").Meets(Meeting, Postponed, "7. März", Both, time: "2025-03-07").Entry);
        var past = After(At("09", "C", "Das für den 6. März geplante Treffen von Holt und Brandt war verschoben worden.").Meets(Meeting, Postponed, "6. März", Both, time: "2025-03-06").Entry);

        Assert.Equal("2025-03-14 T14", again.Time.Current!.Text);
        Assert.Equal("2025-03-14 T14", past.Time.Current!.Text);
    }

    [Fact]
    public void A_plan_told_elsewhere_is_disputed_where_no_report_moves_it()
    {
        var elsewhere = At("05", "C", "Holt trifft Brandt am 7. März in Radebruch.").Meets(Meeting, Planned, "am 7. März", Both, "Radebruch", "2025-03-07").Entry;
        var disputed = Assert.Single(DossierFold.Fold([Plan, elsewhere]).Engagements);

        Assert.Equal((SlotState.Disputed, "Lomnitz"), (disputed.Place.State, disputed.Place.Current!.Text));
    }

    [Fact]
    public void A_copy_moves_nothing()
    {
        const string Agency = "Das Treffen von Holt und Brandt in Lomnitz ist auf den 14. März um 14 Uhr verschoben, nicht nach Radebruch, wie das Amt der Ministerin am Abend sagte.";
        var first = At("03", "B", Agency).Meets(Meeting, Postponed, "auf den 14. März", Both, "Lomnitz", "2025-03-14").Entry;
        var copy = At("04", "C", Agency + " (dpa)").Meets(Meeting, Postponed, "auf den 14. März", Both, "Radebruch", "2025-03-14").Entry;

        Assert.Equal("Lomnitz", Assert.Single(DossierFold.Fold([Plan, first, copy]).Engagements).Place.Current!.Text);
    }

    [Theory]
    [InlineData("Das Treffen von Holt und Brandt wird um eine Woche verschoben.", "2025-03-14 T14")]
    [InlineData("Das Treffen von Holt und Brandt wird um drei Tage vorverlegt.", "2025-03-04 T14")]
    [InlineData("Holt und Brandt treffen sich zwei Tage später.", "2025-03-09 T14")]
    [InlineData("Das Treffen von Holt und Brandt wird um zwei Stunden verschoben.", "2025-03-07 T16")]
    [InlineData("Das Treffen von Holt und Brandt wird um einige Wochen verschoben.", "2025-03-07 T14")]
    [InlineData("Das Treffen von Holt mit dem früheren Präsidenten Brandt wird um eine Woche verschoben.", "2025-03-14 T14")]
    [InlineData("Der Verleger Brandt und Holt haben ihr Treffen um drei Tage vorverlegt.", "2025-03-04 T14")]
    [InlineData("Das früher verabredete, nun verschobene Treffen von Holt und Brandt dauert um eine Stunde länger.", "2025-03-07 T14")]
    [InlineData("Das Treffen von Holt und Brandt wird verschoben, weil ein Umbau um zwei Monate länger dauert.", "2025-03-07 T14")]
    public void What_is_put_off_by_a_time_gets_its_day_from_the_one_that_was_known(string text, string time)
    {
        var dossier = DossierFold.Fold([Plan, At("02", "B", text).Meets(Meeting, Postponed, text, Both).Entry]);

        Assert.Equal(time, Assert.Single(dossier.Engagements).Time.Current!.Text);
    }

    [Fact]
    public void Who_tells_of_the_same_week_again_does_not_put_it_off_twice()
    {
        const string Told = "Das Treffen von Holt und Brandt wird um eine Woche verschoben.";
        var dossier = DossierFold.Fold(
        [
            Plan,
            At("02", "B", Told).Meets(Meeting, Postponed, Told, Both).Entry,
            At("04", "C", $"{Told} Das sagte ihr Amt, ohne einen Grund zu nennen.").Meets(Meeting, Postponed, Told, Both, time: "2025-03-07").Entry,
        ]);

        Assert.Equal("2025-03-14 T14", Assert.Single(dossier.Engagements).Time.Current!.Text);
    }

    [Fact]
    public void The_new_day_that_a_report_names_goes_before_the_week()
    {
        const string Told = "Das Treffen von Holt und Brandt wird um eine Woche auf den 13. März verschoben.";

        Assert.Equal("2025-03-13", Assert.Single(DossierFold.Fold([Plan, At("02", "B", Told).Meets(Meeting, Postponed, Told, Both, time: "2025-03-13").Entry]).Engagements).Time.Current!.Text);
    }
}
