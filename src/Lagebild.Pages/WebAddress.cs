namespace Lagebild.Pages;

/// <summary>Addresses that a page may link to.</summary>
public static class WebAddress
{
    /// <summary>True for absolute http and https addresses; anything else ("javascript:", a file) is shown, never linked.</summary>
    public static bool IsSafe(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme is "http" or "https");
}
