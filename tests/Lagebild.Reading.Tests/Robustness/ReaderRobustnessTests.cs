using System.Text;
using System.Text.Json;
using CsCheck;
using Lagebild.Language;
using Lagebild.Language.German;
using Lagebild.Language.Times;
using Lagebild.Reading.Documents;
using Lagebild.Reading.Reports;
using Lagebild.Reading.Reports.Json;
using NodaTime;

namespace Lagebild.Reading.Tests.Robustness;

/// <summary>Whatever the text: no exception, ranges in bounds, evidence that spells the text, the same bytes twice.</summary>
public sealed class ReaderRobustnessTests
{
    private const string News = """
        Außenminister wollen in Hafenstadt verhandeln

        HAFENSTADT (eb) - Norlands Außenminister Pavel Dorn trifft am 12. Mai seine Amtskollegin Ida Senn. „Wir reden über alles“, sagte Dorn am
        Montag dem Sender Kanal 3, die Gespräche seien „dringend“. Ein Sprecher der Regierung wollte sich z. B. zum Ort nicht äußern.
        Nach Angaben des Ministeriums hatten beide bereits vor zwei Wochen telefoniert; ein für April geplanter Besuch wurde abgesagt.

        Unklar ist, ob Präsidentin Mara Lindqvist teilnimmt. Sie hoffe auf ein Ergebnis, teilte sie auf der Plattform Kurzpost mit.
        """;

    private static readonly string[] Nasty =
    [
        "„", "“", "»", "'", "\"", "(", ")", "...", "!!!", "\n", "\n\n", "\t", "\u00A0", "\u200D", "\u200B", "\u00AD", "\u202E", "\u0301", "👩‍👩‍👧", "🇩🇪", "中文。", "אבג",
        "z. B. ", "am 99. 99. 9999 ", "11.11.11.11.", "http://x.y/z?a=b&c ", "@a #b ", "-", "–", "/", "…", "im ", "zur ", "der der der ", "sagte ", "nicht ", "ſ", "ẞ", "İ", "ﬁ",
    ];

    private static readonly Reader German = new(GermanPipeline.Create());

    private static readonly Gen<string> Damaged =
        Gen.Select(Gen.Double.Unit, Gen.Int[0, 3], Gen.Int[0, Nasty.Length - 1], Gen.Int[1, 80]).Array[1, 15]
            .Select(wounds => wounds.Aggregate(News, (text, w) => Damage(text, (int)(w.Item1 * text.Length), w.Item2, Nasty[w.Item3], w.Item4)));

    public static TheoryData<string, string> Texts => new()
    {
        { "one character", "x" },
        { "one full stop", "." },
        { "only punctuation", string.Concat(Enumerable.Repeat("?!„“.,;:-–…", 200)) },
        { "only quotation marks", string.Concat(Enumerable.Repeat("„", 500)) },
        { "only digits", string.Concat(Enumerable.Repeat("12.10. ", 500)) },
        { "other scripts", "東京で首脳会談が開かれた。 Встреча состоялась в Москве. عقد الاجتماع في القاهرة." },
        { "emoji", string.Concat(Enumerable.Repeat("👩‍👩‍👧 🇩🇪 ", 200)) },
        { "zero width", string.Concat(Enumerable.Repeat("Mini\u200Bster\u200D trifft\u00AD ", 200)) },
        { "combining marks", string.Concat(Enumerable.Repeat("u\u0308ber a\u0301\u0301\u0301 ", 200)) },
        { "control characters", "Die\u0000 Ministerin\u0007 reist\u001b[31m ab." },
        { "a word without end", new string('a', 20_000) },
        { "a compound without end", string.Concat(Enumerable.Repeat("Minister-", 2_000)) },
        { "nested quotations", string.Concat(Enumerable.Repeat("Er sagte: „", 300)) + "nichts" + string.Concat(Enumerable.Repeat("“", 300)) },
        { "a sentence of 5,000 words", string.Concat(Enumerable.Repeat("und die Ministerin sagte ", 1_250)) },
        { "lines without full stops", string.Concat(Enumerable.Repeat("Treffen in Hafenstadt\n", 500)) },
        { "mixed languages", "The minister said: „Wir kommen.“ Le ministre a dit que non. Die Ministerin said nichts." },
        { "upper case", News.ToUpperInvariant() },
        { "lower case", News.ToLowerInvariant() },
        { "one line", News.Replace('\n', ' ') },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void Any_text_is_read(string name, string text)
    {
        Assert.NotEmpty(name);
        Check(Document.Create("", text, TextLanguage.German));
        Check(Document.Create("Kopf", text, TextLanguage.German, new PublicationTime(new LocalDate(2026, 5, 4))));
    }

    [Fact]
    public void Damaged_news_is_read() =>
        Damaged.Sample(text => Check(Document.Create("", text, TextLanguage.German, new PublicationTime(new LocalDate(2026, 5, 4)))), time: Fuzzing.Seconds);

    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(9999, 12, 31)]
    public void The_first_and_the_last_day_of_the_calendar_are_publication_dates(int year, int month, int day) =>
        Check(Document.Create("", News + "\nGestern, vor 3000 Jahren, in tausend Jahren, nächste Woche.", TextLanguage.German, new PublicationTime(new LocalDate(year, month, day))));

    [Fact]
    public void One_thread_and_many_give_the_same_bytes()
    {
        var document = Document.Create("", News, TextLanguage.German, new PublicationTime(new LocalDate(2026, 5, 4)));
        var expected = ReportJson.ToString(German.Read(document));
        var reports = new string[16];
        Parallel.For(0, reports.Length, i => reports[i] = ReportJson.ToString(German.Read(document)));
        Assert.All(reports, r => Assert.Equal(expected, r));
    }

    private static void Check(Document document)
    {
        var report = German.Read(document);
        var bytes = ReportJson.ToUtf8Bytes(report);
        using var json = JsonDocument.Parse(bytes);
        CheckEvidence(json.RootElement, document.Text);
        Assert.Equal(Encoding.UTF8.GetString(bytes), ReportJson.ToString(German.Read(document)));
        CheckReferences(report);
    }

    private static void CheckEvidence(JsonElement element, string text)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
                CheckEvidence(item, text);
        }
        if (element.ValueKind != JsonValueKind.Object)
            return;
        if (element.TryGetProperty("quote", out var quote))
        {
            var (start, end) = (element.GetProperty("start").GetInt32(), element.GetProperty("end").GetInt32());
            Assert.InRange(start, 0, end - 1);
            Assert.InRange(end, 1, text.Length);
            // Half a surrogate pair cannot be written as UTF-8, so that such a quote is compared as it was written.
            Assert.Equal(Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text[start..end])), quote.GetString());
        }
        foreach (var member in element.EnumerateObject())
            CheckEvidence(member.Value, text);
    }

    private static void CheckReferences(Report report)
    {
        var actors = report.Actors.Select(a => a.Id).ToHashSet();
        Assert.Equal(report.Actors.Count, actors.Count);
        Assert.All(report.Statements, s => Assert.True(s.Speaker?.Actor is not { } id || actors.Contains(id)));
        Assert.All(report.Engagements.SelectMany(e => e.Participants), p => Assert.True(p.Party.Actor is not { } id || actors.Contains(id)));
        Assert.All(report.OpenQuestions, q => Assert.True(q.Engagement is not { } id || report.Engagements.Any(e => e.Id == id)));
    }

    private static string Damage(string text, int at, int how, string nasty, int length)
    {
        var rest = Math.Min(at + length, text.Length);
        return how switch
        {
            0 => text[..at] + text[rest..],
            1 => text[..at] + nasty + text[at..],
            2 => text[..rest] + text[at..],
            _ => text[..at] + string.Concat(Enumerable.Repeat(nasty, length)) + text[rest..],
        };
    }
}
