using System.Text.Json.Nodes;
using Lagebild.Dossiers.Log;
using Lagebild.Language;
using Lagebild.Language.German;
using Lagebild.Language.Times;
using Lagebild.Reading;
using Lagebild.Reading.Documents;
using Lagebild.Reading.Reports.Json;
using NodaTime.Text;

namespace Lagebild.Training.Stories;

/// <summary>A read article with the name it has in its file.</summary>
internal sealed record StoryText(string Id, LogEntry Entry);

/// <summary>Articles as JSON files with id, published, headline, text and, where it is known, source.</summary>
internal static class StoryTexts
{
    /// <summary>Reads all articles of the folders in the order of their names.</summary>
    public static StoryText[] Read(IEnumerable<string> folders)
    {
        var reader = new Reader(GermanPipeline.Create());
        return
        [
            .. folders
                .SelectMany(f => Directory.EnumerateFiles(f, "*.json"))
                .OrderBy(Path.GetFileName, StringComparer.Ordinal)
                .Select(f => Read(reader, Path.GetFileNameWithoutExtension(f), JsonNode.Parse(File.ReadAllText(f))!.AsObject())),
        ];
    }

    private static StoryText Read(Reader reader, string name, JsonObject article)
    {
        var document = Document.Create(
            (string?)article["headline"] ?? "", (string)article["text"]!, TextLanguage.German, Published((string?)article["published"]), (string?)article["source"]);
        return new StoryText((string?)article["id"] ?? name, new LogEntry(document, reader.Read(document)));
    }

    /// <summary>A day, or a day with its time; the zone of the articles does not matter to days.</summary>
    private static PublicationTime? Published(string? text)
    {
        if (text is not { Length: >= 10 })
            return null;
        var day = LocalDatePattern.Iso.Parse(text[..10]);
        return !day.Success ? null : text.Length < 16 ? new PublicationTime(day.Value) : PublicationTimeText.Parse(text[..16] + ":00+01:00");
    }
}
