using System.CommandLine;
using Lagebild.Dossiers.Engagements;
using Lagebild.Pages;
using Lagebild.Pages.Diaries;
using Lagebild.Pages.Lookup;
using Lagebild.Reading.Engagements;
using NodaTime;
using NodaTime.Text;

namespace Lagebild.App.Commands.Database;

/// <summary><c>lagebild diary</c>: what is due on a day, in a week, between two days, as a desk plans it.</summary>
internal static class DiaryCommand
{
    private const string Unconfirmed = "unconfirmed";

    public static Command Create(Terminal terminal)
    {
        var arguments = new StoryArguments(terminal);
        var day = new Option<string?>("--day") { Description = "Only this day: YYYY-MM-DD, today or tomorrow.", HelpName = "DAY" };
        day.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && Day(token.Value, terminal) is null)
                result.AddError(UsageText.Say("usage.day", token.Value));
        });
        var week = new Option<bool>("--week") { Description = "The week, Monday to Sunday, of --day or of today." };
        var from = StoryArguments.Time("--from", "From this day on; by default from today.");
        var to = StoryArguments.Time("--to", "Until this day.");
        var place = new Option<string?>("--place") { Description = "Only at this place, in any spelling.", HelpName = "PLACE" };
        var person = new Option<string?>("--person") { Description = "Only with this participant, in any spelling.", HelpName = "ACTOR" };
        var kind = new Option<string?>("--kind") { Description = "Only of this kind." };
        kind.AcceptOnlyFromAmong([.. Enum.GetNames<EngagementKind>().Select(n => n.ToLowerInvariant())]);
        var status = new Option<string?>("--status") { Description = "Only in this status; unconfirmed: the day passed without news." };
        status.AcceptOnlyFromAmong([.. Enum.GetNames<EngagementStatus>().Select(n => n.ToLowerInvariant()), Unconfirmed]);
        var least = StoryArguments.Confidence("Only what was read at least so surely, from 0 to 1.");
        return arguments.Command(
            "diary", "Lists what is due, hours first, then whole days, then spans of days and what has no date yet, each with its source and how firm it is.",
            Run, arguments.Story, day, week, from, to, place, person, kind, status, least, arguments.AsOf);

        async Task<int> Run(ParseResult parsed, CancellationToken cancellation)
        {
            await using var store = await arguments.Database.OpenToReadAsync(parsed, cancellation);
            var texts = arguments.Texts(parsed);
            var range = Range(parsed.GetValue(day) is { } named ? Day(named, terminal) : null, parsed.GetValue(week), parsed.GetValue(from)?.Date, parsed.GetValue(to)?.Date, terminal);
            var filter = new DiaryFilter(parsed.GetValue(place), parsed.GetValue(person), parsed.GetValue(kind), parsed.GetValue(status), parsed.GetValue(least));
            var items = await FoldedStory.Choose(store, parsed.GetValue(arguments.Story), arguments.PointOfView(parsed), cancellation: cancellation)
                .SelectMany(s => s.Dossier.Engagements.Where(e => filter.Takes(e, s.Dossier)).Select(e => DiaryItem.Of(e, s, range)).OfType<DiaryItem>())
                .Order().ToListAsync(cancellation);
            if (parsed.GetValue(arguments.Json))
                Listing.WriteJson(terminal, items, (json, dossier, item) =>
                {
                    json.WriteString("story", item.Story.Dossier.Id.First.Value);
                    json.WriteString("group", item.Group.ToString().ToLowerInvariant());
                    if (item.Day is { } on)
                        json.WriteString("day", LocalDatePattern.Iso.Format(on));
                    json.WriteString("state", DiaryLines.State(item.Engagement));
                    if (item.Address is { } address)
                        json.WriteString("address", address);
                    dossier.Engagement(item.Engagement);
                });
            else
                Listing.Write(terminal, texts, texts.Format("dossier.diary", range.Say(texts)), new DiaryLines(texts).Groups(items));
            return ExitCode.Done;
        }
    }

    private static LocalDate? Day(string text, Terminal terminal) => text switch
    {
        "today" => Today(terminal),
        "tomorrow" => Today(terminal).PlusDays(1),
        _ => LocalDatePattern.Iso.Parse(text) is { Success: true } day ? day.Value : null,
    };

    /// <summary>Today in Berlin.</summary>
    private static LocalDate Today(Terminal terminal) => Instant.FromDateTimeOffset(terminal.Clock.GetUtcNow()).InZone(Lagebild.Language.Times.PublicationTime.Home).Date;

    private static DayRange Range(LocalDate? day, bool isWeek, LocalDate? from, LocalDate? to, Terminal terminal)
    {
        if (isWeek)
        {
            var monday = (day ?? from ?? Today(terminal)).PlusDays(1).Previous(IsoDayOfWeek.Monday);
            return new DayRange(monday, monday.PlusDays(6));
        }
        return day is { } only ? new DayRange(only, only) : new DayRange(from ?? (to is null || to >= Today(terminal) ? Today(terminal) : null), to);
    }
}
