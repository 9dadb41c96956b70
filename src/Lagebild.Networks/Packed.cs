namespace Lagebild.Networks;

/// <summary>
/// Whole numbers in as few bytes as they need: seven bits a byte, the lowest first, the eighth bit says that more follow (LEB128, DWARF 5 section 7.6);
/// signed ones with their sign in the lowest bit.
/// </summary>
internal static class Packed
{
    public static void Write(BinaryWriter writer, uint value) => writer.Write7BitEncodedInt((int)value);

    public static void WriteSigned(BinaryWriter writer, int value) => Write(writer, (uint)((value << 1) ^ (value >> 31)));

    /// <exception cref="IndexOutOfRangeException">The data end within the number.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number has more than 32 bits.</exception>
    public static uint Read(ReadOnlySpan<byte> data, ref int at)
    {
        var value = 0u;
        for (var shift = 0; ; shift += 7)
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThan(shift, 28, nameof(data));
            var next = data[at++];
            value |= (next & 0x7Fu) << shift;
            if (next < 0x80)
                return value;
        }
    }

    public static int ReadSigned(ReadOnlySpan<byte> data, ref int at)
    {
        var value = Read(data, ref at);
        return (int)(value >> 1) ^ -(int)(value & 1);
    }
}
