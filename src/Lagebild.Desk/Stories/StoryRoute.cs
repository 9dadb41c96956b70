using Lagebild.Desk.Notes;
using Lagebild.Desk.Pictures;
using Lagebild.Desk.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Lagebild.Desk.Stories;

/// <summary><c>/geschichte/{id}?stand=</c>: the brief of a story, now or as it was known on a day; <c>?tage=</c> is where the slider leads to one.</summary>
internal static class StoryRoute
{
    private const int Suggested = 12;

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/geschichte/{id}", async Task<IResult> (string id, DeskRequest desk) =>
        desk.Picture.Find(id) is not { } sketch ? desk.Missing()
            : desk.Query(LookBackSlide.Name) is { } step && LookBackSlide.Of(sketch, null) is { } slide ? Results.LocalRedirect(slide.Address(sketch, step))
            : await ShowAsync(desk, sketch, null)).For(DeskRole.Reader);

    /// <summary>The page, with what a form wanted and did not get.</summary>
    public static async Task<IResult> ShowAsync(DeskRequest desk, StorySketch sketch, NoteTry? tried)
    {
        var back = tried is null ? LookBack.Of(desk) : default;
        var folded = back.AsOf is { } asOf ? await desk.Stories.AsOfAsync(sketch, asOf, desk.Cancellation) : await desk.Stories.OfAsync(sketch, desk.Cancellation);
        if (folded is null && back.Day is null)
            return desk.Missing();
        var model = new StoryModel(sketch, folded, back, desk.Today)
        {
            Try = tried,
            Written = NoteWritten.In(desk),
            All = desk.Query("alle"),
            IsWatched = Watches.Of(desk).NotesOn(sketch).Count > 0,
            Near = desk.MayDecide && back.Day is null ? StoryModel.NearTo(sketch, desk.Picture, Suggested) : [],
        };
        return desk.Page<StoryPage>(model, tried is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
    }
}
