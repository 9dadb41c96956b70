using Lagebild.Dossiers.Changes;
using Lagebild.Dossiers.Contradictions;
using Lagebild.Dossiers.Engagements;
using Lagebild.Dossiers.Json;
using Lagebild.Dossiers.Log;
using Lagebild.Dossiers.Notes;
using Lagebild.Dossiers.Questions;
using Lagebild.Language.Times;
using Lagebild.Reading.Documents;
using Lagebild.Reading.Engagements;
using Lagebild.Reading.Reports;
using Lagebild.Reading.Statements;
using NodaTime;
using static Lagebild.Reading.Engagements.EngagementStatus;

namespace Lagebild.Dossiers.Tests;

/// <summary>What notes do to a dossier, and what they leave as it was.</summary>
public sealed class NoteTests
{
    private static readonly Instant Monday = Instant.FromUtc(2025, 3, 10, 9, 0);

    private static Note By(string author, NoteContent content, int hours = 0, string why = "") => Note.Create(author, Monday + Duration.FromHours(hours), content, why);

    private static Note By(NoteContent content, int hours = 0) => By("Karin", content, hours);

    private static Written Report(int day, string source, string text) => new($"2025-03-{day:00}", source, $"Kopf {day} {source}", text);

    private static LogEntry Meeting(
        int day, string source, EngagementStatus status = Planned, string? place = null, string? time = null, string? hour = null, SlotName[]? open = null, string[]? with = null)
    {
        var text = $"Anna Holt trifft Jan Brandt, auch Mia Sand, sagt {source} am Tag {day}. Ort: {place ?? "offen"}. Mehr stand bei {source} nicht.";
        var written = Report(day, source, text).Person("Anna Holt").Person("Jan Brandt").Person("Mia Sand");
        return written.Meets(EngagementKind.Meeting, status, "Anna Holt trifft Jan Brandt", with ?? ["Anna Holt", "Jan Brandt"], place, time, open, hour: hour).Entry;
    }

    private static ReportedFact Key(LogEntry entry, int at = 0) => FactSearch.Key(entry.Report.Engagements[at]);

    private static Dossier Fold(LogEntry[] entries, params Note[] notes) => DossierFold.Fold(entries, notes: notes);

    [Fact]
    public void A_set_place_holds_and_what_was_told_is_former()
    {
        var entry = Meeting(5, "Blatt", place: "Wien");
        var note = By(new PlaceNote(Key(entry), "Genf"));
        var dossier = Fold([entry], note);

        var place = Assert.Single(dossier.Engagements).Place;
        Assert.Equal("Genf", place.Current!.Text);
        Assert.Equal(note.Id, place.Current.Supports[0].Note);
        Assert.Equal(SlotState.Known, place.State);
        Assert.Equal(note.Id, place.Values.Single(v => v.Text == "Wien").WithdrawnBy!.Note);
        Assert.Empty(dossier.Contradictions);
        Assert.Equal(NoteStanding.Holds, Assert.Single(dossier.Notes).Standing);
    }

    [Fact]
    public void What_notes_change_is_told_once_with_what_held_before_and_by_whom()
    {
        var entry = Meeting(5, "Blatt", place: "Wien", time: "2025-03-20");
        Note[] notes =
        [
            By(new PlaceNote(Key(entry), "Genf")), By(new TimeNote(Key(entry), Edtf.Parse("2025-03-21"), TimeOfDayText.Parse("T17:45")), 1), By(new TimeNote(Key(entry), null, null), 2),
            By(new StatusNote(Key(entry), Cancelled), 3), By(new ParticipantNote(Key(entry), "Jan Brandt", null), 4), By(new PlaceNote(Key(entry), "Genf"), 5),
        ];
        var changes = Fold([entry], notes).Changes.Where(c => c.Support.Note is not null).OrderBy(c => c.Support.Published?.Instant?.ToInstant());

        Assert.Equal(
            [
                (ChangeKind.SlotChanged, SlotName.Place, null, "Wien", "Genf", notes[0].Id), (ChangeKind.SlotChanged, SlotName.Time, null, "2025-03-20", "2025-03-21 T17:45", notes[1].Id),
                (ChangeKind.SlotChanged, SlotName.Time, null, "2025-03-21 T17:45", "–", notes[2].Id), (ChangeKind.StatusMoved, null, null, "planned", "cancelled", notes[3].Id),
                (ChangeKind.SlotChanged, SlotName.Participants, "Jan Brandt", "in", "–", notes[4].Id),
            ],
            changes.Select(c => (c.Kind, c.Slot, c.Party, c.From, c.To, c.Support.Note!.Value)));
    }

    [Theory]
    [InlineData(12)]
    [InlineData(6)]
    public void What_a_report_says_against_a_note_that_had_not_seen_it_is_a_contradiction_whenever_it_was_published(int day)
    {
        LogEntry first = Meeting(5, "Blatt", place: "Wien"), later = Meeting(day, "Funk", place: "Rom");
        var note = By(new PlaceNote(Key(first), "Genf"));
        var dossier = Fold([first, later], note);

        Assert.Equal("Genf", Assert.Single(dossier.Engagements).Place.Current!.Text);
        var contradiction = Assert.Single(dossier.Contradictions);
        Assert.Equal(("Genf", "Rom"), (contradiction.First.Value, contradiction.Second.Value));
        Assert.Equal(later.Id, Assert.Single(Assert.Single(dossier.Notes).Against).Document);
    }

    [Fact]
    public void What_its_author_had_seen_is_settled_by_a_note()
    {
        LogEntry first = Meeting(5, "Blatt", place: "Wien"), other = Meeting(6, "Funk", place: "Rom");
        Assert.Equal(SlotState.Disputed, Fold([first, other]).Engagements[0].Place.State);

        var dossier = Fold([first, other], By(new PlaceNote(Key(first), "Genf") { Seen = [first.Id, other.Id] }));
        Assert.Equal(SlotState.Known, dossier.Engagements[0].Place.State);
        Assert.All(dossier.Contradictions, c => Assert.NotNull(c.ResolvedBy!.Note));
    }

    [Fact]
    public void A_later_report_that_only_refines_a_note_fills_in()
    {
        LogEntry first = Meeting(5, "Blatt", time: "2025-03-20"), later = Meeting(12, "Funk", time: "2025-03-21", hour: "T15");
        var dossier = Fold([first, later], By(new TimeNote(Key(first), Edtf.Parse("2025-03-21"), null)));

        Assert.Equal("2025-03-21 T15", Assert.Single(dossier.Engagements).Time.Current!.Text);
        Assert.Empty(dossier.Contradictions);
    }

    [Fact]
    public void A_cleared_slot_is_filled_by_another_value_and_contradicted_by_the_same()
    {
        LogEntry first = Meeting(5, "Blatt", place: "Wien"), again = Meeting(12, "Funk", place: "Wien"), other = Meeting(13, "Bote", place: "Rom");
        var note = By(new PlaceNote(Key(first), null));

        Assert.Null(Fold([first], note).Engagements[0].Place.Current);
        Assert.Single(Fold([first, again], note).Contradictions);
        Assert.Null(Fold([first, again], note).Engagements[0].Place.Current);
        Assert.Equal("Rom", Fold([first, other], note).Engagements[0].Place.Current!.Text);
    }

    [Fact]
    public void An_open_question_is_answered_by_a_note_and_opened_again_by_a_later_report()
    {
        LogEntry first = Meeting(5, "Blatt", open: [SlotName.Place]), later = Meeting(12, "Funk", open: [SlotName.Place]);
        var note = By(new PlaceNote(Key(first), "Genf"));

        Assert.Equal(QuestionState.Answered, Assert.Single(Fold([first], note).Questions).State);
        Assert.Equal([QuestionState.Open, QuestionState.Answered], Fold([first, later], note).Questions.Select(q => q.State));
    }

    [Fact]
    public void A_status_that_was_set_is_carried_forward_but_not_taken_back()
    {
        LogEntry first = Meeting(5, "Blatt"), held = Meeting(12, "Funk", Held), off = Meeting(12, "Bote", Cancelled), planned = Meeting(13, "Post");
        var note = By(new StatusNote(Key(first), Confirmed));

        Assert.Equal(Confirmed, Fold([first, planned], note).Engagements[0].Status);
        Assert.Empty(Fold([first, planned], note).Contradictions);
        Assert.Equal(Held, Fold([first, held], note).Engagements[0].Status);
        var against = Fold([first, off], note);
        Assert.Equal(Confirmed, against.Engagements[0].Status);
        var contradiction = Assert.Single(against.Contradictions);
        Assert.Equal((ContradictionKind.Status, "confirmed", "cancelled"), (contradiction.Kind, contradiction.First.Value, contradiction.Second.Value));
        Assert.Equal(off.Id, Assert.Single(Assert.Single(against.Notes).Against).Document);
    }

    [Fact]
    public void A_cleared_status_is_unclear()
    {
        var entry = Meeting(5, "Blatt", Cancelled);
        Assert.Equal(Unclear, Fold([entry], By(new StatusNote(Key(entry), null))).Engagements[0].Status);
    }

    [Fact]
    public void Participants_come_and_go_by_notes()
    {
        LogEntry first = Meeting(5, "Blatt"), later = Meeting(12, "Funk");
        Note added = By(new ParticipantNote(Key(first), "Mia Sand", ParticipantRole.Delegate)), gone = By(new ParticipantNote(Key(first), "Jan Brandt", null));

        var dossier = Fold([first], added, gone);
        Assert.Equal(["Anna Holt", "Mia Sand"], Assert.Single(dossier.Engagements).Participants.Select(p => p.Name).Order());
        Assert.Equal("Jan Brandt", Assert.Single(dossier.Engagements[0].Removed).Name);

        var against = Fold([first, later], added, gone);
        Assert.Equal("Jan Brandt", Assert.Single(against.Contradictions).Subject);
        Assert.DoesNotContain(against.Engagements[0].Participants, p => p.Name == "Jan Brandt");
    }

    [Fact]
    public void A_participant_by_family_name_is_the_one_whom_reports_name()
    {
        var entry = Meeting(5, "Blatt");
        Assert.Equal("Mia Sand", Fold([entry], By(new ParticipantNote(Key(entry), "Sand", ParticipantRole.Host))).Engagements[0].Participants.Single(p => p.Role == ParticipantRole.Host).Name);
    }

    [Fact]
    public void Topics_are_what_a_note_says()
    {
        var entry = Meeting(5, "Blatt");
        Assert.Equal(["Fähre", "Hafen"], Fold([entry], By(new TopicsNote(Key(entry), ["Fähre", "Hafen"]))).Engagements[0].Topics.Select(t => t.Text));
    }

    [Fact]
    public void A_rejected_engagement_is_gone_and_a_report_that_tells_of_it_again_contradicts()
    {
        LogEntry first = Meeting(5, "Blatt", place: "Wien"), later = Meeting(12, "Funk", place: "Wien");
        var note = By(new Verdict(Key(first), false));

        var dossier = Fold([first], note);
        Assert.Empty(dossier.Engagements);
        Assert.Empty(dossier.Changes);
        Assert.Empty(dossier.Contradictions);

        var against = Fold([first, later], note);
        Assert.Empty(against.Engagements);
        Assert.Equal(ContradictionKind.Fact, Assert.Single(against.Contradictions).Kind);
        Assert.Equal(later.Id, Assert.Single(Assert.Single(against.Notes).Against).Document);
    }

    [Fact]
    public void A_confirmed_fact_bears_the_note_and_the_later_verdict_counts()
    {
        var entry = Meeting(5, "Blatt");
        Note yes = By(new Verdict(Key(entry), true)), no = By("Jens", new Verdict(Key(entry), false), 2);

        Assert.Equal(yes.Id, Fold([entry], yes).Engagements[0].JudgedBy);
        var both = Fold([entry], no, yes);
        Assert.Empty(both.Engagements);
        Assert.Equal([(NoteStanding.Overruled, (NoteId?)no.Id), (NoteStanding.Holds, null)], both.Notes.Select(n => (n.Standing, n.By)));
    }

    [Fact]
    public void Statements_silences_and_questions_can_be_rejected_and_confirmed()
    {
        var entry = Report(5, "Blatt", "Anna Holt droht mit Klage. Jan Brandt schweigt. Wann, ist offen.").Person("Anna Holt").Person("Jan Brandt")
            .Says("Anna Holt", "droht mit Klage", Force.Threatens).Silent("Jan Brandt", "Jan Brandt schweigt").Asks("Wann, ist offen").Entry;
        Fact[] facts = [entry.Report.Statements[0], entry.Report.Silences[0], entry.Report.OpenQuestions[0]];

        var gone = Fold([entry], [.. facts.Select(f => By(new Verdict(FactSearch.Key(f), false)))]);
        Assert.Equal((0, 0, 0, 0), (gone.Statements.Count, gone.Silences.Count, gone.Questions.Count, gone.Changes.Count));
        Assert.Equal(["droht mit Klage", "Jan Brandt", "Wann, ist offen"], gone.Notes.Select(n => n.Subject).Order(StringComparer.Ordinal).OrderBy(s => s[0] != 'd').ThenBy(s => s));

        var kept = Fold([entry], [.. facts.Select(f => By(new Verdict(FactSearch.Key(f), true)))]);
        Assert.NotNull(kept.Statements[0].JudgedBy);
        Assert.NotNull(kept.Silences[0].JudgedBy);
        Assert.NotNull(kept.Questions[0].JudgedBy);
    }

    [Fact]
    public void A_rejected_statement_breaks_no_silence()
    {
        var silent = Report(5, "Blatt", "Jan Brandt schweigt.").Person("Jan Brandt").Silent("Jan Brandt", "Jan Brandt schweigt").Entry;
        var said = Report(6, "Funk", "Jan Brandt sagt, er komme.").Person("Jan Brandt").Says("Jan Brandt", "er komme").Entry;

        Assert.NotNull(Fold([silent, said]).Silences[0].BrokenBy);
        Assert.Null(Fold([silent, said], By(new Verdict(FactSearch.Key(said.Report.Statements[0]), false))).Silences[0].BrokenBy);
    }

    [Fact]
    public void An_engagement_added_by_hand_is_its_own_evidence_and_is_found_by_later_reports()
    {
        LogEntry other = Meeting(5, "Blatt", place: "Wien", with: ["Jan Brandt", "Mia Sand"]), later = Meeting(12, "Funk", Confirmed, place: "Genf", time: "2025-03-20");
        var note = By(new AddedEngagement(other.Id, EngagementKind.Meeting, Planned, "Treffen Holt – Brandt")
        {
            Participants = [new("Anna Holt", ParticipantRole.Principal), new("Jan Brandt", ParticipantRole.Principal)],
            Place = "Genf",
            Days = Edtf.Parse("2025-03-20"),
        });

        var added = Fold([other], note).Engagements.Single(e => e.Supports[0].Note == note.Id);
        Assert.Equal(("Genf", 2, 0), (added.Place.Current!.Text, added.Participants.Count, Evidences.Supports.Origins(added.Supports)));
        Assert.Equal("Treffen Holt – Brandt", added.Supports[0].Evidence.Quote);

        var found = Fold([other, later], note).Engagements.Single(e => e.Supports[0].Note == note.Id);
        Assert.Equal((2, Confirmed), (found.Supports.Count, found.Status));

        var set = By(new PlaceNote(new AddedFact(note.Id), "Bern"), 1);
        Assert.Equal("Bern", Fold([other], note, set).Engagements.Single(e => e.Supports[0].Note == note.Id).Place.Current!.Text);
    }

    [Fact]
    public void Notes_hold_occasions_together_and_keep_them_apart()
    {
        LogEntry one = Meeting(5, "Blatt", place: "Wien", time: "2025-03-20"), other = Meeting(6, "Funk", place: "Rom", time: "2025-04-20"), third = Meeting(7, "Bote", place: "Rom", time: "2025-04-20");
        Assert.Equal(2, Fold([one, other, third]).Engagements.Count);
        var same = By(new SameEngagement(Key(one), Key(other), true));
        Assert.Equal(3, Assert.Single(Fold([one, other, third], same).Engagements).Supports.Count);

        var apart = By(new SameEngagement(Key(third), Key(other), false), 1);
        Assert.Equal([2, 1], Fold([one, other, third], same, apart).Engagements.Select(e => e.Supports.Count));
        var again = By(new SameEngagement(Key(other), Key(third), true), 2);
        Assert.Single(Fold([one, other, third], same, apart, again).Engagements);
    }

    [Fact]
    public void A_note_that_is_taken_back_leaves_no_trace_but_itself()
    {
        var entry = Meeting(5, "Blatt", place: "Wien");
        var note = By(new PlaceNote(Key(entry), "Genf"));
        var undo = By("Jens", new Undo(note.Id), 1);

        var undone = Fold([entry], note, undo);
        Assert.Equal("Wien", undone.Engagements[0].Place.Current!.Text);
        Assert.Equal((NoteStanding.Undone, undo.Id), (undone.Notes[0].Standing, undone.Notes[0].By!.Value));
        Assert.Equal("Genf", Fold([entry], note, undo, By(new Undo(undo.Id), 2)).Engagements[0].Place.Current!.Text);
    }

    [Fact]
    public void Of_two_notes_on_one_slot_the_later_holds_and_both_are_seen()
    {
        var entry = Meeting(5, "Blatt", place: "Wien");
        Note first = By(new PlaceNote(Key(entry), "Genf")), second = By("Jens", new PlaceNote(Key(entry), "Bern"), 1);
        var dossier = Fold([entry], second, first);

        Assert.Equal("Bern", dossier.Engagements[0].Place.Current!.Text);
        Assert.Equal(["Wien", "Genf", "Bern"], dossier.Engagements[0].Place.Values.Select(v => v.Text));
        Assert.Equal([NoteStanding.Overruled, NoteStanding.Holds], dossier.Notes.Select(n => n.Standing));
    }

    [Fact]
    public void A_note_whose_object_is_gone_is_listed_and_holds_again_when_it_is_back()
    {
        var entry = Meeting(5, "Blatt", place: "Wien");
        var note = By(new PlaceNote(Key(entry), "Genf"));
        var lost = Fold([entry with { Report = entry.Report with { Reader = "newer", Engagements = [] } }], note);

        var listed = Assert.Single(lost.Notes);
        Assert.Equal((NoteStanding.WithoutObject, "Genf"), (listed.Standing, listed.Subject));
        Assert.Equal("Genf", Fold([entry], note).Engagements[0].Place.Current!.Text);
    }

    [Fact]
    public void A_newer_reading_of_the_same_place_is_found_by_an_older_note()
    {
        var entry = Meeting(5, "Blatt", place: "Wien");
        var read = entry.Report.Engagements[0];
        var longer = new Engagement(new EngagementId(1), entry.Document.Quote(new Language.TextRange(read.Evidence.Range.Start, read.Evidence.Range.End + 16)))
        {
            Kind = EngagementKind.Talks, Status = Planned, Title = "Gespräch Anna Holt–Jan Brandt", Participants = read.Participants, Mentions = read.Mentions,
        };
        var newer = entry with { Report = entry.Report with { Engagements = [longer] } };
        Assert.Equal("Genf", Fold([newer], By(new PlaceNote(Key(entry), "Genf"))).Engagements[0].Place.Current!.Text);

        var another = entry with { Report = entry.Report with { Engagements = [read, longer] } };
        Assert.Same(read, FactSearch.Find(Key(entry), another.Report));
        Assert.Null(FactSearch.Find(new ReportedFact(FactKind.Engagement, read.Evidence, "Telefonat Clausen–Petersen"), another.Report));
    }

    [Fact]
    public void Later_notes_are_not_known_at_an_earlier_time()
    {
        var entry = Meeting(5, "Blatt", place: "Wien");
        var note = By(new PlaceNote(Key(entry), "Genf"));
        Assert.Equal("Wien", DossierFold.Fold([entry], new AsOf(new PublicationTime(new LocalDate(2025, 3, 9))), [note]).Engagements[0].Place.Current!.Text);
        Assert.Equal("Genf", DossierFold.Fold([entry], new AsOf(new PublicationTime(new LocalDate(2025, 3, 10))), [note]).Engagements[0].Place.Current!.Text);
    }

    [Fact]
    public void Two_names_of_one_actor_are_one_name_in_titles_too()
    {
        var first = Report(5, "Blatt", "Anna Berg trifft Jan Brandt.").Person("Anna Berg").Person("Jan Brandt").Meets(EngagementKind.Meeting, Planned, "trifft", ["Anna Berg", "Jan Brandt"]).Entry;
        var second = Report(6, "Funk", "Weiler telefoniert mit Mia Sand.").Person("Weiler").Person("Mia Sand").Meets(EngagementKind.Call, Held, "telefoniert", ["Weiler", "Mia Sand"]).Entry;
        var dossier = Fold([first, second], By(new SameActor("Weiler", "Anna Berg", true)));
        Assert.Equal("Call Anna Berg–Mia Sand", dossier.Engagements[1].Title);
        Assert.Equal("Weiler = Anna Berg", Assert.Single(dossier.Notes).Subject);
    }

    [Fact]
    public void A_story_has_the_title_that_a_note_gives_it()
    {
        var entry = Meeting(5, "Blatt");
        Assert.Equal("Der zweite Name", Fold([entry], By(new StoryRenamed(entry.Id, "Der zweite Name"), 1), By(new StoryRenamed(entry.Id, "Der Name"))).Title);
        Assert.NotEqual("Anderswo", Fold([entry], By(new StoryRenamed(new DocumentId(new string('a', 64)), "Anderswo"))).Title);
    }

    [Fact]
    public void Withdrawn_documents_are_left_out_and_late_dates_are_followed()
    {
        LogEntry first = Meeting(5, "Blatt", place: "Wien"), undated = new Written(null, "Funk", "Kopf", "Ein anderer Text.").Entry;
        Assert.Equal([undated.Id], Fold([first, undated], By(new DocumentWithdrawn(first.Id))).Reports.Select(r => r.Document));
        Assert.Equal([first.Id, undated.Id], Fold([first, undated], By(new DocumentDated(undated.Id, new PublicationTime(new LocalDate(2025, 3, 7))))).Reports.Select(r => r.Document));
    }

    [Fact]
    public void Notes_on_other_stories_change_nothing()
    {
        LogEntry here = Meeting(5, "Blatt", place: "Wien"), elsewhere = Meeting(6, "Funk", place: "Rom");
        Note[] notes = [By(new PlaceNote(Key(elsewhere), "Bern")), By(new Verdict(Key(elsewhere), false)), By(new SameActor("Niemand", "Keiner", true)), By(new StoryRenamed(elsewhere.Id, "Anders"))];
        Assert.Equal(DossierJson.ToString(Fold([here])), DossierJson.ToString(Fold([here], notes)));
    }
}
