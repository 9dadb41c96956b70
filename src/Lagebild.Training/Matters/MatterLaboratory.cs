using Lagebild.Language.German;
using Lagebild.Reading.Engagements;
using Lagebild.Reading.Engagements.Decisions;
using Lagebild.Training.Decisions;

namespace Lagebild.Training.Matters;

/// <summary>Gathers the articles that open matters and silences are learned from, and their occasions as decided by what was learned from others.</summary>
internal static class MatterLaboratory
{
    /// <summary>Articles of which only open matters and silences are annotated.</summary>
    private const string OnlyMatters = "open";

    /// <summary>Folders of articles with nothing annotated about them.</summary>
    private const string NoMatters = "sentences";

    /// <summary>Relative to the repository's root, where the laboratory runs.</summary>
    private static readonly string[] Lessons = ["src/Lagebild.Training/Matters/Lessons/german-matters.md", "tests/Lagebild.Reading.Tests/Specs/german-open.md"];

    /// <summary>What the whole reports of the lessons about engagements say, a file each.</summary>
    private const string Reports = "src/Lagebild.Training/Matters/Lessons/Reports";

    /// <param name="states">The articles as decided.</param>
    /// <param name="byFold">The decisions about engagements trained without each fold.</param>
    /// <param name="gold">Folder of the annotation.</param>
    /// <param name="onlyFolds">True to leave out the decisions trained on all.</param>
    /// <param name="report">Takes lines that tell how it goes.</param>
    public static MatterTrainer Trainer(IReadOnlyList<ArticleState> states, EngagementDecisions[] byFold, string gold, bool onlyFolds, Action<string> report)
    {
        var pipeline = GermanPipeline.Create();
        var articles = states.Where(s => s.Gold.Batch is not (NoMatters or "lessons"))
            .Select(s => MatterArticle.Load(Path.Combine(gold, s.Gold.Batch.Split('/')[0], s.Gold.Name + ".json"), s))
            .Concat(Directory.GetFiles(Path.Combine(gold, OnlyMatters), "*.json").Order(StringComparer.Ordinal).Select(f => MatterArticle.Load(f, GoldArticle.Load(f, pipeline))))
            .Concat(Lessons.Where(File.Exists).SelectMany(f => MatterLessons.Load(f, pipeline)))
            .Concat(ReportsOf(states))
            .ToList();
        foreach (var article in articles.Where(a => a.State is not null))
            article.Occasions = Occasions(article.State!, byFold[article.Fold]);
        report($"{articles.Sum(a => a.Stretches.Count)} stretches of {articles.Count} articles, {articles.Sum(a => a.Open.Count)} open, {articles.Sum(a => a.Silent.Count)} silent, {articles.Sum(a => a.Slots.Count)} slots");
        return new MatterTrainer(articles, onlyFolds, report);
    }

    private static IEnumerable<MatterArticle> ReportsOf(IReadOnlyList<ArticleState> states)
    {
        foreach (var file in Directory.Exists(Reports) ? Directory.GetFiles(Reports, "*.md").Order(StringComparer.Ordinal) : Enumerable.Empty<string>())
        {
            var notes = MatterLessons.LoadReports(file);
            var name = Path.GetFileNameWithoutExtension(file);
            foreach (var state in states.Where(s => s.Gold.Batch == "lessons" && s.Gold.Name.Length == name.Length + 4 && s.Gold.Name.StartsWith(name, StringComparison.Ordinal)))
                yield return MatterArticle.Report(state, notes[state.Gold.Name]);
        }
    }

    private static List<(Occasion Occasion, GoldEngagement? Meant)> Occasions(ArticleState state, EngagementDecisions decisions)
    {
        var reading = new OccasionReading(state.View, decisions);
        return [.. state.Occasions.Where(d => d.IsKept).Select(d => (Occasion: reading.Read(d), Meant: DecisionTrainer.Meant(state, d.Draft))).OrderBy(o => o.Occasion.Words[0])];
    }
}
