using Lagebild.Dossiers.Changes;
using Lagebild.Dossiers.Engagements;
using Lagebild.Dossiers.Evidences;
using Lagebild.Dossiers.Log;
using Lagebild.Dossiers.Names;
using Lagebild.Dossiers.Origins;
using Lagebild.Language;

namespace Lagebild.Dossiers.Stories;

/// <summary>
/// A title as an editor wrote it: the headline that says most of what the story's reports have in common, the newest of those that say nearly as much. Where
/// reports have nothing in common, the engagement that most independent reports tell of, the weightier kind among equals; else the first headline.
/// </summary>
internal static class StoryTitle
{
    private const int Longest = 90;

    /// <summary>So many words are free; a headline with more must say more.</summary>
    private const int FreeWords = 6;

    public static string Of(ValueArray<DossierEngagement> engagements, IReadOnlyList<LogEntry> entries, OriginMap origins) =>
        Headline([.. entries.Where(e => !origins.IsCopy(e.Id))]) ?? Engagement(engagements) ?? First(entries[0]);

    private static string? Headline(LogEntry[] reports)
    {
        if (reports.Length < 2)
            return null;
        var shared = new Dictionary<string, (int Reports, int Weight)>(StringComparer.Ordinal);
        foreach (var term in reports.SelectMany(r => r.Report.Terms.AsEnumerable()))
        {
            var (count, weight) = shared.GetValueOrDefault(term.Text);
            shared[term.Text] = (count + 1, Math.Max(weight, term.Weight));
        }
        var scored = reports.Select(r => (r.Document.Headline, Score: Score(r.Document.Headline, shared))).ToList();
        var best = scored.Max(s => s.Score);
        return best == 0 ? null : scored.Last(s => 5 * s.Score >= 4 * best).Headline;
    }

    /// <summary>The weight of the terms that other reports share, in thousandths for each word beyond the free ones.</summary>
    private static long Score(string headline, Dictionary<string, (int Reports, int Weight)> shared)
    {
        if (headline.Length is 0 or > Longest || headline[^1] == '?' || !char.IsLetterOrDigit(headline[0]))
            return 0;
        var words = NameFolding.PlainWords(headline);
        var terms = shared.Where(t => t.Value.Reports > 1 && words.Any(w => w.StartsWith(t.Key, StringComparison.Ordinal)));
        return 1000 * terms.Sum(t => (long)t.Value.Weight * (t.Value.Reports - 1)) / Math.Max(FreeWords, words.Length);
    }

    private static string? Engagement(ValueArray<DossierEngagement> engagements) => engagements.AsEnumerable()
        .Where(e => e.Title.Length > 0)
        .OrderByDescending(e => e.Supports.Origins())
        .ThenByDescending(e => Importance.Of(ChangeKind.NewEngagement, e.Kind))
        .FirstOrDefault()?.Title;

    private static string First(LogEntry entry) => entry.Document.Headline.Length > 0 ? entry.Document.Headline : FirstWords(entry.Document.Body);

    private static string FirstWords(string body)
    {
        var line = body.AsSpan().Trim();
        var end = line.IndexOf('\n');
        line = end < 0 ? line : line[..end];
        return line.Length <= 80 ? line.ToString() : line[..80].ToString() + "…";
    }
}
