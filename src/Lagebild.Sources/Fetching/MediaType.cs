namespace Lagebild.Sources.Fetching;

/// <summary>
/// A Content-Type as servers write it. Read more leniently than the standard has it, since one superfluous semicolon makes the whole field unreadable there.
/// </summary>
internal static class MediaType
{
    private const string CharsetName = "charset=";

    public static (string? Type, string? Charset) Read(string? field)
    {
        if (string.IsNullOrWhiteSpace(field))
            return (null, null);

        var parts = field.Split(';', StringSplitOptions.TrimEntries);
        var charset = parts.Skip(1).FirstOrDefault(part => part.StartsWith(CharsetName, StringComparison.OrdinalIgnoreCase))?[CharsetName.Length..];
        return (Told(parts[0].ToLowerInvariant()), Told(charset?.Trim(' ', '"', '\'')));
    }

    private static string? Told(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
