namespace Lagebild.Language.Parsing;

/// <summary>
/// What the encoder knows of each word in its sentence: the last layer's outputs, each from -1 to 1 in units of 1/127. Rounded, so that
/// decisions over them add whole numbers.
/// </summary>
public sealed class WordStates(int words, int columns)
{
    private readonly sbyte[] _values = new sbyte[words * columns];

    /// <summary>Numbers a word.</summary>
    public int Columns { get; } = columns;

    /// <summary>The numbers of a word, by its index in the whole text.</summary>
    public ReadOnlySpan<sbyte> this[int word] => _values.AsSpan(word * Columns, Columns);

    internal void Set(int word, ReadOnlySpan<float> outputs)
    {
        var to = _values.AsSpan(word * Columns, Columns);
        for (var i = 0; i < to.Length; i++)
            to[i] = (sbyte)Math.Clamp(MathF.Round(outputs[i] * 127), -127, 127);
    }
}
