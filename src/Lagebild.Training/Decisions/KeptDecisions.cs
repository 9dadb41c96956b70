using Lagebild.Reading.Engagements.Decisions;

namespace Lagebild.Training.Decisions;

/// <summary>The decisions of each fold, kept in a folder between runs, for work on what comes after them.</summary>
internal static class KeptDecisions
{
    /// <summary>Decides on every article by what is kept; where nothing is, trains and keeps it.</summary>
    /// <param name="folder">The folder, or null to keep nothing.</param>
    /// <param name="articles">The articles.</param>
    /// <param name="thresholds">From which probability on something is told, whatever was kept.</param>
    /// <param name="train">Trains, and decides on every article.</param>
    public static EngagementDecisions[] Or(string? folder, IReadOnlyList<ArticleState> articles, DecisionThresholds thresholds, Func<EngagementDecisions[]> train)
    {
        if (folder is not null && File.Exists(PathOf(folder, 0)))
            return Apply(folder, articles, thresholds);
        var byFold = train();
        if (folder is not null)
            Write(Directory.CreateDirectory(folder).FullName, byFold);
        return byFold;
    }

    /// <summary>Keeps the decisions of each fold.</summary>
    public static void Write(string folder, EngagementDecisions[] byFold)
    {
        for (var f = 0; f < byFold.Length; f++)
        {
            using var writer = new BinaryWriter(File.Create(PathOf(folder, f)));
            byFold[f].Write(writer);
        }
    }

    private static EngagementDecisions[] Apply(string folder, IReadOnlyList<ArticleState> articles, DecisionThresholds thresholds)
    {
        EngagementDecisions[] byFold = [.. Enumerable.Range(0, Folds.Count).Select(f => EngagementDecisions.Read(File.ReadAllBytes(PathOf(folder, f))) with { Thresholds = thresholds })];
        foreach (var article in articles)
            Decide(article, byFold);
        return byFold;
    }

    /// <summary>Decides on an article by what was learned without its fold.</summary>
    public static void Decide(ArticleState article, EngagementDecisions[] byFold)
    {
        var decided = DecidedArticle.Decide(article.View, byFold[article.Fold]);
        (article.Triggers, article.Scored, article.Drafts, article.Occasions) = (decided.Triggers, decided.Scored, decided.Drafts, decided.Occasions);
    }

    private static string PathOf(string folder, int fold) => Path.Combine(folder, $"fold{fold}.bin");
}
