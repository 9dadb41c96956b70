using System.Text.Json;
using Lagebild.Language;
using Lagebild.Reading;
using Lagebild.Reading.Documents;
using Lagebild.Reading.Engagements.Decisions;
using Lagebild.Reading.Reports;
using Lagebild.Storage.Sqlite;

namespace Lagebild.App.Tests.Sources;

/// <summary>Sources as a user adds, changes and follows them, against a site on this machine.</summary>
public sealed class SourceCommandTests : IDisposable
{
    private const string Text = "Anna Lindqvist trifft am Montag in Hafenstadt den Kanzler. Das teilte ihr Büro am Sonntag mit. Über die Fischerei wollen beide am Abend sprechen.";

    private readonly TestTerminal _terminal = new();
    private readonly LoopbackSite _site = new();

    public SourceCommandTests()
    {
        _site.Put("/", "text/html", "<html><head><title>Hafenblatt</title><link rel=\"alternate\" type=\"application/rss+xml\" href=\"/feed.xml\"></head><body><p>Start</p></body></html>");
        _site.Put("/feed.xml", "application/rss+xml", Feed("Reise nach Hafenstadt"));
    }

    public void Dispose()
    {
        _site.Dispose();
        _terminal.Dispose();
    }

    [Fact]
    public void The_feed_of_a_page_is_found_added_once_and_shown_with_its_first_entries()
    {
        Assert.Equal(ExitCode.Done, Run("source", "add", _site.Address, "--allow-host", "127.0.0.1"));
        Assert.Contains("Hafenblatt", _terminal.Out);
        Assert.Contains("4 May 2026  Reise nach Hafenstadt", _terminal.Out);
        Run("source", "add", $"{_site.Address}/feed.xml", "--allow-host", "127.0.0.1");
        Assert.Contains("Already there", _terminal.Out);

        var source = Assert.Single(Json("source", "list").EnumerateArray());
        Assert.Equal(("Feed", $"{_site.Address}/feed.xml", "New"), (source.GetProperty("kind").GetString(), source.GetProperty("address").GetString(), source.GetProperty("condition").GetString()));
    }

    [Fact]
    public void The_address_of_a_list_of_sources_is_refused_with_how_to_add_them()
    {
        _site.Put("/list.opml", "text/x-opml", "<?xml version=\"1.0\"?><opml version=\"2.0\"><head/><body><outline type=\"rss\" text=\"Hafenblatt\" xmlUrl=\"https://hafenblatt.example/feed.xml\"/></body></opml>");

        Assert.Equal(ExitCode.Partly, Run("source", "add", $"{_site.Address}/list.opml", "--allow-host", "127.0.0.1"));

        Assert.Contains("lagebild source import FILE", _terminal.Error);
        Assert.Empty(Json("source", "list").EnumerateArray());
    }

    [Fact]
    public void What_a_watch_brings_is_in_the_database()
    {
        Run("source", "add", $"{_site.Address}/feed.xml", "--allow-host", "127.0.0.1", "--pages", "never");

        Assert.Equal(ExitCode.Done, Run("watch", "--once"));
        Assert.Contains("Hafenblatt: Reise nach Hafenstadt", _terminal.Out);
        Assert.Equal("Hafenblatt", Assert.Single(Json("reports").EnumerateArray()).GetProperty("source").GetString());
        Assert.Equal("Well", Json("source", "list")[0].GetProperty("condition").GetString());
    }

    [Fact]
    public void A_host_in_a_private_network_is_refused_unless_it_is_allowed_by_name()
    {
        Assert.Equal(ExitCode.Partly, Run("source", "add", $"{_site.Address}/feed.xml"));
        Assert.Contains("private network", _terminal.Error);
        Assert.Empty(Json("source", "list").EnumerateArray());
    }

    [Fact]
    public void A_source_is_edited_paused_resumed_and_removed()
    {
        Run("source", "add", $"{_site.Address}/feed.xml", "--allow-host", "127.0.0.1", "--title", "Hafen", "--group", "Politik/Küste");
        Run("source", "edit", "Hafen", "--pages", "always", "--drop", "Sport", "--drop", "Wetter");
        Run("source", "pause", "hafen");
        var source = Json("source", "list")[0];
        Assert.Equal("Paused", source.GetProperty("condition").GetString());
        Assert.False(source.TryGetProperty("due", out _));
        Assert.Equal("Always", source.GetProperty("settings").GetProperty("pages").GetString());
        Assert.Equal(2, source.GetProperty("settings").GetProperty("filter").GetProperty("drop").GetArrayLength());

        Run("source", "resume", "hafen");
        Assert.True(Json("source", "list")[0].TryGetProperty("due", out _));
        Run("source", "remove", "hafen");
        Assert.Empty(Json("source", "list").EnumerateArray());
    }

    [Fact]
    public void An_unknown_source_is_refused_with_what_comes_near()
    {
        Run("source", "add", $"{_site.Address}/feed.xml", "--allow-host", "127.0.0.1", "--title", "Hafenblatt");

        Assert.Equal(ExitCode.Partly, Run("source", "pause", "Hafenblat"));
        Assert.Contains("no one source called “Hafenblat”", _terminal.Error);
        Assert.Contains("127-0-0-1", _terminal.Error);
    }

    [Fact]
    public void Sources_go_to_another_database_with_all_that_was_decided()
    {
        Run("source", "add", $"{_site.Address}/feed.xml", "--allow-host", "127.0.0.1", "--title", "Hafen", "--group", "Politik/Küste", "--outlet", "Hafenblatt", "--keep", "Gipfel", "--pages", "never");
        var file = Path.Combine(_terminal.Folder, "sources.opml");
        Run("source", "export", "--output", file);
        var before = Json("source", "list")[0].GetProperty("settings").GetRawText();

        var other = Path.Combine(_terminal.Folder, "other.db");
        Assert.Equal(ExitCode.Done, Program.Run(["source", "import", file, "--trust", "--db", other], Terminal(), Languages.Installed));
        Assert.Contains("1 source added", _terminal.Out);
        Program.Run(["source", "list", "--json", "--db", other], Terminal(), Languages.Installed);
        Assert.Equal(before, JsonDocument.Parse(_terminal.Out[_terminal.Out.LastIndexOf("[\n", StringComparison.Ordinal)..]).RootElement[0].GetProperty("settings").GetRawText());
    }

    [Fact]
    public void A_foreign_list_sends_no_secret_and_opens_no_network()
    {
        var file = Path.Combine(_terminal.Folder, "foreign.opml");
        File.WriteAllText(file, $"<opml xmlns:lagebild='urn:lagebild:opml'><body><outline text='Nah' xmlUrl='{_site.Address}/feed.xml' lagebild:credential='HAFEN_SECRET' lagebild:allowedHosts='127.0.0.1'/></body></opml>");
        _terminal.Variables["HAFEN_SECRET"] = "geheim";

        Assert.Equal(ExitCode.Done, Run("source", "import", file));
        Assert.Contains("1 source asked for credentials or for a private network and was not given them.", _terminal.Error);
        Run("watch", "--once");
        Assert.Equal(0, _site.Asked("/feed.xml"));

        Run("source", "remove", "Nah");
        Run("source", "import", file, "--trust");
        Run("watch", "--once");
        Assert.Equal(1, _site.Asked("/feed.xml"));
    }

    [Fact]
    public void A_list_of_a_newer_program_can_be_shown()
    {
        var file = Path.Combine(_terminal.Folder, "newer.opml");
        File.WriteAllText(file, "<opml xmlns:lagebild='urn:lagebild:opml'><body><outline text='Neu' xmlUrl='https://hafenblatt.example/feed.xml' lagebild:kind='17'/></body></opml>");
        Run("source", "import", file);

        Assert.Equal(ExitCode.Done, Run("source", "list"));
        Assert.Contains("Neu", _terminal.Out);
    }

    [Fact]
    public void A_password_in_an_address_is_neither_stored_nor_said()
    {
        Assert.Equal(ExitCode.Partly, Run("source", "add", "imaps://falk:geheim@post.example/INBOX"));
        Assert.Contains("--credential", _terminal.Error);
        Assert.DoesNotContain("geheim", _terminal.Error, StringComparison.Ordinal);
        Assert.Empty(Json("source", "list").EnumerateArray());
    }

    [Theory]
    [InlineData("source", "edit", "Hafen", "--pages", "sometimes")]
    [InlineData("source", "edit", "Hafen", "--least-length", "-5")]
    [InlineData("source", "edit", "Hafen")]
    [InlineData("source", "filter", "--only-language", "fr")]
    public void Wrong_usage_is_said_without_names_of_the_program_s_own(params string[] args)
    {
        Assert.Equal(ExitCode.Usage, Run([.. args, "--ui", "de"]));
        Assert.DoesNotContain("Lagebild.", _terminal.Error, StringComparison.Ordinal);
        Assert.Contains("Hilfe: lagebild source", _terminal.Error);
    }

    [Fact]
    public void A_file_is_no_source_and_what_to_do_with_it_is_said()
    {
        var file = Path.Combine(_terminal.Folder, "feed.xml");
        File.WriteAllText(file, Feed("Reise"));

        Assert.Equal(ExitCode.Partly, Run("source", "add", file));
        Assert.Contains($"lagebild add {file}", _terminal.Error);
        Assert.Contains($"lagebild source import {file}", _terminal.Error);
    }

    [Fact]
    public void Without_a_database_the_list_says_how_to_begin()
    {
        Assert.Equal(ExitCode.Partly, Run("source", "list"));
        Assert.Contains("lagebild source add ADDRESS", _terminal.Error);
    }

    [Fact]
    public void A_filter_for_all_sources_is_decided_shown_and_followed()
    {
        Run("source", "add", $"{_site.Address}/feed.xml", "--allow-host", "127.0.0.1", "--pages", "never");
        Run("source", "filter");
        Assert.Contains("No filter for all sources.", _terminal.Out);

        Run("source", "filter", "--drop", "Reise", "--only-language", "de");
        Run("source", "filter");
        Assert.Contains("Of no source what holds one of these words: Reise", _terminal.Out);
        Run("watch", "--once");
        Assert.Empty(Json("reports").EnumerateArray());
        Assert.Single(Json("source", "list").EnumerateArray());

        Run("source", "filter", "--drop", "");
        Assert.EndsWith("Of all sources only what is in this language: de\n", _terminal.Out.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void A_document_without_an_outlet_is_told_of_with_its_source()
    {
        var folder = Directory.CreateDirectory(Path.Combine(_terminal.Folder, "eingang")).FullName;
        File.WriteAllText(Path.Combine(folder, "reise.txt"), $"Reise nach Hafenstadt\n\n{Text}");
        Run("source", "add", folder, "--title", "Eingang");

        Run("watch", "--once");

        Assert.Contains("Eingang: Reise nach Hafenstadt", _terminal.Out);
    }

    [Fact]
    public void What_a_reader_fails_on_is_kept_said_at_once_and_read_by_the_next_version()
    {
        Run("source", "add", $"{_site.Address}/feed.xml", "--allow-host", "127.0.0.1", "--pages", "never");
        var broken = new PickyReader("1", isBroken: true);
        Run(Reading(broken), "watch", "--once");
        Assert.Contains("a defect of reader 1", _terminal.Error);
        Assert.Equal("unread", Reader());

        Run(Reading(broken), "watch", "--once");
        Run(Reading(new PickyReader("2", isBroken: true)), "watch", "--once");
        Assert.Equal((1, "unread"), (broken.Times, Reader()));
        Assert.Contains("a defect of reader 2", _terminal.Error);

        Run(Reading(new PickyReader("3", isBroken: false)), "watch", "--once");
        Assert.Equal("3", Reader());
        Assert.Contains("1 report read that an earlier reader had failed on.", _terminal.Error);

        var last = new PickyReader("4", isBroken: false);
        Run(Reading(last), "watch", "--once");
        Assert.Equal((0, "3"), (last.Times, Reader()));
    }

    [Fact]
    public void On_a_screen_a_watch_shows_how_far_it_is()
    {
        Run("source", "add", $"{_site.Address}/feed.xml", "--allow-host", "127.0.0.1", "--pages", "never");
        _terminal.IsScreen = true;

        Run("watch", "--once");

        Assert.Contains("\r1 of 1 sources read, 1 new, 0 failing", _terminal.Error);
    }

    [Fact]
    public void Files_in_a_folder_are_taken_in_and_moved()
    {
        var folder = Directory.CreateDirectory(Path.Combine(_terminal.Folder, "eingang")).FullName;
        File.WriteAllText(Path.Combine(folder, "reise.txt"), $"Reise nach Hafenstadt\n\n{Text}");
        File.WriteAllBytes(Path.Combine(folder, "bild.txt"), [0x89, 0x50, 0x4E, 0x47, 0, 0, 0]);
        Run("source", "add", folder);

        Run("watch", "--once");

        Assert.Equal("Reise nach Hafenstadt", Assert.Single(Json("reports").EnumerateArray()).GetProperty("headline").GetString());
        Assert.True(File.Exists(Path.Combine(folder, "taken", "reise.txt")));
        Assert.True(File.Exists(Path.Combine(folder, "refused", "bild.txt")));
        Assert.Contains("bild.txt", File.ReadAllText(Path.Combine(folder, "refused", "bild.txt.reason.txt")));
    }

    private static Languages Reading(IReader reader) => new(_ => reader, _ => null);

    private int Run(Languages languages, params string[] args) => Program.Run([.. args, "--db", Path.Combine(_terminal.Folder, "sources.db")], Terminal(), languages);

    /// <summary>Version of the reader whose facts the only document has.</summary>
    private string Reader()
    {
        var store = SqliteDossierStore.OpenToReadAsync(Path.Combine(_terminal.Folder, "sources.db")).GetAwaiter().GetResult();
        try
        {
            return store.Log.ReportsAsync().ToBlockingEnumerable().Single().Report.Reader;
        }
        finally
        {
            store.DisposeAsync().AsTask().GetAwaiter().GetResult();
        }
    }

    /// <summary>A reader that finds nothing, or fails on everything.</summary>
    private sealed class PickyReader(string version, bool isBroken) : IReader
    {
        public string Version => version;

        public int Times { get; private set; }

        public Report Read(Document document)
        {
            Times++;
            return isBroken
                ? throw new InvalidOperationException($"a defect of reader {version}")
                : new Report { Document = document.Id, Reader = version, Language = document.Language, Headline = document.Headline };
        }

        public Report Read(Document document, Analysis analysis) => Read(document);

        public IReadOnlyList<ExplainedOccasion> Explain(Document document, Analysis analysis) => [];
    }

    private static string Feed(string title) =>
        $"<rss version=\"2.0\"><channel><title>Hafenblatt</title><language>de</language><item><guid>SITE/1</guid><title>{title}</title><link>SITE/1</link>"
        + $"<pubDate>Mon, 04 May 2026 05:00:00 +0200</pubDate><description>{Text}</description></item></channel></rss>";

    private int Run(params string[] args) => Program.Run([.. args, "--db", Path.Combine(_terminal.Folder, "sources.db")], Terminal(), Languages.Installed);

    /// <summary>With a clock that goes on, since pauses between requests wait for it.</summary>
    private Terminal Terminal() => _terminal.Terminal with { Clock = TimeProvider.System };

    private JsonElement Json(params string[] args)
    {
        var before = _terminal.Out.Length;
        Assert.Equal(ExitCode.Done, Run([.. args, "--json"]));
        return JsonDocument.Parse(_terminal.Out[before..]).RootElement;
    }
}
