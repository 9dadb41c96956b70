using Lagebild.Desk.Web;
using Lagebild.Pages;
using Lagebild.Storage;
using NodaTime;
using NodaTime.Text;

namespace Lagebild.Desk.Search;

/// <summary>One way to narrow a search.</summary>
/// <param name="Text">As it is shown.</param>
/// <param name="Count">How many of the reports that were found it leaves.</param>
/// <param name="Query">The search with it added.</param>
public sealed record FacetValue(string Text, int Count, string Query);

/// <summary>What a search may be narrowed by: outlets, months, places, people.</summary>
/// <param name="Title">Key of its name.</param>
/// <param name="Values">The most frequent first; months the newest first.</param>
public sealed record Facet(string Title, IReadOnlyList<FacetValue> Values)
{
    private const int Most = 8;

    /// <summary>Those that part the reports; what all have in common narrows nothing.</summary>
    internal static IReadOnlyList<Facet> Of(IReadOnlyList<SearchHit> found, string query, Texts texts)
    {
        Facet By(string title, string prefix, Func<SearchHit, IEnumerable<string?>> names) =>
            new(title, [.. Count(found, names).Take(Most).Select(n => new FacetValue(n.Name, n.Count, $"{query} {prefix}:{Quoted(n.Name)}"))]);
        Facet[] all =
        [
            By("search.facet.source", "source", h => [h.Entry.Document.Source]),
            new("search.facet.month", [.. Months(found, query, texts).Take(Most)]),
            By("search.facet.place", "in", h => h.Entry.Report.Engagements.Select(e => e.Place?.Name)),
            By("search.facet.with", "with", h => h.Entry.Report.Engagements.SelectMany(e => e.Participants).Select(p => h.Entry.Report.Actor(p.Party.Actor)?.Name ?? p.Party.Name)),
            By("search.facet.by", "by", h => h.Entry.Report.Statements.Where(s => s.Speaker is not null).Select(s => h.Entry.Report.Actor(s.Speaker!.Actor)?.Name ?? s.Speaker.Name)),
        ];
        return [.. all.Where(f => f.Values.Any(v => v.Count < found.Count))];
    }

    private static IEnumerable<(string Name, int Count)> Count(IReadOnlyList<SearchHit> found, Func<SearchHit, IEnumerable<string?>> names) => found
        .SelectMany(h => names(h).OfType<string>().Where(n => n.Any(char.IsLetterOrDigit)).Distinct(StringComparer.OrdinalIgnoreCase))
        .GroupBy(n => n, StringComparer.OrdinalIgnoreCase).Select(g => (g.First(), g.Count())).OrderByDescending(g => g.Item2).ThenBy(g => g.Item1, StringComparer.Ordinal);

    private static IEnumerable<FacetValue> Months(IReadOnlyList<SearchHit> found, string query, Texts texts) => found
        .Where(h => h.Entry.Document.Published is not null).Select(h => h.Entry.Document.Published!.Date).GroupBy(d => new LocalDate(d.Year, d.Month, 1)).OrderByDescending(g => g.Key)
        .Select(g => new FacetValue(
            texts.Format("edtf.month", texts[$"month.{g.Key.Month}"], g.Key.Year), g.Count(),
            $"{query} from:{LocalDatePattern.Iso.Format(g.Key)} to:{LocalDatePattern.Iso.Format(g.Key.PlusMonths(1).PlusDays(-1))}"));

    private static string Quoted(string name) => name.Contains(' ') ? $"\"{name.Replace('"', ' ')}\"" : name.Replace("\"", "", StringComparison.Ordinal);
}
