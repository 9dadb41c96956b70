using Lagebild.Reading.Statements;

namespace Lagebild.Reading.Tests.Statements;

/// <summary>Runs Specs/german-addressees.md.</summary>
public class AddresseeSpecTests
{
    public static TheoryData<string, string, string> Rows()
    {
        var rows = new TheoryData<string, string, string>();
        foreach (var row in SpecTable.Rows("german-addressees.md", 3))
            rows.Add(row[0], row[1], row[2]);
        return rows;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_statement_tells_to_whom_and_by_which_medium(string text, string addressee, string medium)
    {
        var statement = Texts.Read(text).Statements[0];

        Assert.Equal(addressee, statement.Addressee?.Evidence.Quote ?? "");
        Assert.Equal(medium.Replace("-", "", StringComparison.Ordinal), statement.Medium.ToString(), ignoreCase: true);
    }

    [Fact]
    public void The_name_before_a_colon_in_a_headline_speaks()
    {
        var (_, statements, _) = Texts.Read("Die Ministerin war in Wien.", "Anna Weber: „Wir bleiben hier“");

        Assert.Equal(("Anna Weber", StatementForm.Direct), (statements[0].Speaker?.Name, statements[0].Form));
    }

    [Fact]
    public void A_statement_is_about_the_engagement_that_its_content_mentions()
    {
        var document = Texts.Read("Außenminister Ivo Maric sagte, das Treffen mit Präsident Juan Ortega in Wien sei verschoben worden.").Document;
        var report = new Reader(Language.German.GermanPipeline.Create()).Read(document);

        Assert.Equal([report.Engagements[0].Id], report.Statements[0].AboutEngagements);
    }
}
