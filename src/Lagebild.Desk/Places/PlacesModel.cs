using Lagebild.Desk.Calendar;
using Lagebild.Desk.Today;
using Lagebild.Desk.Web;
using Lagebild.Dossiers.Names;
using Lagebild.Pages;

namespace Lagebild.Desk.Places;

/// <summary>A place in the list.</summary>
/// <param name="Place">The place.</param>
/// <param name="Country">Its state's name in the interface's language; null where that is not known.</param>
/// <param name="Next">What takes place there next, or null.</param>
public sealed record PlaceRow(PlaceView Place, string? Country, DiaryEntry? Next);

/// <summary>Everywhere that something takes place.</summary>
public sealed class PlacesModel
{
    /// <summary>Lines of a page.</summary>
    private const int PageSize = 100;

    internal PlacesModel(DeskRequest desk)
    {
        var places = PlaceList.Of(desk.Picture);
        Asked = desk.Query("name");
        var asked = Asked is null ? null : new AskedName(Asked);
        PlaceView[] all = [.. places.All.Where(p => asked is null || p.OtherNames.Append(p.Name).Any(asked.Begins))];
        Paging = Paging.Of(desk, all.Length, PageSize);
        Shown = [.. Paging.Of(all).Select(p => new PlaceRow(p, CountryOf(p, desk.Texts), new Occasions(p.Engagements, desk.Today).ToCome.FirstOrDefault(e => e.Engagement.Time is not null)))];
        Map = PlaceMap.Of(places);
    }

    public string? Asked { get; }

    public Paging Paging { get; }

    public IReadOnlyList<PlaceRow> Shown { get; }

    /// <summary>All known places; null where none is.</summary>
    public PlaceMap? Map { get; }

    /// <summary>The name of the state that a place is in.</summary>
    internal static string? CountryOf(PlaceView place, Texts texts) => place.Where?.Country is { } code ? texts.Find($"state.{code}") : null;
}
