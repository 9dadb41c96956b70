using Lagebild.Reading.Engagements.Decisions;

namespace Lagebild.Training.Decisions;

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
            Console.WriteLine($"{group.Key,-10} triggers P {p:0.000} R {r:0.000} F1 {2 * p * r / (p + r):0.000}, kind of found {kind / (double)Math.Max(1, right):0.000}; links B3 P {b3.P:0.000} R {b3.R:0.000} F1 {b3.F:0.000}");
        }
    }

    private static (double P, double R, double F) BCubed(IEnumerable<ArticleState> articles)
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
        return n == 0 ? default : (p / n, r / n, 2 * (p / n) * (r / n) / ((p / n) + (r / n)));
    }
}
