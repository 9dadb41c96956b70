using System.CommandLine;
using Lagebild.Dossiers.Changes;
using Lagebild.Dossiers.Log;
using Lagebild.Language;
using Lagebild.Language.Times;
using Lagebild.Pages;
using Lagebild.Pages.Lookup;
using Lagebild.Pages.Stories;
using Lagebild.Reading.Reports.Json;

namespace Lagebild.App.Commands.Database;

/// <summary><c>lagebild changes --since T</c>: what reports changed in the picture, the most important first.</summary>
internal static class ChangesCommand
{
    public static Command Create(Terminal terminal)
    {
        var arguments = new StoryArguments(terminal);
        var since = StoryArguments.Time("--since", "Changes by reports published from this day on, or after this time.");
        since.Required = true;
        var until = StoryArguments.Time("--until", "And by then.");
        return arguments.Command("changes", "Lists what changed since a time: new engagements, moved statuses, filled, changed and disputed slots, answers, ended silences.",
            Run, arguments.Story, since, until);

        async Task<int> Run(ParseResult parsed, CancellationToken cancellation)
        {
            await using var store = await arguments.Database.OpenToReadAsync(parsed, cancellation);
            var (texts, from, to) = (arguments.Texts(parsed), parsed.GetValue(since)!, parsed.GetValue(until));
            var stories = FoldedStory.Choose(store, parsed.GetValue(arguments.Story), to is null ? null : new AsOf(to), s => s.Last.CompareTo(Moment.Of(new PublicationTime(from.Date.PlusDays(-1)))) >= 0, cancellation: cancellation)
                .Select(s => (Story: s, Changes: s.Dossier.Changes.Between(from, to)))
                .Where(s => !s.Changes.IsEmpty);
            if (parsed.GetValue(arguments.Json))
                Listing.WriteJson(terminal, await stories.SelectMany(s => s.Changes.Select(c => (s.Story.Dossier, Change: c))).ToListAsync(cancellation), (json, dossier, item) =>
                {
                    json.WriteString("story", item.Dossier.Id.First.Value);
                    dossier.Change(item.Change);
                });
            else
                Listing.Write(terminal, texts, texts.Format("dossier.since", EdtfText.Say(PublicationTimeText.Format(from)[..10], texts)), await stories.Select(s => Group(s.Story, s.Changes, texts)).ToListAsync(cancellation));
            return ExitCode.Done;
        }
    }

    private static Group Group(FoldedStory story, ValueArray<Change> changes, Texts texts)
    {
        var lines = new DossierLines(story.Dossier, story.Citations(texts), texts);
        return new Group(changes.Select(lines.Line).ToValueArray()) { Heading = story.Dossier.Title, Note = story.Dossier.Id.Short };
    }
}
