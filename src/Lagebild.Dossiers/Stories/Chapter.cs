using Lagebild.Dossiers.Engagements;
using Lagebild.Language;
using Lagebild.Reading.Documents;
using NodaTime;

namespace Lagebild.Dossiers.Stories;

/// <summary>A phase of a long story: reports that follow each other and have one leading occasion.</summary>
/// <param name="Lead">The occasion that its reports tell of first and most.</param>
/// <param name="First">The day of its first report.</param>
/// <param name="Last">The day of its last report.</param>
/// <param name="Reports">Its reports, in the order of publication.</param>
public sealed record Chapter(EngagementKey Lead, LocalDate First, LocalDate Last, ValueArray<DocumentId> Reports)
{
    /// <summary>A story of fewer reports is read at one go.</summary>
    private const int FewestReports = 8;

    /// <summary>Days that a story must have lasted.</summary>
    private const int FewestDays = 14;

    /// <summary>What a report says for a chapter of the occasion that it tells of first; another occasion that it mentions counts one.</summary>
    private const int LeadPoints = 2;

    /// <summary>What a chapter must say more than the one before it would go on saying.</summary>
    private const int ChapterCost = 4;

    /// <summary>
    /// The chapters of a dossier, a pure function of it: of all ways to cut its dated reports into phases, the one in which the leading occasions are told of
    /// most, each cut at a price. Empty where the story is short or has one phase.
    /// </summary>
    public static ValueArray<Chapter> In(Dossier dossier)
    {
        DossierReport[] reports = [.. dossier.Reports.Where(r => r is { Published: not null, IsCopy: false })];
        if (reports.Length < FewestReports || Period.DaysBetween(reports[0].Published!.Date, reports[^1].Published!.Date) < FewestDays)
            return [];
        var cuts = Cut(Told(dossier, reports));
        return cuts.Count < 2 ? [] : cuts.Select(c => new Chapter(
            dossier.Engagements[c.Lead].Key, reports[c.From].Published!.Date, reports[c.To - 1].Published!.Date, reports[c.From..c.To].Select(r => r.Document).ToValueArray())).ToValueArray();
    }

    /// <summary>For each report the occasions that it tells of, by their place in the dossier, and what it says for each.</summary>
    private static (int Engagement, int Points)[][] Told(Dossier dossier, DossierReport[] reports)
    {
        var supports = dossier.Engagements.SelectMany((e, i) => e.Supports.Select(s => (Engagement: i, s.Document, s.Evidence.Range.Start))).ToLookup(s => s.Document);
        return [.. reports.Select(r => supports[r.Document].OrderBy(s => s.Start).ThenBy(s => s.Engagement).DistinctBy(s => s.Engagement).Select((s, n) => (s.Engagement, n == 0 ? LeadPoints : 1)).ToArray())];
    }

    /// <summary>The best cut by dynamic programming: the best end of a phase before, and the occasion that is told of most since.</summary>
    private static List<(int From, int To, int Lead)> Cut((int Engagement, int Points)[][] told)
    {
        var best = new (int Score, int From, int Lead)[told.Length + 1];
        for (var to = 1; to <= told.Length; to++)
        {
            best[to] = (int.MinValue, 0, 0);
            var points = new Dictionary<int, int>();
            var (lead, most) = (-1, 0);
            for (var from = to - 1; from >= 0; from--)
            {
                foreach (var (engagement, said) in told[from])
                {
                    var sum = points[engagement] = points.GetValueOrDefault(engagement) + said;
                    if (sum > most || sum == most && engagement < lead)
                        (lead, most) = (engagement, sum);
                }
                var score = best[from].Score + most - (from > 0 ? ChapterCost : 0);
                if (score >= best[to].Score)
                    best[to] = (score, from, lead);
            }
        }
        var cuts = new List<(int, int, int)>();
        for (var to = told.Length; to > 0; to = best[to].From)
            cuts.Insert(0, (best[to].From, to, best[to].Lead));
        return cuts;
    }
}
