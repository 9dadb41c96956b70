using System.Collections.Immutable;
using Lagebild.Reading.Documents;
using Lagebild.Sources.Fetching;
using Lagebild.Sources.Folders;
using Lagebild.Sources.Inputs;

namespace Lagebild.Sources.Following;

/// <summary>Looks at a folder that files are dropped into.</summary>
/// <param name="say">Words why a file is refused, given its name.</param>
/// <param name="clock">The time.</param>
internal sealed class FolderLook(Func<string, InputException, string> say, TimeProvider clock)
{
    /// <summary>From one look to the next.</summary>
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(20);

    /// <summary>A file that stays the same for so long is complete.</summary>
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(1);

    public async Task<Look> LookAsync(FollowedSource source, CancellationToken cancellation)
    {
        var options = new InputOptions { Source = source.Settings.Outlet, Author = source.Settings.Author, Language = source.Settings.Language };
        var folder = new DropFolder(source.Address, options, say, clock);
        var now = clock.GetUtcNow();
        var poll = source.State.Poll with { Polls = source.State.Poll.Polls + 1, Due = now + Interval };
        try
        {
            // Whatever lies there is seen once, and taken if it looks the same afterwards.
            var isEmpty = !DropFiles.In(source.Address).Any();
            _ = folder.Look().Count();
            if (!isEmpty)
                await Task.Delay(Settling, clock, cancellation).ConfigureAwait(false);
            return new Look(Look.Nothing, source.State with { Poll = poll with { LastAnswer = now, Failures = 0, FailingSince = null }, Problem = null })
            {
                Batches = isEmpty ? [] : folder.Look().Select(f => f.Documents),
            };
        }
        catch (InputException e)
        {
            return new Look(Look.Nothing, source.State with { Poll = poll with { Failures = poll.Failures + 1, FailingSince = poll.FailingSince ?? now }, Problem = SourceProblem.Of(e) });
        }
    }
}
