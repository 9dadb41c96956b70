using Lagebild.App.Pages;

namespace Lagebild.App.Inputs;

/// <summary>An input that cannot be read, as a row of the interface's table: what is wrong, and what to do.</summary>
internal sealed class InputException(string key, params object[] values) : Exception
{
    /// <summary>The row, such as <c>problem.empty</c>.</summary>
    public string Key => key;

    /// <summary>The message in the interface's language; a value that is itself a key of the table is replaced by its text.</summary>
    public string Say(string input, Texts texts) =>
        texts.Format(key, [input, .. values.Select(v => v is TextKey k ? texts[k.Key] : v)]);
}

/// <summary>A value of a message that is worded by the table.</summary>
internal readonly record struct TextKey(string Key);
