using Lagebild.Sources.Items;

namespace Lagebild.Sources.Feeds;

/// <summary>An entry's text, chosen among what it gives, and how much of the report it is.</summary>
internal readonly record struct FeedBody(string Text, BodyExtent Extent)
{
    /// <summary>A report that is given in whole has hardly fewer characters; a shorter text may be a brief or a beginning.</summary>
    private const int ShortestWhole = 800;

    /// <param name="contents">What the entry gives as its content.</param>
    /// <param name="summaries">What it gives as a description, best first.</param>
    /// <param name="markup">The feed's.</param>
    /// <param name="hasPage">True where an address leads to the rest.</param>
    public static FeedBody Of(IEnumerable<string> contents, IEnumerable<string> summaries, FeedMarkup markup, bool hasPage)
    {
        var (content, isContentCut) = Longest(contents, markup);
        var (summary, isSummaryCut) = Longest(summaries, markup);
        // Some programs put the same beginning in both places.
        if (content.Length > summary.Length)
            return new FeedBody(content, isContentCut ? Beginning(hasPage) : content.Length >= ShortestWhole ? BodyExtent.Whole : BodyExtent.Unknown);
        return new FeedBody(summary, isSummaryCut || summary.Length < ShortestWhole ? Beginning(hasPage) : BodyExtent.Unknown);
    }

    private static BodyExtent Beginning(bool hasPage) => hasPage ? BodyExtent.Teaser : BodyExtent.Unknown;

    private static (string Text, bool IsCut) Longest(IEnumerable<string> texts, FeedMarkup markup)
    {
        var longest = (Text: "", IsCut: false);
        foreach (var text in texts)
        {
            var paragraphs = markup.Paragraphs(text);
            var isCut = FeedEndings.TakeOff(paragraphs);
            var plain = string.Join("\n\n", paragraphs);
            if (plain.Length > longest.Text.Length)
                longest = plain.Length > FeedLimits.BodyLength ? (FeedMarkup.Cut(plain, FeedLimits.BodyLength), true) : (plain, isCut);
        }
        return longest;
    }
}
