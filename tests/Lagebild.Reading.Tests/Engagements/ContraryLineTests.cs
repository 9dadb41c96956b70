using Lagebild.Reading.Engagements;

namespace Lagebild.Reading.Tests.Engagements;

/// <summary>Lines that once said the opposite of their sentence, or told one thing twice. Reports of Tuesday, 10 March 2026.</summary>
public class ContraryLineTests
{
    [Fact]
    public void A_visit_agreed_for_a_day_and_called_off_lies_ahead()
    {
        var engagement = Assert.Single(FactSpecTests.Read("Bundeskanzler Max Hartwig sagte einen für Freitag vereinbarten Besuch in Oslo ab.").Engagements);
        Assert.Equal(EngagementStatus.Cancelled, engagement.Status);
        Assert.Equal("2026-03-13", engagement.Time!.Value!.Text);
    }

    [Fact]
    public void What_was_over_in_the_morning_is_not_put_on_a_coming_day()
    {
        var report = FactSpecTests.Read(
            "Hagen Brandt stößt am Donnerstag dazu. Brandt und Ilse Krohn hatten sich am Morgen zu einem Vieraugengespräch zurückgezogen.");
        var engagement = report.Engagements.Single(e => e.Evidence.Quote.Contains("Vieraugengespräch", StringComparison.Ordinal));
        Assert.Equal(EngagementStatus.Held, engagement.Status);
        Assert.NotEqual("2026-03-12", engagement.Time?.Value?.Text);
    }

    [Fact]
    public void Of_a_phrase_and_a_name_within_it_the_phrase_takes_part()
    {
        var engagement = FactSpecTests.Read("Die Innenminister der Länder kommen am Mittwoch in Rostock zu ihrer Konferenz zusammen.").Engagements[0];
        var names = engagement.Participants.Select(p => p.Party.Name).ToList();
        Assert.Contains("Innenminister der Länder", names);
        Assert.DoesNotContain("Länder", names);
    }

    [Fact]
    public void Of_a_statement_that_did_not_come_its_author_is_silent()
    {
        var silence = Assert.Single(FactSpecTests.Read("Der Kreml äußerte sich auf Telegram zu anderem. Eine Stellungnahme des Kremls blieb aus.").Silences);
        Assert.Equal("Kreml", silence.Who.Name);
    }
}
