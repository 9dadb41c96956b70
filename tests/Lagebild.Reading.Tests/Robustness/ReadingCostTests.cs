using System.Text;
using Lagebild.Language;
using Lagebild.Language.German;
using Lagebild.Language.Times;
using Lagebild.Reading.Documents;
using NodaTime;

namespace Lagebild.Reading.Tests.Robustness;

/// <summary>A long text, however it was made, is read in time proportional to its length.</summary>
[Collection(ProcessorTime.Alone)]
public sealed class ReadingCostTests
{
    private static readonly Reader German = new(GermanPipeline.Create());

    [Theory]
    [InlineData("(", 6_000)]
    [InlineData("Sie sagte: „", 500)]
    [InlineData("Das Treffen mit Anna Berg wurde abgesagt. ", 150)]
    public void One_thing_over_and_over_costs_in_proportion_to_its_length(string piece, int times) =>
        ProcessorTime.IsProportional(size => Read(string.Concat(Enumerable.Repeat(piece, size))), times);

    [Fact]
    public void News_of_ever_new_people_costs_in_proportion_to_its_length() => ProcessorTime.IsProportional(size => Read(News(size)), 100);

    private static void Read(string text) =>
        Assert.NotNull(German.Read(Document.Create("", text, TextLanguage.German, new PublicationTime(new LocalDate(2026, 3, 10)))));

    /// <summary>So many sentences; names, places, days and verbs go round at different paces, so that hardly two are alike.</summary>
    private static string News(int sentences)
    {
        string[] given = ["Anna", "Jan", "Eva", "Udo", "Ida", "Ole", "Mara", "Nils", "Inga", "Sven", "Carla"];
        string[] front = ["Berg", "Holm", "Lind", "Stein", "Wald", "Brand", "Kron", "Hart", "Sol", "Nor", "Win", "Tal", "Eich"];
        string[] back = ["mann", "stedt", "bach", "feld", "hauer", "kamp", "brink", "rode", "horst", "wig", "sen", "dorf", "meyer", "stock", "gren", "um", "holt"];
        string[] town = ["Oslo", "Riga", "Kiel", "Prag", "Wien", "Genf", "Lyon"];
        string[] day = ["am Montag", "am Dienstag um 15 Uhr", "am 12. Mai", "im Juni", "nächste Woche"];
        var text = new StringBuilder();
        for (var i = 0; i < sentences; i++)
        {
            var (who, whom) = ($"{given[i % 11]} {front[i % 13]}{back[i % 17]}", $"{given[(i + 5) % 11]} {front[(i + 3) % 13]}{back[(i + 9) % 17]}");
            var (where, when) = (town[i % 7], day[i % 5]);
            text.Append((i % 8) switch
            {
                0 => $"Ministerin {who} trifft {when} in {where} Landrat {whom}. ",
                1 => $"„Wir reden über {i} Punkte“, sagte {who} {when} in {where}. ",
                2 => $"Die Gewerkschaft kritisierte {when} den Beschluss von {whom} scharf. ",
                3 => $"{who} forderte, {whom} solle {i} Millionen Euro zahlen. ",
                4 => $"Ein Treffen mit {who} wurde {when} abgesagt, wie ein Sprecher mitteilte. ",
                5 => $"Unklar blieb, ob {whom} nach {where} reist. ",
                6 => $"Er lehnte den Vorschlag ab und verwies auf die Gespräche in {where}.\n\n",
                _ => $"In {where} wollen {who} und {whom} {when} verhandeln. ",
            });
        }
        return text.ToString();
    }
}
