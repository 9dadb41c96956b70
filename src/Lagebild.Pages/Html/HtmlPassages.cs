using Lagebild.Language;

namespace Lagebild.Pages.Html;

/// <summary>The cited passages of one page, numbered from 1 in the order of its texts and within each of them.</summary>
public sealed class HtmlPassages
{
    private readonly Dictionary<(string Text, TextRange Range), int> _ids = [];
    private readonly ILookup<string, (TextRange Range, int Id)> _byText;
    private readonly HashSet<int> _named;
    private readonly HashSet<string> _shown;
    private readonly string _prefix;

    /// <param name="page">The page whose citations are collected.</param>
    /// <param name="prefix">Keeps anchors apart where one file holds several pages.</param>
    public HtmlPassages(Page page, string prefix)
    {
        _prefix = prefix;
        string[] texts = ["", .. page.Reports.Select(r => r.Id)];
        _shown = [.. texts];
        var cited = All(page).Where(c => c.Range is not null && _shown.Contains(c.Text ?? "")).ToLookup(c => c.Text ?? "", c => c.Range!.Value);
        foreach (var text in texts)
        {
            foreach (var range in cited[text].Distinct().Order())
                _ids[(text, range)] = _ids.Count + 1;
        }
        _byText = _ids.OrderBy(p => p.Value).ToLookup(p => p.Key.Text, p => (p.Key.Range, p.Value));
        _named = [.. All(page).Where(c => c.Where.Length > 0).Select(Id).OfType<int>()];
    }

    public int? Id(Citation? citation) => citation?.Range is { } range && _ids.TryGetValue((citation.Text ?? "", range), out var id) ? id : null;

    public string Anchor(int id) => $"{_prefix}p{id}";

    /// <summary>Where one of several texts begins; null where the page does not show it.</summary>
    public string? AnchorOf(string? text) => text is { Length: > 0 } && _shown.Contains(text) ? $"{_prefix}r-{text}" : null;

    /// <summary>True where a line names the passage, rather than only lighting it up beside another.</summary>
    public bool IsNamed(int id) => _named.Contains(id);

    /// <summary>Every position of a text at which a passage starts or ends, ascending.</summary>
    public int[] Cuts(string text = "") => [.. _byText[text].SelectMany(p => new[] { p.Range.Start, p.Range.End }).Distinct().Order()];

    /// <summary>The passages of a text that contain the piece; a piece never crosses a passage's border.</summary>
    public List<int> Covering(TextRange piece, string text = "") =>
        [.. _byText[text].TakeWhile(p => p.Range.Start <= piece.Start).Where(p => p.Range.Contains(piece)).Select(p => p.Id)];

    private static IEnumerable<Citation> All(Page page) =>
        from section in page.Sections
        from @group in section.Groups
        from line in @group.Lines
        from citation in line.Citations.Concat(line.Details.SelectMany(d => d.Values).Select(v => v.Citation).OfType<Citation>())
        select citation;
}
