using Lagebild.Language;
using Lagebild.Pages;
using Lagebild.Pages.Html;

namespace Lagebild.Desk.Reader;

/// <summary>The passages that lines cite, and for each the line that it leads back to: the one that cites it by name, else the first.</summary>
public sealed class ReaderPassages
{
    private readonly HtmlPassages _passages;
    private readonly Dictionary<int, (int Line, int Length, bool IsNamed)> _lines = [];
    private readonly Dictionary<Line, int> _numbers = new(ReferenceEqualityComparer.Instance);

    internal ReaderPassages(Page page)
    {
        _passages = new HtmlPassages(page, "");
        foreach (var line in page.Sections.SelectMany(s => s.Groups).SelectMany(g => g.Lines))
        {
            var number = _numbers[line] = _numbers.Count + 1;
            foreach (var citation in line.Citations)
                Note(citation, number, citation.Where.Length > 0);
            foreach (var value in line.Details.SelectMany(d => d.Values))
                Note(value.Citation, number, false);
        }
    }

    /// <summary>The number of a line on the page, from 1.</summary>
    public int Number(Line line) => _numbers[line];

    /// <summary>Anchor of the passage of a citation; null where it has none.</summary>
    public string? Anchor(Citation? citation) => _passages.Id(citation) is { } id ? _passages.Anchor(id) : null;

    /// <summary>Numbers of the passages that a line cites, for the script.</summary>
    public string Of(Line line) => string.Join(' ', line.Citations.Select(_passages.Id).OfType<int>().Distinct());

    public int? Id(Citation? citation) => _passages.Id(citation);

    public string Anchor(int id) => _passages.Anchor(id);

    /// <summary>The pieces of a range of the text: cut wherever a passage, or what is marked, starts or ends.</summary>
    public IEnumerable<ReaderPiece> Pieces(TextRange range, TextRange? marked)
    {
        var cuts = _passages.Cuts().Concat(marked is { } m ? [m.Start, m.End] : Array.Empty<int>()).Where(c => c > range.Start && c < range.End).Append(range.End).Distinct().Order();
        var start = range.Start;
        foreach (var end in cuts)
        {
            var piece = new TextRange(start, end);
            var covering = _passages.Covering(piece);
            yield return new ReaderPiece(piece, covering, LineOf(covering), marked?.Contains(piece) ?? false);
            start = end;
        }
    }

    /// <summary>The line of the narrowest passage, of those that a line names where there are any.</summary>
    private int? LineOf(List<int> covering)
    {
        var lines = covering.Where(_lines.ContainsKey).Select(id => _lines[id]).OrderByDescending(l => l.IsNamed).ThenBy(l => l.Length).ToArray();
        return lines.Length > 0 ? lines[0].Line : null;
    }

    private void Note(Citation? citation, int line, bool isNamed)
    {
        if (_passages.Id(citation) is { } id && (!_lines.TryGetValue(id, out var known) || isNamed && !known.IsNamed))
            _lines[id] = (line, citation!.Range!.Value.Length, isNamed);
    }
}

/// <summary>A piece of the text that belongs as a whole to the same passages.</summary>
/// <param name="Range">Where it stands.</param>
/// <param name="Passages">Numbers of the passages that contain it.</param>
/// <param name="Line">Number of the line that it leads back to, or null.</param>
/// <param name="IsMarked">Whether it lies in the passage that was asked for.</param>
public sealed record ReaderPiece(TextRange Range, IReadOnlyList<int> Passages, int? Line, bool IsMarked);
