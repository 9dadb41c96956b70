namespace Lagebild.Training.Decisions;

/// <summary>Which fold an article belongs to: told by its name, a story's reports together.</summary>
internal static class Folds
{
    public const int Count = 5;

    public static int Of(GoldArticle article) =>
        article.Batch == "stories" ? (int.Parse(article.Name.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture) - 701) / 6 % Count : (int)(Hash(article.Batch.Split('/')[0] + "/" + article.Name) % Count);

    /// <summary>True for about so many per cent of the articles, always the same, for learning curves; what a small share holds a larger one holds too.</summary>
    public static bool IsInShare(GoldArticle article, int percent) => percent >= 100 || (int)(Hash("share/" + article.Batch + "/" + article.Name) % 100) < percent;

    private static ulong Hash(string text)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in text)
            hash = (hash ^ c) * 1099511628211;
        return hash >> 20;
    }
}
