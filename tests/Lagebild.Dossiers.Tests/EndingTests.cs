using Lagebild.Dossiers.Engagements;
using Lagebild.Dossiers.Log;
using Lagebild.Reading.Engagements;
using static Lagebild.Reading.Engagements.EngagementKind;
using static Lagebild.Reading.Engagements.EngagementStatus;

namespace Lagebild.Dossiers.Tests;

/// <summary>What a report ends that it does not describe well.</summary>
public class EndingTests
{
    private static readonly string[] Both = ["Holt", "Brandt"];

    private static Written At(string day, string text) => new Written($"2025-03-{day}", $"Blatt {day}", "Kopf", text).Person("Holt").Person("Brandt").Person("Weiler").Body("Werftrat").Body("Kammer");

    private static readonly LogEntry Session = At("01", "Der Werftrat tagt am 7. März.").Meets(EngagementKind.Session, Planned, "tagt am 7. März", ["Werftrat"], time: "2025-03-07").Entry;

    private static readonly LogEntry Meets = At("01", "Holt trifft Brandt am 7. März in Lomnitz.").Meets(Meeting, Planned, "trifft Brandt", Both, "Lomnitz", "2025-03-07").Entry;

    private static EngagementStatus[] After(params LogEntry[] entries) => [.. DossierFold.Fold(entries).Engagements.Select(e => e.Status)];

    [Theory]
    [InlineData("Die Sitzung des Werftrats am 7. März ist geplatzt.", Cancelled)]
    [InlineData("Die Sitzung des Werftrats am 7. März wird vertagt.", Postponed)]
    public void A_sitting_read_as_a_vote_is_the_sitting(string text, EngagementStatus status) =>
        Assert.Equal([status], After(Session, At("05", text).Names(Vote, status, "Sitzung", text, ["Werftrat"], "2025-03-07").Entry));

    [Fact]
    public void A_vote_of_another_day_is_not_the_sitting()
    {
        const string Text = "Die Abstimmung des Werftrats am 21. März ist abgesagt.";

        Assert.Equal([Planned, Cancelled], After(Session, At("05", Text).Names(Vote, Cancelled, "Abstimmung", Text, ["Werftrat"], "2025-03-21").Entry));
    }

    [Fact]
    public void A_summit_called_a_top_meeting_is_the_summit()
    {
        var summit = At("01", "Holt und Brandt kommen am 7. März zum Werftengipfel.").Names(Summit, Planned, "Werftengipfel", "Holt und Brandt kommen am 7. März zum Werftengipfel.", Both, "2025-03-07").Entry;
        const string Text = "Das Spitzentreffen zu den Werften ist abgesagt.";

        Assert.Equal([Cancelled], After(summit, At("03", Text).Names(Meeting, Cancelled, "Spitzentreffen", Text, []).Entry));
    }

    [Theory]
    [InlineData("Das Treffen ist abgesagt.", Cancelled)]
    [InlineData("Holt hat das für den 7. März geplante Treffen abgesagt.", Cancelled)]
    [InlineData("Brandt sagte ihr Treffen ab.", Cancelled)]
    public void What_is_told_as_known_is_the_one_meeting_ahead(string text, EngagementStatus status) =>
        Assert.Equal([status], After(Meets, At("03", text).Names(Meeting, status, "Treffen", text, []).Entry));

    [Fact]
    public void One_of_its_parties_alone_calls_off_the_one_meeting_ahead()
    {
        const string Text = "Holt sagte das Treffen ab.";

        Assert.Equal([Cancelled], After(Meets, At("03", Text).Names(Meeting, Cancelled, "Treffen", Text, ["Holt"]).Entry));
    }

    [Theory]
    [InlineData("Ein Treffen ist abgesagt.")]
    [InlineData("Ein für den 7. März geplantes Treffen ist abgesagt.")]
    [InlineData("Kein Treffen steht an.")]
    public void What_is_told_as_any_is_another(string text) =>
        Assert.Equal([Planned, Cancelled], After(Meets, At("03", text).Names(Meeting, Cancelled, "Treffen", text, []).Entry));

    [Fact]
    public void The_meeting_of_two_others_is_another()
    {
        const string Text = "Das Treffen von Holt und Weiler ist abgesagt.";

        Assert.Equal([Planned, Cancelled], After(Meets, At("03", Text).Names(Meeting, Cancelled, "Treffen", Text, ["Holt", "Weiler"]).Entry));
    }

    [Fact]
    public void Of_two_meetings_ahead_neither_is_meant()
    {
        const string Text = "Das Treffen ist abgesagt.";
        var other = At("01", "Holt empfängt Weiler am 9. März.").Names(Meeting, Planned, "Treffen", "Holt empfängt Weiler am 9. März.", ["Holt", "Weiler"], "2025-03-09").Entry;

        Assert.Equal([Planned, Planned, Cancelled], After(Meets, other, At("03", Text).Names(Meeting, Cancelled, "Treffen", Text, []).Entry).Order());
    }

    [Fact]
    public void A_meeting_elsewhere_is_another()
    {
        const string Text = "Das Treffen in Radebruch ist abgesagt.";

        Assert.Equal([Planned, Cancelled], After(Meets, At("03", Text).Names(Meeting, Cancelled, "Treffen", Text, [], place: "Radebruch").Entry));
    }

    [Fact]
    public void What_was_put_off_and_is_then_called_off_is_no_longer_awaited()
    {
        const string Off = "Die Sitzung findet nicht statt.";
        var putOff = At("03", "Die Sitzung des Werftrats ist auf den 14. März verschoben.").Names(EngagementKind.Session, Postponed, "Sitzung", "14. März", ["Werftrat"], "2025-03-14").Entry;

        Assert.Equal([Cancelled], After(Session, putOff, At("05", Off).Names(EngagementKind.Session, Cancelled, "Sitzung", Off, []).Entry));
    }

    [Theory]
    [InlineData("08", "Das Treffen endete ohne Ergebnis.", Held)]
    [InlineData("02", "Das Treffen endete ohne Ergebnis.", Planned)]
    [InlineData("20", "Das Treffen endete ohne Ergebnis.", Planned)]
    public void What_was_due_is_held_by_its_noun_alone(string day, string text, EngagementStatus status) =>
        Assert.Equal(status, After(Meets, At(day, text).Names(Meeting, Held, "Treffen", text, []).Entry)[0]);

    [Fact]
    public void A_parliament_is_the_parliament_of_its_city()
    {
        Written Vote(string day, string body, EngagementStatus status, string text) => new Written($"2025-03-{day}", $"Blatt {day}", "Kopf", text).Body(body)
            .Meets(EngagementKind.Vote, status, text, [body], time: "2025-03-07");

        Assert.Single(DossierFold.Fold([Vote("01", "Kammer", Planned, "Die Kammer stimmt am 7. März ab.").Entry, Vote("08", "Kammer in Lomnitz", Held, "Die Kammer in Lomnitz stimmte ab.").Entry]).Engagements);
        Assert.Equal(2, DossierFold.Fold([Vote("01", "Kammer", Planned, "Die Kammer stimmt am 7. März ab.").Entry, Vote("08", "Kammerchor", Held, "Der Kammerchor stimmte ab.").Entry]).Engagements.Count);
    }
}
