using Lagebild.Sources.Inputs;
using Lagebild.Sources.Inputs.Web;

namespace Lagebild.Sources.Tests.Inputs;

/// <summary>Pages as news sites and offices build them; each holds one difficulty.</summary>
public sealed class PageTests
{
    private const string First = "Die Präsidentin von Norland hat am Montag erklärt, sie werde im Mai nach Hafenstadt reisen und dort über den Grenzfluss sprechen.";
    private const string Second = "Ihr Gegenüber begrüßte die Ankündigung, nannte aber keinen Termin; aus der Hafenbehörde hieß es, man bereite sich auf den Besuch vor.";
    private const string Third = "Beobachter erinnern daran, dass ein Treffen im Vorjahr an der Frage der Fischereirechte gescheitert war und beide Seiten seitdem schwiegen.";
    private const string Lead = "Erstmals seit drei Jahren wollen beide Länder wieder verhandeln. Offen ist, wo sie sich treffen.";

    [Theory]
    [InlineData("<header><h1>Reise nach Hafenstadt</h1><p class=\"lead\">LEAD</p></header><article>TEXT</article>")]
    [InlineData("<article><header><div class=\"kicker\">Norland</div><h1>Reise nach Hafenstadt</h1><div class=\"intro\"><p>LEAD</p></div><p class=\"author\">Von Erika Muster</p></header><div class=\"body\">TEXT</div></article>")]
    [InlineData("<div class=\"top\"><h1>Reise nach Hafenstadt</h1><h2>LEAD</h2></div><div class=\"meta\"><time datetime=\"2026-05-04\">4. Mai 2026</time></div><div class=\"content\">TEXT</div>")]
    [InlineData("<main><h1>Reise nach Hafenstadt</h1><strong>LEAD</strong><section>TEXT</section></main>")]
    public void The_standfirst_is_kept_wherever_it_stands(string body)
    {
        var report = HtmlInput.Read(Page("", body));

        Assert.Equal([Lead, First, Second, Third], report.Body.Split("\n\n"));
        Assert.Equal("Reise nach Hafenstadt", report.Headline);
    }

    [Fact]
    public void The_description_tells_what_belongs_and_is_never_text_itself()
    {
        const string description = "<meta name=\"description\" content=\"Erstmals seit drei Jahren wollen beide Länder wieder verhandeln\">";

        Assert.StartsWith("Erstmals seit drei Jahren", HtmlInput.Read(Page(description, "<div><p>Erstmals seit drei Jahren wollen beide Länder verhandeln</p></div><h1>Andere Zeile hier</h1><article>TEXT</article>")).Body, StringComparison.Ordinal);
        Assert.StartsWith(First, HtmlInput.Read(Page(description, "<h1>Reise nach Hafenstadt</h1><article>TEXT</article>")).Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<p>Lesen Sie auch: Streit um den Hafen</p>")]
    [InlineData("<p><a href=\"/x\">Mehr zum Thema: Der Grenzfluss im Porträt</a></p>")]
    [InlineData("<p>Halvorsen bei ihrer Ankunft in Hafenstadt. Foto: Erika Muster/dpa</p>")]
    [InlineData("<p>Anzeige</p>")]
    [InlineData("<div class=\"cookie-banner\"><p>Wir und unsere Partner verwenden Cookies, um Ihr Erlebnis auf dieser Seite zu verbessern und Inhalte zu messen.</p></div>")]
    [InlineData("<div class=\"paywall\"><p>Jetzt weiterlesen mit dem Digitalabo für 9,90 Euro im Monat, jederzeit kündbar.</p></div>")]
    [InlineData("<p>Melden Sie sich für unseren Newsletter an und lesen Sie jeden Morgen, was wichtig ist.</p>")]
    [InlineData("<p>Mit Ihrer Zustimmung wird hier ein externer Inhalt geladen, der den Artikel ergänzt.</p>")]
    [InlineData("<span class=\"sr-only\">Zum Inhalt springen und vorlesen lassen</span>")]
    [InlineData("<p hidden>Dieser Text ist nicht zu sehen und gehört nicht zum Bericht.</p>")]
    [InlineData("<p style=\"display: none\">Dieser Text ist nicht zu sehen und gehört nicht zum Bericht.</p>")]
    [InlineData("<aside><h3>Newsletter</h3><p>Die wichtigsten Nachrichten des Tages am Abend in Ihrem Postfach.</p></aside>")]
    [InlineData("<figure><img src=\"a.jpg\"><figcaption>Der Hafen am Abend</figcaption></figure>")]
    public void What_is_not_the_report_is_left_out(string aside)
    {
        var report = HtmlInput.Read(Page("", $"<article><h1>Reise nach Hafenstadt</h1><p>{First}</p>{aside}<p>{Second}</p><p>{Third}</p></article>"));

        Assert.Equal([First, Second, Third], report.Body.Split("\n\n"));
    }

    [Theory]
    [InlineData("<h2>Mehr zum Thema</h2><p>Der Hafen im Porträt</p><p>Streit um Fische</p>")]
    [InlineData("<h3>Kontakt:</h3><p>Amt der Präsidentin, Hafenstraße 1, Telefon 0123</p>")]
    [InlineData("<p><a href=\"/a\">Der Hafen von Norland im großen Porträt</a></p><p><a href=\"/b\">Streit um Fische im Grenzfluss</a></p>")]
    public void What_a_page_adds_at_its_end_goes(string tail)
    {
        var report = HtmlInput.Read(Page("", $"<article><h1>Reise nach Hafenstadt</h1><p>{First}</p><p>{Second}</p><p>{Third}</p>{tail}</article>"));

        Assert.Equal([First, Second, Third], report.Body.Split("\n\n"));
    }

    [Fact]
    public void Text_under_a_heading_in_the_middle_stays()
    {
        var report = HtmlInput.Read(Page("", $"<article><h1>Reise nach Hafenstadt</h1><p>{First}</p><h2>Weitere Themen</h2><p>{Second}</p><p>{Third}</p><p>{Lead}</p></article>"));

        Assert.Contains(Third, report.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Die Behörde will Cookies verbieten. „Wir brauchen Ihre Einwilligung nicht“, sagte die Präsidentin am Montag in Hafenstadt.")]
    [InlineData("Mehr als tausend Menschen kamen am Montag in den Hafen, um die Präsidentin zu begrüßen.")]
    [InlineData("Themen der Gespräche sollen der Grenzfluss und die Fischerei sein, sagte der Sprecher.")]
    [InlineData("Der Stand der Verhandlungen sei gut, sagte die Präsidentin nach dem Treffen mit dem Kanzler.")]
    public void News_that_uses_the_same_words_is_kept(string paragraph)
    {
        var report = HtmlInput.Read(Page("", $"<article><h1>Reise nach Hafenstadt</h1><p>{First}</p><p>{paragraph}</p><p>{Second}</p></article>"));

        Assert.Contains(paragraph, report.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<p><span class=\"dropcap\">D</span>ie Präsidentin von Norland")]
    [InlineData("<p><span class=\"dropcap\">D</span> ie Präsidentin von Norland")]
    [InlineData("<p><span class=\"initial\">D</span>\n ie Präsidentin von Norland")]
    public void A_large_first_letter_belongs_to_its_word(string begin)
    {
        var first = First.Replace("Die Präsidentin von Norland", "", StringComparison.Ordinal);

        Assert.StartsWith(First, HtmlInput.Read(Page("", $"<article><h1>Reise nach Hafenstadt</h1>{begin}{first}</p><p>{Second}</p></article>")).Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<h1><span>Norland</span><span>Reise nach Hafenstadt</span></h1>", "<meta property=\"og:title\" content=\"Reise nach Hafenstadt\">", "Reise nach Hafenstadt")]
    [InlineData("<h1><span>Norlands Präsidentin</span><span>Reise nach Hafenstadt</span></h1>", "<meta property=\"og:title\" content=\"Norlands Präsidentin: Reise nach Hafenstadt\">", "Norlands Präsidentin Reise nach Hafenstadt")]
    [InlineData("<h1>Reise nach Hafen&shy;stadt</h1>", "", "Reise nach Hafenstadt")]
    [InlineData("<h1>Reise nach <em>Hafenstadt</em></h1>", "", "Reise nach Hafenstadt")]
    [InlineData("<h1><span class=\"sr-only\">Norland:</span> Reise nach Hafenstadt</h1>", "", "Reise nach Hafenstadt")]
    public void A_headline_in_parts_reads_as_one(string heading, string head, string expected) =>
        Assert.Equal(expected, HtmlInput.Read(Page(head, $"<article>{heading}<p>{First}</p><p>{Second}</p></article>")).Headline);

    [Fact]
    public void Rows_of_a_table_read_as_lines()
    {
        var report = HtmlInput.Read(Page("", $"<article><h1>Reise nach Hafenstadt</h1><p>{First}</p><table><tr><th>Uhrzeit</th><th>Termin</th></tr><tr><td>10.00 Uhr</td><td>Sitzung des Rates in Hafenstadt</td></tr><tr><td>18.00 Uhr</td><td>Empfang im Schloss</td></tr></table><p>{Second}</p><p>{Third}</p></article>"));

        Assert.Contains("10.00 Uhr: Sitzung des Rates in Hafenstadt\n\n18.00 Uhr: Empfang im Schloss", report.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void Points_of_a_timeline_stand_apart()
    {
        var report = HtmlInput.Read(Page("", $"<article><h1>Reise nach Hafenstadt</h1><p>{First}</p><ul class=\"timeline\"><li><time>10.00 Uhr</time> Die Präsidentin landet in Hafenstadt.</li><li><time>12.00 Uhr</time> Sie trifft den Kanzler.</li></ul><p>{Second}</p><p>{Third}</p></article>"));

        Assert.Contains("10.00 Uhr Die Präsidentin landet in Hafenstadt.\n\n12.00 Uhr Sie trifft den Kanzler.", report.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "<time datetime=\"2026-05-04T08:00\">4. Mai</time>", "2026-05-04")]
    [InlineData("", "<p>Veröffentlicht am 4. Mai 2026</p>", "2026-05-04")]
    [InlineData("", "<p>04.05.2026, 12:30 Uhr</p>", "2026-05-04")]
    [InlineData("", "<p>Stand: 06.05.2026 | Erschienen: 04.05.2026</p>", "2026-05-04")]
    [InlineData("", "<p>Aktualisiert am 6. Mai 2026</p><p>Veröffentlicht am 4. Mai 2026</p>", "2026-05-04")]
    [InlineData("", "<p>Montag, 4. Mai 2026, von Erika Muster</p>", "2026-05-04")]
    [InlineData("", "<p>Pressemitteilung Nr. 45 vom 4. Mai 2026</p>", "2026-05-04")]
    [InlineData("", "<p>Zuletzt aktualisiert: 6. Mai 2026</p>", "2026-05-06")]
    [InlineData("", "<time datetime=\"2026-05-06\" class=\"updated\">6.5.</time><time datetime=\"2026-05-04\" class=\"published\">4.5.</time>", "2026-05-04")]
    [InlineData("<meta name=\"date\" content=\"Mon May 04 19:20:36 CEST 2026\">", "", "2026-05-04")]
    [InlineData("<meta name=\"date\" content=\"4. Mai 2026\">", "", "2026-05-04")]
    [InlineData("<meta name=\"DC.date\" content=\"May 4, 2026\">", "", "2026-05-04")]
    [InlineData("<meta property=\"article:modified_time\" content=\"2026-05-06T10:00:00+02:00\"><meta property=\"article:published_time\" content=\"2026-05-04T10:00:00+02:00\">", "", "2026-05-04")]
    [InlineData("<script type=\"application/ld+json\">{\"@type\":\"WebPage\",\"datePublished\":\"2026-05-04\"}</script>", "", "2026-05-04")]
    [InlineData("<script type=\"application/ld+json\">{\"@graph\":[{\"@type\":\"Organization\",\"name\":\"X\"},{\"@type\":\"Report\",\"dateCreated\":\"2026-05-04\"}]}</script>", "", "2026-05-04")]
    [InlineData("<link rel=\"canonical\" href=\"https://hafenblatt.example/politik/2026/05/04/reise\">", "", "2026-05-04")]
    public void The_day_of_publication_is_found_where_a_reader_sees_it(string head, string line, string day)
    {
        var report = HtmlInput.Read(Page(head, $"<article><h1>Reise nach Hafenstadt</h1>{line}<p>{First}</p><p>{Second}</p><p>{Third}</p></article>"));

        Assert.Equal(day, PublicationDate.Parse(report.Published ?? "")?.Date.ToString("uuuu-MM-dd", null));
    }

    [Theory]
    [InlineData("de", "", "<p>Von Erna Block · Veröffentlicht am 4. Mai 2026, 09:15 Uhr · Aktualisiert: 04.05.2026, 18:00 Uhr</p>", "2026-05-04T09:15:00+02")]
    [InlineData("de", "", "<p>04.12.2026, 12:30 Uhr</p>", "2026-12-04T12:30:00+01")]
    [InlineData("de", "", "<time datetime=\"2026-05-04T08:00\">4. Mai</time>", "2026-05-04T08:00:00+02")]
    [InlineData("de", "", "<time datetime=\"2026-05-04\">4. Mai 2026, 8.20 Uhr</time>", "2026-05-04T08:20:00+02")]
    [InlineData("de", "<meta name=\"date\" content=\"2026-05-04\">", "<p>4. Mai 2026, 8.20 Uhr</p>", "2026-05-04T08:20:00+02")]
    [InlineData("de", "<meta name=\"date\" content=\"2026-05-04\">", "<p>6. Mai 2026, 8.20 Uhr</p>", "2026-05-04")]
    [InlineData("de", "<meta property=\"article:published_time\" content=\"2026-05-04T10:00:00+03:00\">", "<p>4. Mai 2026, 8.20 Uhr</p>", "2026-05-04T10:00:00+03:00")]
    [InlineData("en", "", "<time datetime=\"2026-05-04T08:00\">4 May</time>", "2026-05-04T08:00")]
    [InlineData("de", "", "<p>4. Mai 2026</p>", "2026-05-04")]
    public void The_hour_that_a_page_shows_is_that_of_Berlin(string language, string head, string line, string expected)
    {
        var page = Page(head, $"<article><h1>Reise nach Hafenstadt</h1>{line}<p>{First}</p><p>{Second}</p><p>{Third}</p></article>");
        var report = HtmlInput.Read(page.Replace("<html>", $"<html lang=\"{language}\">", StringComparison.Ordinal).Replace("lang=\"de\"", $"lang=\"{language}\"", StringComparison.Ordinal));

        Assert.Equal(expected, report.Published);
    }

    [Theory]
    [InlineData("<p>Am 4. Mai 2020 war das Treffen an der Frage der Fischereirechte gescheitert, und beide Seiten schwiegen seitdem über alle weiteren Pläne, die sie hatten.</p>")]
    [InlineData("<p>Mai 2026</p>")]
    [InlineData("<p>Seite 4.5.202</p>")]
    [InlineData("<script type=\"application/ld+json\">{\"@type\":\"WebPage\",\"comment\":{\"datePublished\":\"2026-05-04\"}}</script>")]
    public void A_date_of_something_else_is_none(string line) =>
        Assert.Null(HtmlInput.Read(Page("", $"<article><h1>Reise nach Hafenstadt</h1>{line}<p>{First}</p><p>{Second}</p><p>{Third}</p></article>")).Published);

    private static string Page(string head, string body) => $"""
        <!doctype html>
        <html lang="de"><head><meta charset="utf-8"><title>Reise nach Hafenstadt | Hafenblatt</title>{head}</head>
        <body><nav><ul><li><a href="/">Start</a></li></ul></nav>
        {body.Replace("LEAD", Lead, StringComparison.Ordinal).Replace("TEXT", $"<p>{First}</p><p>{Second}</p><p>{Third}</p>", StringComparison.Ordinal)}
        <footer><p>Impressum</p></footer></body></html>
        """;
}
