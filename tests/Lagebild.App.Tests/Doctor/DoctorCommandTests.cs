using System.Text.Json;
using Lagebild.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace Lagebild.App.Tests.Doctor;

/// <summary>What <c>lagebild doctor</c> says of a database, and what it answers to the shell.</summary>
public sealed class DoctorCommandTests : IDisposable
{
    private readonly TestTerminal _terminal = new();

    public void Dispose() => _terminal.Dispose();

    private string Database => Path.Combine(_terminal.Folder, "test.db");

    private async Task<string> FilledAsync()
    {
        await using var store = await SqliteDossierStore.OpenAsync(Database);
        await store.Log.AppendAsync([new Storage.ReportEntry(new Lagebild.Dossiers.Log.LogEntry(Sample.Document, Sample.Report))]);
        return Database;
    }

    private (int Code, JsonElement[] Findings) Examine(params string[] args)
    {
        var code = _terminal.Run(["doctor", "--json", "--ui", "en", .. args]);
        Assert.Equal("", _terminal.Error);
        return (code, [.. JsonDocument.Parse(_terminal.Out).RootElement.EnumerateArray()]);
    }

    private static JsonElement Of(JsonElement[] findings, string area, string check) =>
        findings.Single(f => f.GetProperty("area").GetString() == area && f.GetProperty("check").GetString() == check);

    private static string Health(JsonElement finding) => finding.GetProperty("health").GetString()!;

    [Fact]
    public async Task A_database_in_order_is_described()
    {
        var (code, findings) = Examine("--db", await FilledAsync());

        Assert.Equal(ExitCode.Done, code);
        Assert.DoesNotContain(findings, f => Health(f) == "problem");
        Assert.StartsWith("SQLite 3.", Of(findings, "database", "engine").GetProperty("values").GetProperty("engine").GetString());
        var content = Of(findings, "database", "content").GetProperty("values");
        Assert.Equal((1L, 1L), (content.GetProperty("position").GetInt64(), content.GetProperty("documents").GetInt64()));
        Assert.Equal("ok", Health(Of(findings, "database", "pages")));
        Assert.Equal("ok", Health(Of(findings, "database", "schema")));
        Assert.Equal("ok", Health(Of(findings, "database", "writing")));
    }

    [Fact]
    public async Task Every_model_is_named_with_its_digest_and_the_reader_with_its_version()
    {
        var (_, findings) = Examine("--db", await FilledAsync());

        var models = findings.Where(f => f.GetProperty("area").GetString() == "models" && f.GetProperty("check").GetString() == "file").ToArray();
        Assert.Contains(models, m => m.GetProperty("values").GetProperty("model").GetString() == "models/de/names.bin");
        Assert.All(models, m => Assert.Matches("^[0-9a-f]{64}$", m.GetProperty("values").GetProperty("sha256").GetString()));
        Assert.Equal("ok", Health(Of(findings, "models", "reader")));
    }

    [Fact]
    public void A_database_that_is_named_but_not_there_is_told_and_that_of_the_default_is_not_missed()
    {
        var (code, named) = Examine("--db", Database);
        Assert.Equal((ExitCode.Done, "warning"), (code, Health(Of(named, "database", "content"))));
        Assert.False(File.Exists(Database));

        using var fresh = new TestTerminal();
        fresh.Variables["XDG_DATA_HOME"] = Path.Combine(fresh.Folder, "data");
        Assert.Equal(ExitCode.Done, fresh.Run("doctor", "--json"));
        var content = Of([.. JsonDocument.Parse(fresh.Out).RootElement.EnumerateArray()], "database", "content");
        Assert.Equal(("ok", "none"), (Health(content), content.GetProperty("case").GetString()));
        Assert.Empty(Directory.GetFileSystemEntries(fresh.Folder));
    }

    [Fact]
    public async Task A_database_of_an_earlier_version_is_told_with_the_steps_due_and_stays_as_it_is()
    {
        var path = await FilledAsync();
        Run(path, "PRAGMA user_version = 17003; PRAGMA wal_checkpoint(TRUNCATE)");
        var before = File.ReadAllBytes(path);

        var (code, findings) = Examine("--db", path);

        var schema = Of(findings, "database", "schema");
        Assert.Equal((ExitCode.Done, "warning", "due"), (code, Health(schema), schema.GetProperty("case").GetString()));
        Assert.Equal(17, schema.GetProperty("values").GetProperty("schema").GetInt64());
        Assert.Contains($"lagebild db migrate --db {path}", schema.GetProperty("advice").GetString());
        Assert.Equal(before, File.ReadAllBytes(path));
    }

    [Fact]
    public async Task A_damaged_database_is_a_problem()
    {
        var path = await FilledAsync();
        Run(path, "PRAGMA wal_checkpoint(TRUNCATE)");
        var bytes = File.ReadAllBytes(path);
        bytes.AsSpan(4096 * 2).Fill(0x5A);
        File.WriteAllBytes(path, bytes);

        Assert.Equal(ExitCode.Partly, Examine("--db", path).Code);
    }

    [Fact]
    public void A_file_of_another_program_is_a_problem_that_is_explained_in_German_too()
    {
        var path = _terminal.File("notes.txt", new string('x', 5000));

        Assert.Equal(ExitCode.Partly, _terminal.Run("doctor", "--db", path, "--ui", "de"));

        Assert.Contains("ist keine Datenbank von Lagebild", string.Join(' ', _terminal.Out.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        Assert.Contains("Probleme: 1", _terminal.Out);
    }

    [Fact]
    public void Settings_that_cannot_be_understood_are_problems()
    {
        _terminal.Variables["LAGEBILD_SMTP"] = "mail.example.org:25";
        _terminal.Variables["LAGEBILD_OIDC_AUTHORITY"] = "https://login.example.org";

        var (code, findings) = Examine("--db", Database);

        Assert.Equal(ExitCode.Partly, code);
        var wrong = findings.Where(f => f.GetProperty("area").GetString() == "settings" && Health(f) == "problem").Select(f => f.GetProperty("says").GetString()!).ToArray();
        Assert.Equal(2, wrong.Length);
        Assert.Contains("LAGEBILD_SMTP", wrong[0]);
        Assert.Contains("LAGEBILD_OIDC_CLIENT", wrong[1]);
    }

    private static void Run(string path, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
