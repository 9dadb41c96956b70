using Lagebild.Desk.Web;
using Microsoft.AspNetCore.Components;

namespace Lagebild.Desk.Access;

/// <summary>The style sheet of signing in and of the administration, for the head of a page.</summary>
internal static class AccessStyle
{
    public static RenderFragment Link { get; } = head => head.AddMarkupContent(0, $"<link rel=\"stylesheet\" href=\"{Asset.Address("access.css")}\">");
}
