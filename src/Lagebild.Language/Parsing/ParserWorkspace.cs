using Lagebild.Language.Networks;
using Lagebild.Language.Tagging;

namespace Lagebild.Language.Parsing;

/// <summary>The memory that one call of the parser works in; kept and used again, so that nothing is allocated per word.</summary>
internal sealed class ParserWorkspace
{
    public SentenceBatch Batch { get; } = new();

    public Matrix Input { get; } = new(1, 1);

    public Matrix Gates { get; } = new(1, 1);

    public Matrix States { get; } = new(1, 1);

    public Matrix[] Hidden { get; } = [new(1, 1), new(1, 1)];

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
}
