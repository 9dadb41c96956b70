using System.Runtime.InteropServices;
using System.Text;

namespace Lagebild.Language.Networks;

/// <summary>Writes the payload of a model: numbers, strings, and matrices in 16 or 8 bits a weight. Little-endian.</summary>
internal sealed class WeightWriter
{
    private readonly MemoryStream _stream = new();

    public ReadOnlySpan<byte> Payload => _stream.GetBuffer().AsSpan(0, (int)_stream.Length);

    public void Int32(int value) => _stream.Write(MemoryMarshal.AsBytes(new ReadOnlySpan<int>(in value)));

    public void UInt64(ulong value) => _stream.Write(MemoryMarshal.AsBytes(new ReadOnlySpan<ulong>(in value)));

    public void Strings(IReadOnlyCollection<string> strings)
    {
        Int32(strings.Count);
        foreach (var s in strings)
        {
            var bytes = Encoding.UTF8.GetBytes(s);
            Int32(bytes.Length);
            _stream.Write(bytes);
        }
    }

    public void Keys(ReadOnlySpan<ulong> keys)
    {
        Int32(keys.Length);
        _stream.Write(MemoryMarshal.AsBytes(keys));
    }

    public void Halves(Matrix matrix)
    {
        Shape(matrix);
        var halves = new Half[matrix.Count];
        System.Numerics.Tensors.TensorPrimitives.ConvertToHalf(matrix.Span, halves);
        _stream.Write(MemoryMarshal.AsBytes(halves.AsSpan()));
    }

    public void Bytes(Matrix matrix)
    {
        Shape(matrix);
        var scales = new float[matrix.Rows];
        var values = new sbyte[matrix.Count];
        for (var r = 0; r < matrix.Rows; r++)
        {
            var row = matrix[r];
            var most = 0f;
            foreach (var x in row)
                most = Math.Max(most, Math.Abs(x));
            scales[r] = most / 127;
            for (var c = 0; c < row.Length && most > 0; c++)
                values[(r * matrix.Columns) + c] = (sbyte)MathF.Round(row[c] / scales[r]);
        }
        _stream.Write(MemoryMarshal.AsBytes(scales.AsSpan()));
        _stream.Write(MemoryMarshal.AsBytes(values.AsSpan()));
    }

    /// <summary>What <see cref="DenseLayer.Read"/> reads.</summary>
    public void Layer(Matrix weights, Matrix bias)
    {
        Bytes(weights);
        Halves(bias);
    }

    private void Shape(Matrix matrix)
    {
        Int32(matrix.Rows);
        Int32(matrix.Columns);
    }
}
