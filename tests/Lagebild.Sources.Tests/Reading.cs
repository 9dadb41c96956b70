using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text;
using Lagebild.Language.Times;
using Lagebild.Sources.Inputs;
using Lagebild.Sources.Items;
using NodaTime.Text;

namespace Lagebild.Sources.Tests;

/// <summary>Items as text, for tables and golden files.</summary>
internal static class Reading
{
    /// <summary>The names by which tables ask for a property.</summary>
    public static string Of(SourceItem item, string property) => property switch
    {
        "key" => item.Key,
        "address" => item.Address ?? "",
        "headline" => item.Headline,
        "body" => item.Body,
        "published" => Of(item.Published),
        "updated" => Of(item.Updated),
        "publisher" => item.Publisher ?? "",
        "author" => item.Author ?? "",
        "language" => item.Language ?? "",
        "sections" => string.Join(", ", item.Sections),
        "speaker" => item.Post?.Speaker ?? "",
        "account" => item.Post?.Account ?? "",
        "channel" => item.Post?.Channel ?? "",
        "boost" => item.Post?.IsBoost == true ? "yes" : "no",
        "reply" => item.Post?.InReplyTo ?? "",
        "media" => string.Join(", ", item.Post?.MediaTexts ?? []),
        "withdrawn" => item.IsWithdrawn ? "yes" : "no",
        "extent" => item.Extent.ToString(),
        _ => throw new ArgumentOutOfRangeException(nameof(property), property, null),
    };

    public static void EqualsGolden(string name, ItemList list) => GoldenFile.Equal(name, Of(list));

    public static byte[] Sample(string name) => File.ReadAllBytes(Path.Combine(Folder(), "../../samples/sources", name));

    private static string Of(ItemList list)
    {
        var text = new StringBuilder();
        foreach (var item in list.Items)
        {
            foreach (var property in (ReadOnlySpan<string>)["key", "address", "headline", "published", "updated", "publisher", "author", "language", "sections", "channel", "speaker", "account", "reply", "media", "boost", "withdrawn", "extent"])
            {
                if (Of(item, property) is not ("" or "no") and var value)
                    text.Append(property).Append(": ").Append(value).Append('\n');
            }
            text.Append('\n').Append(item.Body).Append("\n\n---\n");
        }
        foreach (var problem in list.Problems)
            text.Append(Of(problem)).Append('\n');
        return text.ToString();
    }

    public static string Of(InputException problem) => $"{problem.Key} {string.Join(' ', problem.Values)}".Trim();

    private static string Of(PublicationTime? time) =>
        time is null ? "" : time.Instant is { } instant ? OffsetDateTimePattern.GeneralIso.Format(instant) : LocalDatePattern.Iso.Format(time.Date);

    private static string Folder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
