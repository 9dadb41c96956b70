using Lagebild.Desk.Notes;
using Lagebild.Desk.Pictures;
using Lagebild.Desk.Web;
using Lagebild.Dossiers.Names;
using Lagebild.Dossiers.Notes;
using Lagebild.Dossiers.Stories;
using Lagebild.Language;
using Lagebild.Pages.Lookup;
using Lagebild.Reading.Documents;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Lagebild.Desk.Stories;

/// <summary><c>POST /geschichte/{id}/notiz</c>: renames a story, marks it as gone through, watches it or no longer, enters an engagement, makes one of two, takes reports out of it.</summary>
internal static class StoryNoteRoute
{
    /// <summary>What the buttons say to watch a story and to watch it no longer.</summary>
    public const string Watching = "beobachten", NotWatching = "nicht-beobachten";

    public static string Address(StoryId story) => $"{Addresses.Of(story)}/notiz";

    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/geschichte/{id}/notiz", async Task<IResult> (string id, IFormCollection fields, DeskRequest desk) =>
    {
        if (desk.Picture.Find(id) is not { } sketch)
            return desk.Missing();
        var form = new NoteForm(fields);
        // Pressed twice, on two pages perhaps: it is so already.
        if (form.What is Watching or NotWatching && Watches.Of(desk).NotesOn(sketch).Count > 0 == (form.What == Watching))
            return new SeeOther(Addresses.Of(sketch));
        return await NoteDesk.DecideAsync(
            desk, form, newsroom => DecideAsync(form, sketch, desk, newsroom), _ => Addresses.Of(desk.Live.Current.StoryOf(sketch.Id.First) ?? sketch), tried => StoryRoute.ShowAsync(desk, sketch, tried));
    }).For(DeskRole.Editor);

    private static async Task<IReadOnlyList<NoteContent>> DecideAsync(NoteForm form, StorySketch sketch, DeskRequest desk, Newsroom newsroom)
    {
        switch (form.What)
        {
            case "umbenennen":
                return [new StoryRenamed(sketch.Id.First, form.Demand("titel", "form.title"))];
            case "durchgesehen":
                return [new StoryChecked(sketch.Id.First)];
            case Watching:
                return [new Watch(WatchKind.Story, sketch.Id.First.Value)];
            case NotWatching:
                return [.. Watches.Of(desk).NotesOn(sketch).Select(n => new Undo(n))];
            case EngagementEntry.What:
                return [EngagementEntry.Read(form, sketch.Id.First)];
            case "vereinen":
                return [new StoriesMerged(sketch.Id.First, Other(form, sketch, desk.Picture).Id.First)];
            case "abtrennen":
                var leaving = Chosen(form, sketch);
                var rest = sketch.Members.Except(leaving).ToValueArray();
                return rest.IsEmpty ? throw new NoteProblem("form.allReports") : [new StorySplit(leaving.ToValueArray(), rest)];
            case "umlegen":
                var target = Other(form, sketch, desk.Picture);
                return [.. Chosen(form, sketch).Select(d => new ReportMoved(d, target.Id.First))];
            default:
                throw new NoteProblem("form.choice");
        }
    }

    private static IReadOnlyList<DocumentId> Chosen(NoteForm form, StorySketch sketch)
    {
        DocumentId[] chosen = [.. form.Fields["bericht"].OfType<string>().Select(b => new DocumentId(b)).Where(d => sketch.Members.Contains(d)).Distinct()];
        return chosen.Length > 0 ? chosen : throw new NoteProblem("form.noReports");
    }

    private static StorySketch Other(NoteForm form, StorySketch sketch, Picture picture)
    {
        var named = form.Demand("ziel", "form.noStory");
        var other = Named(named, picture);
        return other is null ? throw new NoteProblem("form.unknownStory", named) : other.Id == sketch.Id ? throw new NoteProblem("form.sameStory") : other;
    }

    /// <summary>A story by its address, its id or its title; null where there is none or more than one.</summary>
    internal static StorySketch? Named(string words, Picture picture) => picture.Find(words.Split('?', '#')[0].TrimEnd('/').Split('/')[^1]) ?? Titled(words, picture);

    /// <summary>The story of that title; null where there is none or more than one.</summary>
    private static StorySketch? Titled(string title, Picture picture)
    {
        var words = NameFolding.Fold(title);
        return picture.Stories.Where(s => NameFolding.Fold(s.Title) == words).Take(2).ToArray() is [var one] ? one : null;
    }
}
