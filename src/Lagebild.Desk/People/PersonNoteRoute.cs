using Lagebild.Desk.Notes;
using Lagebild.Desk.Pictures;
using Lagebild.Desk.Web;
using Lagebild.Dossiers.Notes;
using Lagebild.Pages.Lookup;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Lagebild.Desk.People;

/// <summary><c>POST /mensch/{key}/notiz</c>: which names are of this person or body, and which are of somebody else.</summary>
internal static class PersonNoteRoute
{
    public const string Same = "derselbe", Different = "andere";

    /// <summary>The field that holds the other name.</summary>
    public const string Name = "name";

    public static string Address(string key) => $"{Addresses.Actor(key)}/notiz";

    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/mensch/{key}/notiz", async Task<IResult> (string key, IFormCollection fields, DeskRequest desk) =>
    {
        if (!desk.Picture.Actors.TryGetValue(key, out var actor))
            return desk.Missing();
        var form = new NoteForm(fields);
        return await NoteDesk.DecideAsync(
            desk, form, async newsroom => [await DecideAsync(form, actor, newsroom)], note => Addresses.Actor(KeyAfter(desk.Live.Current, actor, note)),
            tried => PeopleRoute.ShowAsync(desk, actor, tried));
    }).For(DeskRole.Editor);

    private static async Task<NoteContent> DecideAsync(NoteForm form, ActorView actor, Newsroom newsroom)
    {
        var areSame = form.What switch
        {
            Same => true,
            Different => false,
            _ => throw new NoteProblem("form.choice"),
        };
        var other = form.Demand(Name, "form.name");
        await newsroom.DemandActorAsync(other);
        return new SameActor(actor.Sketch.Name, other, areSame);
    }

    /// <summary>Who stands in the picture once the note is in it: names that are joined have one key.</summary>
    private static string KeyAfter(Picture picture, ActorView actor, Note note) =>
        picture.Actors.ContainsKey(actor.Key) ? actor.Key
        : picture.Actors.Values.FirstOrDefault(a => note.Content is SameActor same && (a.Sketch.Name == same.One || a.Sketch.Name == same.Other))?.Key ?? actor.Key;
}
