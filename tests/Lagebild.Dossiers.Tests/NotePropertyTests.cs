using CsCheck;
using Lagebild.Dossiers.Json;
using Lagebild.Dossiers.Log;
using Lagebild.Dossiers.Notes;
using Lagebild.Dossiers.Stories;
using Lagebild.Language.Times;
using Lagebild.Reading.Engagements;
using Lagebild.Reading.Reports;
using NodaTime;

namespace Lagebild.Dossiers.Tests;

/// <summary>A dossier is a pure function of the set of its reports and notes.</summary>
public class NotePropertyTests
{
    private static readonly Gen<(LogEntry[] Reports, Note[] Notes)> Worlds =
        from reports in World.Reports
        from seeds in Gen.Int[0, 1_000_000].Array[0, 9]
        select (reports, Write(reports, seeds));

    [Fact]
    public void Neither_order_nor_duplicates_of_reports_and_notes_change_a_dossier() =>
        (from world in Worlds
         from reports in Gen.Shuffle(world.Reports)
         from notes in Gen.Shuffle(world.Notes)
         from again in Gen.Int[0, world.Notes.Length]
         select (world, reports: reports.Concat(world.Reports.Take(again)).ToArray(), notes: notes.Concat(world.Notes.Take(again)).ToArray()))
        .Sample(w => Bytes(w.world.Reports, w.world.Notes) == Bytes(w.reports, w.notes), iter: 400);

    [Fact]
    public void Neither_order_nor_duplicates_change_the_stories() =>
        (from world in Worlds
         from reports in Gen.Shuffle(world.Reports)
         from notes in Gen.Shuffle(world.Notes)
         select (world, reports, notes: notes.Concat(world.Notes).ToArray()))
        .Sample(w => StoryPartition.Of(w.world.Reports, w.world.Notes).SequenceEqual(StoryPartition.Of(w.reports, w.notes)), iter: 300);

    [Fact]
    public void Every_report_that_is_not_withdrawn_is_a_member_of_one_story() =>
        Worlds.Sample(
            w =>
            {
                var withdrawn = NoteSet.Of(w.Notes).InForce.Select(n => n.Content).OfType<DocumentWithdrawn>().Select(d => d.Document).ToHashSet();
                var members = StoryPartition.Of(w.Reports, w.Notes).SelectMany(s => s.Members).ToArray();
                return members.Length == members.Distinct().Count() && members.ToHashSet().SetEquals(w.Reports.Select(r => r.Id).Where(r => !withdrawn.Contains(r)));
            },
            iter: 300);

    [Fact]
    public void Taking_every_note_back_gives_the_dossier_without_notes() =>
        Worlds.Sample(
            w =>
            {
                var undos = w.Notes.Where(n => n.Content is not Undo).Select(n => Note.Create("Karin", n.Written + Duration.FromDays(90), new Undo(n.Id))).ToArray();
                var notes = w.Notes.Where(n => n.Content is not Undo).Concat(undos).ToArray();
                return DossierJson.ToString(DossierFold.Fold(w.Reports, notes: notes) with { Notes = default }) == Bytes(w.Reports, [])
                    && StoryPartition.Of(w.Reports, notes).SequenceEqual(StoryPartition.Of(w.Reports));
            },
            iter: 200);

    [Fact]
    public void Every_note_on_a_fact_of_the_reports_is_listed() =>
        Worlds.Sample(
            w =>
            {
                var gone = NoteSet.Of(w.Notes).InForce.Select(n => n.Content).OfType<DocumentWithdrawn>().Select(d => d.Document).ToHashSet();
                var dossier = Fold(w.Reports, w.Notes);
                return dossier is null || w.Notes.Where(n => n.Content is FactNote { Fact: ReportedFact f } && !gone.Contains(f.Evidence.Document)).All(n => dossier.Notes.Any(l => l.Note.Id == n.Id));
            },
            iter: 200);

    [Fact]
    public void What_a_note_sets_holds_unless_a_note_or_a_finer_value_says_otherwise() =>
        Worlds.Sample(
            w => Fold(w.Reports, w.Notes) is not { } dossier || dossier.Notes.Where(n => n is { Standing: NoteStanding.Holds, Note.Content: PlaceNote { Place: not null } }).All(n =>
                dossier.Engagements.All(e => e.Place.Values.All(v => v.Supports.All(s => s.Note != n.Note.Id)) || e.Place.Current!.Text == ((PlaceNote)n.Note.Content).Place || e.Place.Current.Supports.Any(s => s.Note == n.Note.Id))),
            iter: 300);

    [Fact]
    public void Looking_back_is_folding_what_was_known() =>
        Worlds.Where(w => w.Reports.Any(e => e.Document.Published is not null) && !w.Notes.Any(n => n.Content is DocumentDated or DocumentWithdrawn)).Sample(
            w =>
            {
                var dated = CanonicalOrder.Arrange(w.Reports).Where(e => e.Document.Published is not null).ToArray();
                var then = new AsOf(dated[dated.Length / 2].Document.Published!);
                return Bytes(w.Reports, w.Notes, then)
                    == Bytes([.. w.Reports.Where(e => then.Knows(e.Document.Published))], [.. w.Notes.Where(n => then.Knows(NoteSet.PublicationOf(n)))], then);
            },
            iter: 200);

    private static Dossier? Fold(LogEntry[] reports, Note[] notes, AsOf? asOf = null)
    {
        var withdrawn = NoteSet.Of(notes, asOf);
        return reports.Select(withdrawn.Correct).OfType<LogEntry>().Any(e => asOf?.Knows(e.Document.Published) ?? true) ? DossierFold.Fold(reports, asOf, notes) : null;
    }

    private static string Bytes(LogEntry[] reports, Note[] notes, AsOf? asOf = null) => Fold(reports, notes, asOf) is { } dossier ? DossierJson.ToString(dossier) : "";

    /// <summary>Notes of all kinds on random facts, each decided by a number.</summary>
    private static Note[] Write(LogEntry[] reports, int[] seeds)
    {
        var notes = new List<Note>();
        foreach (var seed in seeds)
        {
            var random = new Random(seed);
            var (one, other) = (reports[random.Next(reports.Length)], reports[random.Next(reports.Length)]);
            var facts = one.Report.Facts().Where(f => f is not Reading.Actors.Actor and not Reading.Events.Event).ToArray();
            FactKey key = notes.Find(n => n.Content is AddedEngagement) is { } hand && random.Next(4) == 0 ? new AddedFact(hand.Id) : FactSearch.Key(one.Report.Engagements[0]);
            NoteContent? content = random.Next(17) switch
            {
                0 => new Verdict(FactSearch.Key(facts[random.Next(facts.Length)]), random.Next(2) == 0) { Seen = random.Next(2) == 0 ? [other.Id] : [] },
                1 => new StatusNote(key, random.Next(5) == 0 ? null : (EngagementStatus)random.Next(11)) { Seen = random.Next(2) == 0 ? [other.Id] : [] },
                2 or 3 => new PlaceNote(key, random.Next(5) == 0 ? null : new[] { "Wien", "Genf", "Rom" }[random.Next(3)]),
                4 or 5 => new TimeNote(key, random.Next(5) == 0 ? null : Edtf.Parse($"2025-03-{random.Next(10, 18)}"), null),
                6 => new ParticipantNote(key, new[] { "Holt", "Jan Brandt", "Mia Sand" }[random.Next(3)], random.Next(3) == 0 ? null : (ParticipantRole)random.Next(6)),
                7 => new TopicsNote(key, ["Termin"]),
                8 => new AddedEngagement(one.Id, EngagementKind.Meeting, EngagementStatus.Planned, $"Treffen {seed}") { Participants = [new("Anna Holt", ParticipantRole.Principal)], Place = "Wien" },
                9 or 10 => one.Id == other.Id ? null : new SameEngagement(key, FactSearch.Key(other.Report.Engagements[0]), random.Next(2) == 0),
                11 => new SameActor("Anna Holt", "Jan Brandt", random.Next(2) == 0),
                12 => one.Id == other.Id ? null : new ReportMoved(one.Id, other.Id),
                13 => one.Id == other.Id ? null : new StorySplit([one.Id], [other.Id]),
                14 => one.Id == other.Id ? null : new StoriesMerged(one.Id, other.Id),
                15 => random.Next(3) == 0 ? new DocumentWithdrawn(one.Id) : new StoryRenamed(one.Id, $"Name {seed}"),
                _ => notes.Count == 0 ? null : new Undo(notes[random.Next(notes.Count)].Id),
            };
            if (content is not null && !(content is SameEngagement { One: var a, Other: var b } && a == b))
                notes.Add(Note.Create("Karin", Instant.FromUtc(2025, 3, 1, 9, 0) + Duration.FromHours(random.Next(900)), content));
        }
        return [.. notes];
    }
}
