using System.Text;
using Lagebild.App.Inputs;
using Lagebild.Pages;
using Lagebild.Language;
using Lagebild.Reading.Documents;
using Lagebild.Sources.Inputs;

namespace Lagebild.App.Tests.Inputs;

public sealed class DocumentSourceTests : IDisposable
{
    private const string German = "Treffen in Hafenstadt geplant\n\nDie Präsidentin möchte „für Frieden“ werben – und über Zölle sprechen.";
    private readonly TestTerminal _terminal = new();

    static DocumentSourceTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public void Dispose() => _terminal.Dispose();

    [Fact]
    public void The_first_line_is_the_headline()
    {
        var document = One(_terminal.File("a.txt", German));
        Assert.Equal("Treffen in Hafenstadt geplant", document.Headline);
        Assert.StartsWith("Die Präsidentin", document.Body, StringComparison.Ordinal);
        Assert.Null(document.Published);
    }

    [Fact]
    public void A_single_line_is_a_body() => Assert.Equal("", One(_terminal.File("a.txt", "Die Ministerin kommt nicht.")).Headline);

    [Theory]
    [InlineData("utf-8", true)]
    [InlineData("utf-8", false)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16", false)]
    [InlineData("utf-16BE", true)]
    [InlineData("utf-16BE", false)]
    [InlineData("utf-32", true)]
    [InlineData("windows-1252", false)]
    public void Encodings_are_recognised(string name, bool marked)
    {
        var encoding = Encoding.GetEncoding(name);
        byte[] bytes = [.. marked ? encoding.GetPreamble() : [], .. encoding.GetBytes(German)];
        Assert.EndsWith("Die Präsidentin möchte „für Frieden“ werben – und über Zölle sprechen.", One(_terminal.File("a.txt", bytes)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Latin_1_is_recognised()
    {
        var bytes = Encoding.Latin1.GetBytes("Überschrift\n\nSie möchte über Zölle und Straßen sprechen.");
        Assert.EndsWith("möchte über Zölle und Straßen sprechen.", One(_terminal.File("a.txt", bytes)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_broken_byte_does_not_turn_UTF_8_into_another_encoding()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(German + "\n", 4))), 0xC3, (byte)'\n'];
        Assert.Contains("möchte „für", One(_terminal.File("a.txt", bytes)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Line_ends_and_control_characters_are_made_harmless()
    {
        var document = One(_terminal.File("a.txt", "Kopf\r\nDie Ministerin\u001b[31m kommt\rund geht\u2028heim."));
        Assert.Equal("Kopf\n\nDie Ministerin [31m kommt\nund geht\nheim.", document.Text);
    }

    [Theory]
    [InlineData("leer.txt", "", "problem.empty")]
    [InlineData("weiss.txt", " \n\t\n", "problem.empty")]
    [InlineData("a.json", "{\"headline\": ", "problem.json")]
    [InlineData("b.json", "{\"title\": \"x\"}", "problem.jsonShape")]
    [InlineData("c.json", "{\"headline\": \" \", \"text\": \"\"}", "problem.empty")]
    [InlineData("d.json", "[1, 2]", "problem.json")]
    [InlineData("e.json", "[]", "problem.jsonShape")]
    [InlineData("f.jsonl", "\n \n", "problem.empty")]
    [InlineData("drawing.xml", "<?xml version=\"1.0\"?><drawing><line/></drawing>", "problem.xml")]
    [InlineData("feed.xml", "<?xml version=\"1.0\"?><rss><channel/></rss>", "problem.noItems")]
    [InlineData("leer.html", "<!doctype html><html><head><title>Nur ein Titel</title></head><body></body></html>", "problem.html")]
    public void What_cannot_be_read_is_named_with_what_to_do(string name, string content, string key) =>
        Fails(_terminal.File(name, content), key);

    [Fact]
    public void A_folder_is_no_input() => Fails(_terminal.Folder, "problem.folder");

    [Fact]
    public void A_missing_file_is_no_input() => Fails(Path.Combine(_terminal.Folder, "none.txt"), "problem.missing");

    [SkippableFact]
    public void A_file_without_permission_is_no_input()
    {
        Skip.If(Environment.UserName == "root", "root may read everything");
        var file = _terminal.File("a.txt", German);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(file, UnixFileMode.None);
        Skip.If(OperatingSystem.IsWindows(), "Windows keeps permissions elsewhere");
        Fails(file, "problem.denied");
    }

    [Theory]
    [InlineData("%PDF-1.7\n1 0 obj", "binary.pdf")]
    [InlineData("PK\u0003\u0004 word/document.xml", "binary.zip")]
    [InlineData("\u0000\u0001\u0002\u0003\u0004\u0005abc\u0000\u0006\u0007", "binary.other")]
    public void Binary_files_are_no_input(string start, string format)
    {
        var problem = Fails(_terminal.File("a.txt", Encoding.Latin1.GetBytes(start)), "problem.binary");
        Assert.Contains(Texts.For(UiLanguage.English)[format], problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_of_100_megabytes_is_refused_before_it_is_in_memory()
    {
        var path = Path.Combine(_terminal.Folder, "gross.txt");
        using (var file = File.Create(path))
            file.SetLength(100 * 1024 * 1024);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Fails(path, "problem.tooLarge");
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 80 * 1024 * 1024);
    }

    [Fact]
    public void A_text_beyond_any_report_is_refused() =>
        Fails(_terminal.File("lang.txt", new string('x', InputLimits.Characters + 1)), "problem.tooLong");

    [Fact]
    public void JSON_gives_its_parts_and_its_annotations_are_passed_over()
    {
        var document = One(_terminal.File("a.json", """
            {"id": "7", "language": "de", "published": "2026-05-04", "headline": "Kopf", "source": "Blatt", "text": "Ein Satz.",
             "engagements": [{"id": "e1", "participants": [{"name": "X"}]}], "silences": []}
            """));
        Assert.Equal(("Kopf", "Ein Satz.", "Blatt", "2026-05-04"), (document.Headline, document.Body, document.Source, document.Published?.Date.ToString("uuuu-MM-dd", null)));
    }

    [Fact]
    public void JSON_Lines_give_a_document_a_line_and_a_broken_line_costs_only_itself()
    {
        var source = Source();
        var documents = source.Read([_terminal.File("a.jsonl", "{\"text\": \"Eins.\"}\n\n{kaputt\n{\"text\": \"Zwei.\"}\n")]).ToList();
        Assert.Equal(["Eins.", "Zwei."], documents.Select(d => d.Body));
        Assert.Contains("a.jsonl:3", Assert.Single(source.Problems), StringComparison.Ordinal);
    }

    [Fact]
    public void Deeply_nested_JSON_is_refused() =>
        Fails(_terminal.File("a.json", "{\"text\":" + new string('[', 100_000)), "problem.json");

    [Fact]
    public void A_date_that_cannot_be_understood_leaves_the_report_undated()
    {
        var source = Source();
        var document = Assert.Single(source.Read([_terminal.File("a.json", "{\"text\": \"Ein Satz.\", \"published\": \"demnächst\"}")]));
        Assert.Null(document.Published);
        Assert.Contains("demnächst", Assert.Single(source.Problems), StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_in_two_languages_is_taken_for_the_one_that_prevails()
    {
        var mostlyGerman = "Besuch\n\nDie Ministerin sagte, dass sie nicht mit dem Präsidenten sprechen wird und auf eine Antwort wartet. “We will see,” he said.";
        Assert.Equal(TextLanguage.German, One(_terminal.File("a.txt", mostlyGerman)).Language);
    }

    [Fact]
    public void What_the_command_line_says_goes_first()
    {
        var options = new InputOptions { Source = "Anderes Blatt", Published = PublicationDate.Parse("2026-01-01"), Language = TextLanguage.English };
        var file = _terminal.File("a.json", "{\"text\": \"Ein Satz.\", \"published\": \"2020-02-02\", \"source\": \"Blatt\", \"language\": \"de\"}");
        var document = Assert.Single(new DocumentSource(_terminal.Terminal, options, Texts.For(UiLanguage.English)).Read([file]));
        Assert.Equal(("Anderes Blatt", 2026, TextLanguage.English), (document.Source, document.Published!.Date.Year, document.Language));
    }

    [Fact]
    public void A_list_of_posts_gives_those_that_can_be_read_and_what_is_passed_over_is_counted_and_no_problem()
    {
        var source = Source();
        var file = _terminal.File("a.json", """
            [{"id":"1","account":{"acct":"sundholm"},"language":"de","content":"<p>Ich reise am Montag nach Kiel.</p>"},
             {"id":"2","account":{"acct":"sundholm"},"language":"ja","content":"<p>私は月曜日に市へ行きます。そこで大臣と会って、新しい船について話し合う予定です。</p>"},
             {"id":"3","account":{"acct":"sundholm"},"reblog":{"id":"0","account":{"acct":"holberg"},"content":"<p>Moin.</p>"}}]
            """);
        Assert.Equal(("sundholm auf Mastodon", "Ich reise am Montag nach Kiel."), Assert.Single(source.Read([file])) is var post ? (post.Headline, post.Body) : default);
        Assert.Empty(source.Problems);
        Assert.Equal(["1 only passed on", "1 in other languages"], source.PassedOverInWords);
    }

    [Fact]
    public void An_archive_of_pages_is_read_page_by_page()
    {
        const string Page = "<!doctype html><html lang=\"de\"><head><title>Reise</title></head><body><article><h1>Reise</h1><p>Die Präsidentin reist am Montag nach Hafenstadt und trifft dort den Kanzler, wie ihr Büro am Sonntag mitteilte.</p></article></body></html>";
        var response = $"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n{Page}";
        var record = $"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://blatt.example/reise\r\nContent-Length: {Encoding.UTF8.GetByteCount(response)}\r\n\r\n{response}\r\n\r\n";
        Assert.Equal(("Reise", "https://blatt.example/reise"), One(_terminal.File("a.warc", record)) is var document ? (document.Headline, document.Address) : default);
        Fails(_terminal.File("b.warc", "Kein Archiv."), "problem.warc");
    }

    [Theory]
    [InlineData(null, false, "")]
    [InlineData(null, true, "Arvid Sundholm auf X")]
    [InlineData("Mette Holberg", true, "Mette Holberg auf X")]
    public void An_archive_of_X_is_of_its_account_or_of_whoever_is_named(string? author, bool hasAccount, string headline)
    {
        var archive = _terminal.File("tweets.js", """window.YTD.tweets.part0 = [{"tweet":{"id_str":"7","created_at":"Mon Apr 13 20:19:24 +0000 2026","full_text":"Die Fähre bleibt, und der Fahrplan auch.","lang":"de"}}]""");
        if (hasAccount)
            _terminal.File("account.js", """window.YTD.account.part0 = [{"account":{"username":"sundholm","accountDisplayName":"Arvid Sundholm"}}]""");

        var source = new DocumentSource(_terminal.Terminal, new InputOptions { Author = author }, Texts.For(UiLanguage.English));
        Assert.Equal(headline, Assert.Single(source.Read([archive])).Headline);
    }

    private DocumentSource Source() => new(_terminal.Terminal, new InputOptions(), Texts.For(UiLanguage.English));

    private Document One(string file)
    {
        var source = Source();
        var documents = source.Read([file]).ToList();
        Assert.Empty(source.Problems);
        return Assert.Single(documents);
    }

    private string Fails(string file, string key)
    {
        var source = Source();
        Assert.Empty(source.Read([file]));
        var problem = Assert.Single(source.Problems);
        Assert.StartsWith(file + ": ", problem, StringComparison.Ordinal);
        Assert.StartsWith(Texts.For(UiLanguage.English)[key].Split('{', '}')[2], problem[file.Length..], StringComparison.Ordinal);
        return problem;
    }
}
