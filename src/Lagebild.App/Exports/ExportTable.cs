using Lagebild.Dossiers;
using Lagebild.Dossiers.Evidences;
using Lagebild.Language;
using Lagebild.Reading.Reports.Json;

namespace Lagebild.App.Exports;

/// <summary>Facts as a flat table for statistics programs: one row a fact, empty cells are null, numbers in columns of their own.</summary>
/// <param name="Columns">Names; those in <paramref name="Numbers"/> hold whole numbers.</param>
/// <param name="Numbers">Columns of whole numbers.</param>
/// <param name="Rows">Cells in the order of the columns.</param>
internal sealed record ExportTable(string[] Columns, HashSet<string> Numbers, IReadOnlyList<string?[]> Rows)
{
    private static readonly string[] Proof = ["first_published", "first_source", "reports", "origins", "document", "start", "end", "quote"];

    public static ExportTable Engagements(IEnumerable<Dossier> dossiers) => Make(
        ["story", "engagement", "kind", "status", "unconfirmed_since", "title", "participants", "place", "time", "time_earliest", "time_latest", "hour_start", "hour_end", "hour_precision", "hour_zone", "time_state", "place_state", "outcome"],
        from dossier in dossiers
        from e in dossier.Engagements.AsEnumerable()
        select (new[]
        {
            dossier.Id.First.Value, e.Key.ToString(), Low(e.Kind), Low(e.Status), Day(e.UnconfirmedSince), e.Title,
            string.Join("; ", e.Participants.Select(p => $"{p.Name} ({Low(p.Role)})")), e.Place.Current?.Text, e.Time.Current?.Time?.Text,
            Day(e.Time.Current?.Time?.Earliest), Day(e.Time.Current?.Time?.Latest), e.Time.Current?.Hour?.Start?.ToString(),
            e.Time.Current?.Hour?.End?.ToString(), e.Time.Current?.Hour is { } hour ? Low(hour.Precision) : null, e.Time.Current?.Hour?.Zone, Low(e.Time.State), Low(e.Place.State), e.Outcome.Current?.Text,
        }, e.Supports));

    public static ExportTable Statements(IEnumerable<Dossier> dossiers) => Make(
        ["story", "speaker", "force", "form", "channel", "content"],
        from dossier in dossiers
        from s in dossier.Statements.AsEnumerable()
        select (new[] { dossier.Id.First.Value, s.SpeakerName, Low(s.Force), Low(s.Form), s.Channel, s.Content }, s.Supports));

    /// <summary>Event data in PLOVER's terms (type in capitals).</summary>
    public static ExportTable Events(IEnumerable<Dossier> dossiers) => Make(
        ["story", "type", "mode", "actor", "recipient", "reality"],
        from dossier in dossiers
        from e in dossier.Events.AsEnumerable()
        select (new[] { dossier.Id.First.Value, e.Type.ToString().ToUpperInvariant(), e.Mode, e.Actor, e.Recipient, Low(e.Reality) }, e.Supports));

    private static ExportTable Make(string[] columns, IEnumerable<(string?[] Cells, ValueArray<Support> Supports)> facts) =>
        new([.. columns, .. Proof], ["reports", "origins", "start", "end"], [.. facts.Select(f => (string?[])[.. f.Cells, .. Prove(f.Supports)])]);

    private static string?[] Prove(ValueArray<Support> supports)
    {
        var first = supports[0];
        return
        [
            first.Published is { } time ? PublicationTimeText.Format(time) : null, first.Source, supports.Select(s => s.Document).Distinct().Count().ToString(),
            supports.Origins().ToString(), first.Document.Value, first.Evidence.Range.Start.ToString(), first.Evidence.Range.End.ToString(), first.Evidence.Quote,
        ];
    }

    private static string Low<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    private static string? Day(NodaTime.LocalDate? day) => day is { } known ? NodaTime.Text.LocalDatePattern.Iso.Format(known) : null;
}
