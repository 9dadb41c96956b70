using Lagebild.Dossiers;
using Lagebild.Dossiers.Engagements;
using Lagebild.Dossiers.Log;
using Lagebild.Language.Tokens;
using Lagebild.Reading.Documents;
using Lagebild.Reading.Engagements;

namespace Lagebild.Pages.Lookup;

/// <summary>What a later version of a report says otherwise than an earlier one.</summary>
/// <param name="Engagements">Those that they tell otherwise.</param>
/// <param name="Added">Sentences that only the later one has.</param>
/// <param name="Gone">Sentences that only the earlier one has.</param>
public sealed record VersionDifference(IReadOnlyList<VersionedEngagement> Engagements, IReadOnlyList<string> Added, IReadOnlyList<string> Gone)
{
    public static VersionDifference Between(LogEntry older, LogEntry newer)
    {
        var (then, now) = (Sentences(older.Document), Sentences(newer.Document));
        return new VersionDifference([.. Told(older, newer).Where(e => e.Changes.Count > 0)], [.. now.Except(then, StringComparer.Ordinal)], [.. then.Except(now, StringComparer.Ordinal)]);
    }

    /// <summary>
    /// What each of the two tells by itself. A picture of both would not say it: the later one repeats most of the earlier one, and a copy says nothing of
    /// its own there.
    /// </summary>
    private static IEnumerable<VersionedEngagement> Told(LogEntry older, LogEntry newer)
    {
        var left = Alone(older).ToList();
        foreach (var now in Alone(newer))
        {
            var then = left.Find(e => e.Title == now.Title) ?? left.Find(e => e.Kind == now.Kind && VersionedEngagement.Names(e) == VersionedEngagement.Names(now)) ?? left.Find(e => e.Kind == now.Kind);
            if (then is not null)
                left.Remove(then);
            yield return new VersionedEngagement(then, now);
        }
        foreach (var gone in left)
            yield return new VersionedEngagement(gone, null);
    }

    private static IEnumerable<DossierEngagement> Alone(LogEntry entry) => DossierFold.Fold([entry with { IsGuest = false }]).Engagements.AsEnumerable();

    /// <summary>The sentences of a version, headline and body alike.</summary>
    private static List<string> Sentences(Document document)
    {
        var text = Tokenizer.For(document.Language).Tokenize(document.ToSourceText());
        return [.. text.Sentences.Select(s => string.Join(' ', text.RangeOf(s).Of(document.Text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).Where(s => s.Length > 0)];
    }
}

/// <summary>An engagement as two versions tell it.</summary>
/// <param name="Then">Null where the earlier one does not tell of it.</param>
/// <param name="Now">Null where the later one does not.</param>
public sealed record VersionedEngagement(DossierEngagement? Then, DossierEngagement? Now)
{
    public string Title => (Now ?? Then)!.Title;

    /// <summary>What they tell otherwise; of one that is told no more, its status alone.</summary>
    public IReadOnlyList<VersionedValue> Changes { get; } = [.. (Now is null ? [Status(Then, Now)] : Slots(Then, Now)).Where(v => v.Then != v.Now)];

    private static VersionedValue[] Slots(DossierEngagement? then, DossierEngagement now) =>
    [
        Status(then, now),
        new(SlotName.Place, then?.Place.Current?.Text, now.Place.Current?.Text),
        new(SlotName.Time, then?.Time.Current?.Text, now.Time.Current?.Text),
        new(SlotName.Participants, then is null ? null : Names(then), Names(now)),
    ];

    private static VersionedValue Status(DossierEngagement? then, DossierEngagement? now) => new(null, then?.Status.ToString(), now?.Status.ToString());

    internal static string Names(DossierEngagement engagement) => string.Join(", ", engagement.Participants.Select(p => p.Name).Order(StringComparer.Ordinal));
}

/// <summary>A value that two versions tell otherwise.</summary>
/// <param name="Slot">What it is of the engagement; null for its status.</param>
/// <param name="Then">As the earlier one has it: the name of a status, a time in EDTF, a place, names; null for nothing.</param>
/// <param name="Now">As the later one has it.</param>
public sealed record VersionedValue(SlotName? Slot, string? Then, string? Now);
