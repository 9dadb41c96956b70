using System.Text;
using Lagebild.Sources.Inputs;
using Lagebild.Sources.Inputs.Web;

namespace Lagebild.Sources.Tests.Inputs;

public sealed class HtmlInputTests
{
    private const string First = "Die Präsidentin von Norland hat am Montag erklärt, sie werde im Mai nach Hafenstadt reisen und dort über den Grenzfluss sprechen.";
    private const string Second = "Ihr Gegenüber begrüßte die Ankündigung, nannte aber keinen Termin; aus der Hafenbehörde hieß es, man bereite sich auf den Besuch vor.";
    private const string Third = "Beobachter erinnern daran, dass ein Treffen im Vorjahr an der Frage der Fischereirechte gescheitert war und beide Seiten seitdem schwiegen.";

    [Fact]
    public void Main_text_headline_date_and_source_are_found()
    {
        var report = HtmlInput.Read(Page("""
            <meta property="og:site_name" content="Hafenblatt"><meta property="og:title" content="Reise nach Hafenstadt">
            <meta property="article:published_time" content="2026-05-04T07:30:00+02:00"><link rel="canonical" href="https://www.hafenblatt.example/reise">
            """));
        Assert.Equal("Reise nach Hafenstadt &  zurück".Replace("  ", " ", StringComparison.Ordinal), report.Headline);
        Assert.Equal([First, Second, Third], report.Body.Split("\n\n"));
        Assert.Equal(("Hafenblatt", "2026-05-04T07:30:00+02:00", "https://www.hafenblatt.example/reise", "de"), (report.Source, report.Published, report.Address, report.Language));
    }

    [Fact]
    public void JSON_LD_goes_before_other_metadata()
    {
        var report = HtmlInput.Read(Page("""
            <meta name="date" content="2020-01-01"><meta property="og:site_name" content="Portal">
            <script type="application/ld+json">{"@graph": [{"@type": "WebSite"}, {"@type": ["NewsArticle"], "headline": "Reise &amp; R\u00fcckkehr",
             "datePublished": "2026-05-04", "publisher": {"@type": "Organization", "name": "Hafenblatt"}}]}</script>
            <script type="application/ld+json">{kaputt</script>
            """));
        Assert.Equal(("Reise & Rückkehr", "2026-05-04", "Hafenblatt"), (report.Headline, report.Published, report.Source));
    }

    [Fact]
    public void The_date_may_stand_in_a_time_element() =>
        Assert.Equal("2026-05-04", HtmlInput.Read(Page("", "<time datetime=\"2026-05-04\">Montag</time>")).Published);

    [Fact]
    public void Scripts_styles_and_hidden_text_are_not_read()
    {
        var report = HtmlInput.Read(Page("<script>document.write('Böse Worte')</script><style>p::after { content: 'Böse Worte' }</style>", "<noscript>Böse Worte</noscript>"));
        Assert.DoesNotContain("Böse", report.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void Entities_become_characters()
    {
        var report = HtmlInput.Read(Page("").Replace(Second, "Das Gespr&auml;ch sei &bdquo;gut&ldquo; gewesen &ndash; so die Pr&#228;sidentin &amp; ihr Sprecher, die beide am Montag in Hafenstadt waren.", StringComparison.Ordinal));
        Assert.Contains("Das Gespräch sei „gut“ gewesen – so die Präsidentin & ihr Sprecher", report.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void Ten_thousand_nested_tags_do_not_hide_the_text()
    {
        var nested = string.Concat(Enumerable.Repeat("<div>", 10_000)) + $"<p>{First}</p><p>{Second}</p>" + string.Concat(Enumerable.Repeat("</div>", 10_000));
        var report = HtmlInput.Read($"<!doctype html><html lang=\"de\"><head><title>Kopf</title></head><body>{nested}</body></html>");
        Assert.Equal($"{First}\n\n{Second}", report.Body);
    }

    [Theory]
    [InlineData("<div>", 500_000)]
    [InlineData("<b a=1><i b=2><p>x", 300_000)]
    [InlineData("<table><tr><td>", 200_000)]
    public void A_page_built_to_exhaust_its_reader_is_given_up(string piece, int times)
    {
        var e = Assert.Throws<InputException>(() => HtmlInput.Read("<!doctype html><body>" + string.Concat(Enumerable.Repeat(piece, times))));
        Assert.Equal("problem.htmlHostile", e.Key);
    }

    [Fact]
    public void Entity_bombs_stay_unexpanded()
    {
        var bomb = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE html [<!ENTITY a \"bumm\">");
        for (var c = 'b'; c < 'm'; c++)
            bomb.Append($"<!ENTITY {c} \"{string.Concat(Enumerable.Repeat($"&{(char)(c - 1)};", 10))}\">");
        bomb.Append($"]><html><body><p>{First} &l;</p><p>{Second}</p></body></html>");
        Assert.InRange(HtmlInput.Read(bomb.ToString()).Body.Length, First.Length, 2000);
    }

    private static string Page(string head, string inArticle = "") => $"""
        <!doctype html>
        <html lang="de"><head><meta charset="utf-8"><title>Reise nach Hafenstadt &amp; zurück | Hafenblatt</title>{head}</head>
        <body><nav><ul><li><a href="/">Start</a></li><li><a href="/politik">Politik</a></li></ul></nav>
        <main><article><h1>Reise nach Hafenstadt &amp; zurück</h1>{inArticle}
        <p>{First}</p><p>{Second}</p><figure><img src="x.jpg" alt=""><figcaption>Ein Bild vom Hafen</figcaption></figure><p>{Third}</p>
        </article></main><footer><p>Impressum und Datenschutz</p></footer></body></html>
        """;
}
