using System.Globalization;
using System.Text.RegularExpressions;
using Lagebild.Dossiers.Engagements;
using Lagebild.Reading.Engagements;
using Lagebild.Reading.Reports;
using Lagebild.Reading.Silences;
using Lagebild.Reading.Statements;

namespace Lagebild.Pages.Lookup;

/// <summary>
/// How a command line names a fact: the first digits of its report's id and its number there, with a letter for its kind: <c>1a2b3c4d-e2</c> an engagement,
/// <c>-s4</c> a statement, <c>-x1</c> a silence, <c>-q1</c> an open question. A note keeps the place instead, so that numbers may change.
/// </summary>
public readonly partial record struct FactName(string Document, char Kind, int Number)
{
    private const int Digits = 8;

    public static FactName? Parse(string text) =>
        Pattern().Match(text) is { Success: true } m && int.TryParse(m.Groups["number"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new FactName(m.Groups["document"].Value, m.Groups["kind"].Value[0], number) : null;

    /// <summary>Whether it names this engagement of a dossier.</summary>
    public bool Names(EngagementKey engagement) => Kind == 'e' && engagement.Number.Value == Number && engagement.First.Value.StartsWith(Document, StringComparison.Ordinal);

    /// <summary>Every fact of a report that a note can be about, with its name.</summary>
    public static IEnumerable<(string Name, Fact Fact)> Of(Report report)
    {
        var id = report.Document.Value[..Digits];
        return
        [
            .. report.Engagements.Select(e => ($"{id}-e{e.Id.Value}", (Fact)e)),
            .. report.Statements.Where(s => !s.IsPointer).Select(s => ($"{id}-s{s.Id.Value}", (Fact)s)),
            .. report.Silences.Select((s, i) => ($"{id}-x{i + 1}", (Fact)s)),
            .. report.OpenQuestions.Select((q, i) => ($"{id}-q{i + 1}", (Fact)q)),
        ];
    }

    public Fact? In(Report report)
    {
        var (kind, number) = (Kind, Number);
        return kind switch
        {
            'e' => report.Engagements.FirstOrDefault(e => e.Id == new EngagementId(number)),
            's' => report.Statements.FirstOrDefault(s => s.Id == new StatementId(number)),
            'x' => report.Silences.ElementAtOrDefault(number - 1),
            _ => report.OpenQuestions.ElementAtOrDefault(number - 1),
        };
    }

    [GeneratedRegex(@"^(?<document>[0-9a-f]{4,64})-(?<kind>[esxq])(?<number>\d{1,6})$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
