using System.Security.Cryptography;
using System.Text;
using Lagebild.Desk.Access;
using Lagebild.Desk.Pictures;
using Lagebild.Desk.Stories;
using Lagebild.Desk.Telemetry;
using Lagebild.Desk.Web;
using Lagebild.Dossiers.Changes;
using Lagebild.Dossiers.Log;
using Lagebild.Dossiers.Notes;
using Lagebild.Language.Times;
using Lagebild.Pages;
using Lagebild.Pages.Stories;
using Lagebild.Reading.Documents;
using Lagebild.Storage;
using Lagebild.Storage.Searching;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Lagebild.Desk.Alerts;

/// <summary>
/// Looks for news as the log grows, and sends them. News is a change of a picture that came with a report or a note after the position kept last: a copy
/// changes nothing, and an old report that is added late is none. What was found is kept before the position moves on, and given out under a lease, so
/// that a kill at any moment loses nothing, and several desks over one database tell a thing once as a rule.
/// </summary>
internal sealed class AlertRunner(
    IDossierStore store, LivePicture live, AlertBook book, AlertChannels channels, AccountBook accounts, DeskOptions options, TimeProvider clock, ILogger<AlertRunner> log, DeskFigures figures, AlertBoard board)
{
    /// <summary>Reports published earlier than this before now are no news.</summary>
    private static readonly Duration Fresh = Duration.FromDays(3);

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(2);
    private static readonly Duration Lease = Duration.FromMinutes(2);
    private static readonly Duration LongestPause = Duration.FromHours(6);

    /// <summary>Reports that a search is looked through for.</summary>
    private const int SearchedFor = 500;

    /// <summary>Messages on their way at once.</summary>
    private const int AtOnce = 8;

    /// <summary>The picture that was looked at last, so that nothing is read while nothing comes.</summary>
    private LogPosition? _looked;

    private Instant Now => Instant.FromDateTimeOffset(clock.GetUtcNow());

    /// <summary>Goes on until it is cancelled; a fault of the database is logged and tried again. A server that does not answer holds up no looking.</summary>
    public Task RunAsync(CancellationToken cancellation) => Task.WhenAll(RepeatAsync(LookAsync, cancellation), RepeatAsync(SendAsync, cancellation));

    private async Task RepeatAsync(Func<CancellationToken, Task> step, CancellationToken cancellation)
    {
        while (!cancellation.IsCancellationRequested)
        {
            try
            {
                await step(cancellation).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
            {
                return;
            }
            catch (StorageException e)
            {
                log.LogWarning(e, "Alerts wait for the database.");
            }
            await Task.Delay(BetweenLooks, clock, cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Finds what is new since the position kept last, and lays it before each rule.</summary>
    internal async Task LookAsync(CancellationToken cancellation)
    {
        var picture = live.Current;
        if (!picture.IsWhole || picture.Position == _looked)
            return;
        if (await book.PositionAsync(cancellation).ConfigureAwait(false) is not { } from)
        {
            // Before the first look everything is old.
            from = picture.Position;
            await book.KeepPositionAsync(from, cancellation).ConfigureAwait(false);
        }
        var rules = await book.RulesAsync(cancellation).ConfigureAwait(false);
        var told = new HashSet<string>(StringComparer.Ordinal);
        if (rules.Count > 0 && picture.Position.CompareTo(from) > 0)
        {
            var (news, documents) = await NewsAsync(picture, from, cancellation).ConfigureAwait(false);
            foreach (var rule in rules)
            {
                var found = rule.Subject == AlertSubject.Search ? await SearchedAsync(rule, news, documents, cancellation).ConfigureAwait(false) : Asked(rule, news);
                var items = found.Select(n => Item(n.Change, n.Story, Now.InZone(PublicationTime.Home).Date, Texts.For(rule.Language))).ToArray();
                if (items.Length == 0)
                    continue;
                await book.ChangeAsync(rule.Id, s => s.With(items, rule.Route != AlertRoute.Desk), cancellation).ConfigureAwait(false);
                told.Add(rule.Id);
            }
        }
        if (picture.Position.CompareTo(from) > 0)
            await book.KeepPositionAsync(picture.Position, cancellation).ConfigureAwait(false);
        await board.RenewAsync(rules, told, book, cancellation).ConfigureAwait(false);
        _looked = picture.Position;
    }

    /// <summary>Sends what waits and may go out now, to a few at once.</summary>
    internal async Task SendAsync(CancellationToken cancellation)
    {
        var rules = (await book.RulesAsync(cancellation).ConfigureAwait(false)).Where(r => r.Route != AlertRoute.Desk);
        await Parallel.ForEachAsync(rules, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation }, async (rule, stop) => await SendAsync(rule, stop).ConfigureAwait(false)).ConfigureAwait(false);
    }

    /// <summary>Leases and pauses go by the database's clock, so that a machine whose clock is wrong takes nothing from another; hours of rest and days by the desk's.</summary>
    private async Task SendAsync(AlertRule rule, CancellationToken cancellation)
    {
        var state = await book.StateAsync(rule.Id, cancellation).ConfigureAwait(false);
        var here = Now.InZone(PublicationTime.Home).LocalDateTime;
        if (state.Waiting.Count == 0 || !rule.MaySend(here, state.LastDigest))
            return;
        var common = await store.TimeAsync(cancellation).ConfigureAwait(false);
        if (state.NotBefore > common || !await MayHearAsync(rule, cancellation).ConfigureAwait(false))
            return;
        var taken = await book.ChangeAsync(rule.Id, s => s.Waiting.Count == 0 || s.NotBefore > common ? null : s with { NotBefore = common + Lease }, cancellation).ConfigureAwait(false);
        if (taken is null)
            return;
        var fault = await channels.SendAsync(rule, taken.Waiting, isTest: false, cancellation).ConfigureAwait(false);
        figures.Delivered(rule.Route.ToString(), fault is null);
        var sent = taken.Waiting.Select(w => w.Id).ToHashSet(StringComparer.Ordinal);
        var after = await store.TimeAsync(cancellation).ConfigureAwait(false);
        await book.ChangeAsync(rule.Id, s => fault is null
            ? s with { Waiting = [.. s.Waiting.Where(w => !sent.Contains(w.Id))], LastSent = Now, LastDigest = here.Date, Fault = null, Failures = 0, NotBefore = null }
            : s with { Fault = fault, Failures = s.Failures + 1, NotBefore = after + Pause(s.Failures) }, cancellation).ConfigureAwait(false);
    }

    /// <summary>News leave the desk for whoever may still send them there; who was barred or may only read hears nothing any more.</summary>
    private async Task<bool> MayHearAsync(AlertRule rule, CancellationToken cancellation) =>
        options.IsOpen || await accounts.FindAsync(rule.Owner, cancellation).ConfigureAwait(false) is { IsDisabled: false, Role: >= DeskRole.Editor };

    /// <summary>Half a minute after the first failure, twice as long after each other one.</summary>
    private static Duration Pause(int failures) => Duration.Min(LongestPause, Duration.FromSeconds(30 * Math.Pow(2, Math.Min(failures, 12))));

    private async Task<(List<(ChangeSketch Change, StorySketch Story)> News, HashSet<DocumentId> Documents)> NewsAsync(Picture picture, LogPosition from, CancellationToken cancellation)
    {
        var documents = new HashSet<DocumentId>();
        var notes = new HashSet<NoteId>();
        await foreach (var entry in store.Log.ReadAfterAsync(from, cancellation).ConfigureAwait(false))
        {
            if (entry.Position.CompareTo(picture.Position) > 0)
                break;
            switch (entry.Entry)
            {
                case ReportEntry { Report.Document: { } document } when Moment.Of(document.Published) is { IsKnown: true } time && time.Instant >= Now - Fresh:
                    documents.Add(document.Id);
                    break;
                case NoteEntry note:
                    notes.Add(note.Note.Id);
                    break;
            }
        }
        var news = new List<(ChangeSketch, StorySketch)>();
        foreach (var story in picture.Stories)
        {
            foreach (var change in story.Changes.AsEnumerable().Reverse())
            {
                if (change.Change.Support is var support && (support.Note is { } note ? notes.Contains(note) : documents.Contains(support.Document)))
                    news.Add((change, story));
            }
        }
        return (news, documents);
    }

    private IEnumerable<(ChangeSketch Change, StorySketch Story)> Asked(AlertRule rule, List<(ChangeSketch Change, StorySketch Story)> news)
    {
        if (rule.Interest is { } interest)
            return news.Where(n => interest.Asks(n.Change, n.Story));
        var watches = Watches.Of(rule.Owner, live.Notes);
        return news.Where(n => watches.Asks(n.Change, n.Story));
    }

    /// <summary>Of the reports that a search finds, the new ones, with what they changed.</summary>
    private async Task<IEnumerable<(ChangeSketch Change, StorySketch Story)>> SearchedAsync(
        AlertRule rule, List<(ChangeSketch Change, StorySketch Story)> news, HashSet<DocumentId> documents, CancellationToken cancellation)
    {
        if (documents.Count == 0 || SearchQuery.Parse(rule.What) is not { IsEmpty: false } query)
            return [];
        var hits = (await store.Search.FindAsync(query, SearchedFor, cancellation).ConfigureAwait(false)).Select(h => h.Entry.Id).ToHashSet();
        return news.Where(n => documents.Contains(n.Change.Change.Support.Document) && hits.Contains(n.Change.Change.Support.Document));
    }

    private static AlertItem Item(ChangeSketch change, StorySketch story, LocalDate today, Texts texts)
    {
        var proof = change.Proof;
        var source = proof.Day is { } day ? $"{proof.Source ?? texts["page.unsourced"]}, {DayText.Short(day, today, texts)}" : proof.Source ?? texts["page.unsourced"];
        return new AlertItem(
            Identify(change.Change), story.Title, $"{texts.Of(change.Change.Kind)}: {DossierLines.Say(change.Change, texts)}", proof.Quote, source,
            change.Change.Engagement is { } key ? Addresses.Of(key) : Addresses.Of(story), WebAddress.IsSafe(proof.Address) ? proof.Address : null);
    }

    private static string Identify(Change change) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', new object?[]
    {
        change.Kind, change.Subject, change.Engagement, change.Slot, change.Party, change.To, change.Support.Document.Value, change.Support.Note,
    }))))[..24];
}
