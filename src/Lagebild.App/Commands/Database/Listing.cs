using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Lagebild.Pages;
using Lagebild.Pages.Text;
using Lagebild.Dossiers.Json;
using Lagebild.Language;

namespace Lagebild.App.Commands.Database;

/// <summary>A list as a page of its own or as a JSON array.</summary>
internal static class Listing
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true, NewLine = "\n" };

    /// <summary>Groups of lines under one title; says so where there is none.</summary>
    public static void Write(Terminal terminal, Texts texts, string title, IEnumerable<Group> groups)
    {
        var all = groups.Where(g => !g.Lines.IsEmpty).ToValueArray();
        var page = new Page { Title = "", Sections = [new Section("list", title, all) { WhenEmpty = texts["dossier.none"] }] };
        terminal.Out.Write(TextPageWriter.Write([page], texts, terminal.Width, terminal.IsColoured).TrimStart('\n'));
    }

    /// <summary>A JSON array with one object for each item.</summary>
    public static void WriteJson<T>(Terminal terminal, IEnumerable<T> items, Action<Utf8JsonWriter, DossierJsonWriter, T> members) => Write(terminal, json =>
    {
        var dossier = new DossierJsonWriter(json);
        json.WriteStartArray();
        foreach (var item in items)
        {
            json.WriteStartObject();
            members(json, dossier, item);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    });

    /// <summary>One JSON object.</summary>
    public static void WriteJson(Terminal terminal, Action<Utf8JsonWriter> members) => Write(terminal, json =>
    {
        json.WriteStartObject();
        members(json);
        json.WriteEndObject();
    });

    private static void Write(Terminal terminal, Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
            write(json);
        terminal.Out.Write(Encoding.UTF8.GetString(buffer.WrittenSpan));
        terminal.Out.Write('\n');
    }
}
