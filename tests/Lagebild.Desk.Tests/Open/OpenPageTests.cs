using Lagebild.Dossiers.Log;
using Lagebild.Dossiers.Tests;
using Lagebild.Reading.Engagements;

namespace Lagebild.Desk.Tests.Open;

public sealed class OpenPageTests
{
    /// <summary>Reports with these terms are about one story.</summary>
    private static readonly string[] Terms = ["gipfel", "hafen", "zucker", "werft"];

    private static readonly LogEntry Old = new Written("2025-02-22", "Blatt", "Anna Holt und die Werft", "Anna Holt lässt offen, wer die Werft kauft. Mia Sand schweigt.")
        .Person("Anna Holt").Person("Mia Sand").Asks("Anna Holt lässt offen, wer die Werft kauft").Silent("Mia Sand", "Mia Sand schweigt").Entry;

    private static readonly LogEntry New = new Written("2025-03-03", "Bote", "Jan Brandt und der Zucker", "Jan Brandt sagt nicht, was der Zucker kostet.")
        .Person("Jan Brandt").Asks("Jan Brandt sagt nicht, was der Zucker kostet").Entry;

    /// <summary>Of invented names: each of the first with each of the second.</summary>
    private static readonly string[] Beginnings = ["Bar", "Dem", "Fol", "Gur", "Hin", "Lam", "Mer", "Nol", "Rud", "Sim", "Tar", "Kes", "Pin"], Middles = ["ba", "de", "go", "mi", "nu", "ra", "so", "ta", "vi", "lo"];

    [Fact]
    public async Task What_is_open_stands_with_its_age_the_oldest_first()
    {
        await using var desk = await DeskUnderTest.OpenAsync(Old, New);
        using var browser = desk.Browser();

        var page = await browser.PageAsync("/offen");
        var ages = page.QuerySelector("#fragen")!.ParentElement!.QuerySelectorAll(".age").Select(a => string.Join(' ', a.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));

        Assert.Equal(["10 Tage", "1 Tag"], ages);
        Assert.Contains("Mia Sand", page.QuerySelector("#schweigen")!.ParentElement!.TextContent, StringComparison.Ordinal);
        Harmless.Check(page);
    }

    [Fact]
    public async Task The_newest_comes_first_for_whoever_asks_so()
    {
        await using var desk = await DeskUnderTest.OpenAsync(Old, New);
        using var browser = desk.Browser();

        Assert.Contains("Zucker", (await browser.PageAsync("/offen?folge=neu")).QuerySelector(".waiting .words")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task However_much_is_open_pages_lead_to_all_of_it()
    {
        const int Many = 130;
        var report = new Written("2025-03-01", "Blatt", "Viele Fragen", string.Join(' ', Enumerable.Range(0, Many).Select(i => $"{Question(i)}.")));
        await using var desk = await DeskUnderTest.OpenAsync(Enumerable.Range(0, Many).Aggregate(report.Person("Anna Holt"), (r, i) => r.Asks(Question(i))).Entry);
        using var browser = desk.Browser();

        var first = await browser.PageAsync("/offen?folge=neu");
        var next = await browser.PageAsync(first.QuerySelector("#fragen")!.ParentElement!.QuerySelector("a[rel=next]")!.GetAttribute("href")!);
        var seen = new[] { first, next }.SelectMany(p => p.QuerySelector("#fragen")!.ParentElement!.QuerySelectorAll(".words").Select(w => w.TextContent)).ToArray();

        Assert.Equal(Many.ToString(System.Globalization.CultureInfo.InvariantCulture), first.QuerySelector("#fragen .count")!.TextContent);
        Assert.Equal(Many, seen.Distinct().Count());

        // Questions that share most of their words are one.
        static string Question(int number) => string.Join(' ', new[] { "holm", "lund", "berg", "dorf" }.Select(end => Beginnings[number / 10] + Middles[number % 10] + end));
    }

    [Theory]
    [InlineData("?mensch=holt", 1, 0)]
    [InlineData("?mensch=Mia+Sand", 0, 1)]
    [InlineData("?geschichte=Zucker", 1, 0)]
    [InlineData("?geschichte=Nordpol", 0, 0)]
    [InlineData("", 2, 1)]
    public async Task It_is_narrowed_by_person_and_story(string query, int questions, int silences)
    {
        await using var desk = await DeskUnderTest.OpenAsync(Old, New);
        using var browser = desk.Browser();

        var page = await browser.PageAsync($"/offen{query}");

        Assert.Equal(questions, page.QuerySelector("#fragen")!.ParentElement!.QuerySelectorAll(".waiting > li").Length);
        Assert.Equal(silences, page.QuerySelector("#schweigen")!.ParentElement!.QuerySelectorAll(".waiting > li").Length);
    }

    [Fact]
    public async Task What_was_answered_stands_with_its_answer()
    {
        const string Question = "Wo sich Holt und Brandt am 6. März treffen, ist offen";
        const string Answer = "Holt und Brandt treffen sich am 6. März in Wien";
        var asked = new Written("2025-03-01", "Blatt", "Holt und Brandt treffen sich", $"{Question}.").Person("Holt").Person("Brandt")
            .Meets(EngagementKind.Meeting, EngagementStatus.Planned, Question, ["Holt", "Brandt"], time: "2025-03-06", open: [SlotName.Place]).Tells(60, Terms).Entry;
        var answered = new Written("2025-03-03", "Bote", "Holt und Brandt treffen sich in Wien", $"{Answer}.").Person("Holt").Person("Brandt")
            .Meets(EngagementKind.Meeting, EngagementStatus.Planned, Answer, ["Holt", "Brandt"], place: "Wien", time: "2025-03-06").Tells(60, Terms).Entry;
        await using var desk = await DeskUnderTest.OpenAsync(asked, answered);
        using var browser = desk.Browser();

        var page = await browser.PageAsync("/offen");

        Assert.Empty(page.QuerySelector("#fragen")!.ParentElement!.QuerySelectorAll(".waiting > li"));
        Assert.Equal("„Wien“", page.QuerySelector("#beantwortet")!.ParentElement!.QuerySelector(".words:not(.asked)")!.TextContent);
    }

    [Fact]
    public async Task Two_days_held_against_each_other_stand_side_by_side_in_words()
    {
        const string One = "Holt und Brandt treffen sich am 6. März in Wien";
        const string Other = "Holt und Brandt treffen sich doch erst am 8. März in Wien";
        static LogEntry Told(string published, string source, string words, string day) => new Written(published, source, $"{source}: Holt und Brandt", $"{words}.").Person("Holt").Person("Brandt")
            .Meets(EngagementKind.Summit, EngagementStatus.Confirmed, words, ["Holt", "Brandt"], place: "Wien", time: day).Tells(60, Terms).Entry;
        await using var desk = await DeskUnderTest.OpenAsync(Told("2025-03-03", "Blatt", One, "2025-03-06"), Told("2025-03-03", "Bote", Other, "2025-03-08"));
        using var browser = desk.Browser();

        var sides = (await browser.PageAsync("/offen")).QuerySelector(".sides")?.TextContent ?? "";

        Assert.Contains("6. März 2025", sides, StringComparison.Ordinal);
        Assert.Contains("8. März 2025", sides, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hostile_question_stays_text()
    {
        var words = $"Wer {Harmless.Attack} kauft, ist offen";
        await using var desk = await DeskUnderTest.OpenAsync(new Written("2025-03-01", Harmless.Attack, Harmless.Attack, $"{words}. Otto {Harmless.Attack} schweigt.").Person($"Otto {Harmless.Attack}").Asks(words).Silent($"Otto {Harmless.Attack}", $"Otto {Harmless.Attack} schweigt").Entry);
        using var browser = desk.Browser();

        var page = await browser.PageAsync($"/offen?folge=neu&mensch={Uri.EscapeDataString(Harmless.Attack)}");

        Harmless.Check(page);
        Harmless.Check(await browser.PageAsync("/offen"));
    }

    [Fact]
    public async Task Without_reports_nothing_is_open_in_both_languages()
    {
        await using var desk = await DeskUnderTest.OpenAsync();
        using var browser = desk.Browser();

        Assert.Contains("Keine offenen Fragen", (await browser.PageAsync("/offen")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("No open questions", (await browser.PageAsync("/offen?ui=en")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }
}
