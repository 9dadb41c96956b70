using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Lagebild.Dossiers;
using Lagebild.Dossiers.Log;
using Lagebild.Pages;
using Lagebild.Pages.Html;
using Lagebild.Pages.Stories;
using Lagebild.Reading.Reports;
using Lagebild.Language;
using NodaTime;
using Document = Lagebild.Reading.Documents.Document;

namespace Lagebild.App.Tests.Pages;

public sealed class HtmlPageTests
{
    private static readonly Texts German = Texts.For(UiLanguage.German);

    [Fact]
    public void Every_link_leads_to_a_passage_that_spells_the_evidence()
    {
        var page = Parse(HtmlPageWriter.Write([BriefPageTests.Page(UiLanguage.German)], German));
        var quotes = Sample.Report.Facts().Select(f => f.Evidence.Quote).ToHashSet();
        var links = page.QuerySelectorAll("a.where");
        Assert.Equal(Sample.Report.Facts().Count(), links.Length);
        foreach (var id in links.Select(l => l.GetAttribute("data-p")!))
        {
            var pieces = page.QuerySelectorAll(".piece").Where(p => p.GetAttribute("data-p")!.Split(' ').Contains(id));
            var words = string.Concat(pieces.Select(p => p.TextContent));
            Assert.Contains(words, Sample.Document.Text, StringComparison.Ordinal);
            Assert.NotNull(page.GetElementById($"p{id}"));
            quotes.Remove(words);
        }
        // What remains are statements, whose link leads to their content rather than to their sentence.
        Assert.All(quotes, q => Assert.Contains(Sample.Report.Statements, s => s.Evidence.Quote == q));
    }

    [Fact]
    public void On_the_page_of_a_story_every_citation_leads_to_its_words_in_the_report_beside()
    {
        LogEntry[] entries = [new(Sample.Document, Sample.Report)];
        var dossier = DossierFold.Fold(entries);
        var page = Parse(HtmlPageWriter.Write([DossierPage.Of(dossier, entries, null, German)], German));

        Assert.Null(page.QuerySelector(".page.alone"));
        var shown = page.QuerySelector($"aside .report article#r-{Sample.Document.Id.Value[..8]}")!;
        Assert.Equal(Sample.Headline, shown.QuerySelector("h2")!.TextContent);
        Assert.Equal(Sample.Document.Body.Split("\n\n"), shown.QuerySelectorAll("p[data-n]").Select(p => p.TextContent));
        var links = page.QuerySelectorAll("a.where[data-p]");
        Assert.NotEmpty(links);
        Assert.All(links, link => Assert.NotNull(shown.QuerySelector(link.GetAttribute("href")!)));
        var evidence = dossier.Engagements[0].Supports[0].Evidence.Quote;
        Assert.Contains(links.Select(l => l.GetAttribute("data-p")!), id => string.Concat(shown.QuerySelectorAll(".piece").Where(p => p.GetAttribute("data-p")!.Split(' ').Contains(id)).Select(p => p.TextContent)) == evidence);
        Assert.All(page.QuerySelectorAll(".facts a[href^='#']"), link => Assert.NotNull(page.GetElementById(link.GetAttribute("href")![1..])));
    }

    [Fact]
    public void A_report_from_a_file_has_links_too()
    {
        var document = Document.Create(Sample.Headline, Sample.Document.Body, TextLanguage.German, Sample.Document.Published, "Hafenblatt", "/tmp/gipfel.txt");
        LogEntry[] entries = [new(document, new Report { Document = document.Id, Reader = "test", Language = TextLanguage.German, Published = document.Published, Source = "Hafenblatt", Headline = Sample.Headline })];
        var page = Parse(HtmlPageWriter.Write([DossierPage.Of(DossierFold.Fold(entries), entries, null, German)], German));
        Assert.Equal($"#r-{document.Id.Value[..8]}", page.QuerySelector(".reports a.where")!.GetAttribute("href"));
    }

    [Fact]
    public void The_article_is_shown_whole()
    {
        var page = Parse(HtmlPageWriter.Write([BriefPageTests.Page(UiLanguage.German)], German));
        var shown = page.QuerySelector(".report")!;
        Assert.Equal(Sample.Headline, shown.QuerySelector("h2")!.TextContent);
        Assert.Equal(Sample.Document.Body.Split("\n\n"), shown.QuerySelectorAll("p").Select(p => p.TextContent));
    }

    [Fact]
    public void Nothing_is_fetched_from_elsewhere()
    {
        var html = HtmlPageWriter.Write([BriefPageTests.Page(UiLanguage.German)], German);
        var page = Parse(html);
        Assert.Empty(page.QuerySelectorAll("[src], link, iframe, object, embed, form, base"));
        Assert.Single(page.QuerySelectorAll("script"));
        Assert.DoesNotMatch(new Regex(@"url\(|@import|fetch\(|XMLHttpRequest"), html);
    }

    [Fact]
    public void The_outlet_links_to_where_the_report_was_found()
    {
        var page = Parse(HtmlPageWriter.Write([BriefPageTests.Page(UiLanguage.German)], German));
        var link = page.QuerySelector("header .kicker a")!;
        Assert.Equal((Sample.Document.Source, Sample.Document.Address), (link.TextContent, link.GetAttribute("href")));
    }

    [Fact]
    public void Ids_are_unique_even_with_several_pages()
    {
        var page = Parse(HtmlPageWriter.Write([BriefPageTests.Page(UiLanguage.German), BriefPageTests.Page(UiLanguage.German)], German));
        var ids = page.QuerySelectorAll("[id]").Select(e => e.Id).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.All(page.QuerySelectorAll("a[href^='#']"), a => Assert.Contains(a.GetAttribute("href")![1..], ids));
    }

    [Fact]
    public void Mark_up_in_a_report_stays_text()
    {
        const string evil = "<script>alert(1)</script> & \"><img src=x onerror=alert(1)>";
        var document = Document.Create(evil, evil, TextLanguage.German, source: evil);
        var page = Parse(HtmlPageWriter.Write([BriefPage.Of(document, null, [], new LocalDate(2026, 1, 1), German)], German));
        Assert.Single(page.QuerySelectorAll("script"));
        Assert.Empty(page.QuerySelectorAll("img"));
        Assert.Equal(evil, page.QuerySelector("h1")!.TextContent);
    }

    private static IHtmlDocument Parse(string html) => new HtmlParser().ParseDocument(html);
}
