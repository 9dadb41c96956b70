using Lagebild.Desk.Linked;
using Lagebild.Desk.Pictures;
using Lagebild.Desk.Web;
using Lagebild.Pages;
using Lagebild.Pages.Stories;
using NodaTime;

namespace Lagebild.Desk.Feeds;

/// <summary>What changed in the picture, as entries of a feed: the newest first, each with the words that prove it.</summary>
internal static class ChangeFeed
{
    /// <summary>Entries of a feed.</summary>
    public const int Most = 100;

    /// <param name="changes">Changes with their stories.</param>
    /// <param name="name">What the feed is called for ever.</param>
    /// <param name="title">Its title.</param>
    /// <param name="page">The page that shows the same.</param>
    /// <param name="desk">The request.</param>
    public static AtomFeed Of(IEnumerable<(ChangeSketch Change, StorySketch Story)> changes, string name, string title, string page, DeskRequest desk)
    {
        var site = Site.Of(desk);
        var entries = changes.Where(c => c.Change.Proof.Published.IsKnown).OrderByDescending(c => c.Change.Proof.Published).ThenByDescending(c => c.Change.Change.Importance)
            .Select(c => Entry(c.Change, c.Story, site, desk.Texts)).DistinctBy(e => e.Id).Take(Most).ToArray();
        return new AtomFeed(name, title, site.At(desk.Here), site.At(page), entries.Length > 0 ? entries.Max(e => e.Updated) : NodaConstants.UnixEpoch, desk.Texts.Language.Code(), entries);
    }

    private static AtomEntry Entry(ChangeSketch sketch, StorySketch story, Site site, Texts texts)
    {
        var (change, proof) = (sketch.Change, sketch.Proof);
        var id = AtomFeed.NameOf("change", proof.Document.Value, proof.Range.ToString(), change.Kind.ToString(), change.Slot?.ToString(), change.Party, change.Subject, change.To);
        return new AtomEntry(id, $"{texts.Of(change.Kind)}: {DossierLines.Say(change, texts)}", proof.Published.Instant, site.At(change.Engagement is { } key ? Addresses.Of(key) : Addresses.Of(story)),
            $"{texts.Quote(proof.Quote)} – {proof.Source ?? texts["page.unsourced"]}{(proof.Day is { } day ? $", {DayText.Date(day, texts)}" : "")}")
        {
            Source = WebAddress.IsSafe(proof.Address) ? proof.Address : null,
            Authors = [proof.Source ?? texts["page.unsourced"]],
            Categories = [story.Title],
        };
    }
}
