using Lagebild.Language.Networks;

namespace Lagebild.Training.Learning;

/// <summary>
/// A learned matrix with its gradients (one matrix a worker) and Adam's moments. An embedding table is sparse: only the rows touched
/// since the last step are cleared and updated.
/// </summary>
internal sealed class Parameter
{
    private readonly PackedMatrix _packed = new();
    private readonly PackedMatrix _transposed = new();
    private readonly Lock _packing = new();
    private bool _isPacked;
    private bool _isTransposed;

    public Parameter(string name, int rows, int columns, bool isSparse, int workers)
    {
        Name = name;
        IsSparse = isSparse;
        Value = new Matrix(rows, columns);
        Mean = new Matrix(rows, columns);
        Variance = new Matrix(rows, columns);
        Gradients = [.. Enumerable.Range(0, workers).Select(_ => new Matrix(rows, columns))];
        Touched = [.. Enumerable.Range(0, isSparse ? workers : 0).Select(_ => new TouchedRows(rows))];
    }

    public string Name { get; }

    public bool IsSparse { get; }

    /// <summary>A frozen parameter keeps its value.</summary>
    public bool IsFrozen { get; set; }

    public Matrix Value { get; }

    public Matrix Mean { get; }

    public Matrix Variance { get; }

    public Matrix[] Gradients { get; }

    public TouchedRows[] Touched { get; }

    /// <summary>The value, packed as right-hand side of a product.</summary>
    public unsafe PackedMatrix Packed()
    {
        lock (_packing)
        {
            if (!_isPacked)
                _packed.Pack(Value.Pointer, Value.Rows, Value.Columns, Value.Columns, 1);
            _isPacked = true;
            return _packed;
        }
    }

    /// <summary>The transposed value, packed as right-hand side of a product.</summary>
    public unsafe PackedMatrix Transposed()
    {
        lock (_packing)
        {
            if (!_isTransposed)
                _transposed.Pack(Value.Pointer, Value.Columns, Value.Rows, 1, Value.Columns);
            _isTransposed = true;
            return _transposed;
        }
    }

    /// <summary>To be called after the value was changed.</summary>
    public void Changed() => _isPacked = _isTransposed = false;
}
