using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Lagebild.App.Commands.Database;
using Lagebild.Dossiers;
using Lagebild.Dossiers.Engagements;
using Lagebild.Dossiers.Log;
using Lagebild.Dossiers.Names;
using Lagebild.Language;
using Lagebild.Pages.Lookup;
using Lagebild.Reading.Documents;
using Lagebild.Reading.Engagements;

namespace Lagebild.App.Tests.Stories;

/// <summary>
/// What the picture of a story must be after each of its reports: <c>Specs/story-pictures.md</c>, read by what ships. How many lines are right stands in
/// <c>Specs/story-pictures.tsv</c>, and a drop fails the build; with LAGEBILD_ACCEPT=1 that table is written anew.
/// </summary>
public class StoryPictureTests
{
    private const string Table = "story-pictures.tsv";

    public static TheoryData<string> Stories() => [.. Load().Select(r => r.Story).Distinct()];

    [SkippableTheory]
    [MemberData(nameof(Stories))]
    public void The_picture_after_each_report_is_as_right_as_before(string story)
    {
        var documents = Documents(story);
        Skip.If(documents.Count == 0, "The reports of this story are not part of the project.");
        Check(story, documents.Select(d => new LogEntry(d, Languages.Installed.Read(d)!)).ToList());
    }

    /// <summary>The same from what a careful reader found in each report, so that the merging is measured apart from the reading.</summary>
    [SkippableTheory]
    [MemberData(nameof(Stories))]
    public void The_picture_of_what_a_careful_reader_found_is_as_right_as_before(string story)
    {
        Skip.IfNot(story.StartsWith("gold", StringComparison.Ordinal) && Documents(story).Count > 0, "The reports of this story are not part of the project, or have no annotation.");
        Check(story, GoldFiles(story).Select(AnnotatedReport.Of).ToList(), "annotated ");
    }

    private static void Check(string story, List<LogEntry> entries, string prefix = "")
    {
        var pictures = new Dictionary<int, Dossier>();
        var (right, contrary) = (0, new List<string>());
        var wrong = new List<string>();
        var lines = Load().Where(r => r.Story == story).ToList();
        foreach (var line in lines)
        {
            if (!pictures.TryGetValue(line.After, out var dossier))
                pictures[line.After] = dossier = DossierFold.Fold(entries.Take(line.After));
            if (line.IsRight(dossier))
                right++;
            else
                wrong.Add($"{line}\n{string.Concat(line.Nearest(dossier).Select(e => $"      {Show(e)}\n"))}");
            if (line.IsContrary(dossier))
                contrary.Add(line.ToString());
        }
        if (Environment.GetEnvironmentVariable("LAGEBILD_ACCEPT") == "1")
        {
            Accept(prefix + story, lines.Count, right, contrary.Count);
            return;
        }
        var recorded = Recorded(prefix + story);

        Assert.True(right >= recorded.Right, $"{right} of {lines.Count} lines are right, {recorded.Right} were. Wrong:\n{string.Join('\n', wrong)}");
        Assert.True(contrary.Count <= recorded.Contrary, $"{contrary.Count} lines state the opposite, {recorded.Contrary} did:\n{string.Join('\n', contrary)}");
    }

    private static string Show(DossierEngagement e) =>
        $"{e.Kind} {e.Status}{(e.UnconfirmedSince is null ? "" : " (unconfirmed)")}: {e.Title} | {string.Join(", ", e.Participants.Select(p => p.Name))} @ {e.Place.Current?.Text} on {e.Time.Current?.Text}";

    private static List<Document> Documents(string story)
    {
        if (story.Split(' ') is ["samples", var name])
            return [.. DemoCommand.Samples().Where(d => d.Address!.StartsWith($"samples/{name}/", StringComparison.Ordinal))];
        return [.. GoldFiles(story).Select(f => AnnotatedReport.DocumentOf(JsonDocument.Parse(File.ReadAllText(f)).RootElement))];
    }

    private static IEnumerable<string> GoldFiles(string story)
    {
        var (first, last) = (int.Parse(story.Split(' ')[1], CultureInfo.InvariantCulture), int.Parse(story.Split(' ')[2], CultureInfo.InvariantCulture));
        var folder = Path.Combine(SourceFolder(), "../../../../shared/gold/stories");
        return Directory.Exists(folder) ? Enumerable.Range(first, last - first + 1).Select(n => Path.Combine(folder, $"g{n}.json")) : [];
    }

    private static IEnumerable<ExpectedLine> Load()
    {
        var story = "";
        foreach (var text in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Specs", "story-pictures.md")))
        {
            if (text.StartsWith("## ", StringComparison.Ordinal))
                story = text[3..].Trim();
            else if (text.StartsWith("| ", StringComparison.Ordinal) && char.IsAsciiDigit(text[2]))
                yield return ExpectedLine.Of(story, text.Trim()[1..^1].Split('|', StringSplitOptions.TrimEntries));
        }
    }

    private static (int Right, int Contrary) Recorded(string story)
    {
        var row = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Specs", Table)).Select(l => l.Split('\t')).First(r => r[0] == story);
        return (int.Parse(row[2], CultureInfo.InvariantCulture), int.Parse(row[3], CultureInfo.InvariantCulture));
    }

    private static void Accept(string story, int lines, int right, int contrary)
    {
        var path = Path.Combine(SourceFolder(), "..", "Specs", Table);
        var rows = File.Exists(path) ? File.ReadAllLines(path).Where(l => !l.StartsWith(story + "\t", StringComparison.Ordinal)).Skip(1).ToList() : [];
        rows.Add(string.Create(CultureInfo.InvariantCulture, $"{story}\t{lines}\t{right}\t{contrary}"));
        File.WriteAllLines(path, ["story\tlines\tright\tcontrary", .. rows.Order(StringComparer.Ordinal)]);
    }

    private static string SourceFolder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;

    /// <summary>One line of the table.</summary>
    private sealed record ExpectedLine(string Story, int After, string Words, string Kind, string[] Status, string When)
    {
        private string[] Needed { get; } = NameFolding.Words(Words);

        public static ExpectedLine Of(string story, string[] cells) =>
            new(story, int.Parse(cells[0], CultureInfo.InvariantCulture), cells[1], cells[2], cells[3].Split('/', StringSplitOptions.RemoveEmptyEntries), cells[4]);

        public override string ToString() => $"  after {After}: {Words} | {Kind} {string.Join('/', Status)} {When}";

        public bool IsRight(Dossier dossier) => Kind switch
        {
            "open" => dossier.Questions.Any(q => q.AnsweredBy is null && Has($"{q.Text} {string.Join(' ', q.Supports.Select(s => s.Evidence.Quote))}")),
            "contradiction" => dossier.Contradictions.Any(c => c.ResolvedBy is null && Has(c.Title)),
            _ => Meant(dossier).Any(IsAsSaid),
        };

        /// <summary>
        /// The occasion comes where it does not, has been where it has not, or the other way round: one of that very day, or, where none is right, one that may
        /// be of that day.
        /// </summary>
        public bool IsContrary(Dossier dossier) =>
            Kind is not ("open" or "contradiction") && Meant(dossier).Any(e => (IsThen(e) || !IsRight(dossier) && MayBeThen(e)) && Status.All(s => AreContrary(s, e)));

        public IEnumerable<DossierEngagement> Nearest(Dossier dossier) => dossier.Engagements.Where(e => Needed.Any(w => Folded(e).Any(f => IsWord(f, w)))).Take(6);

        private IEnumerable<DossierEngagement> Meant(Dossier dossier) => dossier.Engagements.Where(e => Kind.Split('/').Any(k => IsOfKind(k, e.Kind)) && Has(Text(e)));

        private bool IsAsSaid(DossierEngagement e) =>
            (When.Length == 0 || e.Time.Current is { } time && (When.Contains(' ') ? time.Text : time.Time!.Text) == When)
            && Status.Any(s => e.UnconfirmedSince is not null ? s == "unconfirmed" : string.Equals(s, e.Status.ToString(), StringComparison.OrdinalIgnoreCase));

        private bool IsThen(DossierEngagement e) => When.Length > 0 && e.Time.Current?.Time?.Text == When.Split(' ')[0];

        private bool MayBeThen(DossierEngagement e) => When.Length == 0 || e.Time.Current?.Time is not { } time || time.Text == When.Split(' ')[0];

        private static bool AreContrary(string said, DossierEngagement e) =>
            e.UnconfirmedSince is null && (Side(said), Side(e.Status.ToString())) is (> 0, < 0) or (< 0, > 0) or (1, 2) or (2, 1);

        private static int Side(string status) => status.ToLowerInvariant() switch
        {
            "cancelled" or "failed" or "rejected" => -1,
            "planned" or "confirmed" or "proposed" or "sought" => 1,
            "held" => 2,
            _ => 0,
        };

        private static bool IsOfKind(string kind, EngagementKind told) => Family(Enum.Parse<EngagementKind>(kind, true)) == Family(told);

        private static int Family(EngagementKind kind) => kind is EngagementKind.Call or EngagementKind.Signing or EngagementKind.Vote ? (int)kind : -1;

        private bool Has(string text) => NameFolding.Words(text) is var words && Needed.All(n => words.Any(w => IsWord(w, n)));

        private static string[] Folded(DossierEngagement e) => NameFolding.Words(Text(e));

        private static bool IsWord(string word, string needed) => word == needed || needed.Length > 4 && word.StartsWith(needed, StringComparison.Ordinal);

        private static string Text(DossierEngagement e) => string.Join(' ', [
            e.Title, .. e.Participants.Select(p => p.Name), .. e.Place.Values.Select(p => p.Text), .. e.Topics.Select(t => t.Text), .. e.Supports.Select(s => s.Evidence.Quote)]);
    }
}
