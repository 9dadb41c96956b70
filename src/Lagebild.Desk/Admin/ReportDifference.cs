using Lagebild.Language;
using Lagebild.Language.Times;
using Lagebild.Reading.Engagements;
using Lagebild.Reading.Reports;
using Lagebild.Reading.Reports.Json;

namespace Lagebild.Desk.Admin;

/// <summary>What two readers make of one document, as far as they differ.</summary>
/// <param name="Engagements">Engagements that only one of them tells of, or that they tell differently.</param>
/// <param name="Counts">Of how many other facts they tell, where that differs.</param>
/// <param name="IsSame">True where nothing differs at all, not even a passage.</param>
public sealed record ReportDifference(IReadOnlyList<EngagementDifference> Engagements, IReadOnlyList<CountDifference> Counts, bool IsSame)
{
    public static ReportDifference Of(Report before, Report after) => new(Pairs(before, after), [.. Counted(before, after).Where(c => c.Before != c.After)], Facts(before) == Facts(after));

    private static IEnumerable<CountDifference> Counted(Report before, Report after) =>
    [
        new("section.actors", before.Actors.Count, after.Actors.Count),
        new("section.statements", before.Statements.Count, after.Statements.Count),
        new("section.open", before.OpenQuestions.Count, after.OpenQuestions.Count),
        new("section.silences", before.Silences.Count, after.Silences.Count),
        new("section.events", before.Events.Count, after.Events.Count),
    ];

    /// <summary>Those told alike are left out; of the others, those of one title belong together, then those of one sentence.</summary>
    private static List<EngagementDifference> Pairs(Report before, Report after)
    {
        var (old, fresh) = (before.Engagements.ToList(), after.Engagements.ToList());
        var pairs = new List<EngagementDifference>();
        Pair((o, f) => ToldEngagement.Of(o) == ToldEngagement.Of(f), isShown: false);
        Pair((o, f) => o.Title == f.Title, isShown: true);
        Pair((o, f) => o.Evidence.Range.Start < f.Evidence.Range.End && f.Evidence.Range.Start < o.Evidence.Range.End, isShown: true);
        pairs.AddRange(old.Select(o => new EngagementDifference(ToldEngagement.Of(o), null)));
        pairs.AddRange(fresh.Select(f => new EngagementDifference(null, ToldEngagement.Of(f))));
        return pairs;

        void Pair(Func<Engagement, Engagement, bool> belong, bool isShown)
        {
            foreach (var one in old.ToArray())
            {
                if (fresh.FirstOrDefault(f => belong(one, f)) is not { } other)
                    continue;
                old.Remove(one);
                fresh.Remove(other);
                if (isShown)
                    pairs.Add(new EngagementDifference(ToldEngagement.Of(one), ToldEngagement.Of(other)));
            }
        }
    }

    private static string Facts(Report report) => ReportJson.ToString(report with { Reader = "" });
}

/// <summary>An engagement as two readers tell it.</summary>
/// <param name="Before">Null where the reader before did not tell of it.</param>
/// <param name="After">Null where the reader after does not.</param>
public sealed record EngagementDifference(ToldEngagement? Before, ToldEngagement? After);

/// <summary>What a list shows of an engagement in a report.</summary>
/// <param name="Title">Its short name.</param>
/// <param name="Status">How far it has come.</param>
/// <param name="Days">When, in EDTF; null where that is not told.</param>
/// <param name="Hour">The hour; null where none is told.</param>
/// <param name="Place">Where; null where that is not told.</param>
public sealed record ToldEngagement(string Title, EngagementStatus Status, string? Days, TimeOfDay? Hour, string? Place)
{
    public static ToldEngagement Of(Engagement engagement) =>
        new(engagement.Title, engagement.Status, engagement.Time?.Value?.Text, engagement.Time?.Hour?.Time, engagement.Place?.Name);
}

/// <summary>How many facts of a kind there are.</summary>
/// <param name="Kind">Key of the text that names the kind.</param>
/// <param name="Before">Of the reader before.</param>
/// <param name="After">Of the reader after.</param>
public sealed record CountDifference(string Kind, int Before, int After);
