using Lagebild.Dossiers;
using Lagebild.Dossiers.Engagements;
using Lagebild.Dossiers.Log;
using Lagebild.Language;
using Lagebild.Language.Tokens;
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
            if (Changes(older, now).ToArray() is { Length: > 0 } changes)
                yield return new Detail(texts["version.changes"], [.. changes.Select(c => new Value(c))]);
            var (then, today) = (Sentences(older.Document), Sentences(now.Document));
            if (today.Except(then, StringComparer.Ordinal).ToList() is { Count: > 0 } added)
                yield return new Detail(texts["version.added"], Quoted(added));
            if (then.Except(today, StringComparer.Ordinal).ToList() is { Count: > 0 } gone)
                yield return new Detail(texts["version.gone"], Quoted(gone));
            foreach (var detail in Of(older.Id))
                yield return detail;
        }
    }

    private string Name(Document document) =>
        $"{document.Id.Value[..8]}, {(document.Published is { } time ? EdtfText.Say(NodaTime.Text.LocalDatePattern.Iso.Format(time.Date), texts) : texts["page.undated"])}";

    /// <summary>
    /// What each of the two tells by itself, slot by slot. A picture of both would not say it: the later one repeats most of the earlier one, and a copy says
    /// nothing of its own there.
    /// </summary>
    private IEnumerable<string> Changes(LogEntry older, LogEntry newer)
    {
        var left = Alone(older).ToList();
        foreach (var now in Alone(newer))
        {
            var then = left.Find(e => e.Title == now.Title) ?? left.Find(e => e.Kind == now.Kind && Names(e) == Names(now)) ?? left.Find(e => e.Kind == now.Kind);
            if (then is not null)
                left.Remove(then);
            foreach (var (slot, before, after) in Slots(then, now).Where(c => c.Before != c.After))
                yield return $"{now.Title}, {slot}: {before ?? texts["version.nothing"]} → {after ?? texts["version.nothing"]}";
        }
        foreach (var gone in left)
            yield return $"{gone.Title}: {texts.Of(gone.Status)} → {texts["version.nothing"]}";
    }

    private IEnumerable<(string Slot, string? Before, string? After)> Slots(DossierEngagement? then, DossierEngagement now) =>
    [
        (texts["dossier.status"], then is null ? null : texts.Of(then.Status), texts.Of(now.Status)),
        (texts.Of(SlotName.Place), then?.Place.Current?.Text, now.Place.Current?.Text),
        (texts.Of(SlotName.Time), Time(then), Time(now)),
        (texts.Of(SlotName.Participants), then is null ? null : Names(then), Names(now)),
    ];

    private string? Time(DossierEngagement? engagement) => engagement?.Time.Current?.Text is { } time ? EdtfText.Say(time, texts) : null;

    private static string Names(DossierEngagement engagement) => string.Join(", ", engagement.Participants.Select(p => p.Name).Order(StringComparer.Ordinal));

    private static IEnumerable<DossierEngagement> Alone(LogEntry entry) => DossierFold.Fold([entry with { IsGuest = false }]).Engagements.AsEnumerable();

    /// <summary>The sentences of a version, headline and body alike.</summary>
    private static List<string> Sentences(Document document)
    {
        var text = Tokenizer.For(document.Language).Tokenize(document.ToSourceText());
        return [.. text.Sentences.Select(s => string.Join(' ', text.RangeOf(s).Of(document.Text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).Where(s => s.Length > 0)];
    }

    private ValueArray<Value> Quoted(List<string> sentences) =>
    [
        .. sentences.Take(Shown).Select(s => new Value(texts.Quote(s))),
        .. sentences.Count > Shown ? [new Value(texts.Format("version.more", sentences.Count - Shown))] : Array.Empty<Value>(),
    ];
}
