using System.Globalization;
using Lagebild.Dossiers.Engagements;
using Lagebild.Dossiers.Evidences;
using Lagebild.Dossiers.Notes;
using Lagebild.Language;
using Lagebild.Pages.Lookup;
using Lagebild.Reading.Reports.Json;
using NodaTime.Text;

namespace Lagebild.Pages.Exports;

/// <summary>
/// Facts as a flat table for statistics programs: one row a fact, empty cells are null, numbers in columns of their own. The first proof introduces the
/// fact; columns that another report may have decided have their own quote beside.
/// </summary>
/// <param name="Columns">Names.</param>
/// <param name="Numbers">Columns of whole numbers.</param>
/// <param name="Shares">Columns of numbers from 0 to 1.</param>
/// <param name="Rows">Cells in the order of the columns.</param>
public sealed record ExportTable(string[] Columns, HashSet<string> Numbers, HashSet<string> Shares, IReadOnlyList<string?[]> Rows)
{
    private static readonly string[] Proof = ["first_published", "first_source", "reports", "origins", "headline", "address", "document", "start", "end", "quote"];

    private static readonly string[] Confidences = ["confidence", "status_confidence", "place_confidence", "time_confidence"];

    /// <summary>Whether a column holds numbers.</summary>
    public bool IsNumber(int column) => Numbers.Contains(Columns[column]) || Shares.Contains(Columns[column]);

    public static ExportTable Engagements(IEnumerable<FoldedStory> stories) => Make(
        [
            "story", "engagement", "kind", "status", "unconfirmed_since", "title", "participants", "place", "time", "time_earliest", "time_latest", "hour_start", "hour_end", "hour_precision", "hour_zone", "time_state", "place_state", "outcome",
            "status_document", "status_quote", "place_document", "place_quote", "time_document", "time_quote", .. Confidences, "noted", "notes",
        ],
        from story in stories
        from e in story.Dossier.Engagements.AsEnumerable()
        select (story, (string?[])
        [
            story.Dossier.Id.First.Value, e.Key.ToString(), Low(e.Kind), Low(e.Status), Day(e.UnconfirmedSince), e.Title,
            string.Join("; ", e.Participants.Select(p => $"{p.Name} ({Low(p.Role)})")), e.Place.Current?.Text, e.Time.Current?.Time?.Text,
            Day(e.Time.Current?.Time?.Earliest), Day(e.Time.Current?.Time?.Latest), e.Time.Current?.Hour?.Start?.ToString(),
            e.Time.Current?.Hour?.End?.ToString(), e.Time.Current?.Hour is { } hour ? Low(hour.Precision) : null, e.Time.Current?.Hour?.Zone, Low(e.Time.State), Low(e.Place.State), e.Outcome.Current?.Text,
            e.Moves[^1].Supports[0].Document.Value, e.Moves[^1].Supports[0].Evidence.Quote, .. ProofOf(e.Place), .. ProofOf(e.Time),
            Share(e.Confidence), Share(e.StatusConfidence), Share(e.PlaceConfidence), Share(e.TimeConfidence), Noted(e), Notes(story, e.Key),
        ], e.Supports));

    public static ExportTable Statements(IEnumerable<FoldedStory> stories) => Make(
        ["story", "speaker", "force", "form", "channel", "content", "noted"],
        from story in stories
        from s in story.Dossier.Statements.AsEnumerable()
        select (story, (string?[])[story.Dossier.Id.First.Value, s.SpeakerName, Low(s.Force), Low(s.Form), s.Channel, s.Content, s.JudgedBy is null ? null : "confirmed"], s.Supports));

    /// <summary>Event data in PLOVER's terms (type in capitals).</summary>
    public static ExportTable Events(IEnumerable<FoldedStory> stories) => Make(
        ["story", "type", "mode", "actor", "recipient", "reality"],
        from story in stories
        from e in story.Dossier.Events.AsEnumerable()
        select (story, (string?[])[story.Dossier.Id.First.Value, e.Type.ToString().ToUpperInvariant(), e.Mode, e.Actor, e.Recipient, Low(e.Reality)], e.Supports));

    /// <summary>The decisions of editors, each with the words that it is about: what a reader can learn from.</summary>
    public static ExportTable OfNotes(IEnumerable<ListedNote> notes) => new(
        ["note", "author", "written", "kind", "standing", "by", "story", "subject", "value", "decides", "fact", "document", "start", "end", "quote", "name", "against", "why"],
        ["start", "end", "against"], [],
        [.. notes.Select(n => Note(n.Noted.Note, n))]);

    private static string?[] Note(Note note, ListedNote listed)
    {
        var fact = note.Content switch { FactNote { Fact: ReportedFact reported } => reported, SameEngagement { One: ReportedFact reported } => reported, _ => null };
        return
        [
            note.Id.Value, note.Author, InstantPattern.ExtendedIso.Format(note.Written), NoteJson.KindOf(note.Content), Low(listed.Noted.Standing), listed.Noted.By?.Value,
            listed.Story?.Id.First.Value, listed.Noted.Subject, note.Content.Words, Decision(note.Content), fact is null ? null : Low(fact.Of), fact?.Evidence.Document.Value,
            Number(fact?.Evidence.Range.Start), Number(fact?.Evidence.Range.End), fact?.Evidence.Quote, fact?.Name, Number(listed.Noted.Against.Count), note.Why.Length > 0 ? note.Why : null,
        ];
    }

    /// <summary>Yes or no, where a note answers with either.</summary>
    private static string? Decision(NoteContent content) => content switch
    {
        Verdict verdict => verdict.IsRight ? "right" : "wrong",
        SameEngagement same => same.AreSame ? "same" : "different",
        SameActor same => same.AreSame ? "same" : "different",
        ParticipantNote { Role: { } role } => Low(role),
        SlotNote { Clears: true } => "cleared",
        SlotNote => "set",
        _ => null,
    };

    private static ExportTable Make(string[] columns, IEnumerable<(FoldedStory Story, string?[] Cells, ValueArray<Support> Supports)> facts) =>
        new([.. columns, .. Proof], ["reports", "origins", "start", "end"], [.. Confidences], [.. facts.Select(f => (string?[])[.. f.Cells, .. Prove(f.Story, f.Supports)])]);

    private static string?[] Prove(FoldedStory story, ValueArray<Support> supports)
    {
        var first = supports[0];
        var document = story.Find(first.Document);
        return
        [
            first.Published is { } time ? PublicationTimeText.Format(time) : null, first.Source, Number(supports.Reports()), Number(supports.Origins()), document?.Headline, document?.Address,
            first.Document.Value, Number(first.Evidence.Range.Start), Number(first.Evidence.Range.End), first.Evidence.Quote,
        ];
    }

    /// <summary>Where the value that holds stands.</summary>
    private static string?[] ProofOf(SlotHistory slot) =>
        slot.Current is { } value && (value.Supports.LastOrDefault(s => s.Note is not null) ?? value.Supports[0]) is var support ? [support.Document.Value, support.Evidence.Quote] : [null, null];

    /// <summary>What of an engagement editors decided.</summary>
    private static string? Noted(DossierEngagement engagement)
    {
        string[] slots =
        [
            .. engagement.StatusBy is null ? [] : new[] { "status" },
            .. IsNoted(engagement.Place) ? new[] { "place" } : [],
            .. IsNoted(engagement.Time) ? new[] { "time" } : [],
            .. engagement.Participants.Any(p => IsNoted(p.Part)) || !engagement.Removed.IsEmpty ? new[] { "participants" } : [],
            .. engagement.JudgedBy is null ? [] : new[] { "confirmed" },
        ];
        return slots.Length == 0 ? null : string.Join("; ", slots);
    }

    private static bool IsNoted(SlotHistory slot) => slot.Values.Any(v => v.Supports.Any(s => s.Note is not null));

    private static string? Notes(FoldedStory story, EngagementKey engagement)
    {
        var notes = string.Join("; ", story.Dossier.Notes.Where(n => n.Engagement == engagement && n.Standing == NoteStanding.Holds).Select(n => n.Note.Id.Short));
        return notes.Length == 0 ? null : notes;
    }

    private static string Low<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    private static string? Share(double? share) => share?.ToString("0.##", CultureInfo.InvariantCulture);

    private static string? Number(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static string? Day(NodaTime.LocalDate? day) => day is { } known ? LocalDatePattern.Iso.Format(known) : null;
}
