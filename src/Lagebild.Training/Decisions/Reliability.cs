using System.Globalization;
using System.Text;
using Lagebild.Networks.Linear;

namespace Lagebild.Training.Decisions;

/// <summary>How often a decision was right among those that it was about equally sure of (DeGroot and Fienberg 1983): ten steps of a tenth.</summary>
internal sealed class Reliability(string name)
{
    public const int Bins = 10;

    private readonly double[] _sums = new double[Bins];
    private readonly int[] _right = new int[Bins];

    public string Name { get; } = name;

    public int[] Counts { get; } = new int[Bins];

    /// <param name="probability">How sure it was, in units of 1/65536.</param>
    /// <param name="isRight">Whether it was right.</param>
    public void Add(int probability, bool isRight)
    {
        var share = probability / (double)Softmax.One;
        var bin = Math.Clamp((int)(share * Bins), 0, Bins - 1);
        _sums[bin] += share;
        _right[bin] += isRight ? 1 : 0;
        Counts[bin]++;
    }

    /// <summary>The mean of the probabilities and the share that was right, for each step that has cases.</summary>
    public IEnumerable<(double Sure, double Right, int Count)> Points() =>
        Enumerable.Range(0, Bins).Where(b => Counts[b] > 0).Select(b => (_sums[b] / Counts[b], _right[b] / (double)Counts[b], Counts[b]));

    /// <summary>Expected calibration error: the mean distance of both, weighted by cases (Naeini et al. 2015); 0 where there is no case.</summary>
    public double Error => Points().Sum(p => p.Count * Math.Abs(p.Sure - p.Right)) / Math.Max(1, Counts.Sum());

    /// <summary>What cross-validation decided, against the annotation: occasions, and kind, status and participants of those that an annotation means.</summary>
    public static IReadOnlyList<Reliability> Measure(IEnumerable<ArticleState> articles)
    {
        var (engagements, kinds, statuses, participants) = (new Reliability("engagements"), new Reliability("kinds"), new Reliability("statuses"), new Reliability("participants"));
        foreach (var article in articles)
        {
            var right = DecisionTrainer.RightDrafts(article);
            foreach (var occasion in article.Occasions)
            {
                engagements.Add(occasion.Keep, right.Contains(occasion.Draft));
                if (!occasion.IsKept || DecisionTrainer.Meant(article, occasion.Draft) is not { } engagement)
                    continue;
                kinds.Add(occasion.KindProbability, occasion.Kind == engagement.Kind);
                statuses.Add(occasion.StatusProbability, occasion.Status == engagement.Status);
                foreach (var participant in occasion.Participants)
                    participants.Add(participant.Probability, engagement.Participants.Any(p => GoldNames.AreSame(p.Name, participant.Actor.Actor.Name)));
            }
        }
        return [engagements, kinds, statuses, participants];
    }

    /// <summary>The diagram: how sure from left to right, how often right from below upwards; on the diagonal both agree.</summary>
    public static string Svg(IReadOnlyList<Reliability> all)
    {
        const int size = 320, left = 44, top = 16, legend = 130;
        string[] colours = ["#0b5cad", "#b3541e", "#2e7d32", "#7b3fa0"];
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {left + size + legend} {top + size + 40}\" font-family=\"sans-serif\" font-size=\"12\" role=\"img\">\n");
        svg.Append("<title>Reliability of the decisions about engagements</title>\n");
        svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"{left}\" y=\"{top}\" width=\"{size}\" height=\"{size}\" fill=\"#ffffff\" stroke=\"#767676\"/>\n");
        svg.Append(CultureInfo.InvariantCulture, $"<line x1=\"{left}\" y1=\"{top + size}\" x2=\"{left + size}\" y2=\"{top}\" stroke=\"#767676\" stroke-dasharray=\"4 4\"/>\n");
        for (var tenth = 0; tenth <= 10; tenth += 2)
        {
            var (x, y) = (left + (size * tenth / 10), top + size - (size * tenth / 10));
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{x}\" y=\"{top + size + 16}\" text-anchor=\"middle\">{tenth / 10.0:0.0}</text><text x=\"{left - 6}\" y=\"{y + 4}\" text-anchor=\"end\">{tenth / 10.0:0.0}</text>\n");
        }
        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{left + (size / 2)}\" y=\"{top + size + 34}\" text-anchor=\"middle\">how sure</text>\n");
        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"12\" y=\"{top + (size / 2)}\" text-anchor=\"middle\" transform=\"rotate(-90 12 {top + (size / 2)})\">how often right</text>\n");
        for (var i = 0; i < all.Count; i++)
        {
            var points = all[i].Points().Select(p => (X: left + (size * p.Sure), Y: top + (size * (1 - p.Right)), p.Count)).ToList();
            svg.Append(CultureInfo.InvariantCulture, $"<polyline fill=\"none\" stroke=\"{colours[i % colours.Length]}\" stroke-width=\"2\" points=\"");
            svg.AppendJoin(' ', points.Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.X:0.0},{p.Y:0.0}"))).Append("\"/>\n");
            foreach (var (x, y, count) in points)
                svg.Append(CultureInfo.InvariantCulture, $"<circle cx=\"{x:0.0}\" cy=\"{y:0.0}\" r=\"3.5\" fill=\"{colours[i % colours.Length]}\"><title>{all[i].Name}: {count} cases</title></circle>\n");
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{left + size + 10}\" y=\"{top + 14 + (18 * i)}\" fill=\"{colours[i % colours.Length]}\">{all[i].Name}</text>\n");
        }
        return svg.Append("</svg>\n").ToString();
    }
}
