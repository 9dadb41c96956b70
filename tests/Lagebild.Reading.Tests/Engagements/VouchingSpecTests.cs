using Lagebild.Reading.Factuality;

namespace Lagebild.Reading.Tests.Engagements;

/// <summary>Who stands behind an engagement, and in what way.</summary>
public class VouchingSpecTests
{
    public static TheoryData<string, string> Rows()
    {
        var rows = new TheoryData<string, string>();
        foreach (var row in SpecTable.Rows("german-vouching.md", 2))
            rows.Add(row[0], row[1]);
        return rows;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Each_source_stands_for_what_it_said(string text, string vouching)
    {
        var report = FactSpecTests.Read(text);
        var lines = report.Engagements
            .Select(e => (Name: $"{e.Kind} {e.Status}".ToLowerInvariant(), By: string.Join(", ", e.Vouches.Where(v => v.Source is not null).Select(v => $"{v.Source!.Name} {Code(v.Value)}"))))
            .Where(l => l.By.Length > 0)
            .Select(l => $"{l.Name}: {l.By}")
            .ToList();

        Assert.Equal(vouching, lines.Count == 0 ? "–" : string.Join("; ", lines));
    }

    private static string Code(FactValue value) => value switch
    {
        FactValue.Certain => "CT+",
        FactValue.Probable => "PR+",
        FactValue.Possible => "PS+",
        FactValue.CertainlyNot => "CT-",
        FactValue.ProbablyNot => "PR-",
        FactValue.PossiblyNot => "PS-",
        _ => "Uu",
    };
}
