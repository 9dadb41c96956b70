using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Lagebild.Language;
using Lagebild.Language.Times;
using Lagebild.Reading;
using Lagebild.Reading.Documents;
using Lagebild.Reading.Engagements;
using NodaTime;
using NodaTime.Text;

namespace Lagebild.Training.Decisions;

/// <summary>
/// Short reports written for this project, with the words that name an occasion marked ("{trifft:1}") and what each engagement is beside them:
/// what whole articles show too seldom. A text is a report of the day in the heading above it, else of Tuesday, 10 March 2026.
/// </summary>
internal static partial class Lessons
{
    private static readonly LocalDate Tuesday = new(2026, 3, 10);

    /// <summary>The rows of a table: headline, text, engagements.</summary>
    /// <exception cref="FormatException">A row does not keep to the form.</exception>
    public static IEnumerable<GoldArticle> Load(string path, ILanguagePipeline pipeline)
    {
        var number = 0;
        var published = Tuesday;
        var file = Path.GetFileNameWithoutExtension(path);
        foreach (var line in File.ReadLines(path))
        {
            if (line.StartsWith("## ", StringComparison.Ordinal))
                published = LocalDatePattern.Iso.Parse(line[3..].Trim()) is { Success: true, Value: var day } ? day : Tuesday;
            if (!line.StartsWith("| ", StringComparison.Ordinal) || line.StartsWith("| ---", StringComparison.Ordinal) || line.StartsWith("| headline", StringComparison.Ordinal))
                continue;
            if (line.Trim().Trim('|').Split('|') is not [var headline, var text, var engagements])
                throw new FormatException($"A lesson has three cells: {line}");
            number++;
            yield return Row(string.Create(CultureInfo.InvariantCulture, $"{file}{number:0000}"), headline.Trim(), text.Trim().Replace("<br>", "\n\n", StringComparison.Ordinal), engagements.Trim(), published, pipeline);
        }
    }

    /// <summary>
    /// The rows of the reading tests' table that tell no engagement though a tempting word stands there. (Those that tell one have no marks.)
    /// </summary>
    public static IEnumerable<GoldArticle> LoadTempting(string path, ILanguagePipeline pipeline)
    {
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            if (line.Trim().Trim('|').Split('|', StringSplitOptions.TrimEntries) is [var text, "–"])
                yield return Row(string.Create(CultureInfo.InvariantCulture, $"tempting{++number:0000}"), "", text, "–", Tuesday, pipeline);
        }
    }

    private static GoldArticle Row(string name, string headline, string text, string engagements, LocalDate published, ILanguagePipeline pipeline)
    {
        var marks = new List<(int Start, int Length, int Number)>();
        var title = Unmarked(headline, 0, marks);
        // The body begins behind the headline and an empty line.
        var body = Unmarked(text, title.Length == 0 ? 0 : title.Length + 2, marks);
        var document = Document.Create(title, body, TextLanguage.German, new PublicationTime(published));
        var material = Reader.Prepare(document, pipeline.Analyze(document.ToSourceText()));
        return GoldArticle.Of(name, "lessons", material, article => [.. Engagements(engagements).Select(e => e with { Mentions = Words(article, marks, e.Id) })]);
    }

    private static List<int> Words(GoldArticle article, List<(int Start, int Length, int Number)> marks, string id) =>
        [.. marks.Where(m => m.Number.ToString(CultureInfo.InvariantCulture) == id)
            .Select(m => article.WordAt(m.Start + m.Length - 1)).Where(w => w >= 0).Distinct()];

    private static string Unmarked(string text, int offset, List<(int Start, int Length, int Number)> marks)
    {
        var plain = new StringBuilder();
        var at = 0;
        foreach (Match mark in Mark().Matches(text))
        {
            plain.Append(text, at, mark.Index - at);
            foreach (var number in mark.Groups[2].Value.Split(','))
                marks.Add((offset + plain.Length, mark.Groups[1].Length, int.Parse(number, CultureInfo.InvariantCulture)));
            plain.Append(mark.Groups[1].Value);
            at = mark.Index + mark.Length;
        }
        return plain.Append(text, at, text.Length - at).ToString();
    }

    /// <summary>"1 meeting planned: A, B (host) @ Oslo on 2026-03-13; 2 call held: …"</summary>
    public static IEnumerable<GoldEngagement> Engagements(string cell)
    {
        if (cell is "–" or "-" or "")
            yield break;
        foreach (var part in cell.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var match = Told().Match(part);
            if (!match.Success)
                throw new FormatException($"No engagement of a lesson: {part}");
            yield return new GoldEngagement(
                match.Groups[1].Value, Enum.Parse<EngagementKind>(match.Groups[2].Value, true), Enum.Parse<EngagementStatus>(match.Groups[3].Value, true),
                [.. match.Groups[4].Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Participant)],
                match.Groups[5].Success ? match.Groups[5].Value.Trim() : null, match.Groups[6].Success ? match.Groups[6].Value.Trim() : null, null, [], [], -1);
        }
    }

    private static (string, ParticipantRole) Participant(string text)
    {
        var match = Role().Match(text);
        return match.Success ? (match.Groups[1].Value, Enum.Parse<ParticipantRole>(match.Groups[2].Value, true)) : (text, ParticipantRole.Principal);
    }

    [GeneratedRegex(@"\{([^{}:]+):([\d,]+)\}")]
    private static partial Regex Mark();

    [GeneratedRegex(@"^(\d+) (\w+) (\w+):\s*(.*?)(?:\s*@ (.+?))?(?:\s* on (\S+))?$")]
    private static partial Regex Told();

    [GeneratedRegex(@"^(.*) \((excluded|unclear|host|mediator|delegate|principal)\)$")]
    private static partial Regex Role();
}
