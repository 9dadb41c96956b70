using Lagebild.Desk.Api;
using Lagebild.Desk.Pictures;
using Lagebild.Pages;
using Lagebild.Pages.Lookup;
using Lagebild.Storage;
using ModelContextProtocol;
using NodaTime;

namespace Lagebild.Desk.Tools;

/// <summary>Answers a tool from the newest picture. What cannot be answered is said in words that whoever asked can act on.</summary>
internal sealed class ToolView(LivePicture live, FoldedStories stories, IDossierStore store, TimeProvider clock)
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    private static readonly Texts Words = Texts.For(UiLanguage.English);

    /// <exception cref="McpException">It cannot be answered; the message says why.</exception>
    public async Task<T> AskAsync<T>(Func<NewsView, CancellationToken, Task<T>> answer, CancellationToken cancellation = default)
    {
        try
        {
            return await answer(new NewsView(await WholeAsync(cancellation).ConfigureAwait(false), Instant.FromDateTimeOffset(clock.GetUtcNow()), Words, store, stories), cancellation).ConfigureAwait(false);
        }
        catch (ProblemException e)
        {
            throw new McpException(string.Join(" ", e.Wrong.Select(w => $"{w.Key}: {string.Join(" ", w.Value)}").Prepend(e.Say(Words))), e);
        }
        catch (UnknownNameException e)
        {
            throw new McpException(e.Say(Words), e);
        }
    }

    /// <summary>Waits for the first picture to be whole; after a minute what there is has to do.</summary>
    private async Task<Picture> WholeAsync(CancellationToken cancellation)
    {
        var picture = live.Current;
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        end.CancelAfter(Longest);
        try
        {
            while (!picture.IsWhole)
                picture = await live.AfterAsync(picture, end.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            // Enough waited.
        }
        return picture;
    }
}
