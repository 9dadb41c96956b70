using Microsoft.AspNetCore.Components;

namespace Lagebild.Desk.Linked;

/// <summary>Structured data for the head of a page.</summary>
internal static class EventsScript
{
    /// <param name="json">As <see cref="EventLd"/> gives it for a page: it holds no character that could end the element; null for nothing.</param>
    public static MarkupString Of(string? json) => new(json is null ? "" : $"<script type=\"application/ld+json\">{json}</script>");
}
