using System.CommandLine;
using System.Globalization;
using Lagebild.Dossiers.Stories;

namespace Lagebild.Training.Stories;

/// <summary>
/// <c>crossvalidate stories</c>: the stories in six parts; for each, a decision that was trained without its stories groups all reports, and
/// what it does with the stories left out counts. Strangers are in every part.
/// </summary>
internal static class CrossValidateStories
{
    private const int Parts = 6;

    public static Command Build()
    {
        var folder = new Option<string>("--gold") { Description = "The folder with stories.tsv.", DefaultValueFactory = _ => "../shared/gold" };
        var verbose = new Option<bool>("--groups") { Description = "Also print the groups that each decision makes." };
        var pairs = new Option<int[]>("--pair") { Description = "Scores from which on two texts alone stay together.", DefaultValueFactory = _ => [StoryDecision.Pair], AllowMultipleArgumentsPerToken = true };
        var command = new Command("stories", "Which reports belong together, on stories left out of training.") { folder, verbose, pairs };
        command.SetAction(parsed =>
        {
            var gold = StoryGold.Load(parsed.GetValue(folder)!);
            var examples = StoryExamples.Of(gold);
            var limits = parsed.GetValue(pairs)!;
            var scores = limits.Select(_ => new StoryScore(gold)).ToArray();
            for (var part = 0; part < Parts; part++)
            {
                var held = gold.Names.Where((_, i) => i % Parts == part).ToHashSet(StringComparer.Ordinal);
                var decision = StoryTrainer.Train([.. examples.Where(e => !IsHeld(e.One) && !IsHeld(e.Other))]);
                for (var p = 0; p < limits.Length; p++)
                {
                    var groups = gold.Partition(decision, limits[p]);
                    scores[p].Add(groups, held);
                    if (parsed.GetValue(verbose))
                        Print(gold, groups, held);
                }

                bool IsHeld(int i) => gold.Stories[i] is { } story && held.Contains(story);
            }
            for (var p = 0; p < limits.Length; p++)
                Console.WriteLine($"two alone from {limits[p]}\n{scores[p].ToString(Parts)}");
            return 0;
        });
        return command;
    }

    private static void Print(StoryGold gold, int[][] groups, HashSet<string> held)
    {
        Console.WriteLine($"left out: {string.Join(" | ", held)}");
        foreach (var group in groups.Where(g => g.Length > 1))
            Console.WriteLine("  " + string.Join(' ', group.Select(i => string.Create(CultureInfo.InvariantCulture, $"{gold.Ids[i]}/{(gold.Stories[i] is { } s ? Array.IndexOf(gold.Names, s) : "-")}"))));
    }
}
