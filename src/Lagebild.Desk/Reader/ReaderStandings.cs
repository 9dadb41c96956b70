using Lagebild.Dossiers.Engagements;
using Lagebild.Dossiers.Names;
using Lagebild.Pages;
using Lagebild.Pages.Lookup;
using Lagebild.Reading.Engagements;
using Lagebild.Reading.Reports;

namespace Lagebild.Desk.Reader;

/// <summary>How the engagements that a report tells of stand by now, where that is not as the report has it: by other reports, or by an editor.</summary>
public sealed class ReaderStandings
{
    private readonly Dictionary<EngagementId, string> _said = [];

    internal ReaderStandings(Report report, IReadOnlyCollection<FoldedStory> stories, Texts texts)
    {
        foreach (var told in report.Engagements)
        {
            if (stories.SelectMany(s => s.Dossier.Engagements).FirstOrDefault(e => e.Supports.Any(s => s.Evidence == told.Evidence)) is { } now
                && string.Join(", ", Parts(told, now, texts)) is { Length: > 0 } said)
                _said[told.Id] = said;
        }
    }

    /// <summary>In words; null where it stands as the report has it.</summary>
    public string? Of(Fact? fact) => fact is Engagement told ? _said.GetValueOrDefault(told.Id) : null;

    /// <summary>What differs.</summary>
    private static IEnumerable<string> Parts(Engagement told, DossierEngagement now, Texts texts)
    {
        if (now.Status != told.Status)
            yield return texts.Of(now.Status);
        if (now.Time.Current is { Time: { } time } held && (time.Text != told.Time?.Value?.Text || held.Hour != told.Time?.Hour?.Time))
            yield return held.Hour is { } hour ? $"{EdtfText.Say(time.Text, texts)}, {HourText.Say(hour, texts)}" : EdtfText.Say(time.Text, texts);
        if (now.Place.Current is { } place && NameForm.PlaceKey(place.Text) != NameForm.PlaceKey(told.Place?.Name ?? ""))
            yield return place.Text;
    }
}
