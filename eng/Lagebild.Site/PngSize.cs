using System.Buffers.Binary;

namespace Lagebild.Site;

/// <summary>Width and height of a picture, so that a page keeps room for it before it is there.</summary>
internal static class PngSize
{
    /// <summary>Null for what is no PNG (PNG specification, 11.2.2: the first chunk is IHDR).</summary>
    public static (int Width, int Height)? Of(string file)
    {
        Span<byte> head = stackalloc byte[24];
        using var stream = File.OpenRead(file);
        return stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) == head.Length && head[12..16].SequenceEqual("IHDR"u8)
            ? (BinaryPrimitives.ReadInt32BigEndian(head[16..]), BinaryPrimitives.ReadInt32BigEndian(head[20..]))
            : null;
    }
}
