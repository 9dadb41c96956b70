using Lagebild.Reading.Statements;

namespace Lagebild.Reading.Tests.Statements;

/// <summary>Runs Specs/german-statement-wording.md.</summary>
public class WordingSpecTests
{
    public static TheoryData<string, string> Rows()
    {
        var rows = new TheoryData<string, string>();
        foreach (var row in SpecTable.Rows("german-statement-wording.md", 2))
            rows.Add(row[0], row[1]);
        return rows;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_statement_reads_as_German(string text, string wording) =>
        Assert.Equal(wording, string.Join(" / ", Texts.Read(text).Statements.Select(Wording.Of)));
}
