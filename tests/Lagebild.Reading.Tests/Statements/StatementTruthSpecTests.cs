namespace Lagebild.Reading.Tests.Statements;

/// <summary>Runs Specs/german-statement-truth.md: all statements of a text, no other.</summary>
public class StatementTruthSpecTests
{
    public static TheoryData<string, string> Rows()
    {
        var rows = new TheoryData<string, string>();
        foreach (var row in SpecTable.Rows("german-statement-truth.md", 2))
            rows.Add(row[0], row[1]);
        return rows;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_text_holds_these_statements_and_no_other(string text, string expected)
    {
        var found = Texts.Read(text).Statements.Select(s =>
            $"{s.Speaker?.Name ?? "-"} {s.Force.ToString().ToLowerInvariant()}{(s.IsHearsay ? " (hearsay)" : "")}: {string.Join(" … ", s.Content.Select(c => c.Quote))}");
        Assert.Equal(expected == "-" ? "" : expected, string.Join(" / ", found));
    }
}
