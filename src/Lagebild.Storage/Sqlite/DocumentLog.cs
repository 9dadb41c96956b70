using System.Globalization;
using Lagebild.Dossiers.Log;
using Lagebild.Language;
using Lagebild.Reading.Documents;
using Lagebild.Reading.Reports;
using Lagebild.Reading.Reports.Json;
using Lagebild.Storage.Packing;
using Microsoft.Data.Sqlite;

namespace Lagebild.Storage.Sqlite;

/// <summary>The log: documents and reports, appended by content hash, never changed.</summary>
internal sealed class DocumentLog(Session session, TimeProvider clock)
{
    private const int GapLength = 2;

    public int Count => (int)session.Number("count-documents")!.Value;

    public long? Find(DocumentId id) => session.Number("find-document", ("id", Convert.FromHexString(id.Value)));

    /// <summary>Appends one entry; null where the document was there already (a newer reading of it is kept all the same).</summary>
    public long? Append(LogEntry entry)
    {
        var document = entry.Document;
        var packed = TextPacking.Pack(document.Text, out var size);
        var added = session.Number(
            "add-document",
            ("id", Convert.FromHexString(document.Id.Value)),
            ("language", (long)document.Language),
            ("published", document.Published is { } time ? PublicationTimeText.Format(time) : null),
            ("moment", Ticks(Moment.Of(document.Published))),
            ("outlet", Outlet(document.Source)),
            ("address", document.Address),
            ("headline", (long)document.HeadlineRange.Length),
            ("size", (long)size),
            ("text", packed),
            ("arrived", clock.GetUtcNow().ToUnixTimeMilliseconds()));
        AddReport(added ?? Find(document.Id)!.Value, entry.Report, document.Text);
        return added;
    }

    public void AddReport(long document, Report report, string text)
    {
        session.Do("add-reader", ("version", report.Reader));
        var reader = session.Number("find-reader", ("version", report.Reader));
        session.Do("add-report", ("document", document), ("reader", reader), ("body", ReportPacking.Pack(report, text)));
    }

    /// <exception cref="InvalidDataException">What is stored is damaged.</exception>
    public LogEntry Read(long document) => session.Rows("entry", ToEntry, ("document", document)).Single();

    public Arrival? ArrivalOf(DocumentId id) =>
        session.Rows("arrival", row => new Arrival(row.GetInt64(0), row.IsDBNull(1) ? null : NodaTime.Instant.FromUnixTimeMilliseconds(row.GetInt64(1))), ("id", Convert.FromHexString(id.Value)))
            is [var arrival] ? arrival : null;

    /// <summary>Numbers of documents with those of their stories, the last published first.</summary>
    public List<(long Document, long Story)> List(string? source, NodaTime.LocalDate? from, NodaTime.LocalDate? to, int limit) => session.Rows(
        "list-documents", row => (row.GetInt64(0), row.GetInt64(1)), ("source", source),
        ("from", from is { } first ? Ticks(first) : long.MinValue), ("to", to is { } last ? Ticks(last.PlusDays(1)) - 1 : long.MaxValue), ("limit", (long)limit));

    /// <summary>The beginning of a day, as <see cref="Moment"/> has it.</summary>
    private static long Ticks(NodaTime.LocalDate day) => Ticks(Moment.Of(new Lagebild.Language.Times.PublicationTime(day)));

    /// <summary>Numbers of all documents in the order of arrival.</summary>
    public IEnumerable<long> All()
    {
        for (var last = session.Number("next-document", ("after", 0L)); last is { } document; last = session.Number("next-document", ("after", document)))
            yield return document;
    }

    public (Moment Published, DocumentId Id) Position(long document) =>
        session.Rows("document-times", row => (ToMoment(row.GetInt64(0)), ToId((byte[])row[1])), ("document", document)).Single();

    /// <summary>The documents, two at most, whose id begins with these hexadecimal digits.</summary>
    public List<long> FindByPrefix(string prefix)
    {
        if (prefix.Length == 0 || prefix.Length > 64 || prefix.Any(c => !char.IsAsciiHexDigit(c)))
            return [];
        var low = Convert.FromHexString(prefix.PadRight(64, '0'));
        byte[] high = [.. Convert.FromHexString(prefix.PadRight(64, 'f')), 0];
        return session.Rows("find-by-prefix", row => row.GetInt64(0), ("low", low), ("high", high));
    }

    public static long Ticks(Moment moment) => moment.IsKnown ? moment.Instant.ToUnixTimeTicks() : long.MinValue;

    public static Moment ToMoment(long ticks) =>
        ticks == long.MinValue ? Moment.Unknown : new Moment(NodaTime.Instant.FromUnixTimeTicks(ticks), true);

    public static DocumentId ToId(byte[] hash) => new(Convert.ToHexStringLower(hash));

    private long? Outlet(string? name)
    {
        if (name is null)
            return null;
        session.Do("add-outlet", ("name", name));
        return session.Number("find-outlet", ("name", name));
    }

    private static LogEntry ToEntry(SqliteDataReader row)
    {
        var text = TextPacking.Unpack((byte[])row["text"], row.GetInt32(6));
        var headline = row.GetInt32(5);
        var document = Document.Create(
            text[..headline],
            headline == 0 ? text : text[(headline + GapLength)..],
            (TextLanguage)row.GetInt32(1),
            row.IsDBNull(2) ? null : PublicationTimeText.Parse(row.GetString(2)),
            row.IsDBNull(3) ? null : row.GetString(3),
            row.IsDBNull(4) ? null : row.GetString(4));
        return new LogEntry(document, ReportPacking.Unpack((byte[])row["body"], document));
    }
}
