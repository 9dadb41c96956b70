using System.Buffers;
using System.IO.Compression;
using System.Text;

namespace Lagebild.Storage.Packing;

/// <summary>Texts are kept as Brotli over UTF-8, which halves German news.</summary>
internal static class TextPacking
{
    private const int Quality = 6;
    private const int Window = 18;

    public static byte[] Pack(string text, out int utf8Length)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        utf8Length = bytes.Length;
        var packed = ArrayPool<byte>.Shared.Rent(BrotliEncoder.GetMaxCompressedLength(bytes.Length));
        try
        {
            return BrotliEncoder.TryCompress(bytes, packed, out var written, Quality, Window)
                ? packed[..written]
                : throw new InvalidOperationException("The text cannot be packed.");
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(packed);
        }
    }

    /// <exception cref="InvalidDataException">The bytes are damaged.</exception>
    public static string Unpack(ReadOnlySpan<byte> packed, int utf8Length)
    {
        var bytes = new byte[utf8Length];
        return BrotliDecoder.TryDecompress(packed, bytes, out var written) && written == utf8Length
            ? Encoding.UTF8.GetString(bytes)
            : throw new InvalidDataException("A packed text is damaged.");
    }
}
