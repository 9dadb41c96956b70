using Lagebild.Networks.Linear;
using Lagebild.Networks.Trees;
using Lagebild.Training.Trees;

namespace Lagebild.Training.Decisions;

/// <summary>One model a fold, learned from the other folds' articles, and a last one from all of them.</summary>
internal static class FoldTraining
{
    /// <param name="articles">What is learned from.</param>
    /// <param name="name">Name of the decision, for the report.</param>
    /// <param name="labels">Its labels.</param>
    /// <param name="options">How it is trained.</param>
    /// <param name="fold">The fold of an article.</param>
    /// <param name="examples">Adds an article's examples, for the model of the fold that is left out.</param>
    /// <param name="onlyFolds">Whether the last model may be missing; the first stands in its place.</param>
    /// <param name="report">Told how many examples and features there were.</param>
    public static LinearModel[] Train<T>(
        IReadOnlyList<T> articles, string name, IReadOnlyList<string> labels, LinearOptions options, Func<T, int> fold, Action<T, ExampleSet> examples, bool onlyFolds,
        Action<string> report)
    {
        var models = new LinearModel[Folds.Count + 1];
        var count = 0;
        Parallel.For(0, onlyFolds ? Folds.Count : Folds.Count + 1, new ParallelOptions { MaxDegreeOfParallelism = 2 }, f =>
        {
            var set = new ExampleSet(labels.Count);
            foreach (var article in articles.Where(a => fold(a) != f))
                examples(article, set);
            models[f] = LinearTrainer.Train(set, labels, options);
            count = set.Examples.Count;
        });
        if (onlyFolds)
            models[^1] = models[0];
        report($"{name}: {count} examples, {models[^1].Count} features with weight");
        return models;
    }

    /// <summary>The same for boosted trees over whole numbers.</summary>
    /// <param name="articles">What is learned from.</param>
    /// <param name="features">How many numbers an example has.</param>
    /// <param name="options">How they are grown.</param>
    /// <param name="fold">The fold of an article.</param>
    /// <param name="examples">Adds an article's examples.</param>
    /// <param name="onlyFolds">Whether the last model may be missing; the first stands in its place.</param>
    public static BoostedTrees[] Trees<T>(IReadOnlyList<T> articles, int features, BoostedTreesOptions options, Func<T, int> fold, Action<T, TreeSet> examples, bool onlyFolds)
    {
        var models = new BoostedTrees[Folds.Count + 1];
        Parallel.For(0, onlyFolds ? Folds.Count : Folds.Count + 1, new ParallelOptions { MaxDegreeOfParallelism = 2 }, f =>
        {
            var set = new TreeSet(features);
            foreach (var article in articles.Where(a => fold(a) != f))
                examples(article, set);
            models[f] = BoostedTreesTrainer.Train(set.Rows, set.Labels, null, options);
        });
        if (onlyFolds)
            models[^1] = models[0];
        return models;
    }
}
