using Lagebild.Desk.Pictures;
using Lagebild.Desk.Reader;
using Lagebild.Dossiers.Log;
using Lagebild.Pages.Lookup;

namespace Lagebild.Desk.Api.Answers;

/// <summary>A report among its versions.</summary>
/// <param name="Report">The report.</param>
/// <param name="Supersedes">Versions whose place it took, and those whose place they had taken in turn.</param>
public sealed record ReportVersionsAnswer(ReportAnswer Report, IReadOnlyList<EarlierVersionAnswer> Supersedes)
{
    /// <summary>The version that took its place; absent where it is the last.</summary>
    public ReportAnswer? SupersededBy { get; init; }

    internal static ReportVersionsAnswer Of(ReportVersions versions, Picture picture)
    {
        var all = versions.All.ToDictionary(e => e.Id);
        return new ReportVersionsAnswer(Answer(versions.Entry), [.. versions.Earlier.Select(v => EarlierVersionAnswer.Of(Answer(v.Older), v.Newer.Value, VersionDifference.Between(v.Older, all[v.Newer])))])
        {
            SupersededBy = versions.Later is { } later ? Answer(later) : null,
        };

        ReportAnswer Answer(LogEntry entry) => ReportAnswer.Of(entry.Document, picture.StoryOf(entry.Id)?.Id.First.Value);
    }
}

/// <summary>A version whose place a later one took, and what that says otherwise.</summary>
/// <param name="Report">The earlier version.</param>
/// <param name="SupersededBy">Id of the later one.</param>
/// <param name="Changes">What is told otherwise of engagements.</param>
/// <param name="Added">Sentences that only the later one has.</param>
/// <param name="Gone">Sentences that only the earlier one has.</param>
public sealed record EarlierVersionAnswer(ReportAnswer Report, string SupersededBy, IReadOnlyList<VersionChangeAnswer> Changes, IReadOnlyList<string> Added, IReadOnlyList<string> Gone)
{
    internal static EarlierVersionAnswer Of(ReportAnswer report, string later, VersionDifference difference) =>
        new(report, later, [.. difference.Engagements.SelectMany(e => e.Changes.Select(c => VersionChangeAnswer.Of(e, c)))], difference.Added, difference.Gone);
}

/// <summary>A value of an engagement that a later version tells otherwise.</summary>
/// <param name="Subject">The engagement.</param>
/// <param name="Slot">status, place, time or participants.</param>
public sealed record VersionChangeAnswer(string Subject, string Slot)
{
    /// <summary>As the earlier version has it; absent for nothing.</summary>
    public string? From { get; init; }

    /// <summary>As the later version has it; absent for nothing, and where that does not tell of the engagement at all.</summary>
    public string? To { get; init; }

    internal static VersionChangeAnswer Of(VersionedEngagement told, VersionedValue value) => value.Slot is { } slot
        ? new VersionChangeAnswer(told.Title, Said.Name(slot)) { From = value.Then, To = value.Now }
        : new VersionChangeAnswer(told.Title, "status") { From = Said.Name(told.Then?.Status), To = Said.Name(told.Now?.Status) };
}
