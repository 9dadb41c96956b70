using System.Text;
using Lagebild.Dossiers.Log;
using Lagebild.Reading.Documents;
using Lagebild.Reading.Reports;
using Lagebild.Reading.Reports.Json;
using ZstdSharp;

namespace Lagebild.Storage.Packing;

/// <summary>
/// A report is kept as its stable JSON, compressed by Zstandard with a dictionary made of a sample report and the document's own text
/// (RFC 8878, section 5, raw content): member names and quotes then cost next to nothing.
/// </summary>
internal static class ReportPacking
{
    private const int Level = 9;

    private static readonly byte[] Sample = LoadSample();

    public static byte[] Pack(LogEntry entry) => Pack(entry.Report, entry.Document.Text);

    public static byte[] Pack(Report report, string text)
    {
        using var compressor = new Compressor(Level);
        compressor.LoadDictionary(Dictionary(text));
        return compressor.Wrap(ReportJson.ToUtf8Bytes(report)).ToArray();
    }

    /// <exception cref="InvalidDataException">The bytes are damaged.</exception>
    public static Report Unpack(byte[] packed, Document document)
    {
        try
        {
            using var decompressor = new Decompressor();
            decompressor.LoadDictionary(Dictionary(document.Text));
            return ReportJson.Parse(decompressor.Unwrap(packed).ToArray());
        }
        catch (Exception e) when (e is ZstdException or FormatException)
        {
            throw new InvalidDataException("A packed report is damaged.", e);
        }
    }

    private static byte[] Dictionary(string text) => [.. Sample, .. Encoding.UTF8.GetBytes(text)];

    private static byte[] LoadSample()
    {
        using var stream = typeof(ReportPacking).Assembly.GetManifestResourceStream("Packing/report-sample.json")!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
