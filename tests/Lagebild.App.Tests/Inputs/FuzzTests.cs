using System.Diagnostics;
using System.Text;
using Lagebild.App.Inputs;
using Lagebild.Fuzz;
using Lagebild.Pages;
using Lagebild.Pages.Html;
using Lagebild.Pages.Markdown;
using Lagebild.Pages.Text;
using Lagebild.Sources.Inputs;
using NodaTime;

namespace Lagebild.App.Tests.Inputs;

/// <summary>Foreign bytes, made by damaging good ones, never bring the program down: each gives documents or a problem.</summary>
public sealed class FuzzTests : IDisposable
{
    private static readonly byte[][] Seeds =
    [
        Encoding.UTF8.GetBytes($"{Sample.Headline}\n\n{Sample.Body}"),
        Encoding.Latin1.GetBytes($"{Sample.Headline}\n\n{Sample.Body}"),
        Encoding.Unicode.GetBytes($"{Sample.Headline}\n\n{Sample.Body}"),
        Encoding.UTF8.GetBytes($"{{\"headline\": \"{Sample.Headline}\", \"published\": \"2026-05-04\", \"text\": \"Die Lage ist offen.\", \"events\": [[]]}}"),
        Encoding.UTF8.GetBytes($"<!doctype html><html lang=de><head><title>{Sample.Headline}</title><script type=\"application/ld+json\">{{\"@type\":\"NewsArticle\",\"headline\":\"Kopf\"}}</script>"
            + $"</head><body><article><h1>{Sample.Headline}</h1><p>{Sample.Body.Replace("\n\n", "</p><p>", StringComparison.Ordinal)}</p><table><tr><td>x</table></article>"),
    ];

    private readonly TestTerminal _terminal = new();

    public void Dispose() => _terminal.Dispose();

    [Fact]
    public void Damaged_inputs_give_documents_or_problems()
    {
        var wounds = new Wounds(20260504);
        for (var clock = Stopwatch.StartNew(); clock.Elapsed.TotalSeconds < Fuzzing.Seconds;)
        {
            var bytes = wounds.Of(Seeds);
            foreach (var name in new[] { "a.txt", "a.html", "a.json", "a.jsonl" })
                Check(_terminal.File(name, bytes));
        }
    }

    private void Check(string file)
    {
        var texts = Texts.For(UiLanguage.English);
        var source = new DocumentSource(_terminal.Terminal, new InputOptions(), texts);
        var pages = source.Read([file]).Select(d => BriefPage.Of(d, new Sample.Reader().Read(d), Languages.Sentences(d), new LocalDate(2026, 5, 5), texts)).ToList();
        Assert.True(pages.Count > 0 || source.Problems.Count > 0);
        Assert.All(source.Problems, p => Assert.StartsWith(file, p, StringComparison.Ordinal));
        var text = TextPageWriter.Write(pages, texts, 80, coloured: false);
        Assert.DoesNotContain(text, c => char.IsControl(c) && c is not '\n');
        Assert.NotEmpty(HtmlPageWriter.Write(pages, texts));
        Assert.Equal(pages.Count == 0, MarkdownPageWriter.Write(pages, texts).Length == 0);
    }
}
