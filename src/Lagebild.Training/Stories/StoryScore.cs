using System.Globalization;

namespace Lagebild.Training.Stories;

/// <summary>
/// Pairs and B-cubed (Bagga and Baldwin 1998) over the parts of a cross-validation: the reports of a story count in the part that leaves it
/// out, strangers in every part by its share.
/// </summary>
internal sealed class StoryScore(StoryGold gold)
{
    private readonly HashSet<(int, int)> _told = [];
    private int _strangers;
    private double _precision, _recall, _weight, _strangersPrecision, _strangersWeight;

    public void Add(int[][] groups, HashSet<string> held)
    {
        foreach (var group in groups)
        {
            foreach (var one in group)
            {
                foreach (var other in group.Where(o => o > one))
                    AddPair(one, other, held);
                AddReport(one, group, held);
            }
        }
    }

    /// <summary>The figures, as the scorer of the shared data names them.</summary>
    public string ToString(int parts)
    {
        var strangers = _strangers / (double)parts;
        var pairs = gold.Names.Sum(n => Pairs(gold.Stories.Count(s => s == n)));
        var hits = _told.Count(p => gold.IsOneStory(p.Item1, p.Item2));
        var (precision, recall) = (hits / (_told.Count + strangers), hits / (double)pairs);
        var shares = _strangersWeight / parts;
        var (b3p, b3r) = ((_precision + (_strangersPrecision / parts)) / (_weight + shares), (_recall + shares) / (_weight + shares));
        return string.Create(CultureInfo.InvariantCulture, $"pairs  P {precision:0.000}  R {recall:0.000}  F1 {F1(precision, recall):0.000}\nb3     P {b3p:0.000}  R {b3r:0.000}  F1 {F1(b3p, b3r):0.0000}\npairs of strangers joined: {strangers:0.0}");
    }

    private void AddPair(int one, int other, HashSet<string> held)
    {
        if (IsHeld(one, held) || IsHeld(other, held))
            _told.Add((one, other));
        else if (gold.Stories[one] is null && gold.Stories[other] is null)
            _strangers++;
    }

    private void AddReport(int report, int[] group, HashSet<string> held)
    {
        if (gold.Stories[report] is null)
        {
            _strangersPrecision += 1.0 / group.Length;
            _strangersWeight++;
        }
        else if (IsHeld(report, held))
        {
            var right = group.Count(o => o == report || gold.IsOneStory(report, o));
            _precision += right / (double)group.Length;
            _recall += right / (double)gold.Stories.Count(s => s == gold.Stories[report]);
            _weight++;
        }
    }

    private bool IsHeld(int report, HashSet<string> held) => gold.Stories[report] is { } story && held.Contains(story);

    private static int Pairs(int count) => count * (count - 1) / 2;

    private static double F1(double precision, double recall) => precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0;
}
