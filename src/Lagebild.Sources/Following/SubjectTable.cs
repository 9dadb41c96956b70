using Lagebild.Language;
using Lagebild.Sources.Items;

namespace Lagebild.Sources.Following;

/// <summary>
/// Tells sport, weather and stock tickers from what may be political (Following/subjects.tsv), by what the source says of an item and by its headline. A
/// political word in the headline always goes before: a report too many costs little, one too few is missed by everybody.
/// </summary>
internal static class SubjectTable
{
    /// <summary>Words of one subject in headline and first sentences that make it that subject's.</summary>
    private const int EnoughWords = 2;

    /// <summary>So much of the text tells what it is about.</summary>
    private const int Lead = 300;

    private static readonly ILookup<string, (string Subject, string Word)> Words = TsvTable.Rows(typeof(SubjectTable).Assembly, "Following/subjects.tsv", 3)
        .SelectMany(r => r[2].Split('|').Select(word => (Where: r[0], Subject: r[1], Word: word))).ToLookup(r => r.Where, r => (r.Subject, r.Word), StringComparer.Ordinal);

    public static bool IsOffTopic(SourceItem item)
    {
        var lead = $"{item.Headline}\n{(item.Body.Length > Lead ? item.Body[..Lead] : item.Body)}";
        if (Words["political"].Any(w => WordSearch.Holds(lead, w.Word)))
            return false;
        return Words["section"].Any(w => item.Sections.Any(s => s.Trim().Equals(w.Word, StringComparison.OrdinalIgnoreCase)))
            || PathOf(item.Address).Intersect(Words["path"].Select(w => w.Word), StringComparer.OrdinalIgnoreCase).Any()
            || Words["start"].Any(w => item.Headline.StartsWith(w.Word, StringComparison.OrdinalIgnoreCase))
            || Words["word"].Where(w => WordSearch.Holds(lead, w.Word)).GroupBy(w => w.Subject).Any(g => g.Count() >= EnoughWords);
    }

    /// <summary>The folders of an address and the labels of its host: "sport" in "https://hafenblatt.example/sport/fussball/1.html".</summary>
    private static IEnumerable<string> PathOf(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) ? uri.Host.Split('.').Concat(uri.AbsolutePath.Split('/')[..^1]) : [];
}
