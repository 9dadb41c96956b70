using System.Globalization;
using Lagebild.Language;
using Lagebild.Language.Times;
using Lagebild.Reading;
using Lagebild.Reading.Documents;
using Lagebild.Reading.Engagements;
using Lagebild.Training.Decisions;
using NodaTime;

namespace Lagebild.Training.Matters;

/// <summary>Sentences written for this project, and what each says is open ("?", one a matter) and who is silent ("S name").</summary>
internal static class MatterLessons
{
    private static readonly LocalDate Tuesday = new(2026, 3, 10);

    public static IEnumerable<MatterArticle> Load(string path, ILanguagePipeline pipeline)
    {
        var number = 0;
        var file = Path.GetFileNameWithoutExtension(path);
        foreach (var line in File.ReadLines(path))
        {
            if (!line.StartsWith("| ", StringComparison.Ordinal) || line.StartsWith("| ---", StringComparison.Ordinal) || line.StartsWith("| text", StringComparison.Ordinal))
                continue;
            if (line.Trim().Trim('|').Split('|', StringSplitOptions.TrimEntries) is not [var text, var reading])
                throw new FormatException($"A lesson about open matters has two cells: {line}");
            number++;
            var document = Document.Create("", text, TextLanguage.German, new PublicationTime(Tuesday));
            var material = Reader.Prepare(document, pipeline.Analyze(document.ToSourceText()));
            var article = GoldArticle.Of(string.Create(CultureInfo.InvariantCulture, $"{file}{number:0000}"), "lessons", material, _ => []);
            var parts = reading.Split(';', StringSplitOptions.TrimEntries);
            List<string> concerns = [.. parts.Where(p => p.StartsWith("? ", StringComparison.Ordinal)).Select(p => p[2..])];
            yield return MatterArticle.Lesson(
                article, parts.Any(p => p[0] == '?'), [.. concerns.Where(c => c != "none").Select(c => Enum.Parse<SlotName>(c, true))], concerns.Count > 0,
                [.. parts.Where(p => p.StartsWith("S ", StringComparison.Ordinal)).Select(p => p[2..])]);
        }
    }
}
