using System.Diagnostics;
using System.Globalization;
using Lagebild.Sources.Following;
using Lagebild.Storage.Sqlite;
using NodaTime;

namespace Lagebild.App.Tests.Sources;

/// <summary>
/// A watch that is killed again and again while feeds grow: nothing is lost and nothing is there twice. <c>LAGEBILD_KILLS=200</c> kills so often; by default
/// it is done as often as a test run allows.
/// </summary>
public sealed class WatchKillTests : IDisposable
{
    private const int Feeds = 4;
    private const int EntriesPerRound = 3;

    private static readonly int Kills = int.TryParse(Environment.GetEnvironmentVariable("LAGEBILD_KILLS"), out var kills) ? kills : 4;

    private readonly TestTerminal _terminal = new();
    private readonly LoopbackSite _site = new();

    public void Dispose()
    {
        _site.Dispose();
        _terminal.Dispose();
    }

    [Fact]
    public async Task A_watch_that_is_killed_loses_nothing_and_takes_nothing_twice()
    {
        var path = Path.Combine(_terminal.Folder, "kills.db");
        var now = SystemClock.Instance.GetCurrentInstant();
        await using (var store = await SqliteDossierStore.OpenAsync(path))
        {
            for (var feed = 0; feed < Feeds; feed++)
            {
                await SourceAdding.AddAsync(
                    store.Sources,
                    new SourceSettings { Kind = SourceKind.Feed, Address = $"{_site.Address}/{feed}.xml", Title = $"Blatt {feed}", Pages = PagePolicy.Never, AllowedHosts = ["127.0.0.1"] },
                    now,
                    CancellationToken.None);
            }
        }
        var moments = new Random(17);
        for (var kill = 0; kill < Kills; kill++)
        {
            Grow(kill + 1);
            await FreeAsync(path);
            using var process = Watch(path);
            // After so many documents and a moment, so that the kill meets the watching however slow the machine is.
            for (var documents = moments.Next(1, (EntriesPerRound * Feeds) + 1); documents > 0 && await process.StandardOutput.ReadLineAsync() is not null; documents--)
            {
            }
            if (!process.WaitForExit(moments.Next(0, 1000)))
                process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }
        await FreeAsync(path);
        using (var last = Watch(path))
        {
            await last.StandardOutput.ReadToEndAsync();
            await last.WaitForExitAsync();
            Assert.Equal(0, last.ExitCode);
        }

        await using var end = await SqliteDossierStore.OpenAsync(path);
        var headlines = new List<string>();
        await foreach (var entry in end.Log.ReportsAsync())
            headlines.Add(entry.Document.Headline);
        Assert.Equal(Kills * EntriesPerRound * Feeds, headlines.Count);
        Assert.Equal(headlines.Count, headlines.Distinct().Count());
        Assert.Empty(await end.Notes.AllAsync());
    }

    private void Grow(int rounds)
    {
        for (var feed = 0; feed < Feeds; feed++)
        {
            var entries = Enumerable.Range(0, rounds * EntriesPerRound).Select(i =>
                $"<item><guid>{feed}-{i}</guid><title>{Told(feed, i)}</title><pubDate>Mon, 04 May 2026 05:00:00 +0200</pubDate>"
                + $"<description>{Told(feed, i)}.</description></item>");
            _site.Put($"/{feed}.xml", "application/rss+xml", $"<rss version=\"2.0\"><channel><title>Blatt {feed}</title><language>de</language>{string.Concat(entries)}</channel></rss>");
        }
    }

    /// <summary>Many people, places and matters: reports of their own stories, as those of a desk are, and not one story of all.</summary>
    private static string Told(int feed, int entry) => string.Format(
        CultureInfo.InvariantCulture, Matters[(entry + (feed * 3)) % Matters.Length], $"{First[(entry + feed) % First.Length]} {Last[((entry / First.Length) + (feed * 5)) % Last.Length]}",
        Towns[((entry * 3) + feed) % Towns.Length]);

    private static readonly string[] Matters =
    [
        "{0} eröffnet in {1} die neue Werft", "{0} weist in {1} Vorwürfe der Rechnungsprüfer zurück", "{0} trifft Winzer aus {1} wegen der Frostschäden", "{0} sagt den Besuch der Kaserne in {1} ab",
        "{0} legt in {1} den Haushalt der Stadtwerke vor", "{0} verhandelt mit Lokführern aus {1} über Schichten", "{0} warnt in {1} vor Hochwasser an den Deichen", "{0} kündigt in {1} ein Museum für Seefahrt an",
        "{0} fordert für {1} eine zweite Klinik", "{0} unterschreibt in {1} den Vertrag über Windräder", "{0} lehnt die Maut auf der Brücke von {1} ab", "{0} empfängt in {1} Imker und Landwirte zum Pestizidverbot",
        "{0} verteidigt in {1} die Schließung der Grundschule", "{0} telefoniert mit Fischern aus {1} zu den Fangquoten", "{0} verschiebt die Wahl des Kantors in {1}", "{0} kritisiert in {1} Mieten am Bahnhof", "{0} verspricht {1} Glasfaser bis zum Herbst",
    ];

    private static readonly string[] First = ["Anna", "Bernd", "Clara", "Dieter", "Elena", "Frank", "Greta", "Henning", "Ines", "Jonas", "Karla", "Ludwig", "Mona"];

    private static readonly string[] Last =
        ["Adler", "Brandner", "Czerny", "Dombrowski", "Ehlers", "Falkner", "Grabowski", "Hollmann", "Imhof", "Jansen", "Kessler", "Lindner", "Marquardt", "Nagel", "Oswald", "Pfeiffer", "Quandt"];

    private static readonly string[] Towns = ["Bremen", "Kassel", "Passau", "Rostock", "Trier", "Ulm", "Weimar", "Zwickau", "Emden", "Fulda", "Gera"];

    /// <summary>Makes all sources due at once, as they will be when leases and pauses are over.</summary>
    private static async Task FreeAsync(string path)
    {
        await using var store = await SqliteDossierStore.OpenAsync(path);
        foreach (var source in await store.Sources.ListAsync())
            await store.Sources.ChangeAsync(source.Id, source.Settings, SystemClock.Instance.GetCurrentInstant());
    }

    private static Process Watch(string path) =>
        Process.Start(new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, "watch", "--once", "--json", "--db", path]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
}
