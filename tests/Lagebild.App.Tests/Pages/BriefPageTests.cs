using Lagebild.Pages;
using Lagebild.Pages.Html;
using Lagebild.Pages.Markdown;
using Lagebild.Pages.Text;
using NodaTime;

namespace Lagebild.App.Tests.Pages;

public sealed class BriefPageTests
{
    private static readonly LocalDate Today = new(2026, 5, 5);

    [Fact]
    public void The_page_as_text_is_as_agreed() =>
        GoldenFile.Equal("brief.de.txt", TextPageWriter.Write([Page(UiLanguage.German)], Texts.For(UiLanguage.German), 100, coloured: false));

    [Fact]
    public void The_page_as_text_in_English_is_as_agreed() =>
        GoldenFile.Equal("brief.en.txt", TextPageWriter.Write([Page(UiLanguage.English)], Texts.For(UiLanguage.English), 80, coloured: false));

    [Fact]
    public void The_page_in_colour_is_as_agreed() =>
        GoldenFile.Equal("brief.de.ansi", TextPageWriter.Write([Page(UiLanguage.German)], Texts.For(UiLanguage.German), 60, coloured: true));

    [Fact]
    public void The_page_as_Markdown_is_as_agreed() =>
        GoldenFile.Equal("brief.de.md", MarkdownPageWriter.Write([Page(UiLanguage.German)], Texts.For(UiLanguage.German)));

    [Fact]
    public void The_page_as_HTML_is_as_agreed() =>
        GoldenFile.Equal("brief.de.html", HtmlPageWriter.Write([Page(UiLanguage.German)], Texts.For(UiLanguage.German)));

    internal static Page Page(UiLanguage language) =>
        BriefPage.Of(Sample.Document, Sample.Report, Languages.Sentences(Sample.Document), Today, Texts.For(language));
}
