using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Lagebild.Reading.Reports.Json;

/// <summary>
/// A report as JSON in the format <c>lagebild.report</c>, version 2 (docs/formats/report.schema.json). The same report gives the
/// same bytes on every machine: fixed member order, no culture, no escapes beyond those JSON needs, absent members left out.
/// </summary>
public static class ReportJson
{
    public const string Format = "lagebild.report";

    /// <summary>Raised when a reader of the older version could no longer read what is written.</summary>
    public const int Version = 2;

    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonWriterOptions Indented = Compact with { Indented = true, NewLine = "\n" };

    public static byte[] ToUtf8Bytes(Report report, bool indented = false) => ToUtf8Bytes(report, indented, null);

    /// <summary>The report for whoever keeps its document's text beside it: a quote is left out where it is what the text has at its range.</summary>
    public static byte[] ToSparseUtf8Bytes(Report report, string text) => ToUtf8Bytes(report, false, text);

    public static string ToString(Report report, bool indented = false) =>
        Encoding.UTF8.GetString(ToUtf8Bytes(report, indented));

    public static void Write(Report report, IBufferWriter<byte> to, bool indented = false) => Write(report, to, indented, null);

    /// <exception cref="FormatException">The bytes are no report in a version that this program reads; the message says why.</exception>
    public static Report Parse(ReadOnlyMemory<byte> utf8) => Parse(utf8, null);

    /// <summary>The way back from <see cref="ToSparseUtf8Bytes"/>, with the same text.</summary>
    /// <exception cref="FormatException">The bytes are no report in a version that this program reads, or not one of this text; the message says why.</exception>
    public static Report ParseSparse(ReadOnlyMemory<byte> utf8, string text) => Parse(utf8, text);

    private static byte[] ToUtf8Bytes(Report report, bool indented, string? text)
    {
        var buffer = new ArrayBufferWriter<byte>(16 * 1024);
        Write(report, buffer, indented, text);
        return buffer.WrittenSpan.ToArray();
    }

    private static void Write(Report report, IBufferWriter<byte> to, bool indented, string? text)
    {
        using var json = new Utf8JsonWriter(to, indented ? Indented : Compact);
        new ReportJsonWriter(json, text).Write(report);
    }

    private static Report Parse(ReadOnlyMemory<byte> utf8, string? text)
    {
        try
        {
            using var json = JsonDocument.Parse(utf8);
            return ReportJsonReader.Read(json.RootElement, text);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or ArgumentException)
        {
            throw new FormatException($"This is no {Format} of version {Version}: {e.Message}", e);
        }
    }
}
