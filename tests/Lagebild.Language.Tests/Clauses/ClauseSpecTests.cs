using Lagebild.Language.Clauses;

namespace Lagebild.Language.Tests.Clauses;

/// <summary>Reads the table of clauses; its head describes a row.</summary>
public class ClauseSpecTests
{
    private const int Columns = 11;

    public static TheoryData<string, string, string[]> German
    {
        get
        {
            var rows = new TheoryData<string, string, string[]>();
            foreach (var row in SpecTable.Rows("german-clauses.md", Columns))
                rows.Add(row[0], row[1], row[2..]);
            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(German))]
    public void German_clauses_are_read(string sentence, string predicate, string[] stated)
    {
        var (text, sentences) = ClauseText.Read(sentence);
        var all = sentences.SelectMany(s => s.Clauses.Select(c => ClauseText.Cells(text, s, c))).ToList();

        var found = all.Find(cells => cells[0] == predicate);

        Assert.True(found is not null, $"{predicate} is not among {string.Join("; ", all.Select(c => c[0]))}");
        string[] compared = [.. found[1..].Select((cell, i) => stated[i].Length == 0 ? "" : cell)];
        Assert.Equal(stated, compared);
    }
}
