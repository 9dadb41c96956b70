using Lagebild.Desk.Calendar;
using Lagebild.Desk.Pictures;
using Lagebild.Desk.Web;

namespace Lagebild.Desk.Places;

/// <summary>One place: what takes place there, and where it is.</summary>
public sealed class PlaceModel
{
    internal PlaceModel(DeskRequest desk, PlaceView place)
    {
        Place = place;
        Country = PlacesModel.CountryOf(place, desk.Texts);
        Occasions = new Occasions(place.Engagements, desk.Today);
        Stories = [.. place.Stories.OrderByDescending(s => s.Last)];
        Map = PlaceMap.Around(place, PlaceList.Of(desk.Picture));
    }

    public PlaceView Place { get; }

    /// <summary>Its state's name in the interface's language; null where that is not known, or is the place itself.</summary>
    public string? Country => field == Place.Where?.Name ? null : field;

    public Occasions Occasions { get; }

    /// <summary>The one reported on last first.</summary>
    public IReadOnlyList<StorySketch> Stories { get; }

    /// <summary>Null where it is not known where the place is.</summary>
    public PlaceMap? Map { get; }
}
