using System.Runtime.InteropServices;
using System.Text;

namespace Lagebild.Language.Networks;

/// <summary>Reads what <see cref="WeightWriter"/> wrote: numbers, strings, and matrices in 16 or 8 bits a weight.</summary>
/// <exception cref="InvalidDataException">The data ends too early, or sizes are impossible.</exception>
internal ref struct WeightReader(ReadOnlySpan<byte> data)
{
    private ReadOnlySpan<byte> _rest = data;

    public int Int32() => MemoryMarshal.Read<int>(Take(4));

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

    public ulong[] Keys() => MemoryMarshal.Cast<byte, ulong>(Take(8 * Size(1 << 26))).ToArray();

    /// <summary>A matrix of IEEE half-precision weights.</summary>
    public Matrix Halves()
    {
        var matrix = Shape();
        System.Numerics.Tensors.TensorPrimitives.ConvertToSingle(MemoryMarshal.Cast<byte, Half>(Take(2 * matrix.Count)), matrix.Span);
        return matrix;
    }

    /// <summary>A matrix of signed bytes with one scale a row.</summary>
    public Matrix Bytes()
    {
        var matrix = Shape();
        var scales = MemoryMarshal.Cast<byte, float>(Take(4 * matrix.Rows));
        var values = MemoryMarshal.Cast<byte, sbyte>(Take(matrix.Count));
        for (var r = 0; r < matrix.Rows; r++)
        {
            var row = matrix[r];
            var from = values.Slice(r * matrix.Columns, matrix.Columns);
            for (var c = 0; c < row.Length; c++)
                row[c] = from[c] * scales[r];
        }
        return matrix;
    }

    private Matrix Shape()
    {
        int rows = Size(1 << 24), columns = Size(1 << 16);
        return (long)rows * columns <= _rest.Length ? new Matrix(rows, columns) : throw new InvalidDataException("The model is cut short.");
    }

    private ReadOnlySpan<byte> Take(int count)
    {
        if (count < 0 || count > _rest.Length)
            throw new InvalidDataException("The model is cut short.");
        var taken = _rest[..count];
        _rest = _rest[count..];
        return taken;
    }
}
