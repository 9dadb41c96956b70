using Lagebild.Language.Networks;

namespace Lagebild.Training.Learning;

/// <summary>
/// Records a computation so that its gradient can be run backwards. One tape serves one worker; its matrices are used again from
/// batch to batch. The layers are extension methods, one file each.
/// </summary>
internal sealed class Tape(int worker)
{
    private readonly List<Action> _backward = [];
    private readonly List<Matrix> _matrices = [];
    private readonly List<PackedMatrix> _packed = [];
    private int _matricesUsed;
    private int _packedUsed;

    /// <summary>Which of the parameters' gradients this tape adds to.</summary>
    public int Worker => worker;

    /// <summary>Dropout happens only in training.</summary>
    public bool IsTraining { get; set; } = true;

    /// <summary>What dropout draws from.</summary>
    public Random Random { get; set; } = new(worker);

    /// <summary>Forgets the last computation.</summary>
    public void Reset()
    {
        _backward.Clear();
        _matricesUsed = 0;
        _packedUsed = 0;
    }

    public Node NewNode(int rows, int columns) => new(NewMatrix(rows, columns), NewMatrix(rows, columns));

    /// <summary>A matrix of zeros that lives until the tape is reset.</summary>
    public Matrix NewMatrix(int rows, int columns)
    {
        if (_matricesUsed == _matrices.Count)
            _matrices.Add(new Matrix(rows, columns));
        var matrix = _matrices[_matricesUsed++].Resize(rows, columns);
        matrix.Clear();
        return matrix;
    }

    /// <summary>A packed matrix that lives until the tape is reset.</summary>
    public PackedMatrix NewPacked()
    {
        if (_packedUsed == _packed.Count)
            _packed.Add(new PackedMatrix());
        return _packed[_packedUsed++];
    }

    public void OnBackward(Action step) => _backward.Add(step);

    /// <summary>Runs all gradients backwards; losses have put theirs into their nodes already.</summary>
    public void Backward()
    {
        for (var i = _backward.Count - 1; i >= 0; i--)
            _backward[i]();
    }
}
