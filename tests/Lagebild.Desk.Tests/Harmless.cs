using AngleSharp.Dom;

namespace Lagebild.Desk.Tests;

/// <summary>What no page may hold, whatever reports and users write.</summary>
internal static class Harmless
{
    /// <summary>Mark-up that would do harm where it is not taken as text.</summary>
    public const string Attack = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>";

    private static readonly string[] Linking = ["href", "src", "action", "formaction"];

    /// <summary>No script, style or handler within the page, no element that reports brought, no link to anything but this site and web addresses.</summary>
    public static void Check(IDocument page)
    {
        Assert.All(page.Scripts, s => Assert.True(s.Source?.StartsWith("/assets/", StringComparison.Ordinal) == true || s.Type == "application/ld+json", s.OuterHtml));
        Assert.Empty(page.QuerySelectorAll("style, [style], iframe, object, embed, base, img"));
        Assert.Empty(page.All.SelectMany(e => e.Attributes).Where(a => a.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase)));
        foreach (var address in page.All.SelectMany(e => Linking.Select(e.GetAttribute)).OfType<string>())
            Assert.True(address is ['/', ..] or ['#', ..] || Pages.WebAddress.IsSafe(address), address);
    }
}
