namespace Lagebild.Storage.Searching;

/// <summary>A question that cannot be understood: which row of the interface's texts says why, and the word (<see cref="Exception.Message"/>).</summary>
public sealed class SearchQueryException(string key, string word) : FormatException(word)
{
    /// <summary>The row, such as <c>search.day</c>.</summary>
    public string Key { get; } = key;
}
