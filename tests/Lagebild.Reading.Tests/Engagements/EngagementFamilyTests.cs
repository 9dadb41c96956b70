using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Lagebild.Reading.Engagements;

namespace Lagebild.Reading.Tests.Engagements;

/// <summary>
/// Short reports by family: those on which readers of engagements go wrong ("family", never trained on), and plain ones ("plain"; of these, the rows
/// that tell no engagement are trained on). The decisions are learned, so that not every row is read right; how many are stands in
/// <c>Specs/german-engagement-families.tsv</c>, and a drop fails the build. With LAGEBILD_ACCEPT=1 the
/// table is written anew: read the diff.
/// </summary>
public partial class EngagementFamilyTests
{
    private static readonly Lazy<IReadOnlyList<Row>> Rows = new(() => [.. Load()]);

    public static TheoryData<string> Families() => [.. Rows.Value.Select(r => r.Family).Distinct()];

    [Theory]
    [MemberData(nameof(Families))]
    public void A_family_is_read_as_well_as_before(string family)
    {
        var rows = Rows.Value.Where(r => r.Family == family).ToList();
        var wrong = rows.Where(r => !IsRight(r)).ToList();
        var contrary = rows.Where(IsContrary).ToList();
        var now = (Right: rows.Count - wrong.Count, Contrary: contrary.Count);
        if (Environment.GetEnvironmentVariable("LAGEBILD_ACCEPT") == "1")
        {
            Accept(family, rows.Count, now.Right, now.Contrary);
            return;
        }
        var (right, most) = Recorded(family);

        Assert.True(now.Right >= right, $"{now.Right} rows are right, {right} were. Wrong:\n{string.Join('\n', wrong.Select(Show))}");
        Assert.True(now.Contrary <= most, $"{now.Contrary} rows tell the opposite, {most} did:\n{string.Join('\n', contrary.Select(Show))}");
    }

    private static bool IsRight(Row row) => row.Told.Select(Plain).Order(StringComparer.Ordinal).SequenceEqual(row.Expected.Select(Plain).Order(StringComparer.Ordinal));

    /// <summary>One is told where one is to be told, and it comes where it does not come, or has been where it has not.</summary>
    private static bool IsContrary(Row row) =>
        row is { Told: [var told], Expected: [var expected] } && (Side(told.Status), Side(expected.Status)) is (> 0, < 0) or (< 0, > 0) or (1, 2) or (2, 1)
        || row.Expected.Count == 0 && row.Told.Any(t => Side(t.Status) == 2);

    /// <summary>-1: it does not come; 1: it is to come; 2: it has been or is going on; 0: neither is said.</summary>
    private static int Side(EngagementStatus status) => status switch
    {
        EngagementStatus.Cancelled or EngagementStatus.Failed or EngagementStatus.Rejected => -1,
        EngagementStatus.Planned or EngagementStatus.Confirmed => 1,
        EngagementStatus.Held or EngagementStatus.Ongoing => 2,
        _ => 0,
    };

    private static string Plain(Told told) =>
        $"{told.Kind} {told.Status}: {string.Join(", ", told.Who.Order(StringComparer.Ordinal))} @ {told.Place} on {told.Time}";

    private static string Show(Row row) =>
        $"  {row.Headline} | {row.Text}\n    expected {string.Join("; ", row.Expected.Select(Plain))}\n    told     {string.Join("; ", row.Told.Select(Plain))}";

    private static IEnumerable<Row> Load() => [.. Load("german-engagement-families.md", "family: "), .. Load("german-engagements.md", "plain: ")];

    private static IEnumerable<Row> Load(string file, string prefix)
    {
        var family = "";
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Specs", file)))
        {
            if (line.StartsWith("## ", StringComparison.Ordinal))
                family = prefix + line[3..].Trim();
            if (!line.StartsWith("| ", StringComparison.Ordinal) || line.StartsWith("| ---", StringComparison.Ordinal)
                || line.StartsWith("| headline", StringComparison.Ordinal) || line.StartsWith("| text", StringComparison.Ordinal))
                continue;
            var cells = line.Trim()[1..^1].Split('|', StringSplitOptions.TrimEntries);
            if (cells.Length == 2)
                cells = ["", .. cells];
            var (headline, text) = (Mark().Replace(cells[0], "$1"), Mark().Replace(cells[1], "$1"));
            var told = FactSpecTests.Read(text, headline).Engagements.Select(e => new Told(
                e.Kind, e.Status, [.. e.Participants.Select(p => p.Party.Name + (p.Role == ParticipantRole.Excluded ? " (excluded)" : ""))],
                e.Place?.Name ?? "", e.Time?.Value?.Text ?? ""));
            yield return new Row(family, headline, text, [.. Expected(cells[2])], [.. told]);
        }
    }

    private static IEnumerable<Told> Expected(string cell)
    {
        foreach (var part in cell == "–" ? [] : cell.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var match = Form().Match(part);
            Assert.True(match.Success, part);
            yield return new Told(
                Enum.Parse<EngagementKind>(match.Groups[1].Value, true), Enum.Parse<EngagementStatus>(match.Groups[2].Value, true),
                [.. match.Groups[3].Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(n => OtherRole().Replace(n, ""))],
                match.Groups[4].Value.Trim(), match.Groups[5].Value.Trim());
        }
    }

    private static (int Right, int Contrary) Recorded(string family)
    {
        var row = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Specs", Table)).Select(l => l.Split('\t')).First(r => r[0] == family);
        return (int.Parse(row[2], CultureInfo.InvariantCulture), int.Parse(row[3], CultureInfo.InvariantCulture));
    }

    private const string Table = "german-engagement-families.tsv";

    private static void Accept(string family, int rows, int right, int contrary)
    {
        var path = Path.Combine(SourceFolder(), "..", "Specs", Table);
        var lines = File.Exists(path) ? File.ReadAllLines(path).Where(l => !l.StartsWith(family + "\t", StringComparison.Ordinal)).Skip(1).ToList() : [];
        lines.Add(string.Create(CultureInfo.InvariantCulture, $"{family}\t{rows}\t{right}\t{contrary}"));
        File.WriteAllLines(path, ["family\trows\tright\tcontrary", .. lines.Order(StringComparer.Ordinal)]);
    }

    private static string SourceFolder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;

    private sealed record Row(string Family, string Headline, string Text, IReadOnlyList<Told> Expected, IReadOnlyList<Told> Told);

    private sealed record Told(EngagementKind Kind, EngagementStatus Status, IReadOnlyList<string> Who, string Place, string Time);

    [GeneratedRegex(@"\{([^{}:]+):[\d,]+\}")]
    private static partial Regex Mark();

    [GeneratedRegex(@"^(?:\d+ )?(\w+) (\w+):\s*(.*?)(?:\s*@ (.+?))?(?:\s* on (\S+))?$")]
    private static partial Regex Form();

    [GeneratedRegex(@" \((unclear|host|mediator|delegate|principal)\)$")]
    private static partial Regex OtherRole();
}
