using Lagebild.Desk.Tests.Api;
using Lagebild.Storage;
using Lagebild.Storage.Sqlite;

namespace Lagebild.Desk.Tests.Notes;

/// <summary>What an editor set right holds everywhere at once, and outlives whatever becomes of the program and of everything that is derived.</summary>
public sealed class CorrectionTests(CorrectionTests.Killed killed) : IClassFixture<CorrectionTests.Killed>
{
    [Fact]
    public void It_shows_everywhere_at_once()
    {
        Assert.Empty(killed.Before);
        Assert.Empty(killed.Missing);
    }

    [Fact]
    public async Task It_shows_everywhere_after_the_program_was_killed()
    {
        await using var desk = await DeskProcess.ServeAsync(killed.Copy());

        await HoldsAsync(desk);
    }

    [SkippableFact]
    public async Task It_shows_everywhere_after_the_program_was_stopped_and_started()
    {
        Skip.If(OperatingSystem.IsWindows(), "There is no SIGTERM here.");
        var database = killed.Copy();
        await using (var stopped = await DeskProcess.ServeAsync(database))
            await stopped.StopAsync();
        await using var desk = await DeskProcess.ServeAsync(database);

        await HoldsAsync(desk);
    }

    [Theory]
    [InlineData("reread")]
    [InlineData("rebuild")]
    public async Task It_shows_everywhere_after_all_was_made_anew_while_the_desk_is_served_and_when_it_is_served_again(string command)
    {
        var database = killed.Copy();
        await using (var desk = await DeskProcess.ServeAsync(database))
        {
            await DeskProcess.RunAsync(command, "--db", database);
            await using (var store = await SqliteDossierStore.OpenToReadAsync(database))
            {
                foreach (var correction in Correction.All)
                    Assert.Equal(command == "reread", (await store.Log.FindAsync(correction.Report.Id))!.Report.Reader != correction.Report.Report.Reader);
                while ((await desk.Browser.JsonAsync("/api/v1/diary")).GetProperty("position").GetInt64() < (await store.Log.HeadAsync()).Value)
                    await Task.Delay(50);
            }
            await HoldsAsync(desk);
        }
        await using var again = await DeskProcess.ServeAsync(database);

        await HoldsAsync(again);
    }

    private static async Task HoldsAsync(DeskProcess desk)
    {
        foreach (var correction in Correction.All)
            Assert.Empty(await correction.MissingAsync(desk.Browser));
    }

    /// <summary>A desk on which the corrections were made, looked at once, and which was killed then.</summary>
    public sealed class Killed : IAsyncLifetime
    {
        private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("lagebild-correction-");
        private int _copies;

        /// <summary>Where a correction showed before it was made.</summary>
        public List<string> Before { get; } = [];

        /// <summary>Where one did not show right after it was made.</summary>
        public List<string> Missing { get; } = [];

        private string Database => Path.Combine(_folder.FullName, "desk.db");

        public async Task InitializeAsync()
        {
            await using (var store = await SqliteDossierStore.OpenAsync(Database))
                await store.Log.AppendAsync([.. Correction.All.Select(c => new ReportEntry(c.Report))]);
            await using var desk = await DeskProcess.ServeAsync(Database);
            foreach (var correction in Correction.All)
            {
                Before.AddRange(await correction.PlacesAsync(desk.Browser));
                await correction.MakeAsync(desk.Browser);
                Missing.AddRange(await correction.MissingAsync(desk.Browser));
            }
            await desk.KillAsync();
        }

        public Task DisposeAsync()
        {
            _folder.Delete(recursive: true);
            return Task.CompletedTask;
        }

        /// <summary>The database as it was left, with the files beside it that a program that was killed leaves.</summary>
        public string Copy()
        {
            var copy = _folder.CreateSubdirectory($"copy{Interlocked.Increment(ref _copies)}");
            foreach (var file in _folder.EnumerateFiles("desk.db*"))
                file.CopyTo(Path.Combine(copy.FullName, file.Name));
            return Path.Combine(copy.FullName, "desk.db");
        }
    }
}
