using Lagebild.Dossiers.Log;
using Lagebild.Language;
using Lagebild.Reading.Reports;

namespace Lagebild.Dossiers.Stories;

/// <summary>A guest brings to a story only what belongs there: the engagements that the story is about, and what is open in them.</summary>
public static class Guest
{
    public static LogEntry Narrow(LogEntry guest, IReadOnlyCollection<string> occasions)
    {
        var report = guest.Report;
        var engagements = report.Engagements.Where(e => OccasionKeys.Of(e, report).Any(occasions.Contains)).ToValueArray();
        var kept = engagements.Select(e => e.Id).ToHashSet();
        var parties = engagements.SelectMany(e => e.Participants).Select(p => p.Party.Actor).ToHashSet();
        return guest with
        {
            IsGuest = true,
            Report = new Report
            {
                Document = report.Document,
                Reader = report.Reader,
                Language = report.Language,
                Published = report.Published,
                Source = report.Source,
                Address = report.Address,
                Headline = report.Headline,
                Actors = report.Actors.Where(a => parties.Contains(a.Id)).ToValueArray(),
                Engagements = engagements,
                OpenQuestions = report.OpenQuestions.Where(q => q.Engagement is { } id && kept.Contains(id)).ToValueArray(),
            },
        };
    }
}
