using Lagebild.Language.Networks;
using Lagebild.Language.Tagging;

namespace Lagebild.Language.Parsing;

/// <summary>The memory that one call of the parser works in; kept and used again, so that nothing is allocated per word.</summary>
internal sealed class ParserWorkspace
{
    private int[] _possible = new int[4096];
    private int[] _possibleStarts = new int[257];

    public SentenceBatch Batch { get; } = new();

    /// <summary>What the network sees of each form whose gates are not remembered.</summary>
    public Matrix Input { get; } = new(1, 1);

    public FormGates Forms { get; } = new();

    public EncoderMemory Encoder { get; } = new();

    public Matrix Tags { get; } = new(1, 1);

    public Matrix Morphologies { get; } = new(1, 1);

    public Matrix Dependents { get; } = new(1, 1);

    public Matrix Queries { get; } = new(1, 1);

    public Matrix Keys { get; } = new(1, 1);

    public Matrix RelationDependents { get; } = new(1, 1);

    public Matrix RelationHeads { get; } = new(1, 1);

    public Matrix RelationInput { get; } = new(1, 1);

    public Matrix RelationScores { get; } = new(1, 1);

    /// <summary>One sentence's queries, keys (the root's first) and scores.</summary>
    public Matrix SentenceQueries { get; } = new(1, 1);

    public Matrix SentenceKeys { get; } = new(1, 1);

    public PackedMatrix PackedKeys { get; } = new();

    public Matrix Scores { get; } = new(1, 1);

    public PhraseTotals Phrases { get; } = new();

    public int[] Heads { get; set; } = new int[256];

    /// <summary>The morphologies that were noted for the word at a position.</summary>
    public ReadOnlySpan<int> Possible(int position) => _possible.AsSpan(_possibleStarts[position].._possibleStarts[position + 1]);

    /// <summary>Room to note at most so many morphologies for the word at a position; positions come in order from 0.</summary>
    public Span<int> OpenPossible(int position, int most)
    {
        if (_possibleStarts.Length < position + 2)
            Array.Resize(ref _possibleStarts, 2 * (position + 2));
        var start = _possibleStarts[position];
        if (_possible.Length < start + most)
            Array.Resize(ref _possible, 2 * (start + most));
        return _possible.AsSpan(start, most);
    }

    public void ClosePossible(int position, int count) => _possibleStarts[position + 1] = _possibleStarts[position] + count;
}
