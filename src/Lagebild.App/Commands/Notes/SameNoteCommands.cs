using System.CommandLine;
using Lagebild.Dossiers.Notes;
using Lagebild.Pages.Lookup;

namespace Lagebild.App.Commands.Notes;

/// <summary><c>note same|different|forget</c>: what is one actor or one engagement.</summary>
internal static class SameNoteCommands
{
    public static IEnumerable<Command> Create(Terminal terminal) =>
    [
        Same(terminal, "same", "Two names are of one actor, or two tellings of one engagement.", true),
        Same(terminal, "different", "Two names are of two actors, or two tellings of two engagements.", false),
        Forget(terminal),
    ];

    private static Command Same(Terminal terminal, string name, string description, bool areSame)
    {
        var (one, other) = Arguments();
        return new NoteArguments(terminal).Command(name, description, async (parsed, newsroom) =>
        {
            var (left, right) = (parsed.GetValue(one)!.Trim(), parsed.GetValue(other)!.Trim());
            if (FactName.Parse(left) is not null || FactName.Parse(right) is not null)
                return new SameEngagement((await newsroom.FactAsync(left, engagementOnly: true)).Key, (await newsroom.FactAsync(right, engagementOnly: true)).Key, areSame);
            await newsroom.DemandActorAsync(left);
            await newsroom.DemandActorAsync(right);
            return new SameActor(left, right, areSame);
        }, one, other);
    }

    private static Command Forget(Terminal terminal)
    {
        var (one, other) = Arguments();
        return new NoteArguments(terminal).Command("forget", "Takes back the last note that says of two names whether they are of one actor.", async (parsed, newsroom) =>
        {
            string[] names = [parsed.GetValue(one)!.Trim(), parsed.GetValue(other)!.Trim()];
            var notes = NoteSet.Of(await newsroom.Store.Notes.AllAsync());
            var last = notes.InForce.LastOrDefault(n => n.Content is SameActor same && names.Contains(same.One) && names.Contains(same.Other));
            return new Undo((last ?? await newsroom.NoteAsync(string.Join(" / ", names))).Id);
        }, one, other);
    }

    private static (Argument<string> One, Argument<string> Other) Arguments() =>
        (new("NAME") { Description = "A name as reports have it, or an engagement: 1a2b3c4d-e2." }, new("OTHER") { Description = "The other one." });
}
