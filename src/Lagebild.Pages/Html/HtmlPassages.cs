using Lagebild.Language;

namespace Lagebild.Pages.Html;

/// <summary>The cited passages of one page, numbered from 1 in text order.</summary>
public sealed class HtmlPassages
{
    private readonly List<TextRange> _ranges;
    private readonly Dictionary<TextRange, int> _ids = [];
    private readonly HashSet<TextRange> _named;
    private readonly string _prefix;

    /// <param name="page">The page whose citations are collected.</param>
    /// <param name="prefix">Keeps anchors apart where one file holds several pages.</param>
    public HtmlPassages(Page page, string prefix)
    {
        _prefix = prefix;
        var citations = All(page).ToList();
        _ranges = [.. citations.Select(c => c.Range).OfType<TextRange>().Distinct().Order()];
        _named = [.. citations.Where(c => c.Where.Length > 0).Select(c => c.Range).OfType<TextRange>()];
        for (var i = 0; i < _ranges.Count; i++)
            _ids[_ranges[i]] = i + 1;
    }

    public int? Id(Citation? citation) => citation?.Range is { } range ? _ids[range] : null;

    public string Anchor(int id) => $"{_prefix}p{id}";

    /// <summary>True where a line names the passage, rather than only lighting it up beside another.</summary>
    public bool IsNamed(int id) => _named.Contains(_ranges[id - 1]);

    /// <summary>Every position at which a passage starts or ends, ascending.</summary>
    public int[] Cuts() => [.. _ranges.SelectMany(r => new[] { r.Start, r.End }).Distinct().Order()];

    /// <summary>The passages that contain the piece; a piece never crosses a passage's border.</summary>
    public List<int> Covering(TextRange piece)
    {
        var ids = new List<int>();
        for (var i = 0; i < _ranges.Count && _ranges[i].Start <= piece.Start; i++)
        {
            if (_ranges[i].Contains(piece))
                ids.Add(i + 1);
        }
        return ids;
    }

    private static IEnumerable<Citation> All(Page page) =>
        from section in page.Sections
        from @group in section.Groups
        from line in @group.Lines
        from citation in line.Citations.Concat(line.Details.SelectMany(d => d.Values).Select(v => v.Citation).OfType<Citation>())
        select citation;
}
