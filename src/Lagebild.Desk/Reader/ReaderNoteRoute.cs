using System.Globalization;
using Lagebild.Desk.Notes;
using Lagebild.Desk.Web;
using Lagebild.Dossiers.Notes;
using Lagebild.Language.Times;
using Lagebild.Pages.Lookup;
using Lagebild.Reading.Documents;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NodaTime;
using NodaTime.Text;

namespace Lagebild.Desk.Reader;

/// <summary><c>POST /leser/{id}/notiz</c>: withdraws a report, dates it, confirms or rejects one of its facts.</summary>
internal static class ReaderNoteRoute
{
    private static readonly LocalTimePattern Clock = LocalTimePattern.CreateWithInvariantCulture("H:mm");

    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/leser/{id}/notiz", async Task<IResult> (string id, IFormCollection fields, DeskRequest desk) =>
    {
        if (ReaderRoute.Find(desk, id) is not { } document)
            return desk.Missing();
        var form = new NoteForm(fields);
        return await NoteDesk.DecideAsync(
            desk, form, async newsroom => [await DecideAsync(form, document, newsroom)], note => Onward(document, form), tried => ReaderRoute.ShowAsync(desk, document, tried));
    }).For(DeskRole.Editor);

    private static string Onward(DocumentId document, NoteForm form) =>
        int.TryParse(form.Fields["zeile"], NumberStyles.None, CultureInfo.InvariantCulture, out var line) ? $"{Addresses.Reader(document)}#z{line}" : Addresses.Reader(document);

    private static async Task<NoteContent> DecideAsync(NoteForm form, DocumentId document, Newsroom newsroom) => form.What switch
    {
        "zurueckziehen" => new DocumentWithdrawn(document),
        "datieren" => new DocumentDated(document, Published(form)),
        "bestaetigen" => await VerdictAsync(form, document, newsroom, true),
        "verwerfen" => await VerdictAsync(form, document, newsroom, false),
        _ => throw new NoteProblem("form.choice"),
    };

    private static async Task<NoteContent> VerdictAsync(NoteForm form, DocumentId document, Newsroom newsroom, bool isRight)
    {
        // The page names facts by eight digits; the report is known whole.
        var name = FactName.Parse(form.Demand("tatsache", "form.choice")) ?? throw new NoteProblem("form.choice");
        var (key, seen) = await newsroom.FactAsync($"{document.Value}-{name.Kind}{name.Number}");
        return new Verdict(key, isRight) { Seen = seen };
    }

    /// <summary>A day, with the hour on Berlin's clock where one is given.</summary>
    private static PublicationTime Published(NoteForm form)
    {
        var day = form.Days("tag") is { IsDay: true, IsApproximate: false, Earliest: { } exact } ? exact : throw new NoteProblem("form.oneDay");
        if (form.Text("stunde") is not { } hour)
            return new PublicationTime(day);
        return Clock.Parse(hour) is { Success: true } time
            ? PublicationTime.At(day.At(time.Value).InZoneLeniently(PublicationTime.Home).ToOffsetDateTime()) : throw new NoteProblem("form.hour", hour);
    }
}
