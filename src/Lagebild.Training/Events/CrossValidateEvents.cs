using System.CommandLine;
using System.Globalization;
using Lagebild.Language;
using Lagebild.Language.German;
using Lagebild.Reading.Events;
using Lagebild.Reading.Events.Decisions;
using Lagebild.Training.Decisions;

namespace Lagebild.Training.Events;

/// <summary><c>crossvalidate events</c>: the decisions about events without each fold in turn, scored by type and actor as the gold scorer does.</summary>
internal static class CrossValidateEvents
{
    private static readonly string[] Folders = ["news", "stories", "wikinews", "articles", "agency"];

    private const string LessonFolder = "src/Lagebild.Training/Events/Lessons";

    /// <summary>What the whole reports of the lessons about engagements tell, a file each.</summary>
    private const string ReportFolder = "src/Lagebild.Training/Events/Lessons/Reports";

    public static Command Build()
    {
        var gold = new Option<string>("--gold") { Description = "Folder of the annotated articles", DefaultValueFactory = _ => "../shared/gold" };
        var errors = new Option<string?>("--errors") { Description = "Write what is missed and what is too much into this file" };
        var command = new Command("events", "Scores the decisions about events by cross-validation over articles.") { gold, errors };
        command.SetAction(parsed =>
        {
            Measure(GermanPipeline.Create(), parsed.GetValue(gold)!, parsed.GetValue(errors));
            return 0;
        });
        return command;
    }

    public static void Measure(ILanguagePipeline pipeline, string gold, string? errors)
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();
        var articles = Load(gold, pipeline);
        Console.WriteLine($"{clock.Elapsed.TotalSeconds:0} s {articles.Count} articles and lessons");
        new EventTrainer(articles, true, new EventOptions(), line => Console.WriteLine($"{clock.Elapsed.TotalSeconds:0} s {line}")).Train();
        articles.RemoveAll(a => a.Gold.Batch == "lessons");
        Print(articles);
        if (errors is not null)
            File.WriteAllLines(errors, articles.SelectMany(Errors));
    }

    /// <summary>The annotated articles, and the lessons where the laboratory runs in the repository's root.</summary>
    public static List<EventArticle> Load(string gold, ILanguagePipeline pipeline)
    {
        var files = Folders.SelectMany(f => Directory.GetFiles(Path.Combine(gold, f), "*.json").Order(StringComparer.Ordinal)).ToList();
        var articles = new EventArticle[files.Count];
        Parallel.For(0, files.Count, new ParallelOptions { MaxDegreeOfParallelism = 2 }, i => articles[i] = EventArticle.Load(files[i], pipeline));
        return [.. articles, .. Tables(LessonFolder).SelectMany(f => EventLessons.Load(f, pipeline)),
            .. Tables(ReportFolder).SelectMany(f => EventLessons.LoadReports(f, ReportsOf(Path.GetFileName(f)), pipeline))];
    }

    private static string ReportsOf(string name) =>
        new[] { CrossValidateCommand.LessonFolder, CrossValidateCommand.FurtherFolder }.Select(folder => Path.Combine(folder, name)).First(File.Exists);

    private static IEnumerable<string> Tables(string folder) => Directory.Exists(folder) ? Directory.GetFiles(folder, "*.md").Order(StringComparer.Ordinal) : [];

    public static void Print(IReadOnlyList<EventArticle> articles)
    {
        foreach (var group in articles.GroupBy(a => a.Gold.Batch.Split('/')[0]).Concat(articles.GroupBy(_ => "all")))
        {
            var gold = group.Sum(a => a.Events.Count);
            var aligned = group.Sum(a => a.Words.Count(w => w >= 0));
            var typed = group.Sum(a => a.Events.Where((e, i) => a.Typed.Any(t => t.Word == a.Words[i] && t.Probabilities[TypedWord.LabelOf(e.Type)] >= EventDecision.LeastType)).Count());
            var known = group.Sum(a => a.Events.Count(e => a.View.Parties.Any(p => EventArticle.IsMeant(p, e.Actor))));
            var near = group.Sum(a => a.Events.Count(e => Enumerable.Range(a.View.Article.SentenceOf(e.First), a.View.Article.SentenceOf(e.End - 1) - a.View.Article.SentenceOf(e.First) + 1).Any(s => a.View.PartiesIn[s].Any(p => EventArticle.IsMeant(p.Party, e.Actor)))));
            var drafted = group.Sum(a => a.Events.Count(e => a.Drafts.Any(d => d.Type == e.Type && EventArticle.IsMeant(d.Actor, e.Actor))));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{group.Key}: {gold} events, {aligned} with a word, {typed} typed, actor known {known}, in the sentence {near}, drafted {drafted} of {group.Sum(a => a.Drafts.Count)}"));
            foreach (var least in new[] { 10000, 14000, 18000, 22000, 26000 })
            {
                var (right, pred, real) = Count([.. group], least);
                double p = right / (double)Math.Max(1, pred), r = right / (double)gold;
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"   from {least}: P {p:0.000} R {r:0.000} F1 {2 * p * r / Math.Max(1e-9, p + r):0.000} ({right}/{gold}/{pred}), reality of found {real / (double)Math.Max(1, right):0.000}"));
            }
        }
    }

    private static (int Right, int Pred, int Real) Count(IReadOnlyList<EventArticle> articles, int least)
    {
        int right = 0, pred = 0, real = 0;
        foreach (var article in articles)
        {
            var events = Told(article, least);
            var free = article.Events.ToList();
            pred += events.Count;
            foreach (var e in events)
            {
                var at = free.FindIndex(g => g.Type == e.Type && GoldNames.AreSame(g.Actor, e.Actor!.Name));
                if (at < 0)
                    continue;
                right++;
                real += free[at].Reality == e.Reality ? 1 : 0;
                free.RemoveAt(at);
            }
        }
        return (right, pred, real);
    }

    private static List<Event> Told(EventArticle article, int least) => EventReader.Build(article.View, article.Decided.Where(d => d.Keep >= least).Select(d => d.Draft));

    private static IEnumerable<string> Errors(EventArticle article)
    {
        var events = Told(article, EventOptions.KeepFrom);
        var free = article.Events.ToList();
        foreach (var e in events)
        {
            var at = free.FindIndex(g => g.Type == e.Type && GoldNames.AreSame(g.Actor, e.Actor!.Name));
            if (at >= 0)
                free.RemoveAt(at);
            yield return $"{article.Gold.Batch}/{article.Gold.Name}\t{(at >= 0 ? "right" : "false")}\t{e.Type}\t{e.Actor!.Name}\t{e.Recipient?.Name}\t{e.Reality}\t{e.Evidence.Quote}";
        }
        foreach (var g in free)
        {
            var i = article.Events.ToList().IndexOf(g);
            var typed = article.Typed.FirstOrDefault(t => t.Word == article.Words[i]);
            var draft = article.Decided.FirstOrDefault(d => d.Draft.Type == g.Type && EventArticle.IsMeant(d.Draft.Actor, g.Actor));
            var word = article.Words[i] < 0 ? "" : article.View.Keys[article.Words[i]];
            yield return $"{article.Gold.Batch}/{article.Gold.Name}\tmissed\t{g.Type}\t{g.Actor}\t{g.Recipient}\t{g.Reality}\t{article.Gold.Material.Quote(g.First, g.End).Quote}\t{word} {(typed is null ? "untyped" : $"{typed.Type} {typed.Probabilities[TypedWord.LabelOf(g.Type)] / 655}")} {(draft.Draft is null ? "undrafted" : $"keep {draft.Keep / 655}")}";
        }
    }
}
