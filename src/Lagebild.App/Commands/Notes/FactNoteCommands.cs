using System.CommandLine;
using Lagebild.Dossiers.Notes;
using Lagebild.Language;
using Lagebild.Reading.Engagements;

namespace Lagebild.App.Commands.Notes;

/// <summary><c>note confirm</c>, <c>note reject</c>, <c>note add</c>: facts.</summary>
internal static class FactNoteCommands
{
    public static IEnumerable<Command> Create(Terminal terminal) =>
    [
        Verdict(terminal, "confirm", "A fact is right.", true),
        Verdict(terminal, "reject", "A fact is none: it is left out, and a report that tells of it again contradicts the note.", false),
        Add(terminal),
    ];

    private static Command Verdict(Terminal terminal, string name, string description, bool isRight)
    {
        var fact = new Argument<string>("FACT") { Description = "A fact as lagebild facts lists it: 1a2b3c4d-e2." };
        return new NoteArguments(terminal).Command(name, description, async (parsed, newsroom) =>
        {
            var (key, seen) = await newsroom.FactAsync(parsed.GetValue(fact)!);
            return new Verdict(key, isRight) { Seen = seen };
        }, fact);
    }

    private static Command Add(Terminal terminal)
    {
        var story = new Argument<string>("STORY") { Description = "The story, by the first digits of the id of it or of one of its reports." };
        var title = new Argument<string>("TITLE") { Description = "A short name for it." };
        var kind = new Option<string>("--kind") { Description = "What it is.", DefaultValueFactory = _ => "meeting" };
        kind.AcceptOnlyFromAmong([.. Enum.GetNames<EngagementKind>().Select(n => n.ToLowerInvariant())]);
        var status = SlotNoteCommands.StatusOption();
        var with = new Option<string[]>("--with") { Description = "Who takes part; may be given several times.", HelpName = "NAME" };
        var place = new Option<string?>("--place") { Description = "Where.", HelpName = "PLACE" };
        var (days, hour) = (SlotNoteCommands.DaysOption(), SlotNoteCommands.HourOption());
        var topics = new Option<string[]>("--topic") { Description = "What it is about; may be given several times.", HelpName = "TOPIC" };
        return new NoteArguments(terminal).Command("add", "An engagement that no report tells of, or that was not read; its evidence is the note.", async (parsed, newsroom) =>
            new AddedEngagement((await newsroom.StoryAsync(parsed.GetValue(story)!)).Id.First, Enum.Parse<EngagementKind>(parsed.GetValue(kind)!, true), Enum.Parse<EngagementStatus>(parsed.GetValue(status)!, true), parsed.GetValue(title)!.Trim())
            {
                Participants = (parsed.GetValue(with) ?? []).Select(n => new AddedParticipant(n.Trim(), ParticipantRole.Principal)).ToValueArray(),
                Place = parsed.GetValue(place)?.Trim(),
                Days = parsed.GetValue(days),
                Hour = parsed.GetValue(hour),
                Topics = (parsed.GetValue(topics) ?? []).Select(t => t.Trim()).ToValueArray(),
            }, story, title, kind, status, with, place, days, hour, topics);
    }
}
