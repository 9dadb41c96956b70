using System.CommandLine;
using Lagebild.App.Inputs;
using Lagebild.Dossiers.Engagements;
using Lagebild.Language;
using Lagebild.Pages;
using Lagebild.Pages.Exports;
using Lagebild.Pages.Lookup;
using Lagebild.Pages.Stories;
using Lagebild.Sources.Inputs;
using NodaTime;

namespace Lagebild.App.Commands.Database;

/// <summary><c>lagebild calendar</c>: engagements by their dates, as a list and as an iCalendar file.</summary>
internal static class CalendarCommand
{
    public static Command Create(Terminal terminal)
    {
        var arguments = new StoryArguments(terminal);
        var from = StoryArguments.Time("--from", "Engagements that may lie on or after this day.");
        var to = StoryArguments.Time("--to", "Engagements that may lie on or before this day.");
        var ics = new Option<string>("--ics") { Description = "Write an iCalendar file (RFC 5545) instead; - for standard output.", HelpName = "FILE" };
        return arguments.Command("calendar", "Lists dated engagements. An uncertain date stays a span of days; an hour is never made up.",
            Run, arguments.Story, from, to, ics, arguments.AsOf);

        async Task<int> Run(ParseResult parsed, CancellationToken cancellation)
        {
            await using var store = await arguments.Database.OpenToReadAsync(parsed, cancellation);
            var texts = arguments.Texts(parsed);
            var (first, last) = (parsed.GetValue(from)?.Date, parsed.GetValue(to)?.Date);
            var asOf = arguments.PointOfView(parsed);
            var stories = await FoldedStory.Choose(store, parsed.GetValue(arguments.Story), asOf, cancellation: cancellation).ToListAsync(cancellation);
            var dated = stories
                .SelectMany(s => s.Dossier.Engagements.Where(e => IsWithin(e, first, last)).Select(e => (Story: s, Engagement: e)))
                .OrderBy(e => Start(e.Engagement)).ThenBy(e => e.Engagement.Key.ToString(), StringComparer.Ordinal)
                .ToList();
            if (parsed.GetValue(ics) is { } file)
            {
                var entries = new List<CalendarEntry>();
                foreach (var (story, engagement) in dated)
                    entries.Add(await CalendarEntry.OfAsync(engagement, [.. story.Dossier.Notes.Where(n => n.Engagement == engagement.Key)], store.Log, cancellation));
                // A guest's occasion may have left one story and stand in another.
                var live = entries.Select(e => e.Uid).ToHashSet(StringComparer.Ordinal);
                foreach (var story in stories)
                    entries.AddRange((await FormerEntries.OfAsync(story, store.Log, asOf, cancellation)).Where(e => !live.Contains(e.Uid) && IsWithin(e.Engagement, first, last)));
                return WriteCalendar(terminal, texts, file, Calendar.Of(entries, texts), dated.Count);
            }
            if (parsed.GetValue(arguments.Json))
                Listing.WriteJson(terminal, dated, (json, dossier, item) =>
                {
                    json.WriteString("story", item.Story.Dossier.Id.First.Value);
                    dossier.Engagement(item.Engagement);
                });
            else
                Listing.Write(terminal, texts, texts["dossier.calendar"], dated.GroupBy(d => d.Engagement.Time.Current!.Text).Select(g => Group(g, texts)));
            return ExitCode.Done;
        }
    }

    private static Group Group(IGrouping<string, (FoldedStory Story, DossierEngagement Engagement)> day, Texts texts) =>
        new(day.Select(d => new DossierEngagementLines(d.Story.Dossier, d.Story.Citations(texts), texts).Line(d.Engagement)).ToValueArray()) { Heading = EdtfText.Say(day.Key, texts) };

    private static int WriteCalendar(Terminal terminal, Texts texts, string file, string calendar, int count)
    {
        if (file == ByteInput.Standard)
        {
            terminal.Out.Write(calendar);
            return ExitCode.Done;
        }
        try
        {
            File.WriteAllText(file, calendar);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            terminal.Error.WriteLine(new InputException("problem.output", e.Message).Say(file, texts));
            return ExitCode.Partly;
        }
        terminal.Out.WriteLine(texts.Format("dossier.written", count, file));
        return ExitCode.Done;
    }

    private static LocalDate Start(DossierEngagement engagement) =>
        engagement.Time.Current!.Time!.Earliest ?? engagement.Time.Current.Time.Latest ?? LocalDate.MinIsoValue;

    private static bool IsWithin(DossierEngagement engagement, LocalDate? from, LocalDate? to) =>
        engagement.Time.Current?.Time is { } time && (time.Earliest ?? time.Latest) is not null
        && (from is null || (time.Latest ?? LocalDate.MaxIsoValue) >= from)
        && (to is null || (time.Earliest ?? LocalDate.MinIsoValue) <= to);
}
