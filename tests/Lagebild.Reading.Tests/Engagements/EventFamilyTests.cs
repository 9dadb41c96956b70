using System.Globalization;
using System.Runtime.CompilerServices;
using Lagebild.Reading.Factuality;

namespace Lagebild.Reading.Tests.Engagements;

/// <summary>
/// Short texts by family. The decisions about events are learned, so that not every row is read right; how many are stands in
/// <c>Specs/german-event-families.tsv</c>, and a drop fails the build, as does one more that is told as happened where the row tells none. With
/// LAGEBILD_ACCEPT=1 the table is written anew: read the diff.
/// </summary>
public class EventFamilyTests
{
    private const string Table = "german-event-families.tsv";

    private static readonly Lazy<IReadOnlyList<Row>> Rows = new(() => [.. Load("german-event-families.md", "family: "), .. Load("german-events.md", "plain: ")]);

    public static TheoryData<string> Families() => [.. Rows.Value.Select(r => r.Family).Distinct()];

    [Theory]
    [MemberData(nameof(Families))]
    public void A_family_is_read_as_well_as_before(string family)
    {
        var rows = Rows.Value.Where(r => r.Family == family).ToList();
        var wrong = rows.Where(r => r.Told != r.Expected).ToList();
        var contrary = rows.Where(r => r.IsContrary).ToList();
        if (Environment.GetEnvironmentVariable("LAGEBILD_ACCEPT") == "1")
        {
            Accept(family, rows.Count, rows.Count - wrong.Count, contrary.Count);
            return;
        }
        var (right, most) = Recorded(family);

        Assert.True(rows.Count - wrong.Count >= right, $"{rows.Count - wrong.Count} rows are right, {right} were. Wrong:\n{string.Join('\n', wrong)}");
        Assert.True(contrary.Count <= most, $"{contrary.Count} rows tell what is not told, {most} did:\n{string.Join('\n', contrary)}");
    }

    private static IEnumerable<Row> Load(string file, string prefix)
    {
        var family = "";
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Specs", file)))
        {
            if (line.StartsWith("## ", StringComparison.Ordinal))
                family = prefix + line[3..].Trim();
            if (!line.StartsWith("| ", StringComparison.Ordinal) || line.StartsWith("| ---", StringComparison.Ordinal) || line.StartsWith("| text", StringComparison.Ordinal))
                continue;
            var cells = line.Trim()[1..^1].Split('|', StringSplitOptions.TrimEntries);
            var events = FactSpecTests.Read(cells[0]).Events;
            var told = string.Join("; ", events.Select(e => $"{e.Type.ToString().ToUpperInvariant()} {e.Reality.ToString().ToLowerInvariant()}: {e.Actor?.Name}").Order(StringComparer.Ordinal));
            yield return new Row(
                family, cells[0], string.Join("; ", cells[1].Split(';', StringSplitOptions.TrimEntries).Where(c => c != "–").Order(StringComparer.Ordinal)), told,
                cells[1] == "–" && events.Any(e => e.Reality == Reality.Happened));
        }
    }

    private static (int Right, int Contrary) Recorded(string family)
    {
        var row = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Specs", Table)).Select(l => l.Split('\t')).First(r => r[0] == family);
        return (int.Parse(row[2], CultureInfo.InvariantCulture), int.Parse(row[3], CultureInfo.InvariantCulture));
    }

    private static void Accept(string family, int rows, int right, int contrary)
    {
        var path = Path.Combine(SourceFolder(), "..", "Specs", Table);
        var lines = File.Exists(path) ? File.ReadAllLines(path).Where(l => !l.StartsWith(family + "\t", StringComparison.Ordinal)).Skip(1).ToList() : [];
        lines.Add(string.Create(CultureInfo.InvariantCulture, $"{family}\t{rows}\t{right}\t{contrary}"));
        File.WriteAllLines(path, ["family\trows\tright\tcontrary", .. lines.Order(StringComparer.Ordinal)]);
    }

    private static string SourceFolder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;

    private sealed record Row(string Family, string Text, string Expected, string Told, bool IsContrary);
}
