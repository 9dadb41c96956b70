using System.Globalization;
using System.Runtime.CompilerServices;
using Lagebild.Reading.Reports;

namespace Lagebild.Reading.Tests.Engagements;

/// <summary>
/// Open matters and silences by family, never trained on. The decisions are learned, so that not every row is read right; how many are stands
/// in <c>Specs/german-matter-families.tsv</c>, and a drop fails the build. With LAGEBILD_ACCEPT=1 the table is written anew: read the diff.
/// </summary>
public class MatterFamilyTests
{
    private const string Rows = "german-matter-families.md", Table = "german-matter-families.tsv";

    public static TheoryData<string> Families() => [.. Load().Select(r => r.Family).Distinct()];

    [Theory]
    [MemberData(nameof(Families))]
    public void A_family_of_matters_is_read_as_well_as_before(string family)
    {
        var rows = Load().Where(r => r.Family == family).ToList();
        var wrong = rows.Select(r => (r.Text, r.Expected, Told: Told(FactSpecTests.Read(r.Text)))).Where(r => r.Told != r.Expected).ToList();
        var right = rows.Count - wrong.Count;
        if (Environment.GetEnvironmentVariable("LAGEBILD_ACCEPT") == "1")
        {
            Accept(family, rows.Count, right);
            return;
        }

        Assert.True(right >= Recorded(family), $"{right} rows are right, {Recorded(family)} were. Wrong:\n{string.Join('\n', wrong)}");
    }

    private static string Told(Report report)
    {
        var open = report.OpenQuestions.Select(q => q is { Engagement: { } id, Slot: { } slot }
            ? $"? {slot} of {report.Engagements.First(e => e.Id == id).Kind}".ToLowerInvariant() : "?");
        return string.Join("; ", open.Concat(report.Silences.Select(s => "S " + s.Who.Name))) is { Length: > 0 } told ? told : "–";
    }

    private static IEnumerable<(string Family, string Text, string Expected)> Load()
    {
        var family = "";
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Specs", Rows)))
        {
            if (line.StartsWith("## ", StringComparison.Ordinal))
                family = line[3..].Trim();
            else if (line.StartsWith("| ", StringComparison.Ordinal) && line.Trim()[1..^1].Split('|', StringSplitOptions.TrimEntries) is [var text, var expected] && text is not ("text" or "---"))
                yield return (family, text, expected);
        }
    }

    private static int Recorded(string family) =>
        int.Parse(File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Specs", Table)).Select(l => l.Split('\t')).First(r => r[0] == family)[2], CultureInfo.InvariantCulture);

    private static void Accept(string family, int rows, int right)
    {
        var path = Path.Combine(SourceFolder(), "..", "Specs", Table);
        var lines = File.Exists(path) ? File.ReadAllLines(path).Where(l => !l.StartsWith(family + "\t", StringComparison.Ordinal)).Skip(1).ToList() : [];
        lines.Add(string.Create(CultureInfo.InvariantCulture, $"{family}\t{rows}\t{right}"));
        File.WriteAllLines(path, ["family\trows\tright", .. lines.Order(StringComparer.Ordinal)]);
    }

    private static string SourceFolder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
