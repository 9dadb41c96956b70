using Lagebild.Desk.Notes;
using Lagebild.Desk.Web;
using Lagebild.Dossiers;
using Lagebild.Dossiers.Engagements;
using Lagebild.Dossiers.Notes;
using Lagebild.Language;
using Lagebild.Pages.Lookup;
using Lagebild.Reading.Documents;
using Lagebild.Reading.Engagements;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Lagebild.Desk.Engagements;

/// <summary><c>POST /begegnung/{id}/notiz</c>: confirms or rejects an engagement, sets its slots, says which tellings are of one occasion.</summary>
internal static class EngagementNoteRoute
{
    /// <summary>The role by which a participant is struck out.</summary>
    public const string Strikes = "streichen";

    public static string Address(EngagementKey key) => $"{Addresses.Of(key)}/notiz";

    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/begegnung/{id}/notiz", async Task<IResult> (string id, IFormCollection fields, DeskRequest desk) =>
    {
        if (await EngagementSearch.FindAsync(desk, id) is not { } found)
            return desk.Missing();
        var form = new NoteForm(fields);
        return await NoteDesk.DecideAsync(
            desk, form, async newsroom => [await DecideAsync(form, found, newsroom)], _ => $"/begegnung/{found.Name.Document}-e{found.Name.Number}", tried => Task.FromResult(EngagementRoute.Show(desk, found, tried)));
    }).For(DeskRole.Editor);

    private static async Task<NoteContent> DecideAsync(NoteForm form, FoundEngagement found, Newsroom newsroom)
    {
        var (key, seen) = await newsroom.FactAsync($"{found.Name.Document}-e{found.Name.Number}", engagementOnly: true);
        return form.What switch
        {
            "bestaetigen" => new Verdict(key, true) { Seen = seen },
            "verwerfen" => new Verdict(key, false) { Seen = seen },
            "stand" => new StatusNote(key, IsEmpty(form) ? null : form.Choice<EngagementStatus>("stand")) { Seen = seen },
            "ort" => new PlaceNote(key, IsEmpty(form) ? null : form.Demand("ort", "form.place")) { Seen = seen },
            "zeit" => Time(key, form) with { Seen = seen },
            "beteiligt" => Participant(key, form, found.Folded.Dossier, newsroom) with { Seen = seen },
            "themen" => new TopicsNote(key, IsEmpty(form) ? [] : Topics(form)) { Seen = seen },
            "dieselbe" => new SameEngagement(key, (await newsroom.FactAsync(form.Demand("andere", "form.choice"), engagementOnly: true)).Key, true),
            "andere" => new SameEngagement(key, (await newsroom.FactAsync(form.Demand("andere", "form.choice"), engagementOnly: true)).Key, false),
            _ => throw new NoteProblem("form.choice"),
        };
    }

    /// <summary>Whether the button was pressed that says that no value holds.</summary>
    private static bool IsEmpty(NoteForm form) => form.Fields["leer"].Count > 0;

    private static TimeNote Time(FactKey key, NoteForm form)
    {
        if (IsEmpty(form))
            return new TimeNote(key, null, null);
        var days = form.Days("tag") ?? throw new NoteProblem("form.noDay");
        var hour = form.Hour("stunde");
        return hour is not null && !days.IsDay ? throw new NoteProblem("form.hourDay") : new TimeNote(key, days, hour);
    }

    private static ParticipantNote Participant(FactKey key, NoteForm form, Dossier dossier, Newsroom newsroom)
    {
        var name = form.Demand("name", "form.name");
        var strikes = form.Fields["rolle"] == Strikes;
        if (strikes || form.Fields["neu"].Count == 0)
            newsroom.DemandActor(dossier, name);
        return new ParticipantNote(key, name, strikes ? null : form.Choice<ParticipantRole>("rolle"));
    }

    private static ValueArray<string> Topics(NoteForm form) =>
        form.Demand("themen", "form.topic").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 } topics ? topics.ToValueArray() : throw new NoteProblem("form.topic");
}
