
namespace Lagebild.Reading.Statements.Media;

/// <summary>By which medium a statement was made: cue and source decide together (table <c>media.tsv</c>).</summary>
internal sealed class MediumTable
{
    private readonly Row[] _rows;

    public MediumTable(IEnumerable<string[]> rows) =>
        _rows = [.. rows.Select(r => new Row(Medium(r[0]), r[1], r[2] == "*" ? null : Enum.Parse<SourceKind>(r[2], ignoreCase: true), Medium(r[3])))];

    /// <summary>The medium that the first fitting row gives; the cue's own where none fits.</summary>
    public StatementMedium Of(StatementMedium cue, StatementForm form, SourceKind source)
    {
        foreach (var row in _rows)
        {
            if (row.Cue == cue && (row.Source is null || row.Source == source) && (row.Form == "*" || row.Form == Name(form)))
                return row.Result;
        }
        return cue;
    }

    private static string Name(StatementForm form) => form switch
    {
        StatementForm.Direct => "direct",
        StatementForm.FreeIndirect or StatementForm.IndirectFreeIndirect => "free",
        StatementForm.Reported => "reported",
        _ => "indirect",
    };

    private static StatementMedium Medium(string cell) =>
        Enum.Parse<StatementMedium>(cell.Replace("-", "", StringComparison.Ordinal), ignoreCase: true);

    private readonly record struct Row(StatementMedium Cue, string Form, SourceKind? Source, StatementMedium Result);
}
