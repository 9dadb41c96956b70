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
        foreach (var line in File.ReadLines(path))
        {
            if (!line.StartsWith("| ", StringComparison.Ordinal) || line.StartsWith("| ---", StringComparison.Ordinal) || line.StartsWith("| text", StringComparison.Ordinal))
                continue;
            if (line.Trim().Trim('|').Split('|', StringSplitOptions.TrimEntries) is not [var text, var events])
                throw new FormatException($"A lesson has two cells: {line}");
            yield return Row(string.Create(CultureInfo.InvariantCulture, $"event{++number:0000}"), text, events, pipeline);
        }
    }

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
            var match = Told().Match(part);
            if (!match.Success || !marks.TryGetValue(match.Groups[1].Value, out var at))
                throw new FormatException($"No event of a lesson: {part}");
            var word = gold.WordAt(at);
            yield return new GoldEvent(
                Enum.Parse<PloverType>(match.Groups[2].Value, true), match.Groups[4].Value.Trim(), match.Groups[5].Success ? match.Groups[5].Value.Trim() : null,
                Enum.Parse<Reality>(match.Groups[3].Value, true), word, word + 1);
        }
    }

    [GeneratedRegex(@"\{([^{}:]+):(\d+)\}")]
    private static partial Regex Mark();

    [GeneratedRegex("^(\\d+) ([A-Z]+) (\\w+): ([^>]+)(?:> (.+))?$")]
    private static partial Regex Told();
}
