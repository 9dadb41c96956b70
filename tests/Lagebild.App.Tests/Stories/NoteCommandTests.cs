using System.Text.Json;
using System.Text.RegularExpressions;
using Lagebild.Dossiers.Log;
using Lagebild.Language;
using Lagebild.Reading.Actors;
using Lagebild.Reading.Documents;
using Lagebild.Reading.Engagements;
using Lagebild.Reading.Reports;
using Lagebild.Storage;
using Lagebild.Storage.Sqlite;
using NodaTime;

namespace Lagebild.App.Tests.Stories;

/// <summary>What an editor decides by command, over a database with the report of <see cref="Sample"/> and one about something else.</summary>
public sealed class NoteCommandTests : IAsyncLifetime
{
    private static readonly Document Other = Document.Create(
        "Die Fähre bleibt im Hafen", "Die Fähre nach Lommen bleibt bis auf Weiteres im Hafen, sagte ein Sprecher der Reederei.", TextLanguage.German,
        new Language.Times.PublicationTime(new LocalDate(2026, 5, 4)), "Inselbote");

    private readonly TestTerminal _terminal = new();
    private string _path = "";

    private static string Id => Sample.Document.Id.Value[..8];

    public async Task InitializeAsync()
    {
        _path = Path.Combine(_terminal.Folder, "test.db");
        await using var store = await SqliteDossierStore.OpenAsync(_path);
        var report = new Report { Document = Other.Id, Reader = "test", Language = Other.Language, Published = Other.Published, Source = Other.Source, Headline = Other.Headline };
        await store.Log.AppendAsync([new ReportEntry(new LogEntry(Sample.Document, Sample.Report)), new ReportEntry(new LogEntry(Other, report))]);
    }

    public Task DisposeAsync()
    {
        _terminal.Dispose();
        return Task.CompletedTask;
    }

    /// <summary>Runs in a terminal of its own, so that the output is only this command's.</summary>
    private (int Code, string Out, string Error) Fresh(params string[] args)
    {
        using var terminal = new TestTerminal();
        terminal.Variables["LAGEBILD_USER"] = "Karin";
        terminal.Variables["XDG_DATA_HOME"] = _terminal.Folder;
        return (terminal.Run([.. args, "--db", _path]), terminal.Out, terminal.Error);
    }

    private string Run(params string[] args)
    {
        var (code, output, error) = Fresh(args);
        Assert.Equal(("", ExitCode.Done), (error, code));
        return output;
    }

    private JsonElement Json(params string[] args) => JsonDocument.Parse(Run([.. args, "--json"])).RootElement;

    private string Note(params string[] args)
    {
        var output = Run(["note", .. args, "--ui", "en"]);
        Assert.StartsWith("Note ", output);
        return output[5..13];
    }

    private JsonElement Engagement(string title) =>
        JsonDocument.Parse(Run("brief", Id, "--format", "json")).RootElement.GetProperty("engagements").EnumerateArray().Single(e => e.GetProperty("title").GetString() == title);

    [Fact]
    public void Facts_are_listed_under_the_names_that_notes_call_them_by()
    {
        var facts = Json("facts", Id).EnumerateArray().Select(f => (f.GetProperty("fact").GetString(), f.GetProperty("name").GetString())).ToArray();
        Assert.Contains(($"{Id}-e1", "Gipfeltreffen Lindqvist–Reber in Hafenstadt"), facts);
        Assert.Contains(($"{Id}-x1", "Seebehörde"), facts);
        Assert.Contains($"{Id}-s5", Run("facts", Id, "--ui", "de"));
    }

    [Fact]
    public void A_slot_is_set_and_the_page_says_by_whom_and_why()
    {
        Note("place", $"{Id}-e1", "Nordhafen", "--why", "Anruf im Präsidialamt");
        var page = Run("brief", Id, "--ui", "de");

        Assert.Contains("Nordhafen", page);
        Assert.Contains("Karin, 5. Mai 2026: Anruf im Präsidialamt", Regex.Replace(page, @"\s+", " "));
        Assert.Equal("Nordhafen", Engagement("Gipfeltreffen Lindqvist–Reber in Hafenstadt").GetProperty("place").GetProperty("values")[1].GetProperty("text").GetString());
        Assert.Contains("Was die Redaktion notiert hat", page);
    }

    [Theory]
    [InlineData("Stand der Dinge: stattgefunden", "held", "status", "ID-e1", "held")]
    [InlineData("beobachtet: Art Gipfel", "summit", "watch", "kind", "summit")]
    [InlineData("20. Mai 2026", "2026-05-20", "time", "ID-e1", "--time", "2026-05-20")]
    public void Notes_are_told_in_the_interfaces_words(string expected, string inner, params string[] args)
    {
        var written = Run(["note", .. args.Select(a => a.Replace("ID", Id, StringComparison.Ordinal)), "--ui", "de"]);
        Assert.Contains(expected, written);
        Assert.DoesNotContain(inner, written);
        Assert.DoesNotContain($"„{inner}", Run("brief", Id, "--ui", "de"));
    }

    [Fact]
    public void A_watched_story_is_called_by_its_first_digits()
    {
        var written = Run("note", "watch", "story", Id, "--ui", "de");
        Assert.Contains($"beobachtet: Geschichte {Id}", written);
        Assert.DoesNotContain(Sample.Document.Id.Value, written);
    }

    [Fact]
    public void Every_kind_of_note_can_be_written_listed_and_taken_back()
    {
        string[][] all =
        [
            ["confirm", $"{Id}-e1"], ["reject", $"{Id}-s5"], ["status", $"{Id}-e1", "confirmed"], ["status", $"{Id}-e3", "--clear"], ["place", $"{Id}-e2", "--clear"],
            ["time", $"{Id}-e1", "--time", "2026-05-20", "--hour", "15:00"], ["topics", $"{Id}-e1", "Fluss", "Fischerei"], ["participant", $"{Id}-e1", "Pavel Dorn", "--role", "delegate"],
            ["participant", $"{Id}-e1", "Reber", "--clear"], ["add", Id, "Sitzung des Rates", "--kind", "session", "--with", "Otto Kranz", "--time", "2026-05-30", "--place", "Hafenstadt"],
            ["same", $"{Id}-e1", $"{Id}-e2"], ["different", "Lindqvist", "Mara Lindqvist"], ["move", Other.Id.Value[..8], Id], ["merge", Id, Other.Id.Value], ["rename", Id, "Der Streit um den Fluss"],
            ["checked", Id], ["watch", "actor", "Otto Kranz"], ["watch", "kind", "summit"], ["watch", "story", Id], ["watch", "place", "Hafenstadt"], ["watch", "place", "Genf"],
        ];
        foreach (var one in all)
        {
            var id = Note(one);
            Assert.Contains(Json("notes").EnumerateArray(), n => n.GetProperty("id").GetString()!.StartsWith(id, StringComparison.Ordinal) && n.GetProperty("standing").GetString() == "holds");
            Note("--undo", id);
            Assert.Empty(Json("notes").EnumerateArray());
        }
        Assert.Equal(all.Length * 2, Json("notes", "--all").EnumerateArray().Count());
    }

    [Fact]
    public void A_report_is_put_into_a_story_and_taken_out_again()
    {
        Assert.Equal(2, Json("stories", "--all").GetArrayLength());
        Note("move", Other.Id.Value[..8], Id);
        Assert.Equal(2, Assert.Single(Json("stories", "--all").EnumerateArray()).GetProperty("reports").GetInt32());
        Note("out", Other.Id.Value[..8]);
        Assert.Equal(2, Json("stories", "--all").GetArrayLength());
        Note("merge", Id, Other.Id.Value[..8]);
        Assert.Single(Json("stories", "--all").EnumerateArray());
        Note("split", Id, Other.Id.Value[..8]);
        Assert.Equal(2, Json("stories", "--all").GetArrayLength());
    }

    [Fact]
    public void A_renamed_story_is_listed_by_its_name()
    {
        Note("rename", Id, "Der Streit um den Fluss");
        Assert.Contains(Json("stories", "--all").EnumerateArray(), s => s.GetProperty("title").GetString() == "Der Streit um den Fluss");
    }

    [Theory]
    [InlineData("status", "ID-e9", "held")]
    [InlineData("status", "ID-s1", "held")]
    [InlineData("status", "gipfel", "held")]
    [InlineData("confirm", "ffffffff-e1")]
    [InlineData("rename", "ffffffff", "Name")]
    [InlineData("move", "ffffffff", "ID")]
    [InlineData("participant", "ID-e1", "Lindquist")]
    [InlineData("same", "Lindquist", "Reber")]
    [InlineData("watch", "actor", "Niemand")]
    [InlineData("watch", "kind", "party")]
    [InlineData("watch", "place", "Nirgendwo")]
    [InlineData("--undo", "ffffffff")]
    public void What_is_not_there_is_refused_and_nothing_is_written(params string[] args)
    {
        var (code, output, error) = Fresh(["note", .. args.Select(a => a.Replace("ID", Id, StringComparison.Ordinal)), "--ui", "de"]);
        Assert.Equal((ExitCode.Partly, ""), (code, output));
        Assert.Equal(1, error.Count(c => c == '\n'));
        Assert.DoesNotContain("   at ", error);
        Assert.Empty(Json("notes", "--all").EnumerateArray());
    }

    [Theory]
    [InlineData("participant", "ID-e1", "Lindquist", "Mara Lindqvist")]
    [InlineData("status", "ID-e9", "held", "-e1")]
    [InlineData("rename", "Fähre", "Name", "Die Fähre bleibt im Hafen")]
    public void The_nearest_names_are_offered(string what, string one, string other, string near) =>
        Assert.Contains(near, Fresh("note", what, one.Replace("ID", Id, StringComparison.Ordinal), other, "--ui", "de").Error);

    [Theory]
    [InlineData("place", "ID-e1")]
    [InlineData("place", "ID-e1", "Kiel", "--clear")]
    [InlineData("time", "ID-e1", "--time", "bald")]
    [InlineData("time", "ID-e1", "--time", "2026-05-20", "--hour", "25:00")]
    [InlineData("status", "ID-e1", "perhaps")]
    [InlineData]
    public void A_wrong_command_line_is_refused(params string[] args) =>
        Assert.Equal(ExitCode.Usage, Fresh(["note", .. args.Select(a => a.Replace("ID", Id, StringComparison.Ordinal))]).Code);

    [Theory]
    [InlineData("Nicht notiert: Eine Geschichte ist immer eins mit sich selbst.", "merge", "ID", "ID")]
    [InlineData("Nicht notiert: Ein Titel braucht 1 bis 4000 Zeichen.", "rename", "ID", "")]
    [InlineData("Nicht notiert: Eine Uhrzeit braucht ihren Tag.", "time", "ID-e1", "--time", "2026-05", "--hour", "15:00")]
    [InlineData("Nicht notiert: Eine Begegnung ist immer dieselbe wie sie selbst.", "same", "ID-e1", "ID-e1")]
    public void Why_a_note_is_refused_is_told_in_the_interfaces_language(string expected, params string[] args)
    {
        var (code, _, error) = Fresh(["note", .. args.Select(a => a.Replace("ID", Id, StringComparison.Ordinal)), "--ui", "de"]);
        Assert.Equal((ExitCode.Partly, expected), (code, error.TrimEnd()));
    }

    [Fact]
    public void An_hour_alone_asks_for_its_day()
    {
        var (code, _, error) = Fresh("note", "time", $"{Id}-e1", "--hour", "15:00", "--ui", "de");
        Assert.Equal(ExitCode.Usage, code);
        Assert.StartsWith("--hour braucht den Tag", error);
    }

    [Fact]
    public void A_command_in_a_message_ends_with_a_full_stop_before_what_comes_near() =>
        Assert.Contains("lagebild facts GESCHICHTE. Nahe liegen:", Fresh("note", "status", $"{Id}-e9", "held", "--ui", "de").Error);

    [Fact]
    public void An_hour_without_its_day_is_refused()
    {
        var (code, _, error) = Fresh("note", "time", $"{Id}-e1", "--time", "2026-05", "--hour", "15:00");
        Assert.Equal(ExitCode.Partly, code);
        Assert.Contains("day", error);
    }

    [Fact]
    public async Task A_report_that_says_otherwise_is_shown_beside_the_note()
    {
        Note("status", $"{Id}-e1", "confirmed");
        var late = Document.Create(
            "Kein Gipfel am Fluss", "Der Gipfel in Hafenstadt ist abgesagt. Mara Lindqvist und Jonas Reber werden sich dort nicht sehen, hieß es am Mittwochabend in beiden Hauptstädten.",
            TextLanguage.German, new Language.Times.PublicationTime(new LocalDate(2026, 5, 6)), "Südmarker Zeitung");
        await using (var store = await SqliteDossierStore.OpenAsync(_path))
        {
            var (off, one, other) = (At("Der Gipfel in Hafenstadt ist abgesagt."), new ActorId(1), new ActorId(2));
            var report = new Report
            {
                Document = late.Id,
                Reader = "test",
                Language = late.Language,
                Published = late.Published,
                Source = late.Source,
                Headline = late.Headline,
                Actors = [new Actor(one, "Mara Lindqvist", ActorKind.Person, [], [At("Mara Lindqvist")]), new Actor(other, "Jonas Reber", ActorKind.Person, [], [At("Jonas Reber")])],
                Engagements =
                [
                    new Engagement(new EngagementId(1), off)
                    {
                        Kind = EngagementKind.Summit,
                        Status = EngagementStatus.Cancelled,
                        Title = "Gipfel Lindqvist–Reber",
                        Participants = [new Participant(new Party("Mara Lindqvist", one, At("Mara Lindqvist")), ParticipantRole.Principal), new Participant(new Party("Jonas Reber", other, At("Jonas Reber")), ParticipantRole.Principal)],
                        Place = new PlaceMention("Hafenstadt", null, null, null, At("in Hafenstadt")),
                        Mentions = [off],
                    },
                ],
            };
            await store.Log.AppendAsync([new ReportEntry(new LogEntry(late, report))]);
        }
        Note("merge", Id, late.Id.Value[..8]);
        var page = Run("brief", Id, "--ui", "de");
        Assert.Contains("bestätigt", page);
        Assert.Contains("abgesagt", page);
        Assert.Contains("Dagegen", page);
        Assert.Contains(Json("notes").EnumerateArray(), n => n.TryGetProperty("against", out var against) && against.GetArrayLength() == 1);

        Evidence At(string words) => late.Quote(new TextRange(late.Text.IndexOf(words, StringComparison.Ordinal), late.Text.IndexOf(words, StringComparison.Ordinal) + words.Length));
    }

    [Fact]
    public void Notes_are_exported_as_a_table_that_can_train()
    {
        Note("reject", $"{Id}-s5");
        var row = JsonDocument.Parse(Run("export", "--what", "notes", "--format", "jsonl")).RootElement;
        Assert.Equal(("verdict", "wrong", "statement", "Karin"), (row.GetProperty("kind").GetString(), row.GetProperty("decides").GetString(), row.GetProperty("fact").GetString(), row.GetProperty("author").GetString()));
        Assert.Equal(Sample.Report.Statements[4].Evidence.Quote, row.GetProperty("quote").GetString());
        Assert.DoesNotContain("Blockade", Run("export", "--what", "statements"));
    }

    [Fact]
    public void Exports_prove_the_value_that_holds_and_respect_notes()
    {
        Note("place", $"{Id}-e1", "=Nordhafen");
        var csv = Run("export", "--bom");
        Assert.StartsWith("\ufeffstory,", csv);
        Assert.Contains(",'=Nordhafen,", csv);
        var row = Run("export", "--format", "jsonl").Split('\n').Select(l => l.Length == 0 ? default : JsonDocument.Parse(l).RootElement).First(r => r.GetProperty("engagement").GetString() == $"{Id}-e1");
        Assert.Equal(("=Nordhafen", "=Nordhafen", "place", 1.0), (row.GetProperty("place").GetString(), row.GetProperty("place_quote").GetString(), row.GetProperty("noted").GetString(), row.GetProperty("confidence").GetDouble()));
        Assert.Equal(("https://hafenblatt.example/gipfel", Sample.Headline), (row.GetProperty("address").GetString(), row.GetProperty("headline").GetString()));
    }

    [Fact]
    public void What_is_new_is_shown_once_to_each_user()
    {
        Assert.Contains(Json("new", "--keep").EnumerateArray(), s => s.GetProperty("story").GetString() == Sample.Document.Id.Value && s.GetProperty("changes").GetArrayLength() > 0);
        Assert.Equal(2, Json("new").GetArrayLength());
        Assert.Empty(Json("new").EnumerateArray());
        Note("checked", Id);
        Assert.Empty(Json("new").EnumerateArray());
        Assert.Equal(2, Json("new", "--by", "Jens").GetArrayLength());
        Note("checked", Id, "--by", "Jens");
        Assert.Single(Assert.Single(Json("new").EnumerateArray()).GetProperty("notes").EnumerateArray());
        Assert.Contains("Nichts gefunden", Run("new", "--ui", "de"));
    }

    [Fact]
    public async Task A_database_that_was_made_anew_is_new()
    {
        Note("checked", Id);
        Assert.Equal(2, Json("new").GetArrayLength());
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        foreach (var file in Directory.GetFiles(_terminal.Folder, "test.db*"))
            File.Delete(file);
        await using (var store = await SqliteDossierStore.OpenAsync(_path))
            await store.Log.AppendAsync([new ReportEntry(new LogEntry(Sample.Document, Sample.Report))]);
        Assert.Equal(Sample.Document.Id.Value, Assert.Single(Json("new").EnumerateArray()).GetProperty("story").GetString());
    }

    [Fact]
    public void What_nobody_watches_is_not_counted()
    {
        Note("watch", "actor", "Otto Kranz");
        Assert.Contains("Neu: 1 Bericht", Run("new", "--watched", "--keep", "--ui", "de"));
        Assert.Contains("Neu: 0 Berichte", Run("new", "--watched", "--by", "Jens", "--ui", "de"));
    }

    [Fact]
    public void Who_watches_something_is_shown_that()
    {
        Note("watch", "actor", "Otto Kranz");
        Assert.Equal(Sample.Document.Id.Value, Assert.Single(Json("new", "--watched").EnumerateArray()).GetProperty("story").GetString());
        Assert.Empty(Json("new", "--watched", "--by", "Jens").EnumerateArray());
    }

    [Theory]
    [InlineData("brief")]
    [InlineData("open")]
    [InlineData("said")]
    [InlineData("export")]
    [InlineData("calendar")]
    [InlineData("diary")]
    [InlineData("notes")]
    [InlineData("facts")]
    [InlineData("changes", "--since", "2026-01-01")]
    public void An_unknown_story_is_named(string command, params string[] more)
    {
        var (code, output, error) = Fresh([command, "ffffffff", .. more, "--ui", "de"]);
        Assert.Equal((ExitCode.Partly, ""), (code, output));
        Assert.Contains("Zu ffffffff gibt es keine eindeutige Geschichte", error);
    }

    [Theory]
    [InlineData("withdraw", "ffffffff")]
    [InlineData("date", "ffffffff", "2026-05-01")]
    [InlineData("note", "move", "ffffffff", "ID")]
    [InlineData("note", "out", "ffffffff")]
    public void An_unknown_report_is_told_as_a_report(params string[] args)
    {
        var (code, _, error) = Fresh([.. args.Select(a => a.Replace("ID", Id, StringComparison.Ordinal)), "--ui", "de"]);
        Assert.Equal(ExitCode.Partly, code);
        Assert.StartsWith("Zu ffffffff gibt es keinen eindeutigen Bericht", error);
    }

    [Fact]
    public void A_report_that_is_withdrawn_already_is_told_so()
    {
        Run("withdraw", Other.Id.Value[..8]);
        Assert.StartsWith($"Der Bericht {Other.Id.Value[..8]} ist zurückgezogen", Fresh("withdraw", Other.Id.Value[..8], "--ui", "de").Error);
    }

    [Fact]
    public void An_unknown_actor_is_named()
    {
        var (code, _, error) = Fresh("said", "--by", "Niemand", "--ui", "de");
        Assert.Equal(ExitCode.Partly, code);
        Assert.Contains("Kein Bericht nennt „Niemand“", error);
    }

    [Fact]
    public void What_was_said_has_one_heading_a_speaker_and_names_the_story()
    {
        var said = Run("said", "--ui", "de");
        Assert.Single(Regex.Matches(said, @"(?m)^  Mara Lindqvist\b"));
        Assert.Contains("Geschichte", said);
    }

    [Theory]
    [InlineData("stories")]
    [InlineData("reports")]
    [InlineData("search", "fluss")]
    public void A_limit_below_one_is_refused(params string[] args)
    {
        var (code, output, error) = Fresh([.. args, "--limit", "-3", "--ui", "de"]);
        Assert.Equal((ExitCode.Usage, ""), (code, output));
        Assert.Contains("Erwartet wird eine Zahl ab 1, nicht -3.", error);
        Assert.Contains("Hilfe: lagebild", error);
    }

    [Fact]
    public void Pages_link_every_report_that_has_an_address()
    {
        var page = Run("brief", Id, "--format", "html");
        Assert.Contains($"<a class=\"where\" rel=\"noreferrer\" href=\"https://hafenblatt.example/gipfel\">{Id}</a>", page);
    }
}
