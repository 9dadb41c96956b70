using Lagebild.Dossiers.Notes;
using Lagebild.Language;
using Lagebild.Language.Times;
using Lagebild.Reading.Documents;
using Lagebild.Reading.Engagements;
using NodaTime;

namespace Lagebild.Dossiers.Tests;

public sealed class NoteJsonTests
{
    private static readonly Instant Noon = Instant.FromUtc(2026, 4, 16, 10, 30, 15);
    private static readonly DocumentId One = new(new string('a', 64)), Other = new(new string('b', 64));
    private static readonly FactKey Fact = new ReportedFact(FactKind.Engagement, new Evidence(One, new TextRange(4, 11), "treffen"), "Treffen Holt – Brandt");

    public static TheoryData<string, NoteContent> Contents => new()
    {
        { "right", new Verdict(Fact, true) },
        { "wrong", new Verdict(Fact with { }, false) },
        { "status", new StatusNote(Fact, EngagementStatus.Confirmed) },
        { "no status", new StatusNote(Fact, null) },
        { "place", new PlaceNote(Fact, "Kiel") { Seen = [One, Other] } },
        { "no place", new PlaceNote(Fact, null) },
        { "time", new TimeNote(Fact, Edtf.Parse("2026-04-16"), TimeOfDayText.Parse("T14:30/T18+02:00[Europe/Berlin]")) },
        { "days", new TimeNote(Fact, Edtf.Parse("2026-04-20/2026-04-26"), null) },
        { "no time", new TimeNote(Fact, null, null) },
        { "participant", new ParticipantNote(Fact, "Mia Brandt", ParticipantRole.Delegate) },
        { "no participant", new ParticipantNote(Fact, "Mia Brandt", null) },
        { "topics", new TopicsNote(Fact, ["Fähre", "Hafen"]) },
        { "no topics", new TopicsNote(Fact, []) },
        { "engagement", new AddedEngagement(One, EngagementKind.Talks, EngagementStatus.Planned, "Gespräch über „die Fähre“")
            { Participants = [new("Anna Holt", ParticipantRole.Principal)], Place = "Kiel", Days = Edtf.Parse("2026-05-02"), Hour = TimeOfDayText.Parse("~T15"), Topics = ["Fähre"] } },
        { "bare engagement", new AddedEngagement(One, EngagementKind.Vote, EngagementStatus.Held, "Abstimmung") },
        { "same engagement", new SameEngagement(Fact, new AddedFact(new NoteId(new string('c', 64))), true) },
        { "same actor", new SameActor("A. Holt", "Anna Holt", true) },
        { "move", new ReportMoved(One, Other) },
        { "split", new StorySplit([One], [Other]) },
        { "merge", new StoriesMerged(One, Other) },
        { "rename", new StoryRenamed(One, "Der Streit um die Fähre") },
        { "checked", new StoryChecked(One) },
        { "watch", new Watch(WatchKind.Actor, "Anna Holt") },
        { "undo", new Undo(new NoteId(new string('d', 64))) },
        { "withdrawal", new DocumentWithdrawn(One) },
        { "later version", new DocumentWithdrawn(One) { Newer = Other } },
        { "date", new DocumentDated(One, new PublicationTime(new LocalDate(2026, 4, 1))) },
    };

    [Theory]
    [MemberData(nameof(Contents))]
    public void What_is_written_is_read_again(string name, NoteContent content)
    {
        var note = Note.Create("Karin", Noon, content, "Anruf im Ministerium");
        var json = NoteJson.ToString(note);
        var read = NoteJson.Parse(json);

        Assert.Equal(note, read);
        Assert.Equal(json, NoteJson.ToString(read));
        Assert.False(string.IsNullOrWhiteSpace(content.Words), name);
    }

    [Fact]
    public void Every_kind_of_content_is_tested()
    {
        var kinds = typeof(NoteContent).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(NoteContent)) && !t.IsAbstract);
        Assert.Equal(kinds.Order(Comparer<Type>.Create((a, b) => string.CompareOrdinal(a.Name, b.Name))), Contents.Select(row => row[1].GetType()).Distinct().OrderBy(t => t.Name, StringComparer.Ordinal));
    }

    [Fact]
    public void The_id_goes_by_everything_that_is_said()
    {
        var note = Note.Create("Karin", Noon, new PlaceNote(Fact, "Kiel"), "Anruf");
        Assert.Equal(note.Id, Note.Create(" Karin ", Noon, new PlaceNote(Fact, "Kiel"), "Anruf").Id);
        Assert.NotEqual(note.Id, Note.Create("Jens", Noon, new PlaceNote(Fact, "Kiel"), "Anruf").Id);
        Assert.NotEqual(note.Id, Note.Create("Karin", Noon + Duration.FromNanoseconds(1), new PlaceNote(Fact, "Kiel"), "Anruf").Id);
        Assert.NotEqual(note.Id, Note.Create("Karin", Noon, new PlaceNote(Fact, "Husum"), "Anruf").Id);
        Assert.NotEqual(note.Id, Note.Create("Karin", Noon, new PlaceNote(Fact, "Kiel"), "Brief").Id);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("[]", "")]
    [InlineData("{}", "lacks 'format'")]
    [InlineData("{\"format\":\"lagebild.report\",\"version\":1}", "lagebild.report")]
    [InlineData("{\"format\":\"lagebild.note\",\"version\":2}", "version 2")]
    [InlineData("{\"format\":\"lagebild.note\",\"version\":\"1\"}", "wrong kind")]
    public void What_is_no_note_is_refused(string json, string why) => Assert.Contains(why, Assert.Throws<FormatException>(() => NoteJson.Parse(json)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("\"kind\":\"place\"", "\"kind\":\"weather\"", "unknown kind 'weather'")]
    [InlineData("\"value\":\"Kiel\"", "\"value\":7", "wrong kind")]
    [InlineData("\"value\":\"Kiel\"", "\"value\":\"Husum\"", "not that of its content")]
    [InlineData("\"value\":\"Kiel\"", "\"value\":\"Kiel\",\"note\":\"x\"", "unknown member 'note'")]
    [InlineData("\"value\":\"Kiel\"", "\"value\":\"Kiel\",\"value\":\"Kiel\"", "twice")]
    [InlineData("\"value\":\"Kiel\"", "\"value\":\" \"", "place")]
    [InlineData("\"author\":\"Karin\"", "\"author\":\"\"", "author")]
    [InlineData("2026-04-16T10:30:15Z", "gestern", "gestern")]
    [InlineData("\"start\":4", "\"start\":5", "Evidence")]
    [InlineData("\"kind\":\"engagement\",\"doc", "\"kind\":\"summit\",\"doc", "unknown FactKind 'summit'")]
    [InlineData("\"kind\":\"engagement\",\"doc", "\"kind\":\"silence\",\"doc", "Only an engagement")]
    public void A_note_with_a_fault_is_refused_and_the_fault_named(string from, string to, string why)
    {
        var json = NoteJson.ToString(Note.Create("Karin", Noon, new PlaceNote(Fact, "Kiel")));
        var broken = json.Replace(from, to, StringComparison.Ordinal);
        Assert.NotEqual(json, broken);
        Assert.Contains(why, Assert.Throws<FormatException>(() => NoteJson.Parse(broken)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Foreign_bytes_are_refused_and_break_nothing()
    {
        var json = System.Text.Encoding.UTF8.GetBytes(NoteJson.ToString(Note.Create("Karin", Noon, new TimeNote(Fact, Edtf.Parse("2026-04-16"), TimeOfDayText.Parse("T15+02:00")))));
        for (var i = 0; i < json.Length; i++)
        {
            foreach (var other in new byte[] { 0, (byte)'0', (byte)'"', (byte)'}', 0xff, (byte)'x' })
            {
                var broken = (byte[])json.Clone();
                broken[i] = other;
                if (other != json[i])
                    Assert.Throws<FormatException>(() => NoteJson.Parse(broken));
            }
            Assert.Throws<FormatException>(() => NoteJson.Parse(json.AsMemory(0, i)));
        }
    }
}
