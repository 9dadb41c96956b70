using System.Text;
using System.Text.Json;
using Json.Schema;
using Lagebild.Language;
using Lagebild.Reading.Documents;
using Lagebild.Reading.Reports;
using Lagebild.Reading.Reports.Json;

namespace Lagebild.Reading.Tests.Reports;

public class ReportJsonTests
{
    [Fact]
    public void A_report_survives_the_way_to_JSON_and_back()
    {
        var report = SampleReport.Build();

        var back = ReportJson.Parse(ReportJson.ToUtf8Bytes(report));

        Assert.Equal(report, back);
    }

    [Fact]
    public void The_same_report_gives_the_same_bytes()
    {
        Assert.Equal(ReportJson.ToUtf8Bytes(SampleReport.Build()), ReportJson.ToUtf8Bytes(SampleReport.Build()));
    }

    [Fact]
    public void German_text_is_written_as_it_is()
    {
        Assert.Contains("Außenministerin", ReportJson.ToString(SampleReport.Build()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Reports_follow_the_published_schema(bool indented)
    {
        var result = Schema().Evaluate(
            JsonDocument.Parse(ReportJson.ToUtf8Bytes(SampleReport.Build(), indented)).RootElement,
            new EvaluationOptions { OutputFormat = OutputFormat.List });

        Assert.True(result.IsValid, string.Join('\n', (result.Details ?? [])
            .Where(d => d.Errors is not null)
            .Select(d => $"{d.InstanceLocation}: {string.Join(", ", d.Errors!.Values)}")));
    }

    [Theory]
    [InlineData("\"status\":\"cancelled\"", "\"status\":\"perhaps\"")]
    [InlineData("\"force\":\"asserts\",", "")]
    [InlineData("\"quote\":\"Termin\"", "\"words\":\"Termin\"")]
    [InlineData("\"version\":2", "\"version\":\"2\"")]
    [InlineData("\"orsk\":75", "\"orsk\":0")]
    public void The_schema_refuses_what_is_no_report(string right, string wrong)
    {
        var text = ReportJson.ToString(SampleReport.Build());
        var broken = text.Replace(right, wrong, StringComparison.Ordinal);
        Assert.NotEqual(text, broken);

        Assert.False(Schema().Evaluate(JsonDocument.Parse(broken).RootElement).IsValid);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"format\":\"something\",\"version\":1}")]
    [InlineData("{\"format\":\"lagebild.report\",\"version\":99}")]
    [InlineData("{\"format\":\"lagebild.report\",\"version\":1,\"reader\":\"x\"}")]
    public void Anything_else_is_refused_with_a_reason(string text)
    {
        var error = Assert.Throws<FormatException>(() => ReportJson.Parse(Encoding.UTF8.GetBytes(text)));

        Assert.Contains("lagebild.report", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Evidence_needs_a_range_and_the_words_that_stand_there()
    {
        var id = new DocumentId("x");

        Assert.Throws<ArgumentException>(() => new Evidence(id, new TextRange(3, 3), ""));
        Assert.Throws<ArgumentException>(() => new Evidence(id, new TextRange(3, 5), "  "));
        Assert.Throws<ArgumentException>(() => new Evidence(id, new TextRange(3, 5), "abc"));
        Assert.Throws<ArgumentException>(() => SampleReport.Document.Quote(new TextRange(0, 100_000)));
    }

    private static JsonSchema Schema() => SchemaFile.Value;

    private static readonly Lazy<JsonSchema> SchemaFile =
        new(() => JsonSchema.FromText(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "report.schema.json"))));
}
