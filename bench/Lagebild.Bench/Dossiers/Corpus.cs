using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace Lagebild.Bench.Dossiers;

/// <summary>An article of the corpus: headline, paragraphs, day.</summary>
internal sealed record Article(string Id, string Headline, string[] Paragraphs, LocalDate Published)
{
    public string Body => string.Join("\n\n", Paragraphs);

    /// <summary>Sentences, roughly: cut after a full stop that a space follows.</summary>
    public string[] Sentences => Body.Replace("\n\n", " ").Split(". ", StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>Articles as JSON Lines with id, headline, text and published.</summary>
internal static class Corpus
{
    public static List<Article> Load(IEnumerable<string> files) =>
    [
        .. files.SelectMany(File.ReadLines).Where(l => l.Length > 0).Select(line =>
        {
            using var json = JsonDocument.Parse(line);
            var root = json.RootElement;
            var paragraphs = root.GetProperty("text").GetString()!.Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            return new Article(
                root.GetProperty("id").GetString()!, root.GetProperty("headline").GetString()!, paragraphs,
                LocalDatePattern.Iso.Parse(root.GetProperty("published").GetString()!).Value);
        }),
    ];
}
