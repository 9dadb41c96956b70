using Lagebild.Desk.Pictures;
using Lagebild.Desk.Web;
using Lagebild.Language.Times;
using Lagebild.Pages;
using Lagebild.Pages.Lookup;
using Lagebild.Storage;
using Microsoft.AspNetCore.Http;
using NodaTime;

namespace Lagebild.Desk.Api;

/// <summary>What a question is answered from: one picture, the time, and the database behind it. The interface and the tools ask the same.</summary>
/// <param name="Picture">The picture.</param>
/// <param name="Now">The time.</param>
/// <param name="Texts">The language of what is said besides the news.</param>
/// <param name="Store">The database.</param>
/// <param name="Folded">Whole stories.</param>
internal sealed record NewsView(Picture Picture, Instant Now, Texts Texts, IDossierStore Store, FoldedStories Folded)
{
    /// <summary>Today in Berlin.</summary>
    public LocalDate Today => Now.InZone(PublicationTime.Home).Date;

    public static NewsView Of(DeskRequest desk) => new(desk.Picture, desk.Now, desk.Texts, desk.Store, desk.Stories);

    public Asked Asked() => new(Texts, Today);

    /// <summary>A story by the first digits of its id or of the id of one of its reports.</summary>
    /// <exception cref="ProblemException">There is none, or more than one; or the picture is still being made.</exception>
    public StorySketch Story(string prefix) => Picture.Find(prefix) ?? throw Missing("api.noStory", prefix);

    /// <summary>A story, whole.</summary>
    /// <exception cref="ProblemException">There is none, or more than one.</exception>
    public Task<FoldedStory> FoldedAsync(string prefix, CancellationToken cancellation) => FoldedAsync(Story(prefix), cancellation);

    /// <summary>A story, whole.</summary>
    /// <exception cref="ProblemException">It has gone meanwhile.</exception>
    public async Task<FoldedStory> FoldedAsync(StorySketch sketch, CancellationToken cancellation) =>
        await Folded.OfAsync(sketch, cancellation).ConfigureAwait(false) ?? throw Missing("api.noStory", sketch.Id.Short);

    /// <summary>An engagement by its key: digits of the report that told of it first, and its number there.</summary>
    /// <exception cref="ProblemException">There is none, or more than one.</exception>
    public (EngagementSketch Engagement, StorySketch Story) Engagement(string key)
    {
        if (FactName.Parse(key) is not { Kind: 'e' } name)
            throw ProblemException.Missing("api.noEngagement", key);
        var found = Picture.Named(name).DistinctBy(e => e.Engagement.Key).Take(2).ToArray();
        return found is [var one] ? one : throw Missing("api.noEngagement", key);
    }

    /// <summary>What is not there; while the picture is made for the first time it may come with the rest.</summary>
    public ProblemException Missing(string key, string name) => Picture.IsWhole ? ProblemException.Missing(key, name) : new ProblemException(StatusCodes.Status503ServiceUnavailable, "api.problem.503");
}
