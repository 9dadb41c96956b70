using System.Runtime.CompilerServices;
using Lagebild.Dossiers.Log;
using Lagebild.Dossiers.Notes;
using Lagebild.Dossiers.Origins;
using Lagebild.Reading.Documents;
using Lagebild.Storage.Sessions;
using Lagebild.Storage.Stories;

namespace Lagebild.Storage.Log;

/// <summary>The log of one database; what is derived from it is brought along in the same transaction.</summary>
internal sealed class ReportLog(Database database, DerivedViews views, TimeProvider clock) : IReportLog
{
    /// <summary>Entries that are read at once by whoever follows the log; between two such pages nothing is held open.</summary>
    private const int Page = 256;

    private enum Kind
    {
        Document = 0,
        Reading = 1,
        Note = 2,
    }

    public Task<LogPosition> HeadAsync(CancellationToken cancellation = default) =>
        database.ReadAsync(async session => new LogPosition(await Head(session).ConfigureAwait(false)), cancellation);

    public Task<int> CountAsync(CancellationToken cancellation = default) =>
        database.ReadAsync(async session => (int)(await session.NumberAsync("count-documents").ConfigureAwait(false))!.Value, cancellation);

    public async Task<AppendOutcome> AppendAsync(IReadOnlyCollection<Entry> entries, LogPosition? expected = null, CancellationToken cancellation = default)
    {
        var outcome = await views.WriteAsync(session => Append(session, entries, expected), cancellation).ConfigureAwait(false);
        if (outcome is Appended { Documents: > 0 } or Appended { Others: > 0 })
            database.Wake();
        return outcome;
    }

    public async Task WaitAsync(LogPosition seen, CancellationToken cancellation = default)
    {
        while (true)
        {
            var grown = database.Grown;
            if ((await HeadAsync(cancellation).ConfigureAwait(false)).CompareTo(seen) > 0)
                return;
            using var enough = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            await Task.WhenAny(grown, Task.Delay(database.Patience, enough.Token)).ConfigureAwait(false);
            await enough.CancelAsync().ConfigureAwait(false);
            cancellation.ThrowIfCancellationRequested();
        }
    }

    public async IAsyncEnumerable<PositionedEntry> ReadAfterAsync(LogPosition position, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var (after, until) = (position.Value, (await HeadAsync(cancellation).ConfigureAwait(false)).Value);
        while (after < until)
        {
            var page = await database.ReadAsync(session => ReadPage(session, after, until), cancellation).ConfigureAwait(false);
            foreach (var entry in page)
                yield return entry;
            after = page.Count == 0 ? until : page[^1].Position.Value;
        }
    }

    public async IAsyncEnumerable<LogEntry> ReportsAsync([EnumeratorCancellation] CancellationToken cancellation = default)
    {
        await foreach (var entry in ReadAfterAsync(LogPosition.Start, cancellation).ConfigureAwait(false))
        {
            if (entry.Entry is ReportEntry)
                yield return await database.ReadAsync(session => DocumentTable.ReadAsync(session, entry.Position.Value), cancellation).ConfigureAwait(false);
        }
    }

    public Task<IReadOnlySet<DocumentId>> KnownAsync(IReadOnlyCollection<DocumentId> documents, CancellationToken cancellation = default) =>
        database.ReadAsync<IReadOnlySet<DocumentId>>(
            async session => (await DocumentTable.FindAsync(session, documents).ConfigureAwait(false)).Keys.ToHashSet(), cancellation);

    public Task<LogEntry?> FindAsync(DocumentId document, CancellationToken cancellation = default) =>
        database.ReadAsync(
            async session => await DocumentTable.FindAsync(session, document).ConfigureAwait(false) is { } number ? await DocumentTable.ReadAsync(session, number).ConfigureAwait(false) : null,
            cancellation);

    public Task<IReadOnlyList<StandingVersion>> StandingAtAsync(IReadOnlyCollection<string> addresses, CancellationToken cancellation = default) =>
        database.ReadAsync<IReadOnlyList<StandingVersion>>(
            async session =>
            {
                var standing = new List<StandingVersion>();
                foreach (var address in addresses.Distinct(StringComparer.Ordinal))
                    standing.AddRange(await DocumentTable.AtAddressAsync(session, address).ConfigureAwait(false));
                if (standing.Count == 0)
                    return standing;
                var decided = await views.Decided.OfAsync(session).ConfigureAwait(false);
                return [.. standing.Where(s => !decided.Withdrew(s.Document)).Select(s => s with { Published = decided.Correct(s.Document, s.Published) })];
            },
            cancellation);

    public Task<Arrival?> ArrivalOfAsync(DocumentId document, CancellationToken cancellation = default) =>
        database.ReadAsync(session => DocumentTable.ArrivalOfAsync(session, document), cancellation);

    public Task<Arrivals> ArrivedAfterAsync(LogPosition position, CancellationToken cancellation = default) =>
        database.ReadAsync(
            async session =>
            {
                var (documents, notes) = (new HashSet<DocumentId>(), new HashSet<NoteId>());
                foreach (var (document, note) in await session.RowsAsync("arrived-after", row => (row[0] as byte[], row[1] as string), ("after", position.Value)).ConfigureAwait(false))
                {
                    if (document is not null)
                        documents.Add(DocumentTable.ToId(document));
                    else
                        notes.Add(new NoteId(note!));
                }
                return new Arrivals(documents, notes);
            },
            cancellation);

    private static async Task<long> Head(Session session) => (await session.NumberAsync("head").ConfigureAwait(false))!.Value;

    private async Task<AppendOutcome> Append(Session session, IReadOnlyCollection<Entry> entries, LogPosition? expected)
    {
        var head = await Head(session).ConfigureAwait(false);
        if (expected is { } position && position.Value != head)
            return new AppendConflict(new LogPosition(head));
        var appender = new LogAppender(session, views, clock, head);
        await appender.AppendAsync(entries).ConfigureAwait(false);
        if (appender.Head != head)
        {
            await views.SettleAsync(session).ConfigureAwait(false);
            await database.AnnounceAsync(session).ConfigureAwait(false);
        }
        await session.DoAsync("set-head", ("position", appender.Head)).ConfigureAwait(false);
        return new Appended(new LogPosition(appender.Head), appender.Documents, appender.Others);
    }

    private static async Task<List<PositionedEntry>> ReadPage(Session session, long after, long until)
    {
        var found = await session.RowsAsync("log-after", row => (Position: row.GetInt64(0), Kind: (Kind)row.GetInt64(1)), ("after", after), ("until", until), ("limit", (long)Page)).ConfigureAwait(false);
        var entries = new List<PositionedEntry>(found.Count);
        foreach (var (position, kind) in found)
            entries.Add(new PositionedEntry(new LogPosition(position), await Read(session, position, kind).ConfigureAwait(false)));
        return entries;
    }

    private static async Task<Entry> Read(Session session, long position, Kind kind)
    {
        if (kind == Kind.Note)
            return await NoteTable.ReadAsync(session, position).ConfigureAwait(false);
        var (entry, arrived) = await DocumentTable.ReadingAsync(session, position).ConfigureAwait(false);
        return kind == Kind.Document ? new ReportEntry(entry) { Arrived = arrived } : new ReadingEntry(entry.Report) { Arrived = arrived };
    }
}
