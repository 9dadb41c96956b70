using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Lagebild.Dossiers.Log;
using Lagebild.Dossiers.Notes;
using Lagebild.Language;
using Lagebild.Reading.Documents;
using Lagebild.Reading.Reports.Json;
using NodaTime;

namespace Lagebild.Storage.Log;

/// <summary>
/// An entry of the log as one line of JSON in the format <c>lagebild.log</c>, version 1: nothing is lost between two databases, and the same entry gives the
/// same bytes. Reading is strict: a document whose text is not that of its id is an error.
/// </summary>
public static class LogJson
{
    public const string Format = "lagebild.log";

    /// <summary>Raised whenever a reader of the older version could no longer read what is written.</summary>
    public const int Version = 1;

    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>One line, without its end.</summary>
    public static byte[] ToUtf8Bytes(PositionedEntry positioned)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        using (var json = new Utf8JsonWriter(buffer, Compact))
        {
            json.WriteStartObject();
            json.WriteString("format", Format);
            json.WriteNumber("version", Version);
            json.WriteNumber("position", positioned.Position.Value);
            if (positioned.Entry.Arrived is { } arrived)
                json.WriteNumber("arrived", arrived.ToUnixTimeMilliseconds());
            Write(json, positioned.Entry);
            json.WriteEndObject();
        }
        return buffer.WrittenSpan.ToArray();
    }

    /// <exception cref="FormatException">The line is no entry in a version that this program reads; the message says why.</exception>
    public static PositionedEntry Parse(ReadOnlyMemory<byte> line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            var root = json.RootElement;
            if (root.GetProperty("format").GetString() != Format || root.GetProperty("version").GetInt32() != Version)
                throw new FormatException("another format or version");
            Instant? arrived = root.TryGetProperty("arrived", out var time) ? Instant.FromUnixTimeMilliseconds(time.GetInt64()) : null;
            return new PositionedEntry(new LogPosition(root.GetProperty("position").GetInt64()), Read(root) with { Arrived = arrived });
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or ArgumentException or OverflowException or KeyNotFoundException or FormatException)
        {
            throw new FormatException($"This is no {Format} of version {Version}: {e.Message}", e);
        }
    }

    private static void Write(Utf8JsonWriter json, Entry entry)
    {
        switch (entry)
        {
            case ReportEntry { Report: var (document, report) }:
                json.WriteStartObject("document");
                json.WriteString("language", document.Language.ToString());
                if (document.Published is { } published)
                    json.WriteString("published", PublicationTimeText.Format(published));
                if (document.Source is { } source)
                    json.WriteString("source", source);
                if (document.Address is { } address)
                    json.WriteString("address", address);
                json.WriteString("headline", document.Headline);
                json.WriteString("body", document.Body);
                json.WriteEndObject();
                json.WritePropertyName("report");
                json.WriteRawValue(ReportJson.ToUtf8Bytes(report));
                break;
            case ReadingEntry { Reading: var reading }:
                json.WritePropertyName("reading");
                json.WriteRawValue(ReportJson.ToUtf8Bytes(reading));
                break;
            case NoteEntry { Note: var note }:
                json.WritePropertyName("note");
                json.WriteRawValue(NoteJson.ToUtf8Bytes(note));
                break;
        }
    }

    private static Entry Read(JsonElement root)
    {
        if (root.TryGetProperty("note", out var note))
            return new NoteEntry(NoteJson.Parse(note.GetRawText()));
        if (root.TryGetProperty("reading", out var reading))
            return new ReadingEntry(ReportJson.Parse(Bytes(reading)));
        var document = Document(root.GetProperty("document"));
        var report = ReportJson.Parse(Bytes(root.GetProperty("report")));
        return report.Document == document.Id ? new ReportEntry(new LogEntry(document, report)) : throw new FormatException("the text is not that of the report's document");
    }

    private static Document Document(JsonElement json) => Reading.Documents.Document.Create(
        json.GetProperty("headline").GetString()!,
        json.GetProperty("body").GetString()!,
        Enum.Parse<TextLanguage>(json.GetProperty("language").GetString()!),
        Text(json, "published") is { } published ? PublicationTimeText.Parse(published) : null,
        Text(json, "source"),
        Text(json, "address"));

    private static string? Text(JsonElement json, string member) => json.TryGetProperty(member, out var value) ? value.GetString() : null;

    private static byte[] Bytes(JsonElement json) => System.Text.Encoding.UTF8.GetBytes(json.GetRawText());
}
