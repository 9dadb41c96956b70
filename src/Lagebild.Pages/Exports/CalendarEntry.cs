using Lagebild.Dossiers.Engagements;
using Lagebild.Dossiers.Evidences;
using Lagebild.Dossiers.Log;
using Lagebild.Dossiers.Notes;
using Lagebild.Reading.Documents;
using Lagebild.Storage;
using NodaTime;

namespace Lagebild.Pages.Exports;

/// <summary>An engagement as a calendar keeps track of it.</summary>
/// <param name="Engagement">The engagement.</param>
/// <param name="Uid">
/// Goes by the report that came into the log first of all that tell of the occasion. Whatever arrives later, older reports too, comes behind it, so that the
/// identity stays.
/// </param>
/// <param name="Sequence">
/// Two for every report after that one, for every note and for every note taken back, and one more where the day passed without news. A change comes by one
/// of these or by the passing of the day, and whatever comes after that passing is a report or a note, so that it rises with every change.
/// </param>
/// <param name="Changed">When the last of its reports came into the log, or the last note on it was written.</param>
/// <param name="Address">Where the report stands that the status goes by, or null.</param>
public sealed record CalendarEntry(DossierEngagement Engagement, string Uid, int Sequence, Instant Changed, string? Address)
{
    /// <summary>True for what a calendar was told before and is no occasion of its own any more, for instance since another report showed two to be one.</summary>
    public bool IsGone { get; init; }

    /// <param name="engagement">The engagement.</param>
    /// <param name="notes">Notes on it, also those that do not hold.</param>
    /// <param name="log">Where its reports are.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public static async Task<CalendarEntry> OfAsync(DossierEngagement engagement, IReadOnlyList<DossierNote> notes, IReportLog log, CancellationToken cancellation = default)
    {
        var arrivals = new List<(Support Support, Arrival Arrival)>();
        foreach (var support in engagement.Supports.AsEnumerable())
            arrivals.Add((support, await log.ArrivalOfAsync(support.Document, cancellation) ?? default));
        arrivals = [.. arrivals.OrderBy(a => a.Arrival.Position)];
        var decisive = (engagement.Moves[^1].Supports.LastOrDefault(s => s.Note is null) ?? engagement.Supports[^1]).Document;
        var noted = 2 * notes.Sum(n => n.Standing == NoteStanding.Undone ? 2 : n.Note.Content is AddedEngagement ? 0 : 1);
        return new CalendarEntry(
            engagement, UidOf(arrivals[0].Support), (2 * (arrivals.DistinctBy(a => a.Support.Document).Count() - 1)) + noted + (engagement.UnconfirmedSince is null ? 0 : 1),
            arrivals.Select(a => a.Arrival.Time ?? Published(a.Support)).Concat(notes.Select(n => n.Note.Written)).Max(), (await log.FindAsync(decisive, cancellation))?.Document.Address);
    }

    /// <summary>The report, and where in it the occasion is told of.</summary>
    internal static string UidOf(Support support) => $"{support.Document.Value[..16]}-{support.Evidence.Range.Start}@lagebild";

    /// <summary>For what an older program took into the log without the time.</summary>
    private static Instant Published(Support support) => Moment.Of(support.Published) is { IsKnown: true } moment ? moment.Instant : NodaConstants.UnixEpoch;
}
