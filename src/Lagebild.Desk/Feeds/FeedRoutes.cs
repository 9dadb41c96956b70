using Lagebild.Desk.Alerts;
using Lagebild.Desk.Api;
using Lagebild.Desk.Api.Routes;
using Lagebild.Desk.Linked;
using Lagebild.Desk.Pictures;
using Lagebild.Desk.Places;
using Lagebild.Desk.Stories;
using Lagebild.Desk.Web;
using Lagebild.Dossiers.Log;
using Lagebild.Pages;
using Lagebild.Storage;
using Microsoft.AspNetCore.Http;
using NodaTime;

namespace Lagebild.Desk.Feeds;

/// <summary>Feeds of changes: of all stories, of one, of what one watches, about somebody, at a place, and of what a search finds.</summary>
internal static class FeedRoutes
{
    /// <summary>The feed of what one watches.</summary>
    public const string Watched = "beobachtet.atom";

    public static void Map(FeedServer feeds)
    {
        feeds.Get("aenderungen.atom", (DeskRequest desk) => Answer(ChangeFeed.Of(
            desk.Picture.Stories.SelectMany(s => s.Changes.Select(c => (c, s))), AtomFeed.NameOf("all changes"), desk.Texts["feed.changes"], "/", desk)));
        feeds.Get("geschichte/{id}.atom", (DeskRequest desk, string id) =>
        {
            var story = NewsView.Of(desk).Story(id);
            return Answer(ChangeFeed.Of(story.Changes.Select(c => (c, story)), Site.Name(story.Id) + ":changes", desk.Texts.Format("feed.story", story.Title), Addresses.Of(story), desk));
        });
        feeds.Get(Watched, (DeskRequest desk) =>
        {
            var watches = Watches.Of(FeedServer.ReaderOf(desk), desk.Live.Notes);
            return Answer(ChangeFeed.Of(
                desk.Picture.Stories.Where(watches.Asks).SelectMany(s => s.Changes.Where(c => watches.Asks(c, s)).Select(c => (c, s))),
                AtomFeed.NameOf("watched", FeedServer.ReaderOf(desk)), desk.Texts["feed.watched"], "/geschichten?beobachtet=1", desk));
        });
        feeds.Get("mensch/{key}.atom", (DeskRequest desk, string key) => desk.Picture.Actors.GetValueOrDefault(key) is { } actor
            ? Answer(Of(new Interest(AlertSubject.Actor, actor.Sketch.Name), actor.Stories, AtomFeed.NameOf("actor", key), actor.Sketch.Name, Addresses.Actor(key), desk))
            : throw ProblemException.Missing("api.problem.404", ""));
        feeds.Get("ort/{name}.atom", (DeskRequest desk, string name) => PlaceList.Of(desk.Picture).Find(Places.PlacesRoute.Whole(name)) is { } place
            ? Answer(Of(new Interest(AlertSubject.Place, place.Name), place.Stories, AtomFeed.NameOf("place", place.Key), place.Name, Addresses.Place(place.Name), desk))
            : throw ProblemException.Missing("api.problem.404", ""));
        feeds.Get("suche.atom", async (DeskRequest desk, string? q) => Answer(await SearchAsync(desk, q)));
    }

    /// <summary>What changed about somebody or at a place.</summary>
    private static AtomFeed Of(Interest interest, IEnumerable<StorySketch> stories, string name, string called, string page, DeskRequest desk) => ChangeFeed.Of(
        stories.SelectMany(s => s.Changes.Where(c => interest.Asks(c, s)).Select(c => (c, s))), name, desk.Texts.Format("feed.story", called), page, desk);

    private static async Task<AtomFeed> SearchAsync(DeskRequest desk, string? words)
    {
        var view = NewsView.Of(desk);
        var hits = (await SearchRoute.FindAsync(view, view.Asked(), words, ChangeFeed.Most, desk.Cancellation)).OrderByDescending(h => Moment.Of(h.Entry.Document.Published)).ToArray();
        var site = Site.Of(desk);
        var entries = hits.Select(h => Entry(h, site, desk.Texts)).ToArray();
        return new AtomFeed(
            AtomFeed.NameOf("search", words!.Trim()), desk.Texts.Format("feed.search", words.Trim()), site.At(desk.Here), site.At($"/suche?q={Uri.EscapeDataString(words.Trim())}"),
            entries.Length > 0 ? entries.Max(e => e.Updated) : NodaConstants.UnixEpoch, desk.Texts.Language.Code(), entries);
    }

    private static AtomEntry Entry(SearchHit hit, Site site, Texts texts)
    {
        var document = hit.Entry.Document;
        var published = Moment.Of(document.Published);
        return new AtomEntry(
            AtomFeed.NameOf("report", document.Id.Value), document.Headline.Length > 0 ? document.Headline : hit.Sentence.Of(document.Text), published.IsKnown ? published.Instant : NodaConstants.UnixEpoch,
            site.At($"{Addresses.Reader(document.Id)}?von={hit.Sentence.Start}&bis={hit.Sentence.End}#stelle"), texts.Quote(hit.Sentence.Of(document.Text)))
        {
            Source = WebAddress.IsSafe(document.Address) ? document.Address : null,
            Authors = [document.Source ?? texts["page.unsourced"]],
        };
    }

    private static IResult Answer(AtomFeed feed) => TypedResults.Bytes(feed.ToBytes(), AtomFeed.MediaType);
}
