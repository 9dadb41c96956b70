using System.Text.Json;
using System.Text.Json.Nodes;
using Lagebild.Dossiers.Log;
using Lagebild.Language;
using Lagebild.Language.Times;
using Lagebild.Reading;
using Lagebild.Reading.Documents;
using Lagebild.Reading.Reports;
using Lagebild.Reading.Reports.Json;
using NodaTime;

namespace Lagebild.Bench.Dossiers;

/// <summary>
/// Any number of reports from the corpus, seeded: in each round every article appears once by itself, often again as a copy by
/// another outlet, sometimes as a copy cut short; the next round lies in later months, as news go on at an even pace.
/// </summary>
internal sealed class Variations(List<Article> articles, IReader reader)
{
    /// <summary>Days over which the articles of a round are spread, and from one round to the next (longer than a story may pause).</summary>
    private const int RoundDays = 60;
    private const int FromRoundToRound = 100;
    private static readonly string[] Outlets = ["Nordblick", "Hafenpost", "Lindauer Bote", "Radio Weitblick", "Agentur Merkur", "Westruf"];

    private readonly Dictionary<string, JsonObject> _read = new(StringComparer.Ordinal);

    public IEnumerable<LogEntry> Reports()
    {
        var random = new Random(850);
        for (var round = 0; ; round++)
        {
            foreach (var article in articles.OrderBy(_ => random.Next()).ToList())
            {
                var day = new LocalDate(2004, 1, 1).PlusDays((round * FromRoundToRound) + random.Next(RoundDays));
                var outlet = random.Next(Outlets.Length);
                yield return Read(article.Headline, article.Body, day, outlet);
                if (random.Next(100) < 60)
                    yield return Read("Bericht: " + article.Headline, article.Body, day.PlusDays(random.Next(2)), outlet + 1);
                if (random.Next(100) < 30 && article.Paragraphs.Length > 2)
                    yield return Read(article.Headline, string.Join("\n\n", article.Paragraphs.Take((article.Paragraphs.Length + 1) / 2)), day.PlusDays(random.Next(3)), outlet + 2);
            }
        }
    }

    private LogEntry Read(string headline, string body, LocalDate day, int outlet)
    {
        var document = Document.Create(headline, body, TextLanguage.German, new PublicationTime(day), Outlets[outlet % Outlets.Length]);
        return new LogEntry(document, Facts(document));
    }

    /// <summary>
    /// A text is read once; for the same text on another day its facts are taken over with the new identity, as only the reading
    /// of times would differ and reading is not what is measured.
    /// </summary>
    private Report Facts(Document document)
    {
        if (!_read.TryGetValue(document.Text, out var known))
            _read[document.Text] = known = JsonNode.Parse(ReportJson.ToUtf8Bytes(reader.Read(document)))!.AsObject();
        var header = known["document"]!.AsObject();
        header["id"] = document.Id.Value;
        header["published"] = PublicationTimeText.Format(document.Published!);
        header["source"] = document.Source;
        return ReportJson.Parse(JsonSerializer.SerializeToUtf8Bytes(known));
    }
}
