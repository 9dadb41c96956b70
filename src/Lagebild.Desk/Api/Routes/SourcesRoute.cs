using Lagebild.Desk.Api.Answers;
using Lagebild.Desk.Feeding;
using Lagebild.Desk.Web;
using Lagebild.Sources.Following;
using Lagebild.Sources.Inputs;
using Lagebild.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Lagebild.Desk.Api.Routes;

/// <summary><c>sources</c>: where news comes from, and how each source is; editors add, pause and remove, and exchange lists (<c>sources.opml</c>).</summary>
internal static class SourcesRoute
{
    private const string Opml = "text/x-opml";

    public static void Map(ApiGroup api)
    {
        api.GetFresh("sources", "sources", ListAsync);
        api.Post("sources", "addSource", DeskRole.Editor, AddAsync).Produces<SourceAnswer>(StatusCodes.Status201Created).Produces<SourceAnswer>();
        api.Patch("sources/{id}", "changeSource", DeskRole.Editor, ChangeAsync);
        api.Delete("sources/{id}", "removeSource", DeskRole.Editor, async (DeskRequest desk, string id) =>
        {
            await desk.Store.Sources.RemoveAsync((await FindAsync(desk, id)).Id, desk.Cancellation);
            return TypedResults.NoContent();
        });
        api.GetFresh("sources.opml", "sourceList", DeskRole.Editor, async (DeskRequest desk) => TypedResults.Bytes(await SourceDesk.ListAsync(desk), Opml)).Produces<string>(StatusCodes.Status200OK, Opml);
        api.Post("sources.opml", "takeSourceList", DeskRole.Editor, TakeAsync).Accepts<string>(Opml, "application/xml", "text/xml");
    }

    private static async Task<ListAnswer<SourceAnswer>> ListAsync(DeskRequest desk, string? limit, string? cursor)
    {
        var asked = Asked.Of(desk);
        var most = asked.Limit(limit);
        asked.Check();
        var sources = FollowedSource.Readable(await desk.Store.Sources.ListAsync(desk.Cancellation)).OrderBy(s => s.Id.Value, StringComparer.Ordinal).ToArray();
        return Paging.Cut(sources, s => s.Id.Value, cursor, most, desk.Picture.Position, s => SourceAnswer.Of(s, desk.Now));
    }

    /// <summary>Follows what is at an address: 201 where that is new, 200 where it is followed already.</summary>
    private static async Task<IResult> AddAsync(DeskRequest desk, SourceDraft draft, DeskOptions options, TimeProvider clock)
    {
        var source = NewSource.Of(draft.Address, draft.Title, draft.Group);
        try
        {
            var (isNew, id, _) = await SourceDesk.AddAsync(source, desk, options, clock);
            var answer = SourceAnswer.Of(await FindAsync(desk, id.Value), desk.Now);
            return isNew ? TypedResults.Created((string?)null, answer) : TypedResults.Ok(answer);
        }
        catch (InputException e)
        {
            throw Refused(SourceText.Say(e, source.Address, desk.Texts));
        }
    }

    private static async Task<SourceAnswer> ChangeAsync(DeskRequest desk, string id, SourceChange change)
    {
        var source = await FindAsync(desk, id);
        if (change.IsPaused is { } isPaused && isPaused != source.Settings.IsPaused)
            await (isPaused ? SourceDesk.PauseAsync(source, desk) : SourceDesk.ResumeAsync(source, desk));
        return SourceAnswer.Of(await FindAsync(desk, id), desk.Now);
    }

    private static async Task<SourcesTakenAnswer> TakeAsync(DeskRequest desk)
    {
        using var list = new MemoryStream();
        await desk.Http.Request.Body.CopyToAsync(list, desk.Cancellation);
        try
        {
            var (added, left) = await SourceDesk.TakeAsync(list.ToArray(), desk);
            return new SourcesTakenAnswer(added, left);
        }
        catch (InputException e)
        {
            throw Refused(SourceText.Say(e, "sources.opml", desk.Texts));
        }
    }

    private static async Task<FollowedSource> FindAsync(DeskRequest desk, string id) => await SourceDesk.FindAsync(new SourceId(id), desk) ?? throw ProblemException.Missing("api.noSource", id);

    private static ProblemException Refused(string words) => new(StatusCodes.Status422UnprocessableEntity, "api.said", words);
}
