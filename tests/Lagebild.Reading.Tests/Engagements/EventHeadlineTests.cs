namespace Lagebild.Reading.Tests.Engagements;

/// <summary>Headlines that name whom they are about before a colon: who stands there does not act behind it.</summary>
public class EventHeadlineTests
{
    [Theory]
    [InlineData("Ott gegen Lund: Nun protestiert auch Kern", "Senator Jan Kern protestierte am Montag gegen den Bau des Deichs.", "Jan Kern")]
    [InlineData("Norwegen: Gewerkschaft Merkur droht mit Streik", "Die Gewerkschaft Merkur droht mit Streik.", "Merkur")]
    [InlineData("Holst gegen Brix: Auch Renk kritisiert den Haushalt", "Im Streit zwischen Präsidentin Mara Holst und Senator Ole Brix hat Landrätin Ida Renk den Haushalt kritisiert.", "Ida Renk")]
    [InlineData("Streit um Deich: Landrätin Ida Renk fordert mehr Geld", "Landrätin Ida Renk verlangt mehr Geld für den Deich.", "Ida Renk")]
    public void Who_acts_behind_the_colon_is_the_actor(string headline, string text, string actor) =>
        Assert.Equal([actor], FactSpecTests.Read(text, headline).Events.Select(e => e.Actor?.Name).Distinct());

    [Fact]
    public void Two_people_against_one_another_are_no_name() =>
        Assert.DoesNotContain(FactSpecTests.Read("Der Rat tagte.", "Ott gegen Lund: Nun protestiert auch Kern").Actors, a => a.Name.Contains("gegen", StringComparison.Ordinal));
}
