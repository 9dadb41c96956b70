namespace Lagebild.Training.Decisions;

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
