using Lagebild.Dossiers.Log;
using Lagebild.Language;
using Lagebild.Pages.Lookup;
using Lagebild.Reading.Documents;
using Lagebild.Reading.Engagements;

namespace Lagebild.Pages.Stories;

/// <summary>What a corrected version says otherwise than the one that it replaces: facts as the picture tells them, and sentences.</summary>
public sealed class VersionLines(IReadOnlyCollection<LogEntry> entries, IReadOnlyList<ReplacedVersion> replaced, Texts texts)
{
    /// <summary>Sentences that are shown of each kind; the others are counted.</summary>
    private const int Shown = 3;

    /// <summary>The line of a report with what is told of its earlier versions, the latest first.</summary>
    public Line On(Line line, DocumentId report) => replaced.Any(r => r.Newer == report) ? line with { Details = [.. line.Details, .. Of(report)] } : line;

    /// <summary>What a report says otherwise than its earlier versions, the latest of them first; nothing where it replaces none.</summary>
    public IEnumerable<Detail> Of(DocumentId newer)
    {
        if (entries.FirstOrDefault(e => e.Id == newer) is not { } now)
            yield break;
        foreach (var (older, _) in replaced.Where(r => r.Newer == newer))
        {
            yield return new Detail(texts["version.replaces"], [new Value(Name(older.Document))]);
            var difference = VersionDifference.Between(older, now);
            if (difference.Engagements.SelectMany(Say).ToArray() is { Length: > 0 } changes)
                yield return new Detail(texts["version.changes"], [.. changes]);
            if (difference.Added is { Count: > 0 } added)
                yield return new Detail(texts["version.added"], Quoted(added));
            if (difference.Gone is { Count: > 0 } gone)
                yield return new Detail(texts["version.gone"], Quoted(gone));
            foreach (var detail in Of(older.Id))
                yield return detail;
        }
    }

    private string Name(Document document) =>
        $"{document.Id.Value[..8]}, {(document.Published is { } time ? EdtfText.Say(NodaTime.Text.LocalDatePattern.Iso.Format(time.Date), texts) : texts["page.undated"])}";

    /// <summary>What an engagement is told otherwise in, slot by slot; of one that is told no more, that it is gone.</summary>
    private IEnumerable<Value> Say(VersionedEngagement told) => told.Changes.Select(c => new Value(
        $"{told.Title}{(told.Now is null ? "" : $", {Name(c.Slot)}")}: {Say(c.Slot, c.Then)} → {Say(c.Slot, c.Now)}"));

    private string Name(SlotName? slot) => slot is { } known ? texts.Of(known) : texts["dossier.status"];

    private string Say(SlotName? slot, string? value) => (slot, value) switch
    {
        (_, null) => texts["version.nothing"],
        (null, _) => texts.Of(Enum.Parse<EngagementStatus>(value)),
        (SlotName.Time, _) => EdtfText.Say(value, texts),
        _ => value,
    };

    private ValueArray<Value> Quoted(IReadOnlyList<string> sentences) =>
    [
        .. sentences.Take(Shown).Select(s => new Value(texts.Quote(s))),
        .. sentences.Count > Shown ? [new Value(texts.Format("version.more", sentences.Count - Shown))] : Array.Empty<Value>(),
    ];
}
