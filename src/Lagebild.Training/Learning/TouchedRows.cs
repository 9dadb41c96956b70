namespace Lagebild.Training.Learning;

/// <summary>The set of rows of an embedding table that have a gradient.</summary>
internal sealed class TouchedRows(int rows)
{
    private readonly bool[] _isIn = new bool[rows];
    private readonly List<int> _rows = [];

    public IReadOnlyList<int> Rows => _rows;

    public void Add(int row)
    {
        if (_isIn[row])
            return;
        _isIn[row] = true;
        _rows.Add(row);
    }

    public void Clear()
    {
        foreach (var row in _rows)
            _isIn[row] = false;
        _rows.Clear();
    }
}
