namespace Lagebild.Sources.Inputs;

/// <summary>
/// An input that cannot be read, as a row of the interface's table: what is wrong, and what to do. The sentence is worded by whoever shows it.
/// </summary>
public sealed class InputException(string key, params object[] values) : Exception(key)
{
    /// <summary>The row, such as <c>problem.empty</c>.</summary>
    public string Key { get; } = key;

    /// <summary>What stands in the sentence besides the input's name; a <see cref="TextKey"/> is itself a row of the table.</summary>
    public IReadOnlyList<object> Values => values;
}

/// <summary>A value of a message that is worded by the table.</summary>
public readonly record struct TextKey(string Key);
