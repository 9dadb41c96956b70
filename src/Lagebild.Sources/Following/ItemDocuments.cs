using Lagebild.Reading.Documents;
using Lagebild.Sources.Fetching;
using Lagebild.Sources.Inputs;
using Lagebild.Sources.Inputs.Web;
using Lagebild.Sources.Items;

namespace Lagebild.Sources.Following;

/// <summary>From an item to the document that is read: what the source gives, or the page behind it.</summary>
/// <param name="fetch">Fetches a page; politely, and only where the site allows it.</param>
internal sealed class ItemDocuments(Func<FetchRequest, CancellationToken, Task<FetchOutcome>> fetch)
{
    /// <summary>The document of an item.</summary>
    /// <param name="source">Whose item it is.</param>
    /// <param name="item">The item.</param>
    /// <param name="language">Of items that do not name their own.</param>
    /// <param name="isLastTry">True to take what the item itself says where the page still cannot be had.</param>
    /// <param name="cancellation">Ends the wait for the page.</param>
    /// <returns>Null where the page cannot be had just now, and trying again later is worth while.</returns>
    /// <exception cref="InputException">There is no text, too much of it, or it is in a language that is not read.</exception>
    public async Task<Document?> MakeAsync(FollowedSource source, SourceItem item, string? language, bool isLastTry, CancellationToken cancellation)
    {
        if (source.Settings.Language is null && SourceItemReport.IsForeign(item, item.Language ?? language))
            throw new InputException("problem.foreign");
        if (!NeedsPage(source.Settings.Pages, item))
            return Document(source, item, null, language);
        var request = new FetchRequest(new Uri(item.Address!), ContentKind.Page) { AllowedPrivateHosts = source.Settings.AllowedHosts };
        return await fetch(request, cancellation).ConfigureAwait(false) switch
        {
            Fetched page => Document(source, item, Page(page), language),
            Busy or Failed { Fault: FetchFault.TimedOut or FetchFault.NameNotFound or FetchFault.Unreachable or FetchFault.Truncated } when !isLastTry => null,
            _ => Document(source, item, null, language),
        };
    }

    private static bool NeedsPage(PagePolicy policy, SourceItem item) =>
        WebAddress.IsWeb(item.Address) && item.Post is null
        && (policy == PagePolicy.Always || (policy == PagePolicy.Teaser && item.Extent != BodyExtent.Whole));

    /// <summary>A page without a text (a film, a gallery, a wall) leaves what the entry itself says.</summary>
    private static RawReport? Page(Fetched page)
    {
        try
        {
            return page.ContentType is null or "text/html" or "application/xhtml+xml" ? HtmlInput.Read(TextDecoding.Decode(page.Bytes.Span)) : null;
        }
        catch (InputException)
        {
            return null;
        }
    }

    private static Document Document(FollowedSource source, SourceItem item, RawReport? page, string? language)
    {
        var text = page is not null && page.Body.Length >= item.Body.Length ? page : new RawReport("", Body(item));
        return (text with
        {
            Headline = SourceItemReport.Headline(item, language) is { Length: > 0 } headline ? headline : text.Headline,
            Published = item.Published is null ? page?.Published : null,
            Address = item.Address ?? page?.Address,
            Language = item.Language ?? page?.Language ?? language,
        }).ToDocument(
            new InputOptions { Published = item.Published, Source = Outlet(source, item), Language = source.Settings.Language },
            AddressIn(source, item));
    }

    /// <summary>The place of an entry without a page of its own: that of its list, and which entry it is, so that no two have one address.</summary>
    private static string AddressIn(FollowedSource source, SourceItem item) =>
        WebAddress.IsWeb(source.Settings.Address) ? $"{source.Settings.Address}#{Uri.EscapeDataString(item.Key)}" : source.Settings.Address;

    private static string Outlet(FollowedSource source, SourceItem item) => item.Post?.Channel ?? source.Settings.Outlet ?? item.Publisher ?? source.Outlet;

    private static string Body(SourceItem item) => item.Post is { MediaTexts: { IsDefaultOrEmpty: false } media } ? $"{item.Body}\n\n{string.Join("\n\n", media)}" : item.Body;
}
