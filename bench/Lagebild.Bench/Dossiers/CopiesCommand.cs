using System.CommandLine;
using System.Globalization;
using System.Text;
using Lagebild.Dossiers.Origins;
using Lagebild.Training.Scores;

namespace Lagebild.Bench.Dossiers;

/// <summary>
/// <c>copies</c>: precision and recall of "same origin" on generated pairs. The generator is seeded; four kinds of pair have one origin
/// (identical, headline changed, cut to half, lead rewritten), two have not (one paragraph shared, the same topic by different writers).
/// </summary>
internal static class CopiesCommand
{
    private const int PairsOfAKind = 300;
    private const int TopicDays = 7;

    public static Command Create()
    {
        var corpus = new Argument<string[]>("CORPUS") { Description = "JSON Lines with id, headline, text, published.", Arity = ArgumentArity.OneOrMore };
        var sheet = new Option<string>("--scores") { Description = "Also write the table into this score sheet." };
        var command = new Command("copies", "Measures how well copies are told from independent reports.") { corpus, sheet };
        command.SetAction(parsed =>
        {
            var files = parsed.GetValue(corpus)!;
            var table = Measure(Corpus.Load(files));
            Console.WriteLine(table);
            if (parsed.GetValue(sheet) is { } path)
                ScoreSheet.Replace(path, "copies", $"""
                    ## Copies

                    Measured by `dotnet run -c Release --project bench/Lagebild.Bench -- copies {string.Join(' ', files)} --scores {path}`.

                    {table}
                    """);
        });
        return command;
    }

    private static string Measure(List<Article> articles)
    {
        var random = new Random(20251016);
        (string Name, bool IsOne, Func<Article, (string Left, string Right)?> Make)[] kinds =
        [
            ("identical", true, a => (a.Body, a.Body)),
            ("headline changed", true, a => (a.Body, a.Body + "\n\n(Quelle: Agentur)")),
            ("cut to half", true, a => (a.Body, CutToHalf(a))),
            ("lead rewritten", true, a => WithOtherLead(a, Other(articles, a, random))),
            ("one paragraph shared", false, a => WithParagraphOf(a, Other(articles, a, random), random)),
            ("same topic, different writers", false, a => SameTopic(articles, a)),
        ];
        var table = new StringBuilder("| pairs | number | met in a band | whole | partial | none |\n| --- | ---: | ---: | ---: | ---: | ---: |\n");
        var (hits, misses, alarms) = (0, 0, 0);
        foreach (var (name, isOne, make) in kinds)
        {
            var counts = new int[3];
            var (pairs, met) = (0, 0);
            foreach (var article in articles.OrderBy(_ => random.Next()))
            {
                if (pairs == PairsOfAKind || make(article) is not var (left, right))
                    continue;
                pairs++;
                var kind = Decide(left, right, out var meets);
                met += meets ? 1 : 0;
                counts[(int)kind]++;
            }
            table.Append(CultureInfo.InvariantCulture, $"| {name} | {pairs} | {met} | {counts[(int)CopyKind.Whole]} | {counts[(int)CopyKind.Partial]} | {counts[(int)CopyKind.None]} |\n");
            hits += isOne ? counts[(int)CopyKind.Whole] : 0;
            misses += isOne ? pairs - counts[(int)CopyKind.Whole] : 0;
            alarms += isOne ? 0 : counts[(int)CopyKind.Whole];
        }
        return table.Append(CultureInfo.InvariantCulture, $"\nSame origin: precision {(double)hits / (hits + alarms):0.000}, recall {(double)hits / (hits + misses):0.000}.").ToString();
    }

    /// <summary>As the program decides: only texts that meet in a band are compared.</summary>
    private static CopyKind Decide(string left, string right, out bool meets)
    {
        var (a, b) = (Shingles.Of(left), Shingles.Of(right));
        var (x, y) = (MinHashSketch.Of(a), MinHashSketch.Of(b));
        var bands = Enumerable.Range(0, Math.Min(x.Length, y.Length)).Where(i => x[i] == y[i]).ToArray();
        meets = bands.Length > 0;
        var kind = meets ? Overlap.Between(a, b) : CopyKind.None;
        return kind == CopyKind.Whole && bands[0] >= MinHashSketch.WholeBands ? CopyKind.Partial : kind;
    }

    private static string CutToHalf(Article article)
    {
        var sentences = article.Sentences;
        return string.Join(". ", sentences.Take(Math.Max(1, (sentences.Length + 1) / 2)));
    }

    /// <summary>The first paragraph (the first sentence, where there is but one) in the words of another article.</summary>
    private static (string, string)? WithOtherLead(Article article, Article other)
    {
        if (article.Paragraphs.Length >= 3)
            return (article.Body, string.Join("\n\n", article.Paragraphs.Skip(1).Prepend(other.Paragraphs[0])));
        return article.Sentences.Length < 4 ? null : (article.Body, string.Join(". ", article.Sentences.Skip(1).Prepend(other.Sentences[0])));
    }

    private static (string, string)? WithParagraphOf(Article article, Article other, Random random)
    {
        if (article.Paragraphs.Length < 3 || other.Paragraphs.Length < 2)
            return null;
        var paragraphs = other.Paragraphs.ToList();
        paragraphs.Insert(1, article.Paragraphs[random.Next(article.Paragraphs.Length)]);
        return (article.Body, string.Join("\n\n", paragraphs));
    }

    /// <summary>The article within a week whose headline shares most long words.</summary>
    private static (string, string)? SameTopic(List<Article> articles, Article article)
    {
        var words = LongWords(article);
        var nearest = articles
            .Where(a => a.Id != article.Id && Math.Abs(NodaTime.Period.DaysBetween(a.Published, article.Published)) <= TopicDays)
            .Select(a => (Article: a, Shared: LongWords(a).Count(words.Contains)))
            .Where(a => a.Shared > 0)
            .OrderByDescending(a => a.Shared)
            .FirstOrDefault();
        return nearest.Article is { } other ? (article.Body, other.Body) : null;
    }

    private static HashSet<string> LongWords(Article article) => [.. article.Headline.Split(' ').Where(w => w.Length > 4)];

    private static Article Other(List<Article> articles, Article article, Random random)
    {
        var other = articles[random.Next(articles.Count)];
        return other.Id == article.Id ? articles[(articles.IndexOf(article) + 1) % articles.Count] : other;
    }
}
