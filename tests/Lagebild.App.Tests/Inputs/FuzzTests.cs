using System.Text;
using CsCheck;
using Lagebild.App.Inputs;
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

    private static readonly byte[][] Nasty =
    [
        [0], [0xFF, 0xFE], [0xC3], [0xED, 0xA0, 0x80], "\u202E"u8.ToArray(), "\u200D"u8.ToArray(), "👩‍👩‍👧"u8.ToArray(), "<b>"u8.ToArray(), "</div>"u8.ToArray(),
        "<!--"u8.ToArray(), "<![CDATA["u8.ToArray(), "\"}"u8.ToArray(), "[{"u8.ToArray(), "&#x110000;"u8.ToArray(), "\r"u8.ToArray(), "„"u8.ToArray(), "\u001b["u8.ToArray(),
    ];

    private readonly TestTerminal _terminal = new();

    private static readonly Gen<byte[]> Damaged =
        from seed in Gen.Int[0, Seeds.Length - 1]
        from wounds in Gen.Select(Gen.Double.Unit, Gen.Int[0, 4], Gen.Int[0, Nasty.Length - 1], Gen.Int[1, 60]).Array[1, 12]
        select wounds.Aggregate(Seeds[seed], (bytes, w) => Damage(bytes, (int)(w.Item1 * bytes.Length), w.Item2, w.Item3, w.Item4));

    public void Dispose() => _terminal.Dispose();

    [Fact]
    public void Damaged_inputs_give_documents_or_problems() => Damaged.Sample(
        bytes =>
        {
            foreach (var name in new[] { "a.txt", "a.html", "a.json", "a.jsonl" })
                Check(_terminal.File(name, bytes));
        },
        time: Fuzzing.Seconds,
        threads: 1);

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

    private static byte[] Damage(byte[] bytes, int at, int how, int nasty, int length)
    {
        var rest = Math.Min(at + length, bytes.Length);
        return how switch
        {
            0 => [.. bytes[..at], .. bytes[rest..]],
            1 => [.. bytes[..at], .. Nasty[nasty], .. bytes[at..]],
            2 => [.. bytes[..rest], .. bytes[at..]],
            3 => bytes[..at],
            _ => [.. bytes[..at], .. bytes[at..rest].Select(b => (byte)(b ^ (1 << (length % 8)))), .. bytes[rest..]],
        };
    }
}
