using Microsoft.AspNetCore.Components;

namespace Lagebild.Desk.Web;

/// <summary>The style sheet of people, places, calendar, search and sources, for the head of their pages.</summary>
internal static class ListStyle
{
    public static RenderFragment Sheet { get; } = builder => builder.AddMarkupContent(0, $"<link rel=\"stylesheet\" href=\"{Asset.Address("lists.css")}\">");
}
