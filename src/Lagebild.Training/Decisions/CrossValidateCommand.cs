using System.CommandLine;
using Lagebild.Language.German;
using Lagebild.Reading.Engagements;
using Lagebild.Reading.Engagements.Decisions;
using Lagebild.Reading.Silences;
using Lagebild.Training.Matters;
using Lagebild.Training.Predictions;

namespace Lagebild.Training.Decisions;

/// <summary><c>crossvalidate</c>: trains the decisions without each fold in turn, decides on that fold, and scores all articles by batch.</summary>
internal static class CrossValidateCommand
{
    private static readonly string[] Folders = ["news", "stories", "wikinews", "articles", "agency", "sentences"];

    private const string TemptingFile = "tests/Lagebild.Reading.Tests/Specs/german-engagements.md";

    private static readonly DecisionThresholds Wide = new(4000, 9000, 9000, 9000);

    /// <summary>Relative to the repository's root, where the laboratory runs.</summary>
    public const string LessonFolder = "src/Lagebild.Training/Decisions/Lessons";

    /// <summary>Lessons that teach everything but the status, of which they have too many rare ones.</summary>
    public const string FurtherFolder = LessonFolder + "/Further";

    public static Command Build()
    {
        var gold = new Option<string>("--gold") { Description = "Folder of the annotated articles", DefaultValueFactory = _ => "../shared/gold" };
        var output = new Option<string>("--output") { Description = "Folder for the predictions, one below it for each folder of articles", DefaultValueFactory = _ => "work/crossvalidation" };
        var right = new Option<string[]>("--right")
        {
            Description = "Decisions in whose place the annotation is put, to see what each costs: triggers, links, participants, status",
            AllowMultipleArgumentsPerToken = true,
        };
        var everything = new Option<bool>("--wide") { Description = "Write what is unlikely too, each with its confidence, to choose thresholds by" };
        var share = new Option<int>("--share") { Description = "Per cent of the articles to learn from, for learning curves", DefaultValueFactory = _ => 100 };
        var participants = new Option<string?>("--participants") { Description = "Write what became of every participant into this table, to see what is missed" };
        var sheet = new Option<string?>("--sheet") { Description = "Write the figures into this sheet, such as docs/scores.md" };
        var kept = new Option<string?>("--kept") { Description = "Folder in which the decisions about engagements of each fold are kept between runs, for work on what comes after them" };
        var seeds = new Option<int>("--seeds") { Description = "Train each decision so often from other seeds and take the mean, those about kind and status with twice the decay", DefaultValueFactory = _ => DecisionOptions.DefaultSeeds };
        var command = new Command("crossvalidate", "Scores the decisions about engagements, open matters and silences by cross-validation over articles.")
        {
            gold, output, right, everything, share, participants, sheet, kept, seeds, Stories.CrossValidateStories.Build(), Events.CrossValidateEvents.Build(),
        };
        command.SetAction(parsed => Run(
            parsed.GetValue(gold)!, parsed.GetValue(output)!, parsed.GetValue(right) ?? [], parsed.GetValue(everything), parsed.GetValue(share), parsed.GetValue(participants), parsed.GetValue(sheet),
            parsed.GetValue(kept), Math.Max(1, parsed.GetValue(seeds))));
        return command;
    }

    private static int Run(string gold, string output, string[] right, bool wide, int share, string? participants, string? sheet, string? kept, int seeds)
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();
        var articles = Load(gold);
        Console.WriteLine($"{clock.Elapsed.TotalSeconds:0} s {articles.Count} articles");
        var thresholds = wide ? Wide : DecisionThresholds.Chosen;
        var trainer = new DecisionTrainer(articles, Folds.Count, new DecisionOptions { OnlyFolds = true, Share = share, Right = right.ToHashSet(), Thresholds = thresholds }.Averaged(seeds), line => Console.WriteLine($"{clock.Elapsed.TotalSeconds:0} s {line}"));
        var byFold = KeptDecisions.Or(kept, articles, thresholds, () =>
        {
            trainer.Train();
            DecisionReport.Print(articles);
            return trainer.ByFold;
        });
        if (participants is not null)
            ParticipantSheet.Write(articles, participants);
        var matters = MatterLaboratory.Trainer(articles, byFold, gold, onlyFolds: true, line => Console.WriteLine($"{clock.Elapsed.TotalSeconds:0} s {line}"));
        matters.Train();
        MatterReport.Print(matters);
        var folder = Path.GetFullPath(output);
        foreach (var article in articles.Where(a => a.Gold.Batch != "lessons"))
        {
            var to = Directory.CreateDirectory(Path.Combine(folder, article.Gold.Batch.Split('/')[0])).FullName;
            File.WriteAllText(Path.Combine(to, article.Gold.Name + ".json"), Json(article, byFold[article.Fold], matters.ByFold[article.Fold]));
        }
        if (sheet is not null)
            DecisionSheet.Write([.. articles.Where(a => a.Gold.Batch != "lessons")], gold, folder, sheet);
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
        if (!Directory.Exists(LessonFolder))
            return [.. articles];
        return [.. articles,
            .. Tables(LessonFolder).SelectMany(f => Lessons.Load(f, pipeline)).Concat(Lessons.LoadTempting(TemptingFile, pipeline)).Select(l => new ArticleState(l, Folds.Of(l))),
            .. Tables(FurtherFolder).SelectMany(f => Lessons.Load(f, pipeline)).Select(l => new ArticleState(l, Folds.Of(l)) { TeachesStatus = false })];
    }

    private static IEnumerable<string> Tables(string folder) => Directory.GetFiles(folder, "*.md").Order(StringComparer.Ordinal);

    /// <summary>The report as the product would give it with the decisions of the article's fold.</summary>
    private static string Json(ArticleState article, EngagementDecisions decisions, MatterDecisions matterDecisions)
    {
        var reading = new OccasionReading(article.View, decisions);
        var (matters, silences) = new MatterReader(matterDecisions).Read(article.View);
        var kept = article.Occasions.Where(d => d.IsKept).Select(reading.Read).OrderBy(o => o.Words[0]).ToList();
        var (engagements, questions) = new EngagementReader(decisions, matterDecisions).Build(article.View, kept, matters, default);
        return PredictGold.Write(article.Gold.Name, engagements, questions, [.. silences], default, default, article.Gold.Material.Document);
    }
}
