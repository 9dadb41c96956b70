using System.Globalization;

namespace Lagebild.Desk.Web;

/// <summary>Which page of a long list is shown; the query says so as <c>seite</c>, or by the list's own name where a page has several.</summary>
/// <param name="Page">From 1; the last one where the query asks for more.</param>
/// <param name="Pages">At least 1.</param>
/// <param name="Total">Lines of all pages.</param>
/// <param name="Size">Lines of a page.</param>
/// <param name="Name">As the query has it.</param>
public sealed record Paging(int Page, int Pages, int Total, int Size, string Name)
{
    /// <summary>What the query calls the page of a list that has no name of its own.</summary>
    public const string Usual = "seite";

    public static Paging Of(DeskRequest desk, int total, int size, string name = Usual)
    {
        var pages = Math.Max(1, (total + size - 1) / size);
        return new Paging(int.TryParse(desk.Query(name), NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? Math.Clamp(page, 1, pages) : 1, pages, total, size, name);
    }

    public IEnumerable<T> Of<T>(IEnumerable<T> all) => all.Skip((Page - 1) * Size).Take(Size);
}
