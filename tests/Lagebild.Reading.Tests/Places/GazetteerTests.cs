using Lagebild.Language;
using Lagebild.Reading.Places;

namespace Lagebild.Reading.Tests.Places;

public class GazetteerTests
{
    [Theory]
    [InlineData("Budapest", "Budapest", PlaceKind.City, "HU")]
    [InlineData("Moskaus", "Moskau", PlaceKind.City, "RU")]
    [InlineData("Milan", "Mailand", PlaceKind.City, "IT")]
    [InlineData("Genf", "Genf", PlaceKind.City, "CH")]
    [InlineData("Washington", "Washington", PlaceKind.City, "US")]
    [InlineData("USA", "Vereinigte Staaten", PlaceKind.State, "US")]
    [InlineData("Hungary", "Ungarn", PlaceKind.State, "HU")]
    [InlineData("Luxemburg", "Luxemburg", PlaceKind.State, "LU")]
    [InlineData("Weißen Haus", "Weißes Haus", PlaceKind.Venue, "US")]
    [InlineData("Hofburg", "Hofburg", PlaceKind.Venue, "AT")]
    [InlineData("Alaska", "Alaska", PlaceKind.Region, "US")]
    [InlineData("Bayern", "Bayern", PlaceKind.Region, "DE")]
    public void A_place_is_found_by_its_German_and_English_names(string text, string name, PlaceKind kind, string country)
    {
        var place = ReadingLanguages.For(TextLanguage.German).Places.Find(text);

        Assert.NotNull(place);
        Assert.Equal((name, kind, country), (place.Name, place.Kind, place.Country));
    }

    [Theory]
    [InlineData("")]
    [InlineData("s")]
    [InlineData("moskau")]
    [InlineData("Nirgendheim")]
    public void What_is_no_place_is_not_found(string text)
    {
        Assert.Null(ReadingLanguages.For(TextLanguage.German).Places.Find(text));
    }

    [Fact]
    public void A_venue_knows_its_city_and_a_capital_its_state()
    {
        Assert.Equal("Washington", ReadingLanguages.For(TextLanguage.German).Places.Find("Weißes Haus")!.City);
        Assert.True(ReadingLanguages.For(TextLanguage.German).Places.Find("Budapest")!.IsCapital);
        Assert.Equal("Ungarn", ReadingLanguages.For(TextLanguage.German).Places.State("HU")!.Name);
    }

    [Fact]
    public void Coordinates_lie_on_the_globe_and_near_the_place()
    {
        var budapest = ReadingLanguages.For(TextLanguage.German).Places.Find("Budapest")!;

        Assert.InRange(budapest.Latitude, 47.3, 47.7);
        Assert.InRange(budapest.Longitude, 18.8, 19.3);
    }
}
