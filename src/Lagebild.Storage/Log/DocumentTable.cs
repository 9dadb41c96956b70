using System.Data.Common;
using Lagebild.Dossiers.Log;
using Lagebild.Dossiers.Origins;
using Lagebild.Language;
using Lagebild.Language.Times;
using Lagebild.Reading.Documents;
using Lagebild.Reading.Reports;
using Lagebild.Reading.Reports.Json;
using Lagebild.Storage.Packing;
using Lagebild.Storage.Sessions;
using NodaTime;

namespace Lagebild.Storage.Log;

/// <summary>
/// Documents and their readings, never changed once they are there. The number of a document is its position in the log; so is that of a reading, and a
/// first reading stands at the position of its document.
/// </summary>
internal static class DocumentTable
{
    private const int GapLength = 2;

    public static async Task<long?> FindAsync(Session session, DocumentId id) =>
        (await FindAsync(session, [id]).ConfigureAwait(false)).TryGetValue(id, out var number) ? number : null;

    /// <summary>The numbers of those that are in the log.</summary>
    public static async Task<Dictionary<DocumentId, long>> FindAsync(Session session, IEnumerable<DocumentId> ids) =>
        (await session.EachAsync("find-document", row => (Id: ToId((byte[])row[0]), Number: row.GetInt64(1)), ids.Distinct().Select(Bytes)).ConfigureAwait(false))
            .ToDictionary(d => d.Id, d => d.Number);

    public static async Task<bool> HasReadingAsync(Session session, long document, Report report) =>
        await session.NumberAsync("find-report", ("document", document), ("version", report.Reader)).ConfigureAwait(false) is not null;

    public static async Task AddAsync(Session session, NameNumbers names, long position, LogEntry entry, long? arrived)
    {
        var document = entry.Document;
        var packed = TextPacking.Pack(document.Text, out var size);
        await session.DoAsync(
            "add-document",
            ("seq", position),
            ("id", Bytes(document.Id)),
            ("language", (long)document.Language),
            ("published", document.Published is { } time ? PublicationTimeText.Format(time) : null),
            ("moment", Ticks(Moment.Of(document.Published))),
            ("outlet", document.Source is { } outlet ? await names.OutletAsync(outlet).ConfigureAwait(false) : null),
            ("address", document.Address),
            ("headline", (long)document.HeadlineRange.Length),
            ("size", (long)size),
            ("text", packed),
            ("arrived", arrived)).ConfigureAwait(false);
        await AddReadingAsync(session, names, position, position, entry.Report, document, arrived).ConfigureAwait(false);
    }

    public static async Task AddReadingAsync(Session session, NameNumbers names, long position, long number, Report report, Document document, long? arrived)
    {
        var reader = await names.ReaderAsync(report.Reader).ConfigureAwait(false);
        await session.DoAsync(
            "add-report", ("seq", position), ("document", number), ("reader", reader), ("body", ReportPacking.Pack(report, document)), ("arrived", arrived)).ConfigureAwait(false);
    }

    /// <summary>A document with its newest reading.</summary>
    /// <exception cref="InvalidDataException">What is stored is damaged.</exception>
    public static async Task<LogEntry> ReadAsync(Session session, long document) =>
        (await session.EachAsync("entry", ToEntry, [document]).ConfigureAwait(false)).Single();

    public static async Task<LogEntry[]> ReadAsync(Session session, IEnumerable<long> documents) =>
        [.. await session.EachAsync("entry", ToEntry, documents).ConfigureAwait(false)];

    /// <summary>The reading at this position with its document, and when it arrived.</summary>
    /// <exception cref="InvalidDataException">What is stored is damaged.</exception>
    public static async Task<(LogEntry Entry, Instant? Arrived)> ReadingAsync(Session session, long position) =>
        (await session.RowsAsync("reading", row => (ToEntry(row), Time(row, 9)), ("seq", position)).ConfigureAwait(false)).Single();

    public static async Task<Arrival?> ArrivalOfAsync(Session session, DocumentId id) =>
        await session.RowsAsync("arrival", row => new Arrival(new LogPosition(row.GetInt64(0)), Time(row, 1)), ("id", Bytes(id))).ConfigureAwait(false) is [var arrival] ? arrival : null;

    /// <summary>The documents at this address, in the order of arrival.</summary>
    public static async Task<List<StandingVersion>> AtAddressAsync(Session session, string address) =>
        await session.RowsAsync("at-address", row => new StandingVersion(ToId((byte[])row[0]), address, ToMoment(row.GetInt64(1))), ("address", address)).ConfigureAwait(false);

    /// <summary>Places in canonical order, of each document.</summary>
    public static ValueTask<List<(long Document, Moment Published, DocumentId Id)>> PlacesAsync(Session session, IEnumerable<long> documents) =>
        session.EachAsync("document-times", row => (row.GetInt64(0), ToMoment(row.GetInt64(1)), ToId((byte[])row[2])), documents);

    /// <summary>The documents, two at most, that are in a story and whose id begins with these hexadecimal digits.</summary>
    public static async Task<List<long>> FindByPrefixAsync(Session session, string prefix)
    {
        if (prefix.Length == 0 || prefix.Length > 64 || prefix.Any(c => !char.IsAsciiHexDigit(c)))
            return [];
        var low = Convert.FromHexString(prefix.PadRight(64, '0'));
        byte[] high = [.. Convert.FromHexString(prefix.PadRight(64, 'f')), 0];
        return await session.RowsAsync("find-by-prefix", row => row.GetInt64(0), ("low", low), ("high", high)).ConfigureAwait(false);
    }

    /// <summary>Numbers of outlets of that name, whatever the case of letters.</summary>
    public static async Task<List<long>> OutletsAsync(Session session, string name) =>
        [.. (await session.RowsAsync("outlets", row => (Seq: row.GetInt64(0), Name: row.GetString(1))).ConfigureAwait(false))
            .Where(o => string.Equals(o.Name, name, StringComparison.OrdinalIgnoreCase)).Select(o => o.Seq)];

    public static long Ticks(Moment moment) => moment.IsKnown ? moment.Instant.ToUnixTimeTicks() : long.MinValue;

    /// <summary>The beginning of a day, as <see cref="Moment"/> has it.</summary>
    public static long Ticks(LocalDate day) => Ticks(Moment.Of(new PublicationTime(day)));

    public static Moment ToMoment(long ticks) => ticks == long.MinValue ? Moment.Unknown : new Moment(Instant.FromUnixTimeTicks(ticks), true);

    public static DocumentId ToId(byte[] hash) => new(Convert.ToHexStringLower(hash));

    public static Instant? Time(DbDataReader row, int column) => row.IsDBNull(column) ? null : Instant.FromUnixTimeMilliseconds(row.GetInt64(column));

    private static byte[] Bytes(DocumentId id) => Convert.FromHexString(id.Value);

    private static LogEntry ToEntry(DbDataReader row)
    {
        var text = TextPacking.Unpack((byte[])row[7], (int)row.GetInt64(6));
        var headline = (int)row.GetInt64(5);
        var document = Document.Create(
            text[..headline],
            headline == 0 ? text : text[(headline + GapLength)..],
            (TextLanguage)row.GetInt64(1),
            row.IsDBNull(2) ? null : PublicationTimeText.Parse(row.GetString(2)),
            row.IsDBNull(3) ? null : row.GetString(3),
            row.IsDBNull(4) ? null : row.GetString(4));
        return new LogEntry(document, ReportPacking.Unpack((byte[])row[8], document));
    }
}
