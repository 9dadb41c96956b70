using System.CommandLine;
using Lagebild.Dossiers.Notes;
using Lagebild.Language;
using Lagebild.Pages.Lookup;
using Lagebild.Reading.Engagements;

namespace Lagebild.App.Commands.Notes;

/// <summary><c>note move|out|split|merge|rename|checked|watch</c>: which reports are one story, and what an editor does with it.</summary>
internal static class StoryNoteCommands
{
    public static IEnumerable<Command> Create(Terminal terminal) =>
        [Move(terminal), Out(terminal), Split(terminal), Merge(terminal), Rename(terminal), Checked(terminal), Watch(terminal)];

    private static Command Move(Terminal terminal)
    {
        var (report, story) = (Report(), Story());
        return new NoteArguments(terminal).Command("move", "Puts a report into another story.", async (parsed, newsroom) =>
            new ReportMoved(await newsroom.ReportAsync(parsed.GetValue(report)!), await Anchor(newsroom, parsed.GetValue(story)!)), report, story);
    }

    private static Command Out(Terminal terminal)
    {
        var report = Report();
        return new NoteArguments(terminal).Command("out", "Takes a report out of its story.", async (parsed, newsroom) =>
        {
            var id = await newsroom.ReportAsync(parsed.GetValue(report)!);
            var members = (await newsroom.StoryAsync(id.Value)).Members;
            return new StorySplit([id], members.Where(m => m != id).ToValueArray());
        }, report);
    }

    private static Command Split(Terminal terminal)
    {
        var story = Story();
        var reports = new Argument<string[]>("REPORT") { Description = "Those that are a story of their own, by the first digits of their ids.", Arity = ArgumentArity.OneOrMore };
        return new NoteArguments(terminal).Command("split", "Makes a story of its own of some reports of a story.", async (parsed, newsroom) =>
        {
            var members = (await newsroom.StoryAsync(parsed.GetValue(story)!)).Members;
            var leaving = new List<Reading.Documents.DocumentId>();
            foreach (var prefix in parsed.GetValue(reports)!)
                leaving.Add(await newsroom.ReportAsync(prefix));
            return new StorySplit(leaving.Distinct().ToValueArray(), members.Except(leaving).ToValueArray());
        }, story, reports);
    }

    private static Command Merge(Terminal terminal)
    {
        var (one, other) = (Story(), new Argument<string>("OTHER") { Description = "The other one." });
        return new NoteArguments(terminal).Command("merge", "Makes one story of two.", async (parsed, newsroom) =>
            new StoriesMerged(await Anchor(newsroom, parsed.GetValue(one)!), await Anchor(newsroom, parsed.GetValue(other)!)), one, other);
    }

    private static Command Rename(Terminal terminal)
    {
        var (story, title) = (Story(), new Argument<string>("TITLE") { Description = "A short name for it." });
        return new NoteArguments(terminal).Command("rename", "Gives a story a title.", async (parsed, newsroom) =>
            new StoryRenamed(await Anchor(newsroom, parsed.GetValue(story)!), parsed.GetValue(title)!.Trim()), story, title);
    }

    private static Command Checked(Terminal terminal)
    {
        var story = Story();
        return new NoteArguments(terminal).Command("checked", "Marks a story as gone through.", async (parsed, newsroom) => new StoryChecked(await Anchor(newsroom, parsed.GetValue(story)!)), story);
    }

    private static Command Watch(Terminal terminal)
    {
        var kind = new Argument<string>("KIND") { Description = "What is watched: story, actor, place or kind." };
        kind.AcceptOnlyFromAmong("story", "actor", "place", "kind");
        var what = new Argument<string>("WHAT") { Description = "The story's first digits, the actor's or the place's name, or a kind such as summit." };
        return new NoteArguments(terminal).Command("watch", "Tells lagebild new --watched what its author wants to be told of.", async (parsed, newsroom) =>
        {
            var (asked, name) = (Enum.Parse<WatchKind>(parsed.GetValue(kind)!, true), parsed.GetValue(what)!.Trim());
            switch (asked)
            {
                case WatchKind.Story:
                    name = (await Anchor(newsroom, name)).Value;
                    break;
                case WatchKind.Actor:
                    await newsroom.DemandActorAsync(name);
                    break;
                case WatchKind.Place:
                    await newsroom.DemandPlaceAsync(name);
                    break;
                case WatchKind.Kind when !Enum.GetNames<EngagementKind>().Contains(name, StringComparer.OrdinalIgnoreCase):
                    throw new UnknownNameException("unknown.kind", name, Enum.GetNames<EngagementKind>().Select(k => k.ToLowerInvariant()));
                case WatchKind.Kind:
                    name = name.ToLowerInvariant();
                    break;
            }
            return new Watch(asked, name);
        }, kind, what);
    }

    private static async Task<Reading.Documents.DocumentId> Anchor(Newsroom newsroom, string prefix)
    {
        var story = await newsroom.StoryAsync(prefix);
        var named = story.Members.Where(m => m.Value.StartsWith(prefix, StringComparison.Ordinal)).ToArray();
        return named is [var one] ? one : story.Id.First;
    }

    private static Argument<string> Story() => new("STORY") { Description = "The story, by the first digits of the id of it or of one of its reports." };

    private static Argument<string> Report() => new("REPORT") { Description = "The report, by the first digits of its id." };
}
