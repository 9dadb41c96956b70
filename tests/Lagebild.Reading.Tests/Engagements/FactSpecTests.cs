using Lagebild.Language;
using Lagebild.Language.German;
using Lagebild.Language.Times;
using Lagebild.Reading.Documents;
using Lagebild.Reading.Reports;
using NodaTime;

namespace Lagebild.Reading.Tests.Engagements;

/// <summary>
/// Runs the spec tables of open questions, silences and topics. Every text is a report of Tuesday, 10 March 2026.
/// </summary>
public class FactSpecTests
{
    private static readonly Reader Reader = new(GermanPipeline.Create());

    public static TheoryData<string, string> OpenRows() => Rows("german-open.md");

    public static TheoryData<string, string> TopicRows() => Rows("german-topics.md");

    [Theory]
    [MemberData(nameof(OpenRows))]
    public void A_report_tells_what_is_open_and_who_is_silent(string text, string reading)
    {
        var report = Read(text);

        Assert.Equal(reading, Joined([.. report.OpenQuestions.Select(_ => "?"), .. report.Silences.Select(s => "S " + s.Who.Name)]));
    }

    [Theory]
    [MemberData(nameof(TopicRows))]
    public void A_headline_tells_its_topics(string headline, string topics)
    {
        var report = Read("Mehr wurde am Dienstag nicht bekannt.", headline);

        Assert.Equal(topics, Joined(report.Topics.Select(t => t.Text)));
        Assert.All(report.Topics, t => Assert.InRange(t.Evidence.Range.End, 1, headline.Length));
    }

    [Fact]
    public void Every_fact_stands_where_its_evidence_says()
    {
        var report = Read("Außenministerin Anna Berg trifft am Freitag in Oslo Präsident Iwan Petrow. Der genaue Ort steht noch nicht fest.");

        Assert.NotEmpty(report.Engagements);
        Assert.All(report.Facts(), f => Assert.False(string.IsNullOrWhiteSpace(f.Evidence.Quote)));
    }

    internal static Report Read(string text, string headline = "") =>
        Reader.Read(Document.Create(headline, text, TextLanguage.German, new PublicationTime(new LocalDate(2026, 3, 10))));

    private static TheoryData<string, string> Rows(string file)
    {
        var rows = new TheoryData<string, string>();
        foreach (var row in SpecTable.Rows(file, 2))
            rows.Add(row[0], row[1]);
        return rows;
    }

    private static string Joined(IEnumerable<string> parts) => string.Join("; ", parts) is { Length: > 0 } text ? text : "–";
}
