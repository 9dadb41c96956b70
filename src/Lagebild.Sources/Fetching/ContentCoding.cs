using System.Buffers;
using System.IO.Compression;

namespace Lagebild.Sources.Fetching;

/// <summary>Undoes compression (RFC 9110, section 8.4) within a limit, so that few bytes cannot become all memory.</summary>
internal static class ContentCoding
{
    public const string Accepted = "gzip, deflate, br";

    /// <summary>What grows more than this is no text: gzip reaches 1 to 1032 on empty bytes only, news about 1 to 5.</summary>
    private const int SuspiciousGrowth = 100;

    private const int PieceLength = 32 * 1024;

    /// <param name="sent">As it came.</param>
    /// <param name="codings">The header's words, in the order in which they were applied.</param>
    /// <param name="limit">Bytes after each step.</param>
    /// <exception cref="FetchException">More than <paramref name="limit"/> bytes, not in that coding, or an unknown coding.</exception>
    public static byte[] Undo(byte[] sent, IEnumerable<string> codings, int limit) =>
        codings.Reverse().Aggregate(sent, (bytes, coding) => bytes.Length == 0 ? bytes : Undo(bytes, coding, limit));

    private static byte[] Undo(byte[] bytes, string coding, int limit)
    {
        switch (coding.ToLowerInvariant())
        {
            case "identity": return bytes;
            case "br": return Brotli(bytes, limit);
        }

        using var stream = Decoder(coding, new MemoryStream(bytes, writable: false));
        try
        {
            return Read(stream, bytes.Length, limit);
        }
        catch (InvalidDataException)
        {
            throw NotSo();
        }
    }

    /// <summary>Not by the stream of .NET, to which what is cut off, and much that is no Brotli at all, is an empty body.</summary>
    private static byte[] Brotli(byte[] sent, int limit)
    {
        var bytes = new MemoryStream();
        var buffer = new byte[PieceLength];
        var rest = sent.AsSpan();
        using var decoder = default(BrotliDecoder);
        while (true)
        {
            var status = decoder.Decompress(rest, buffer, out var consumed, out var written);
            Add(bytes, buffer.AsSpan(0, written), sent.Length, limit);
            rest = rest[consumed..];
            if (status is OperationStatus.Done)
                return bytes.ToArray();
            if (status is not OperationStatus.DestinationTooSmall)
                throw NotSo();
        }
    }

    private static Stream Decoder(string coding, Stream stream) => coding.ToLowerInvariant() switch
    {
        "gzip" or "x-gzip" => new GZipStream(stream, CompressionMode.Decompress),
        "deflate" when HasZlibHeader(stream) => new ZLibStream(stream, CompressionMode.Decompress),
        "deflate" => new DeflateStream(stream, CompressionMode.Decompress),
        _ => throw new FetchException(FetchFault.Malformed, "the body is compressed in a way that was not asked for"),
    };

    /// <summary>RFC 1950, section 2.2. The standard means zlib by "deflate", but servers also send it bare.</summary>
    private static bool HasZlibHeader(Stream stream)
    {
        Span<byte> header = stackalloc byte[2];
        var read = stream.ReadAtLeast(header, 2, throwOnEndOfStream: false);
        stream.Position = 0;
        return read == 2 && (header[0] & 0x0F) == 8 && ((header[0] << 8) | header[1]) % 31 == 0;
    }

    private static byte[] Read(Stream stream, int sent, int limit)
    {
        var bytes = new MemoryStream();
        var buffer = new byte[PieceLength];
        while (stream.Read(buffer) is var read and > 0)
            Add(bytes, buffer.AsSpan(0, read), sent, limit);
        return bytes.ToArray();
    }

    private static void Add(MemoryStream bytes, ReadOnlySpan<byte> piece, int sent, int limit)
    {
        if (bytes.Length + piece.Length > limit)
            throw Excess(sent, limit);
        bytes.Write(piece);
    }

    private static FetchException NotSo() => new(FetchFault.Malformed, "the body is not compressed as its header says");

    private static FetchException Excess(int sent, int limit) => limit / SuspiciousGrowth > sent
        ? new FetchException(FetchFault.DecompressionBomb, $"{sent} bytes decompress to more than {limit}")
        : new FetchException(FetchFault.TooLarge, $"more than {limit} bytes after decompression");
}
