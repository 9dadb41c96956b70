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

    /// <summary>The first day of the first round.</summary>
    public LocalDate First { get; init; } = new(2004, 1, 1);

    /// <summary>The first day of the first round for which the last of so many reports is of a day.</summary>
    public static LocalDate FirstFor(List<Article> articles, int reports, LocalDate last)
    {
        var first = new LocalDate(2004, 1, 1);
        var latest = Plan(articles, first).Take(reports).Max(p => p.Day);
        return last.PlusDays(-Period.DaysBetween(first, latest));
    }

    /// <summary>Whether the texts are read anew in each round, so that what they say of times is of that round too.</summary>
    public bool ReadsEachRound { get; init; }

    public IEnumerable<LogEntry> Reports()
    {
        var last = 0;
        foreach (var (headline, body, day, outlet, round) in Plan(articles, First))
        {
            if (ReadsEachRound && round != last)
                _read.Clear();
            last = round;
            yield return Read(headline, body, day, outlet);
        }
    }

    private static IEnumerable<(string Headline, string Body, LocalDate Day, int Outlet, int Round)> Plan(List<Article> articles, LocalDate first)
    {
        var random = new Random(850);
        for (var round = 0; ; round++)
        {
            foreach (var article in articles.OrderBy(_ => random.Next()).ToList())
            {
                var day = first.PlusDays((round * FromRoundToRound) + random.Next(RoundDays));
                var outlet = random.Next(Outlets.Length);
                yield return (article.Headline, article.Body, day, outlet, round);
                if (random.Next(100) < 60)
                    yield return ("Bericht: " + article.Headline, article.Body, day.PlusDays(random.Next(2)), outlet + 1, round);
                if (random.Next(100) < 30 && article.Paragraphs.Length > 2)
                    yield return (article.Headline, string.Join("\n\n", article.Paragraphs.Take((article.Paragraphs.Length + 1) / 2)), day.PlusDays(random.Next(3)), outlet + 2, round);
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
