using Lagebild.Dossiers.Contradictions;
using Lagebild.Dossiers.Log;
using Lagebild.Reading.Events;
using Lagebild.Reading.Factuality;

namespace Lagebild.Dossiers.Tests;

public class EventTests
{
    private static readonly LogEntry Claim = At("01", "Blatt", "Estland sperrt die Grenze zu Russland.").Coerces(Reality.Happened);
    private static readonly LogEntry Denial = At("02", "Bote", "Von einer Sperre weiß der Bote nichts: Estland lässt die Grenze zu Russland offen.").Coerces(Reality.Denied);

    [Fact]
    public void What_one_outlet_reports_and_another_denies_is_a_contradiction()
    {
        var contradiction = Assert.Single(DossierFold.Fold([Denial, Claim]).Contradictions);

        Assert.Equal((ContradictionKind.Event, PloverType.Coerce, "Estland – Russland"), (contradiction.Kind, contradiction.Event, contradiction.Title));
        Assert.Equal(("happened", "denied"), (contradiction.First.Value, contradiction.Second.Value));
        Assert.Equal(Denial.Id, contradiction.Since.Document);
        Assert.Null(contradiction.ResolvedBy);
    }

    [Fact]
    public void It_is_settled_when_the_outlet_that_stood_alone_corrects_itself()
    {
        var correction = At("03", "Blatt", "Das Blatt schreibt nun: Estland hat die Grenze zu Russland doch offen gelassen.").Coerces(Reality.Denied);

        Assert.Equal(correction.Id, Assert.Single(DossierFold.Fold([correction, Denial, Claim]).Contradictions).ResolvedBy!.Document);
    }

    [Theory]
    [InlineData("09", "Russland", Reality.Denied)]
    [InlineData("02", "Lettland", Reality.Denied)]
    [InlineData("02", "Russland", Reality.Planned)]
    public void Another_week_another_recipient_or_a_plan_contradicts_nothing(string day, string recipient, Reality reality)
    {
        var other = At(day, "Bote", $"Estland und die Grenze zu {recipient}: neue Lage am Übergang, sagt der Bote.").Coerces(reality, recipient);

        Assert.Empty(DossierFold.Fold([Claim, other]).Contradictions);
    }

    [Fact]
    public void A_text_that_tells_both_sides_contradicts_nobody()
    {
        var both = At("01", "Funk", "Estland sperrt die Grenze zu Russland, sagen die einen; andere bestreiten es.")
            .State("Estland").State("Russland")
            .Does(PloverType.Coerce, Reality.Happened, "sperrt die Grenze", "Estland", "Russland")
            .Does(PloverType.Coerce, Reality.Denied, "bestreiten es", "Estland", "Russland");

        Assert.Empty(DossierFold.Fold([both.Entry]).Contradictions);
    }

    private static Written At(string day, string outlet, string text) => new($"2025-03-{day}", outlet, "Grenze", text);
}

internal static class BorderReport
{
    public static LogEntry Coerces(this Written report, Reality reality, string recipient = "Russland") =>
        report.State("Estland").State(recipient).Does(PloverType.Coerce, reality, "Grenze zu", "Estland", recipient).Entry;
}
