namespace Lagebild.Sources.Inputs.Web;

/// <summary>The estimated work of parsing a page, or the pieces of HTML of one feed, which together may cost as much as a page.</summary>
internal sealed class HtmlWork
{
    private const long OpenElementsVisited = 150_000_000;
    private const long FormattingCopies = 2_000_000;

    private long _visited, _copies;

    public bool IsExceeded => _visited > OpenElementsVisited || _copies > FormattingCopies;

    /// <param name="visited">Open elements that a tag is compared with.</param>
    /// <param name="copies">Unclosed formatting elements that it copies.</param>
    public void Add(int visited, int copies) => (_visited, _copies) = (_visited + visited, _copies + copies);
}
