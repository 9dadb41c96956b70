using System.Text.Json;
using Lagebild.Dossiers.Log;
using Lagebild.Storage;
using Lagebild.Storage.Sqlite;

namespace Lagebild.App.Tests.Stories;

/// <summary>The commands over a database that holds the hand-made report of <see cref="Sample"/>.</summary>
public sealed class DatabaseCommandTests : IAsyncLifetime
{
    private readonly TestTerminal _terminal = new();
    private string _path = "";

    public async Task InitializeAsync()
    {
        _path = Path.Combine(_terminal.Folder, "test.db");
        await using var store = await SqliteDossierStore.OpenAsync(_path);
        await store.Log.AppendAsync([new ReportEntry(new LogEntry(Sample.Document, Sample.Report))]);
    }

    public Task DisposeAsync()
    {
        _terminal.Dispose();
        return Task.CompletedTask;
    }

    private string Run(params string[] args)
    {
        Assert.Equal(ExitCode.Done, _terminal.Run([.. args, "--db", _path]));
        Assert.Equal("", _terminal.Error);
        return _terminal.Out;
    }

    private JsonElement Json(params string[] args) => JsonDocument.Parse(Run([.. args, "--json"])).RootElement;

    [Fact]
    public void Brief_without_a_file_shows_the_story_of_most_reports()
    {
        var page = Run("brief", "--ui", "de");

        Assert.Contains("Gipfeltreffen Lindqvist–Reber in Hafenstadt", page);
        Assert.Contains("Hafenblatt, 4. Mai 2026", page);
        Assert.Contains("offen", page);
    }

    [Fact]
    public void Brief_takes_the_first_digits_of_any_report_of_the_story() =>
        Assert.Contains("Lindqvist", Run("brief", Sample.Document.Id.Value[..8]));

    [Fact]
    public void Brief_of_a_time_before_the_first_report_says_that_there_was_none()
    {
        Assert.Equal(ExitCode.Partly, _terminal.Run("brief", "--db", _path, "--as-of", "2026-05-01", "--ui", "en"));
        Assert.Contains("no report of this story yet", _terminal.Error);
    }

    [Fact]
    public void Stories_are_listed()
    {
        var story = Assert.Single(Json("stories").EnumerateArray());
        Assert.Equal((1, "2026-05-04"), (story.GetProperty("reports").GetInt32(), story.GetProperty("first").GetString()));
    }

    [Fact]
    public void Changes_since_a_day_are_listed_the_most_important_first()
    {
        var changes = Json("changes", "--since", "2026-05-04").EnumerateArray().ToArray();

        Assert.Equal("newEngagement", changes[0].GetProperty("kind").GetString());
        Assert.Empty(JsonDocument.Parse(Fresh("changes", "--since", "2026-05-05", "--json")).RootElement.EnumerateArray());
    }

    [Fact]
    public void Open_questions_are_listed_with_the_engagement_they_concern() =>
        Assert.Contains(Json("open").EnumerateArray(), q => q.GetProperty("slot").GetString() == "time" && q.GetProperty("text").GetString() == "Ein Datum steht noch nicht fest");

    [Fact]
    public void Statements_are_found_by_speaker_in_any_spelling()
    {
        var said = Json("said", "--by", "lindqvist").EnumerateArray().ToArray();

        Assert.NotEmpty(said);
        Assert.All(said, s => Assert.Equal("Mara Lindqvist", s.GetProperty("speaker").GetString()));
    }

    [Fact]
    public void The_calendar_keeps_an_uncertain_week_a_week_and_makes_up_no_hour()
    {
        var calendar = Run("calendar", "--ics", "-", "--ui", "de").ReplaceLineEndings("\n").Replace("\n ", "", StringComparison.Ordinal);

        Assert.Contains("DTSTART;VALUE=DATE:20260511\n", calendar);
        Assert.Contains("DTEND;VALUE=DATE:20260518\n", calendar);
        Assert.Contains("STATUS:TENTATIVE\n", calendar);
        Assert.Contains("X-LAGEBILD-EDTF:2026-05-11/2026-05-17\n", calendar);
        Assert.DoesNotContain("DTSTART:", calendar);
    }

    [Fact]
    public void The_calendar_is_cut_to_the_days_asked_for()
    {
        Assert.Single(Json("calendar", "--from", "2026-05-10").EnumerateArray());
        Assert.Single(JsonDocument.Parse(Fresh("calendar", "--to", "2026-05-10", "--json")).RootElement.EnumerateArray());
    }

    [Fact]
    public void The_diary_shows_what_is_due_with_its_state_and_source()
    {
        var diary = Json("diary", "--from", "2026-05-10").EnumerateArray().ToArray();

        Assert.Contains(diary, d => d.GetProperty("group").GetString() == "spans" && d.GetProperty("title").GetString()!.Contains("Vorbereitungstreffen", StringComparison.Ordinal));
        Assert.Equal(diary.Select(d => d.GetProperty("group").GetString()).OrderBy(g => g == "open"), diary.Select(d => d.GetProperty("group").GetString()));
        Assert.Contains("Hafenblatt", Fresh("diary", "--week", "--day", "2026-05-13", "--ui", "de"));
    }

    [Theory]
    [InlineData("--place", "Nirgendwo")]
    [InlineData("--person", "Niemand")]
    [InlineData("--kind", "signing")]
    [InlineData("--status", "rejected")]
    [InlineData("--day", "2031-01-01")]
    public void The_diary_is_narrowed(string option, string value) =>
        Assert.DoesNotContain(Json("diary", "--from", "2026-05-01", option, value).EnumerateArray(), d => d.GetProperty("group").GetString() is not "open" || option != "--day");

    [Fact]
    public void A_day_that_is_none_is_refused() => Assert.Equal(ExitCode.Usage, _terminal.Run("diary", "--day", "bald", "--db", _path));

    [Fact]
    public void Reports_are_listed_with_their_story()
    {
        var report = Assert.Single(Json("reports", "--source", "hafenblatt").EnumerateArray());

        Assert.Equal(Sample.Document.Id.Value, report.GetProperty("document").GetString());
        Assert.Equal(Sample.Document.Id.Value, report.GetProperty("story").GetString());
        Assert.Contains("Hafenblatt", Fresh("reports", "--ui", "de"));
        Assert.Empty(JsonDocument.Parse(Fresh("reports", "--to", "2026-05-01", "--json")).RootElement.EnumerateArray());
    }

    [Fact]
    public void Search_finds_the_report_and_shows_the_passage() =>
        Assert.Contains("Fischereirechte", Assert.Single(Json("search", "fischereirechte").EnumerateArray()).GetProperty("passage").GetString());

    [Fact]
    public void An_exclusion_may_stand_first()
    {
        Assert.Single(Json("search", "-Elefant fischereirechte").EnumerateArray());
        Assert.Empty(JsonDocument.Parse(Fresh("search", "-fischereirechte gipfel", "--json")).RootElement.EnumerateArray());
    }

    [Theory]
    [InlineData("Darin steht nichts, wonach sich suchen lässt", "")]
    [InlineData("Darin steht nichts, wonach sich suchen lässt", "…")]
    [InlineData("Hinter „by:“ fehlt der Wert", "by:")]
    [InlineData("Hinter „by:“ fehlt der Wert", "gipfel", "by:")]
    [InlineData("fehlt ein Anführungszeichen", "\"gipfel am")]
    [InlineData("im Gange, stattgefunden, verschoben, abgesagt, nicht zustande gekommen", "status:bald")]
    public void A_question_that_asks_for_nothing_is_told_what_is_missing(string expected, params string[] words)
    {
        Assert.Equal(ExitCode.Usage, _terminal.Run(["search", .. words, "--db", _path, "--ui", "de"]));
        Assert.Contains(expected, _terminal.Error);
    }

    [Theory]
    [InlineData("im Gange")]
    [InlineData("nicht zustande gekommen")]
    [InlineData("gescheitert")]
    public void Every_status_that_is_offered_is_understood(string status) => Assert.Equal("", Error("search", $"status:{status}"));

    [Fact]
    public void One_thing_that_is_passed_over_is_told_as_one()
    {
        Directory.CreateDirectory(Path.Combine(_terminal.Folder, "in"));
        _terminal.File("in/a.txt", "Kopf A\n\nDer erste Bericht.");
        _terminal.File("in/b.png", "x");
        Assert.Contains("1 Bild, Ton oder Schrift", Run("add", Path.Combine(_terminal.Folder, "in"), "--language", "de", "--ui", "de"));
    }

    [Fact]
    public void A_name_may_begin_with_an_at_sign()
    {
        var file = _terminal.File("x.txt", "Kopf\n\nEin Bericht aus Lommen.");
        Assert.Contains("1 new", Run("add", file, "--source", "@hafenblatt", "--language", "de", "--ui", "en"));
        Assert.Contains("@hafenblatt", Fresh("reports"));
    }

    [Fact]
    public void A_mistyped_option_is_no_exclusion()
    {
        Assert.Equal(ExitCode.Usage, _terminal.Run("search", "fischereirechte", "--dbb", "x", "--db", _path, "--ui", "de"));
        Assert.Contains("Eine Option „--dbb“ gibt es nicht.", _terminal.Error);
    }

    [Theory]
    [InlineData("engagements", "Telefonat Lindqvist–Reber")]
    [InlineData("statements", "Mara Lindqvist")]
    [InlineData("events", "THREATEN")]
    public void Facts_are_exported_as_tables(string what, string cell)
    {
        var csv = Run("export", "--what", what);
        Assert.Contains(cell, csv);
        Assert.StartsWith("story,", csv);
        foreach (var line in Fresh("export", "--what", what, "--format", "jsonl").Split('\n', StringSplitOptions.RemoveEmptyEntries))
            Assert.Equal(JsonValueKind.Object, JsonDocument.Parse(line).RootElement.ValueKind);
    }

    [Fact]
    public async Task A_parquet_file_has_the_rows_of_the_table()
    {
        var file = Path.Combine(_terminal.Folder, "e.parquet");
        Run("export", "--format", "parquet", "--output", file);

        await using var reader = await Parquet.ParquetReader.CreateAsync(file);
        using var group = reader.OpenRowGroupReader(0);
        Assert.Equal(4, group.RowCount);
        Assert.Equal("story", reader.Schema.DataFields[0].Name);
    }

    [Fact]
    public void Parquet_needs_a_file() => Assert.Equal(ExitCode.Usage, _terminal.Run("export", "--format", "parquet", "--db", _path));

    [Fact]
    public void Rebuilding_says_what_it_rebuilt() => Assert.Contains("1 report, 1 story", Run("rebuild", "--ui", "en"));

    [Fact]
    public void A_note_is_kept_and_taken_back()
    {
        Assert.Contains("Lindqvist ≠ Mara Lindqvist", Run("note", "different", "Lindqvist", "Mara Lindqvist"));
        Assert.DoesNotContain("≠", Fresh("note", "forget", "Lindqvist", "Mara Lindqvist"));
    }

    [Theory]
    [InlineData("en", "There is no database")]
    [InlineData("de", "gibt es noch nicht")]
    public void Without_a_database_the_message_says_how_to_make_one(string ui, string expected)
    {
        Assert.Equal(ExitCode.Partly, _terminal.Run("stories", "--db", Path.Combine(_terminal.Folder, "none.db"), "--ui", ui));
        Assert.Contains(expected, _terminal.Error);
        Assert.Contains("lagebild add", _terminal.Error);
    }

    [Theory]
    [InlineData("postgres://nobody:secret@127.0.0.1:1/news", "Der Server zu postgres://nobody@127.0.0.1:1/news antwortet nicht")]
    [InlineData("postgres://nobody:secret@127.0.0.1:1/news?colour=red", "Die Adresse der Datenbank lässt sich nicht verstehen")]
    public void A_server_that_is_not_there_is_no_folder(string address, string expected)
    {
        Assert.Equal(ExitCode.Partly, _terminal.Run("stories", "--db", address, "--ui", "de"));
        Assert.StartsWith(expected, _terminal.Error);
        Assert.DoesNotContain("secret", _terminal.Error);
        Assert.DoesNotContain("Ordner", _terminal.Error);
    }

    [Fact]
    public void What_is_no_database_is_named_in_the_language_of_the_environment()
    {
        _terminal.Variables["LANG"] = "de_DE.UTF-8";
        var file = _terminal.File("brief.txt", new string('x', 5000));
        Assert.Equal(ExitCode.Partly, _terminal.Run("note", "same", "A", "B", "--db", file));
        Assert.Contains($"{file} ist keine Datenbank von Lagebild", _terminal.Error);
    }

    [Fact]
    public void What_is_added_twice_is_there_once_and_folders_are_walked()
    {
        Directory.CreateDirectory(Path.Combine(_terminal.Folder, "in", "deep"));
        _terminal.File("in/a.txt", "Kopf A\n\nDer erste Bericht.");
        _terminal.File("in/deep/b.txt", "Kopf B\n\nDer zweite Bericht.");
        var folder = Path.Combine(_terminal.Folder, "in");

        Assert.Contains("2 new, 0 already there", Run("add", folder, "--language", "de", "--ui", "en"));
        Assert.Contains("0 new, 2 already there", Fresh("add", folder, "--language", "de", "--ui", "en"));
    }

    private string Error(params string[] args)
    {
        using var terminal = new TestTerminal();
        terminal.Run([.. args, "--db", _path]);
        return terminal.Error;
    }

    /// <summary>Runs in a terminal of its own, so that the output is only this command's.</summary>
    private string Fresh(params string[] args)
    {
        using var terminal = new TestTerminal();
        terminal.Run([.. args, "--db", _path]);
        return terminal.Out;
    }
}
