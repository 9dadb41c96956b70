using System.Runtime.InteropServices;
using System.Text;

namespace Lagebild.Language.Networks;

/// <summary>Reads what <see cref="WeightWriter"/> wrote: numbers, strings, and matrices in 16 or 8 bits a weight.</summary>
/// <exception cref="InvalidDataException">The data ends too early, or sizes are impossible.</exception>
internal ref struct WeightReader(ReadOnlyMemory<byte> data)
{
    private ReadOnlyMemory<byte> _rest = data;

    public int Int32() => MemoryMarshal.Read<int>(Take(4));

    public ulong UInt64() => MemoryMarshal.Read<ulong>(Take(8));

    /// <summary>A number that must lie in [0, limit].</summary>
    public int Size(int limit)
    {
        var value = Int32();
        return value >= 0 && value <= limit ? value : throw new InvalidDataException($"A size of {value} is impossible here.");
    }

    public string[] Strings()
    {
        var strings = new string[Size(1 << 20)];
        foreach (ref var s in strings.AsSpan())
            s = Encoding.UTF8.GetString(Take(Size(1 << 20)));
        return strings;
    }

    public ReadOnlySpan<ulong> Keys() => MemoryMarshal.Cast<byte, ulong>(Take(8 * Size(1 << 26)));

    /// <summary>A matrix of IEEE half-precision weights.</summary>
    public Matrix Halves()
    {
        var (rows, columns) = Shape();
        var matrix = new Matrix(rows, columns);
        System.Numerics.Tensors.TensorPrimitives.ConvertToSingle(MemoryMarshal.Cast<byte, Half>(Take(2 * matrix.Count)), matrix.Span);
        return matrix;
    }

    /// <summary>A table of signed bytes with one scale a row, laid out for the product.</summary>
    public ByteMatrix ByteMatrix() => Networks.ByteMatrix.Of(Bytes());

    /// <summary>A table of signed bytes with one scale a row; it stays where it lies in memory.</summary>
    public ByteTable Bytes()
    {
        var (rows, columns) = Shape();
        return new ByteTable(rows, columns, TakeMemory((4 * rows) + (rows * columns)));
    }

    private (int Rows, int Columns) Shape()
    {
        int rows = Size(1 << 24), columns = Size(1 << 16);
        return (long)rows * columns <= _rest.Length ? (rows, columns) : throw new InvalidDataException("The model is cut short.");
    }

    private ReadOnlySpan<byte> Take(int count) => TakeMemory(count).Span;

    private ReadOnlyMemory<byte> TakeMemory(int count)
    {
        if (count < 0 || count > _rest.Length)
            throw new InvalidDataException("The model is cut short.");
        var taken = _rest[..count];
        _rest = _rest[count..];
        return taken;
    }
}
