using Lagebild.Language;

namespace Lagebild.Reading.Statements;

/// <summary>How a statement reads behind a word for its force: the one wording for every page, list and feed.</summary>
public static class Wording
{
    /// <summary>
    /// Direct speech and a clause of its own alone; all else with the words around it, as they stand ("Oslo drohte mit einem Veto", not "einem
    /// Veto"; "Nach Angaben der Polizei war …", not "war …"). Whatever alone could be taken for the opposite has its sentence, too: what is
    /// doubted, denied or left open, and what somebody is only said to have said.
    /// </summary>
    public static string Of(Statement statement)
    {
        var alone = string.Join(" … ", statement.Content.Select(c => c.Quote.Trim()));
        if (statement.Form is StatementForm.Direct or StatementForm.FreeIndirect or StatementForm.IndirectFreeIndirect || statement.Frame.IsEmpty || (IsClause(statement) && !NeedsFrame(statement)))
            return alone;
        var all = statement.Content.Concat(statement.Frame).Select(e => e.Range).Aggregate((a, b) => a.Union(b));
        return statement.Evidence.Range.Contains(all) ? all.Shift(-statement.Evidence.Range.Start).Of(statement.Evidence.Quote).Trim() : alone;
    }

    private static bool NeedsFrame(Statement statement) => statement.IsHearsay || statement.Force is Force.Doubts or Force.Denies or Force.LeavesOpen;

    private static bool IsClause(Statement statement)
    {
        var before = statement.Content[0].Range.Start - statement.Evidence.Range.Start;
        return statement.Content.Count == 1
            && (before == 0 || (before > 0 && before <= statement.Evidence.Quote.Length && statement.Evidence.Quote[..before].TrimEnd() is [.., ',' or ':' or ';' or '–']));
    }
}
