using Lagebild.Networks.Linear;
using Lagebild.Reading.Engagements;
using Lagebild.Reading.Silences;
using Lagebild.Training.Decisions;

namespace Lagebild.Training.Matters;

/// <summary>How the decisions about open matters and silences fare by themselves at several thresholds; the product's are those in <see cref="MatterThresholds"/>.</summary>
internal static class MatterReport
{
    private static readonly double[] Thresholds = [0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.5, 0.6, 0.7];

    public static void Print(MatterTrainer trainer)
    {
        Print(trainer, "news, stories", a => a.Batch == "stories" || a.Batch.StartsWith("news/", StringComparison.Ordinal));
        Print(trainer, "real", a => a.Batch is "wikinews" or "articles" or "open");
    }

    private static void Print(MatterTrainer trainer, string name, Func<MatterArticle, bool> fits)
    {
        var articles = trainer.Articles.Where(fits).ToList();
        foreach (var threshold in Thresholds)
        {
            var least = (int)(threshold * Softmax.One);
            Line(name, "open", threshold, articles.SelectMany(a => a.Stretches.Select(s => (a.Open.Contains(s), a.IsOpen[s].Probability >= least))));
            Line(name, "silent", threshold, articles.SelectMany(a => Silent(a, trainer.ByFold[a.Fold], least)));
            var chosen = MatterThresholds.Chosen;
            Line(name, "who", threshold, articles.SelectMany(a => Who(a, new MatterReader(trainer.ByFold[a.Fold] with { Thresholds = chosen with { Party = least } }))));
            Line(name, "slots", threshold, articles.SelectMany(a => Slots(a, trainer.ByFold[a.Fold] with { Thresholds = chosen with { Occasion = least } })));
        }
    }

    private static void Line(string group, string what, double threshold, IEnumerable<(bool Gold, bool Told)> pairs)
    {
        var all = pairs.ToList();
        double right = all.Count(s => s is { Gold: true, Told: true }), told = all.Count(s => s.Told), gold = all.Count(s => s.Gold);
        Console.WriteLine($"{group,-14} {what,-6} >= {threshold:0.00}: P {right / told:0.000} R {right / gold:0.000} F1 {2 * right / (told + gold):0.000} of {gold}");
    }

    private static IEnumerable<(bool, bool)> Silent(MatterArticle article, MatterDecisions decisions, int least)
    {
        var features = new FeatureList();
        var of = new MatterFeatures(article.View);
        foreach (var stretch in article.Stretches)
        {
            yield return (article.Silent.ContainsKey(stretch), MatterReader.Likeliest(article.View, stretch, decisions.Silent, of, features).Probability >= least);
        }
    }

    private static IEnumerable<(bool, bool)> Who(MatterArticle article, MatterReader reader)
    {
        var gold = article.Silent.Values.SelectMany(w => w).ToList();
        foreach (var silence in reader.Read(article.View).Silences)
        {
            var at = gold.FindIndex(g => GoldNames.AreSame(g, silence.Who.Name));
            if (at >= 0)
                gold.RemoveAt(at);
            yield return (at >= 0, true);
        }
        foreach (var _ in gold)
            yield return (true, false);
    }

    private static IEnumerable<(bool, bool)> Slots(MatterArticle article, MatterDecisions decisions)
    {
        List<OpenMatter> matters = [.. article.Stretches.Select(s => article.IsOpen[s]).Where(m => m.Probability >= decisions.Thresholds.Open)];
        var gold = article.Slots.Select(s => (s.Engagement, s.Slot)).ToList();
        var slots = OpenSlots.Attach(article.View, matters, [.. article.Occasions.Select(o => o.Occasion)], new Dictionary<int, Occasion>(), decisions).Slots;
        for (var i = 0; i < slots.Count; i++)
        {
            foreach (var slot in slots[i])
                yield return (article.Occasions[i].Meant is { } engagement && gold.Remove((engagement.Id, slot.Slot)), true);
        }
        foreach (var _ in gold)
            yield return (true, false);
    }
}
