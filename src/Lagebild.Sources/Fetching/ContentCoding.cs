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

    /// <param name="sent">The bytes as they came.</param>
    /// <param name="codings">The header's words, in the order in which they were applied.</param>
    /// <param name="limit">Bytes after each step.</param>
    /// <exception cref="FetchException">More than <paramref name="limit"/> bytes, not in that coding, or an unknown coding.</exception>
    public static byte[] Undo(byte[] sent, IEnumerable<string> codings, int limit) =>
        codings.Reverse().Aggregate(sent, (bytes, coding) => bytes.Length == 0 ? bytes : Undo(bytes, coding, new Room(sent.Length, limit)));

    private static byte[] Undo(byte[] bytes, string coding, Room room)
    {
        switch (coding.ToLowerInvariant())
        {
            case "identity": return bytes;
            case "br": return Brotli(bytes, room);
        }

        using var stream = Decoder(coding, new MemoryStream(bytes, writable: false));
        try
        {
            return Read(stream, room);
        }
        catch (Exception e) when (e is InvalidDataException or (IOException and not FetchException))
        {
            throw NotSo();
        }
    }

    /// <summary>Not by the stream of .NET, to which what is cut off, and much that is no Brotli at all, is an empty body.</summary>
    private static byte[] Brotli(byte[] coded, Room room)
    {
        var bytes = new MemoryStream();
        var buffer = new byte[PieceLength];
        var rest = coded.AsSpan();
        using var decoder = default(BrotliDecoder);
        while (true)
        {
            var status = decoder.Decompress(rest, buffer, out var consumed, out var written);
            room.Add(bytes, buffer.AsSpan(0, written));
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

    private static byte[] Read(Stream stream, Room room)
    {
        var bytes = new MemoryStream();
        var buffer = new byte[PieceLength];
        while (stream.Read(buffer) is var read and > 0)
            room.Add(bytes, buffer.AsSpan(0, read));
        return bytes.ToArray();
    }

    private static FetchException NotSo() => new(FetchFault.Malformed, "the body is not compressed as its header says");

    /// <summary>What so many bytes that were sent may become.</summary>
    private readonly record struct Room(int Sent, int Limit)
    {
        public void Add(MemoryStream bytes, ReadOnlySpan<byte> piece)
        {
            if (bytes.Length + piece.Length > Limit)
                throw Excess();
            bytes.Write(piece);
        }

        private FetchException Excess() => Limit / SuspiciousGrowth > Sent
            ? new FetchException(FetchFault.DecompressionBomb, $"{Sent} bytes decompress to more than {Limit}")
            : new FetchException(FetchFault.TooLarge, $"more than {Limit} bytes after decompression");
    }
}
