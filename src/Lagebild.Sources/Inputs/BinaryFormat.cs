namespace Lagebild.Sources.Inputs;

/// <summary>Recognises files that hold no text by their first bytes.</summary>
internal static class BinaryFormat
{
    private static readonly (byte[] Start, string Key)[] Signatures =
    [
        ([0x25, 0x50, 0x44, 0x46, 0x2D], "binary.pdf"),
        ([0x50, 0x4B, 0x03, 0x04], "binary.zip"),
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "binary.zip"),
        ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], "binary.zip"),
        ([0x89, 0x50, 0x4E, 0x47], "binary.image"),
        ([0xFF, 0xD8, 0xFF], "binary.image"),
        ([0x47, 0x49, 0x46, 0x38], "binary.image"),
        ([0x1F, 0x8B], "binary.gzip"),
        ([0x28, 0xB5, 0x2F, 0xFD], "binary.gzip"),
        ([0x42, 0x5A, 0x68], "binary.gzip"),
        ([0x49, 0x44, 0x33], "binary.audio"),
        ([0x4F, 0x67, 0x67, 0x53], "binary.audio"),
        ([0x1A, 0x45, 0xDF, 0xA3], "binary.audio"),
        ([0x7F, 0x45, 0x4C, 0x46], "binary.program"),
        ([0x4D, 0x5A, 0x90, 0x00], "binary.program"),
        ([.. "SQLite format 3"u8], "binary.database"),
    ];

    /// <summary>The row that names the format, or null where the bytes look like no known binary format.</summary>
    public static string? Of(ReadOnlySpan<byte> bytes)
    {
        foreach (var (start, key) in Signatures)
        {
            if (bytes.StartsWith(start))
                return key;
        }
        return null;
    }
}
