namespace Lagebild.Training.Treebank;

/// <summary>A sentence of a treebank: its comment lines (with the #), its words, and its multiword tokens in order.</summary>
internal sealed record TreebankSentence(
    IReadOnlyList<string> Comments, IReadOnlyList<TreebankWord> Words, IReadOnlyList<TreebankToken> MultiwordTokens)
{
    public string? Id => Comment("sent_id");

    public string? Text => Comment("text");

    /// <summary>The value of a comment line <c># key = value</c>, or null.</summary>
    public string? Comment(string key)
    {
        var start = $"# {key} = ";
        return Comments.FirstOrDefault(c => c.StartsWith(start, StringComparison.Ordinal))?[start.Length..];
    }

    public TreebankSentence WithWords(IEnumerable<TreebankWord> words) => this with { Words = [.. words] };
}
