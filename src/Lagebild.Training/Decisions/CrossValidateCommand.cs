using System.CommandLine;
using Lagebild.Language.German;
using Lagebild.Reading.Engagements;
using Lagebild.Reading.Engagements.Decisions;
using Lagebild.Reading.Silences;
using Lagebild.Training.Predictions;

namespace Lagebild.Training.Decisions;

/// <summary><c>crossvalidate</c>: trains the decisions without each fold in turn, decides on that fold, and scores all articles by batch.</summary>
internal static class CrossValidateCommand
{
    private static readonly string[] Folders = ["news", "stories", "wikinews", "articles", "agency", "sentences"];

    /// <summary>Relative to the repository's root, where the laboratory runs.</summary>
    private const string LessonFile = "src/Lagebild.Training/Decisions/Lessons/german-engagements.md";

    public static Command Build()
    {
        var gold = new Option<string>("--gold") { Description = "Folder of the annotated articles", DefaultValueFactory = _ => "../shared/gold" };
        var output = new Option<string>("--output") { Description = "Folder for the predictions, one below it for each folder of articles", DefaultValueFactory = _ => "work/crossvalidation" };
        var right = new Option<string[]>("--right")
        {
            Description = "Decisions in whose place the annotation is put, to see what each costs: triggers, links, participants, status",
            AllowMultipleArgumentsPerToken = true,
        };
        var command = new Command("crossvalidate", "Scores the decisions about engagements by cross-validation over articles.") { gold, output, right, Stories.CrossValidateStories.Build() };
        command.SetAction(parsed => Run(parsed.GetValue(gold)!, parsed.GetValue(output)!, parsed.GetValue(right) ?? []));
        return command;
    }

    private static int Run(string gold, string output, string[] right)
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();
        var articles = Load(gold);
        Console.WriteLine($"{clock.Elapsed.TotalSeconds:0} s {articles.Count} articles");
        if (Environment.GetEnvironmentVariable("TRIES") is { } tries)
        {
            foreach (var t in tries.Split(';'))
            {
                var o = new LinearOptions();
                foreach (var kv in t.Split(',', StringSplitOptions.RemoveEmptyEntries))
                {
                    var x = kv.Split('=');
                    var prop = typeof(LinearOptions).GetProperty(x[0])!;
                    prop.SetValue(o, Convert.ChangeType(x[1], prop.PropertyType, System.Globalization.CultureInfo.InvariantCulture));
                }
                Console.WriteLine($"{clock.Elapsed.TotalSeconds:0} s === {t}");
                new DecisionTrainer(articles, Folds.Count, new DecisionOptions { OnlyFolds = true, Trigger = o }, _ => { }).TrainTriggersOnly();
                DecisionReport.Print(articles);
            }
            return 0;
        }
        var trainer = new DecisionTrainer(articles, Folds.Count, new DecisionOptions { OnlyFolds = true, Right = right.ToHashSet(), Thresholds = Environment.GetEnvironmentVariable("LOW") is null ? DecisionThresholds.Chosen : new DecisionThresholds(4000, 9000, 9000, 9000) }, line => Console.WriteLine($"{clock.Elapsed.TotalSeconds:0} s {line}"));
        trainer.Train();
        DecisionReport.Print(articles);
        var folder = Path.GetFullPath(output);
        foreach (var article in articles.Where(a => a.Gold.Batch != "lessons"))
        {
            var to = Directory.CreateDirectory(Path.Combine(folder, article.Gold.Batch.Split('/')[0])).FullName;
            File.WriteAllText(Path.Combine(to, article.Gold.Name + ".json"), Json(article, trainer.ByFold[article.Fold]));
        }
        return 0;
    }

    public static List<ArticleState> Load(string gold)
    {
        var pipeline = GermanPipeline.Create();
        var files = Folders.SelectMany(f => Directory.GetFiles(Path.Combine(gold, f), "*.json").Order(StringComparer.Ordinal)).ToList();
        var articles = new ArticleState[files.Count];
        Parallel.For(0, files.Count, new ParallelOptions { MaxDegreeOfParallelism = 2 }, i =>
        {
            var article = GoldArticle.Load(files[i], pipeline);
            articles[i] = new ArticleState(article, Folds.Of(article));
        });
        return File.Exists(LessonFile) ? [.. articles, .. Lessons.Load(LessonFile, pipeline).Select(l => new ArticleState(l, Folds.Of(l)))] : [.. articles];
    }

    /// <summary>The report as the product would give it with the decisions of the article's fold.</summary>
    private static string Json(ArticleState article, EngagementDecisions decisions)
    {
        var material = article.Gold.Material;
        var reading = new OccasionReading(article.View, decisions);
        var silent = new HashSet<Reading.Signs.Segment>();
        var silences = SilenceReader.German.Read(material, silent);
        var matters = OpenQuestionReader.German.Read(material, silent);
        var kept = article.Occasions.Where(d => d.IsKept).Select(reading.Read).OrderBy(o => o.Words[0]).ToList();
        var (engagements, questions) = EngagementReader.With(decisions).Build(material, kept, matters, default);
        return PredictGold.Write(article.Gold.Name, engagements, questions, [.. silences], default, default, material.Document);
    }
}

/// <summary>Which fold an article belongs to: told by its name, a story's reports together.</summary>
internal static class Folds
{
    public const int Count = 5;

    public static int Of(GoldArticle article) =>
        article.Batch == "stories" ? (int.Parse(article.Name.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture) - 701) / 6 % Count : (int)(Hash(article.Batch.Split('/')[0] + "/" + article.Name) % Count);

    private static ulong Hash(string text)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in text)
            hash = (hash ^ c) * 1099511628211;
        return hash >> 20;
    }
}

/// <summary>How each decision fares by itself.</summary>
internal static class DecisionReport
{
    public static void Print(IReadOnlyList<ArticleState> articles)
    {
        foreach (var group in articles.GroupBy(a => a.Gold.Batch.Split('/')[0]).Concat(articles.GroupBy(_ => "all")))
        {
            int right = 0, gold = 0, pred = 0, kind = 0;
            foreach (var a in group)
            {
                gold += a.Named.Count;
                foreach (var t in a.Triggers.Where(t => t.Probability >= OccasionDraft.Half))
                {
                    pred++;
                    if (a.EngagementAt(t.Word) is { } e)
                    {
                        right++;
                        kind += t.Kind == e.Kind ? 1 : 0;
                    }
                }
            }
            double p = right / (double)Math.Max(1, pred), r = right / (double)Math.Max(1, gold);
            var who = new Dictionary<string, (int Right, int Gold, int Pred)>();
            foreach (var a in group)
            {
                foreach (var t in a.Scored)
                {
                    if (!a.Named.TryGetValue(t.Word, out var es))
                        continue;
                    foreach (var actor in a.View.Actors)
                    {
                        var isGold = es.Any(e => e.Participants.Any(q => GoldNames.AreSame(q.Name, actor.Actor.Name)));
                        var isPred = t.Actors[actor.Index] > 32768;
                        var here = actor.Places.Any(x => x.Sentence == a.View.SentenceOf(t.Word)) ? "sentence" : "elsewhere";
                        var c = who.GetValueOrDefault(here);
                        if (Environment.GetEnvironmentVariable("ERRORS") is not null && here == "sentence" && isGold != isPred && group.Key == "news")
                            Console.WriteLine($"ERR {(isGold ? "FN" : "FP")} {t.Actors[actor.Index] / 656} [{a.Gold.Material.Words.Tokens.FormString(t.Word)}] actor={actor.Actor.Name}/{actor.Kind} | {string.Join(", ", a.View.Actors.Where(x => t.Actors[x.Index] > 32768).Select(x => x.Actor.Name))} | gold {string.Join(", ", es[0].Participants.Select(q => q.Name))} | {a.Gold.Material.Sentence(t.Word).Quote}");
                        who[here] = (c.Right + (isGold && isPred ? 1 : 0), c.Gold + (isGold ? 1 : 0), c.Pred + (isPred ? 1 : 0));
                    }
                }
                foreach (var d in a.Occasions)
                {
                    if (DecisionTrainer.Meant(a, d.Draft) is not { } e)
                        continue;
                    foreach (var actor in a.View.Actors)
                    {
                        var isGold = e.Participants.Any(q => GoldNames.AreSame(q.Name, actor.Actor.Name));
                        var isPred = d.Participants.Any(x => x.Actor == actor);
                        var c = who.GetValueOrDefault("occasion");
                        who["occasion"] = (c.Right + (isGold && isPred ? 1 : 0), c.Gold + (isGold ? 1 : 0), c.Pred + (isPred ? 1 : 0));
                    }
                }
            }
            Console.WriteLine("   " + string.Join("; ", who.OrderBy(x => x.Key).Select(x => $"{x.Key} P {x.Value.Right / (double)x.Value.Pred:0.000} R {x.Value.Right / (double)x.Value.Gold:0.000} of {x.Value.Gold}")));
            var b3 = BCubed(group);
            Console.WriteLine($"{group.Key,-10} triggers P {p:0.000} R {r:0.000} F1 {2 * p * r / (p + r):0.000}, kind of found {kind / (double)Math.Max(1, right):0.000}; links B3 {b3:0.000}");
        }
    }

    private static double BCubed(IEnumerable<ArticleState> articles)
    {
        double p = 0, r = 0;
        var n = 0;
        foreach (var a in articles)
        {
            foreach (var d in a.Drafts)
            {
                foreach (var m in d.Mentions)
                {
                    if (a.EngagementAt(m.Word) is not { } e)
                        continue;
                    var own = d.Mentions.Where(x => a.Named.ContainsKey(x.Word)).ToList();
                    var all = a.Scored.Where(x => a.Named.TryGetValue(x.Word, out var l) && l.Contains(e)).ToList();
                    var same = own.Count(x => a.Named[x.Word].Contains(e));
                    p += same / (double)own.Count;
                    r += same / (double)all.Count;
                    n++;
                }
            }
        }
        return n == 0 ? 0 : 2 * (p / n) * (r / n) / ((p / n) + (r / n));
    }
}
