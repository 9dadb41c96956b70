using Lagebild.Sources.Inputs;
using Lagebild.Sources.Items;

namespace Lagebild.Sources.Warc;

/// <summary>
/// The pages of an archive, packed or plain, one at a time: responses that were found and are HTML. Everything else in it (requests, indices, pictures) is
/// passed over. Reading goes through the stream once.
/// </summary>
public sealed class WarcPages
{
    private readonly WarcRecords _records;
    private int _tooLarge;

    /// <param name="stream">Plain or packed; only read, from front to back.</param>
    /// <exception cref="InputException">Its first bytes cannot be read.</exception>
    public WarcPages(Stream stream)
    {
        var window = new ByteWindow(stream);
        _records = new WarcRecords(GzipMembers.Are(window.Peek(4)) ? new GzipMembers(window) : window);
    }

    /// <summary>Records that could not be read, so far.</summary>
    public int Damaged => _records.Damaged;

    /// <summary>Pages larger than <see cref="InputLimits.Bytes"/>, so far.</summary>
    public int TooLarge => _records.TooLarge + _tooLarge;

    /// <summary>True for the beginning of an archive, plain or packed.</summary>
    public static bool Are(ReadOnlySpan<byte> bytes)
    {
        if (!GzipMembers.Are(bytes))
            return bytes.StartsWith("WARC/"u8);
        try
        {
            var start = new byte[5];
            using var members = new GzipMembers(new MemoryStream(bytes[..Math.Min(bytes.Length, 4096)].ToArray()));
            return members.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) == start.Length && start.AsSpan().SequenceEqual("WARC/"u8);
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    /// <exception cref="InputException">It is no archive, or reading fails midway.</exception>
    public IEnumerable<WarcPage> Read()
    {
        foreach (var record in _records.Read(IsResponse))
        {
            if (record["WARC-Target-URI"]?.Trim('<', '>', ' ') is { Length: > 0 } address && Html(record.Block!) is { } html)
                yield return new WarcPage(address, PublicationDate.Parse(record["WARC-Date"] ?? ""), html);
        }
        if (_records.Seen == 0)
            throw new InputException("problem.warc");
    }

    /// <summary>The pages that have a main text, as reports.</summary>
    /// <param name="passedOver">Told at the end how many pages and records gave none.</param>
    /// <exception cref="InputException">It is no archive, or reading fails midway.</exception>
    public IEnumerable<RawReport> Reports(Action<InputException>? passedOver = null)
    {
        var leftOut = new PassedOver();
        foreach (var page in Read())
        {
            if (Report(page) is { } report)
                yield return report;
            else
                leftOut.Count("passed.pages");
        }
        leftOut.Count("passed.damaged", Damaged);
        leftOut.Count("passed.tooLarge", TooLarge);
        foreach (var problem in leftOut.Problems)
            passedOver?.Invoke(problem);
    }

    private static bool IsResponse(WarcRecord record) =>
        record["WARC-Type"]?.ToLowerInvariant() == "response" && (record["WARC-Segment-Number"] ?? "1") == "1"
        && record["Content-Type"]?.StartsWith("application/http", StringComparison.OrdinalIgnoreCase) != false;

    private byte[]? Html(byte[] response)
    {
        try
        {
            return HttpPage.Html(response);
        }
        catch (InputException)
        {
            _tooLarge++;
            return null;
        }
    }

    private static RawReport? Report(WarcPage page)
    {
        try
        {
            return page.ToReport();
        }
        catch (InputException)
        {
            return null;
        }
    }
}
