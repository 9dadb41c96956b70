using Lagebild.Desk.Web;
using Lagebild.Sources.Fetching;
using Lagebild.Sources.Following;
using Lagebild.Sources.Inputs;
using Lagebild.Storage;

namespace Lagebild.Desk.Feeding;

/// <summary>What editors do with sources, whether by a page or by a program.</summary>
internal static class SourceDesk
{
    /// <summary>Time for finding out what kind of source an address is.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>Looks at an address and follows what is there.</summary>
    /// <returns>Whether it is new, and the source.</returns>
    /// <exception cref="InputException">It is no web address, nothing that can be followed is there, or it does not answer in time.</exception>
    public static async Task<(bool IsNew, SourceId Id, string Title)> AddAsync(NewSource source, DeskRequest desk, DeskOptions options, TimeProvider clock)
    {
        using var patience = new CancellationTokenSource(Patience, clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, desk.Cancellation);
        try
        {
            var detect = options.Detect ?? throw new InputException("feeding.noNetwork");
            var found = await detect(source.WebAddress().AbsoluteUri, source.Settings, both.Token).WaitAsync(both.Token).ConfigureAwait(false);
            var (isNew, id) = await SourceAdding.AddAsync(desk.Store.Sources, found.Settings, desk.Now, desk.Cancellation).ConfigureAwait(false);
            return (isNew, id, found.Settings.Title);
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested && !desk.Cancellation.IsCancellationRequested)
        {
            throw new InputException("feeding.slow", (int)Patience.TotalSeconds);
        }
    }

    /// <summary>A source; null where there is none of that name.</summary>
    public static async Task<FollowedSource?> FindAsync(SourceId id, DeskRequest desk) =>
        await desk.Store.Sources.FindAsync(id, desk.Cancellation).ConfigureAwait(false) is { } stored ? FollowedSource.Readable([stored]).FirstOrDefault() : null;

    /// <summary>Looks at it no more until it is resumed.</summary>
    public static Task PauseAsync(FollowedSource source, DeskRequest desk) =>
        desk.Store.Sources.ChangeAsync(source.Id, (source.Settings with { IsPaused = true }).ToJson(), null, cancellation: desk.Cancellation);

    /// <summary>Looks at it again, at once.</summary>
    public static Task ResumeAsync(FollowedSource source, DeskRequest desk)
    {
        var state = source.State with { Poll = PollSchedule.Resume(source.State.Poll, desk.Now.ToDateTimeOffset()), Problem = null };
        return desk.Store.Sources.ChangeAsync(source.Id, (source.Settings with { IsPaused = false }).ToJson(), desk.Now, state.ToJson(), desk.Cancellation);
    }

    /// <summary>The list of all sources as other readers take it.</summary>
    public static async Task<byte[]> ListAsync(DeskRequest desk)
    {
        var sources = FollowedSource.Readable(await desk.Store.Sources.ListAsync(desk.Cancellation).ConfigureAwait(false));
        return System.Text.Encoding.UTF8.GetBytes(SourceOpml.Write(sources.Select(s => s.Settings)));
    }

    /// <summary>Takes a list over: web addresses alone, and no leave to use a password or a private network, for a list comes from anywhere.</summary>
    /// <returns>How many were new, and how many were not taken.</returns>
    /// <exception cref="InputException">It is no list.</exception>
    public static async Task<(int Added, int Left)> TakeAsync(byte[] list, DeskRequest desk)
    {
        var listed = SourceOpml.Parse(list);
        var wanted = listed.Sources.Where(s => Pages.WebAddress.IsSafe(s.Address)).ToList();
        var added = await SourceAdding.AddAllAsync(desk.Store.Sources, wanted, desk.Now, desk.Cancellation).ConfigureAwait(false);
        return (added, listed.Sources.Count + listed.LeftOut - added);
    }
}
