using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Lagebild.Language;
using Lagebild.Language.Times;
using Lagebild.Reading;
using Lagebild.Reading.Documents;
using Lagebild.Reading.Events;
using Lagebild.Reading.Factuality;
using Lagebild.Training.Decisions;
using NodaTime;

namespace Lagebild.Training.Events;

/// <summary>Short texts written for this project, with the words that tell an event marked ("{droht:1}") and the events beside them.</summary>
internal static partial class EventLessons
{
    private static readonly LocalDate Tuesday = new(2026, 3, 10);

    /// <summary>The rows of a table: text, events.</summary>
    /// <exception cref="FormatException">A row does not keep to the form.</exception>
    public static IEnumerable<EventArticle> Load(string path, ILanguagePipeline pipeline)
    {
        var number = 0;
        foreach (var cells in Rows(path))
        {
            if (cells is not [var text, var events])
                throw new FormatException($"A lesson has two cells: {cells[0]}");
            yield return Row(string.Create(CultureInfo.InvariantCulture, $"event{++number:0000}"), text, events, pipeline);
        }
    }

    /// <summary>
    /// What whole reports tell, those of the lessons about engagements of the same file name: number of the report, words of which the last tells
    /// the events, the events. Reports without a row tell none.
    /// </summary>
    /// <param name="path">The table.</param>
    /// <param name="reports">The lessons about engagements.</param>
    /// <param name="pipeline">Reads them.</param>
    /// <exception cref="FormatException">A row does not keep to the form, or its report does not hold the words.</exception>
    public static IEnumerable<EventArticle> LoadReports(string path, string reports, ILanguagePipeline pipeline)
    {
        var rows = Rows(path).Select(cells => cells is [var number, var words, var events] && int.TryParse(number, CultureInfo.InvariantCulture, out var report)
            ? (Report: report, Words: words, Events: events)
            : throw new FormatException($"A row about a report has its number, words and events: {cells[0]}")).ToLookup(r => r.Report);
        var number = 0;
        foreach (var gold in Decisions.Lessons.Load(reports, pipeline))
        {
            number++;
            yield return new EventArticle(gold, Folds.Of(gold), [.. rows[number].SelectMany(r => Told(gold, r.Words, r.Events))]);
        }
    }

    private static IEnumerable<GoldEvent> Told(GoldArticle gold, string words, string events)
    {
        var at = gold.Material.Document.Text.IndexOf(words, gold.Material.Document.BodyRange.Start, StringComparison.Ordinal);
        if (at < 0)
            throw new FormatException($"{gold.Name} does not hold the words: {words}");
        var word = gold.WordFrom(at + words.Length - 1);
        return events.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(e => Event(OfReport().Match(e), word) ?? throw new FormatException($"No event of a report: {e}"));
    }

    private static IEnumerable<string[]> Rows(string path) =>
        File.ReadLines(path)
            .Where(l => l.StartsWith("| ", StringComparison.Ordinal) && !l.StartsWith("| ---", StringComparison.Ordinal) && !l.StartsWith("| text", StringComparison.Ordinal) && !l.StartsWith("| report", StringComparison.Ordinal))
            .Select(l => l.Trim().Trim('|').Split('|', StringSplitOptions.TrimEntries));

    private static EventArticle Row(string name, string text, string events, ILanguagePipeline pipeline)
    {
        var plain = new StringBuilder();
        var marks = new Dictionary<string, int>();
        var at = 0;
        foreach (Match mark in Mark().Matches(text))
        {
            plain.Append(text, at, mark.Index - at).Append(mark.Groups[1].Value);
            marks[mark.Groups[2].Value] = plain.Length - 1;
            at = mark.Index + mark.Length;
        }
        var document = Document.Create("", plain.Append(text, at, text.Length - at).ToString(), TextLanguage.German, new PublicationTime(Tuesday));
        var material = Reader.Prepare(document, pipeline.Analyze(document.ToSourceText()));
        var gold = GoldArticle.Of(name, "lessons", material, _ => []);
        return new EventArticle(gold, Folds.Of(gold), [.. Events(events, marks, gold)]);
    }

    /// <summary>"1 REQUEST happened: A > B; 2 …"</summary>
    private static IEnumerable<GoldEvent> Events(string cell, Dictionary<string, int> marks, GoldArticle gold)
    {
        foreach (var part in cell.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(p => p != "–"))
        {
            var match = OfLesson().Match(part);
            if (!match.Success || !marks.TryGetValue(match.Groups["mark"].Value, out var at) || Event(match, gold.WordAt(at)) is not { } told)
                throw new FormatException($"No event of a lesson: {part}");
            yield return told;
        }
    }

    private static GoldEvent? Event(Match match, int word) => !match.Success ? null : new GoldEvent(
        Enum.Parse<PloverType>(match.Groups["type"].Value, true), match.Groups["actor"].Value.Trim(), match.Groups["recipient"] is { Success: true, Value: var recipient } ? recipient.Trim() : null,
        Enum.Parse<Reality>(match.Groups["reality"].Value, true), word, word + 1);

    [GeneratedRegex(@"\{([^{}:]+):(\d+)\}")]
    private static partial Regex Mark();

    [GeneratedRegex("^(?<mark>\\d+) (?<type>[A-Z]+) (?<reality>\\w+): (?<actor>[^>]+)(?:> (?<recipient>.+))?$")]
    private static partial Regex OfLesson();

    [GeneratedRegex("^(?<type>[A-Z]+) (?<reality>\\w+): (?<actor>[^>]+)(?:> (?<recipient>.+))?$")]
    private static partial Regex OfReport();
}
