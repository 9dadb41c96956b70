using System.Text.Json;
using Lagebild.Dossiers.Log;
using Lagebild.Storage;
using Lagebild.Storage.Members;
using Lagebild.Storage.Sqlite;
using NodaTime;

namespace Lagebild.App.Tests.Stories;

/// <summary><c>lagebild cluster status</c> over a database with the report of <see cref="Sample"/>, one source that waits, and one that stopped.</summary>
public sealed class ClusterCommandTests : IAsyncLifetime
{
    private readonly TestTerminal _terminal = new();
    private IDossierStore _store = null!;
    private string _path = "";

    public async Task InitializeAsync()
    {
        _path = Path.Combine(_terminal.Folder, "test.db");
        _store = await SqliteDossierStore.OpenAsync(_path);
        await _store.Log.AppendAsync([new ReportEntry(new LogEntry(Sample.Document, Sample.Report))]);
        await _store.Sources.AddAsync(new StoredSource(new SourceId("waits"), "{}", "{}", Instant.FromUtc(2026, 5, 4, 6, 0)));
        await _store.Sources.AddAsync(new StoredSource(new SourceId("stopped"), "{}", "{}", null));
    }

    public async Task DisposeAsync()
    {
        await _store.DisposeAsync();
        _terminal.Dispose();
    }

    private string Run(params string[] args)
    {
        Assert.Equal(ExitCode.Done, _terminal.Run(["cluster", "status", .. args, "--db", _path]));
        return _terminal.Out;
    }

    [Fact]
    public void A_database_that_nobody_works_on_tells_its_log_and_its_sources()
    {
        var status = JsonDocument.Parse(Run("--json")).RootElement;

        Assert.Equal((1, 1, 1), (status.GetProperty("head").GetInt64(), status.GetProperty("documents").GetInt64(), status.GetProperty("stories").GetInt64()));
        var sources = status.GetProperty("sources");
        Assert.Equal((1, 0, 1), (sources.GetProperty("followed").GetInt32(), sources.GetProperty("held").GetInt32(), sources.GetProperty("waiting").GetInt32()));
        Assert.Empty(status.GetProperty("members").EnumerateArray());
    }

    [Fact]
    public async Task Whoever_works_on_it_is_told_with_how_far_its_pages_are_behind()
    {
        using var stop = new CancellationTokenSource();
        var book = new MemberBook(_store);
        var stay = book.StayAsync(MemberTask.Serve, "http://127.0.0.1:5080", () => 0, TimeProvider.System, stop.Token);
        while ((await book.ListAsync()).Count == 0)
            await Task.Delay(10);

        var member = Assert.Single(JsonDocument.Parse(Run("--json")).RootElement.GetProperty("members").EnumerateArray());
        Assert.Equal(("serve", "http://127.0.0.1:5080", false), (member.GetProperty("task").GetString(), member.GetProperty("address").GetString(), member.GetProperty("silent").GetBoolean()));
        Assert.Equal((0, 1), (member.GetProperty("position").GetInt64(), member.GetProperty("behind").GetInt64()));
        await stop.CancelAsync();
        await stay;
    }

    [Fact]
    public void As_a_page_it_says_the_same_in_words()
    {
        var page = Run("--ui", "de");

        Assert.Contains("Protokoll bis 1: 1 Dokument, 1 Geschichte", page, StringComparison.Ordinal);
        Assert.Contains("1 Quelle verfolgt, 0 werden gerade gelesen, 1 warten", page, StringComparison.Ordinal);
    }
}
