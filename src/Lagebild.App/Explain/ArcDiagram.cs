using System.Globalization;
using System.Text;
using Lagebild.Pages.Html;
using Lagebild.Language.Parsing;

namespace Lagebild.App.Explain;

/// <summary>A dependency tree as arcs over the words, drawn as SVG: from head to dependent, the relation on the arc.</summary>
internal sealed class ArcDiagram
{
    /// <summary>Longer sentences are not drawn: nobody could read the picture.</summary>
    public const int MostWords = 300;

    private const int Step = 24;
    private const int Margin = 12;
    private readonly List<Word> _words;
    private readonly double[] _centre;
    private readonly List<Arc> _arcs;
    private readonly int _levels;

    private ArcDiagram(SentenceView sentence)
    {
        _words = [.. sentence.Words];
        _centre = new double[_words.Count];
        var x = (double)Margin;
        for (var i = 0; i < _words.Count; i++)
        {
            var width = Math.Max(TextWidth(_words[i].FormString, 8.6), TextWidth(_words[i].Relation.Name(), 6.2)) + 18;
            _centre[i] = x + (width / 2);
            x += width;
        }
        Width = x + Margin;
        _arcs = Levelled(sentence);
        _levels = _arcs.Count == 0 ? 1 : _arcs.Max(a => a.Level);
    }

    private double Width { get; }

    public static void Write(SentenceView sentence, StringBuilder html)
    {
        if (sentence.Span.WordCount <= MostWords)
            new ArcDiagram(sentence).Draw(html);
    }

    /// <summary>An arc lies above every arc that it encloses.</summary>
    private List<Arc> Levelled(SentenceView sentence)
    {
        var arcs = new List<Arc>();
        foreach (var word in _words.Where(w => w.Head is not null))
        {
            var (head, own) = (sentence.NumberOf(word.Head) - 1, sentence.NumberOf(word) - 1);
            if (head >= 0 && head < _words.Count)
                arcs.Add(new Arc(head, own, word.Relation.Name()));
        }
        foreach (var arc in arcs.OrderBy(a => a.Right - a.Left))
            arc.Level = 1 + arcs.Where(a => a != arc && a.Level > 0 && a.Left < arc.Right && arc.Left < a.Right).Select(a => a.Level).DefaultIfEmpty().Max();
        return arcs;
    }

    private void Draw(StringBuilder svg)
    {
        var floor = (_levels * Step) + 18;
        svg.Append($"<svg class=\"arcs\" role=\"img\" width=\"{N(Width)}\" height=\"{floor + 44}\" viewBox=\"0 0 {N(Width)} {floor + 44}\">\n");
        foreach (var arc in _arcs)
            Draw(svg, arc, floor);
        for (var i = 0; i < _words.Count; i++)
        {
            var root = _words[i].IsRoot ? " class=\"root\"" : "";
            svg.Append($"<text x=\"{N(_centre[i])}\" y=\"{floor + 18}\"{root}>").Text(_words[i].FormString).Append("</text>");
            svg.Append($"<text class=\"tag\" x=\"{N(_centre[i])}\" y=\"{floor + 34}\">{_words[i].Upos}</text>\n");
        }
        svg.Append("</svg>\n");
    }

    private void Draw(StringBuilder svg, Arc arc, int floor)
    {
        // Arcs leave a head beside its centre, so that several do not lie on one another.
        var side = arc.Dependent > arc.Head ? 5 : -5;
        var (from, to) = (_centre[arc.Head] + side, _centre[arc.Dependent]);
        var y = floor - (arc.Level * Step);
        var turn = Math.Min(9, Math.Abs(to - from) / 2) * Math.Sign(to - from);
        svg.Append($"<path d=\"M{N(from)} {floor}V{y + 9}Q{N(from)} {y} {N(from + turn)} {y}H{N(to - turn)}Q{N(to)} {y} {N(to)} {y + 9}V{floor - 3}\"/>");
        svg.Append($"<path class=\"tip\" d=\"M{N(to - 3.5)} {floor - 7}L{N(to)} {floor}L{N(to + 3.5)} {floor - 7}Z\"/>");
        svg.Append($"<text class=\"rel\" x=\"{N((from + to) / 2)}\" y=\"{y - 3}\">{arc.Relation}</text>\n");
    }

    private static double TextWidth(string text, double em) => text.Length * em;

    private static string N(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    private sealed class Arc(int head, int dependent, string relation)
    {
        public int Head => head;

        public int Dependent => dependent;

        public string Relation => relation;

        public int Left => Math.Min(head, dependent);

        public int Right => Math.Max(head, dependent);

        public int Level { get; set; }
    }
}
