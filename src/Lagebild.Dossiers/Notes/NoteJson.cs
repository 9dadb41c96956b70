using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using NodaTime;

namespace Lagebild.Dossiers.Notes;

/// <summary>
/// A note as JSON in the format <c>lagebild.note</c>, version 1: fixed member order, no culture, absent members left out. Reading is strict, for a note
/// that is half understood would decide something else: an unknown member, kind or version is an error, and so is an id that is not the content's.
/// </summary>
public static class NoteJson
{
    public const string Format = "lagebild.note";

    /// <summary>Raised whenever a reader of the older version could no longer read what is written.</summary>
    public const int Version = 1;

    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] ToUtf8Bytes(Note note) => Write(note.Id, note.Author, note.Written, note.Content, note.Why);

    public static string ToString(Note note) => Encoding.UTF8.GetString(ToUtf8Bytes(note));

    /// <summary>The name of a kind of content, as the format has it.</summary>
    public static string KindOf(NoteContent content) => NoteJsonWriter.KindOf(content);

    /// <summary>The members of a note, into an object that is open.</summary>
    public static void WriteMembers(Utf8JsonWriter json, Note note) =>
        new NoteJsonWriter(json).Members(note.Id, note.Author, note.Written, note.Content, note.Why);

    /// <exception cref="FormatException">The bytes are no note in a version that this program reads; the message says why.</exception>
    public static Note Parse(ReadOnlyMemory<byte> utf8)
    {
        try
        {
            using var json = JsonDocument.Parse(utf8);
            return NoteJsonReader.Read(json.RootElement);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or ArgumentException or OverflowException or FormatException)
        {
            throw new FormatException($"This is no {Format} of version {Version}: {e.Message}", e);
        }
    }

    /// <exception cref="FormatException">The text is no note in a version that this program reads; the message says why.</exception>
    public static Note Parse(string text) => Parse(Encoding.UTF8.GetBytes(text));

    /// <summary>What somebody decides and why, before it is known who they are and when: the members of a note without format, version, id, author and time.</summary>
    /// <exception cref="FormatException">It decides nothing that this program knows; the message says why.</exception>
    public static (NoteContent Content, string Why) ParseContent(JsonElement json)
    {
        try
        {
            return NoteJsonReader.ReadContent(json);
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException or OverflowException or FormatException)
        {
            throw new FormatException(e.Message, e);
        }
    }

    internal static NoteId Identify(string author, Instant written, NoteContent content, string why) =>
        new(Convert.ToHexStringLower(SHA256.HashData(Write(null, author, written, content, why))));

    private static byte[] Write(NoteId? id, string author, Instant written, NoteContent content, string why)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var json = new Utf8JsonWriter(buffer, Compact))
        {
            json.WriteStartObject();
            new NoteJsonWriter(json).Members(id, author, written, content, why);
            json.WriteEndObject();
        }
        return buffer.WrittenSpan.ToArray();
    }
}
