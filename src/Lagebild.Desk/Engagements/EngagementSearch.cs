using Lagebild.Desk.Pictures;
using Lagebild.Desk.Web;
using Lagebild.Dossiers;
using Lagebild.Dossiers.Engagements;
using Lagebild.Dossiers.Notes;
using Lagebild.Pages.Lookup;
using Lagebild.Reading.Engagements;

namespace Lagebild.Desk.Engagements;

/// <summary>An engagement in its story.</summary>
/// <param name="Name">As an editor's note names it.</param>
/// <param name="Story">The story.</param>
/// <param name="Folded">The story, folded.</param>
/// <param name="Engagement">The engagement; null where it was rejected.</param>
/// <param name="Rejected">The note that rejected it; null where it is there.</param>
public sealed record FoundEngagement(FactName Name, StorySketch Story, FoldedStory Folded, DossierEngagement? Engagement, DossierNote? Rejected);

/// <summary>Finds what an address means.</summary>
internal static class EngagementSearch
{
    /// <summary>Null where the address is no name of an engagement, or nothing has that name.</summary>
    public static async Task<FoundEngagement?> FindAsync(DeskRequest desk, string id)
    {
        if (FactName.Parse(id) is not { Kind: 'e' } name || StoryOf(desk.Live.Current, name) is not { } story || await desk.Stories.OfAsync(story, desk.Cancellation) is not { } folded)
            return null;
        var dossier = folded.Dossier;
        if ((dossier.Engagements.FirstOrDefault(e => name.Names(e.Key)) ?? Told(folded, name)) is { } engagement)
            return new FoundEngagement(new FactName(engagement.Key.First.Value[..Math.Min(16, engagement.Key.First.Value.Length)], 'e', engagement.Key.Number.Value), story, folded, engagement, null);
        return dossier.Notes.LastOrDefault(n => n is { Standing: NoteStanding.Holds, Note.Content: Verdict { IsRight: false } } && n.Engagement is { } key && name.Names(key)) is { } rejected
            ? new FoundEngagement(name, story, folded, null, rejected) : null;
    }

    private static StorySketch? StoryOf(Picture picture, FactName name) => picture.Named(name).Select(e => e.Story).FirstOrDefault() ?? picture.Find(name.Document);

    /// <summary>The engagement of which a report tells under this name.</summary>
    private static DossierEngagement? Told(FoldedStory folded, FactName name)
    {
        var told = folded.Entries.Where(e => e.Id.Value.StartsWith(name.Document, StringComparison.Ordinal)).SelectMany(e => e.Report.Engagements).FirstOrDefault(e => e.Id == new EngagementId(name.Number));
        return told is null ? null : folded.Dossier.Engagements.FirstOrDefault(e => e.Supports.Any(s => s.Evidence == told.Evidence));
    }
}
