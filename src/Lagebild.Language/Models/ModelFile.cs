using System.Buffers.Binary;

namespace Lagebild.Language.Models;

/// <summary>
/// The frame around every model: eight bytes that name its kind, the payload's length, a checksum, then the payload. Little-endian.
/// </summary>
public static class ModelFile
{
    private const int HeaderLength = 24;

    /// <summary>Frames a payload; the kind is exactly eight ASCII characters that end in a version ("WORDVEC1").</summary>
    public static void Write(Stream to, string kind, ReadOnlySpan<byte> payload)
    {
        Span<byte> header = stackalloc byte[HeaderLength];
        BinaryPrimitives.WriteUInt64LittleEndian(header, KindNumber(kind));
        BinaryPrimitives.WriteInt64LittleEndian(header[8..], payload.Length);
        BinaryPrimitives.WriteUInt64LittleEndian(header[16..], Checksum(payload));
        to.Write(header);
        to.Write(payload);
    }

    /// <summary>The payload of a model, read from a stream to its end.</summary>
    /// <exception cref="InvalidDataException">Another kind, cut short, or damaged.</exception>
    public static ReadOnlyMemory<byte> Read(Stream from, string kind)
    {
        using var copy = new MemoryStream();
        from.CopyTo(copy);
        return Payload(copy.GetBuffer().AsMemory(0, (int)copy.Length), kind);
    }

    /// <summary>The payload of a model that is embedded in this assembly, such as <c>models/de/vectors.bin</c>, where it lies in memory.</summary>
    /// <exception cref="InvalidDataException">No such model, another kind, cut short, or damaged.</exception>
    public static ReadOnlyMemory<byte> ReadEmbedded(string name, string kind)
    {
        var stream = typeof(ModelFile).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidDataException($"The model {name} is not part of this build.");
        return Payload(MappedResource.Of(stream), kind);
    }

    private static ReadOnlyMemory<byte> Payload(ReadOnlyMemory<byte> model, string kind)
    {
        var header = model.Span;
        if (header.Length < HeaderLength || BinaryPrimitives.ReadUInt64LittleEndian(header) != KindNumber(kind))
            throw new InvalidDataException($"This is not a model of the kind {kind}.");
        var length = BinaryPrimitives.ReadInt64LittleEndian(header[8..]);
        if (length < 0 || length > model.Length - HeaderLength)
            throw new InvalidDataException($"The {kind} model is cut short.");
        var payload = model.Slice(HeaderLength, (int)length);
        if (Checksum(payload.Span) != BinaryPrimitives.ReadUInt64LittleEndian(header[16..]))
            throw new InvalidDataException($"The {kind} model is damaged: its checksum does not hold.");
        return payload;
    }

    /// <summary>
    /// What identifies a payload: four interleaved FNV-style lanes over 64-bit words, folded; quick enough to run at every load. Networks
    /// keep that of the word sources they were trained with.
    /// </summary>
    public static ulong Checksum(ReadOnlySpan<byte> data)
    {
        ulong a = 0x9E3779B97F4A7C15, b = 0xC2B2AE3D27D4EB4F, c = 0x165667B19E3779F9, d = (ulong)data.Length;
        while (data.Length >= 32)
        {
            a = Mix(a, BinaryPrimitives.ReadUInt64LittleEndian(data));
            b = Mix(b, BinaryPrimitives.ReadUInt64LittleEndian(data[8..]));
            c = Mix(c, BinaryPrimitives.ReadUInt64LittleEndian(data[16..]));
            d = Mix(d, BinaryPrimitives.ReadUInt64LittleEndian(data[24..]));
            data = data[32..];
        }
        foreach (var last in data)
            a = Mix(a, last);
        return Mix(Mix(a, b), Mix(c, d));
    }

    private static ulong Mix(ulong state, ulong value) =>
        System.Numerics.BitOperations.RotateLeft((state ^ value) * 0x9E3779B97F4A7C15, 31);

    private static ulong KindNumber(string kind)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(kind.Length, 8);
        ulong number = 0;
        for (var i = 7; i >= 0; i--)
            number = (number << 8) | (byte)kind[i];
        return number;
    }
}
