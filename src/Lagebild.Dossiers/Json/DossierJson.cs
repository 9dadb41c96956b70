using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Lagebild.Dossiers.Json;

/// <summary>
/// A dossier as JSON in the format <c>lagebild.dossier</c>, version 2: fixed member order, no culture, absent members left out. Two
/// dossiers are the same when their bytes are.
/// </summary>
public static class DossierJson
{
    public const string Format = "lagebild.dossier";

    public const int Version = 2;

    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonWriterOptions Indented = Compact with { Indented = true, NewLine = "\n" };

    public static byte[] ToUtf8Bytes(Dossier dossier, bool indented = false)
    {
        var buffer = new ArrayBufferWriter<byte>(64 * 1024);
        using (var json = new Utf8JsonWriter(buffer, indented ? Indented : Compact))
            new DossierJsonWriter(json).Write(dossier);
        return buffer.WrittenSpan.ToArray();
    }

    public static string ToString(Dossier dossier, bool indented = false) => Encoding.UTF8.GetString(ToUtf8Bytes(dossier, indented));
}
