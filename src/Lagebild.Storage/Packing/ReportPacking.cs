using System.Text;
using Lagebild.Reading.Documents;
using Lagebild.Reading.Reports;
using Lagebild.Reading.Reports.Json;
using ZstdSharp;

namespace Lagebild.Storage.Packing;

/// <summary>
/// A report is kept as its JSON without the quotes, which its document has at their ranges, compressed by Zstandard with a dictionary made of a sample
/// report and the document itself (RFC 8878, section 5, raw content): member names, names and headings then cost next to nothing. A first byte says so; the
/// older packing, of whole JSON with a sample of its own, begins with the magic number of Zstandard instead, and is still read.
/// </summary>
internal static class ReportPacking
{
    private const int Level = 9;
    private const byte Sparse = 2;
    private const byte FirstOfMagicNumber = 0x28;

    private static readonly Lazy<byte[]> SparseSample = new(() => LoadSample("sparse"));
    private static readonly Lazy<byte[]> WholeSample = new(() => LoadSample("whole"));

    /// <param name="report">The report.</param>
    /// <param name="document">What it is of.</param>
    public static byte[] Pack(Report report, Document document)
    {
        using var compressor = new Compressor(Level);
        compressor.LoadDictionary(SparseDictionary(document));
        return [Sparse, .. compressor.Wrap(ReportJson.ToSparseUtf8Bytes(report, document.Text))];
    }

    /// <param name="packed">As <see cref="Pack"/> or an older program made it.</param>
    /// <param name="document">What the report is of.</param>
    /// <exception cref="InvalidDataException">The bytes are damaged.</exception>
    public static Report Unpack(ReadOnlySpan<byte> packed, Document document)
    {
        try
        {
            return packed switch
            {
                [Sparse, .. var frame] => ReportJson.ParseSparse(Unwrap(frame, SparseDictionary(document)), document.Text),
                [FirstOfMagicNumber, ..] => ReportJson.Parse(Unwrap(packed, WholeDictionary(document))),
                _ => throw new FormatException("No packing begins like this."),
            };
        }
        catch (Exception e) when (e is ZstdException or FormatException)
        {
            throw new InvalidDataException("A packed report is damaged.", e);
        }
    }

    private static byte[] Unwrap(ReadOnlySpan<byte> frame, byte[] dictionary)
    {
        using var decompressor = new Decompressor();
        decompressor.LoadDictionary(dictionary);
        return decompressor.Unwrap(frame).ToArray();
    }

    private static byte[] SparseDictionary(Document document) =>
        [.. SparseSample.Value, .. Encoding.UTF8.GetBytes($"{document.Id.Value} {document.Source} {document.Address} {document.Text}")];

    private static byte[] WholeDictionary(Document document) => [.. WholeSample.Value, .. Encoding.UTF8.GetBytes(document.Text)];

    private static byte[] LoadSample(string name)
    {
        using var stream = typeof(ReportPacking).Assembly.GetManifestResourceStream($"Packing/{name}-sample.json")!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
