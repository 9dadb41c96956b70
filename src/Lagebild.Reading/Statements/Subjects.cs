using Lagebild.Language;
using Lagebild.Reading.Engagements;

namespace Lagebild.Reading.Statements;

/// <summary>Links statements with the engagements of the same report that they are about.</summary>
internal static class Subjects
{
    /// <summary>A statement is about every engagement of which a mention overlaps its content.</summary>
    public static ValueArray<Statement> Link(ValueArray<Statement> statements, ValueArray<Engagement> engagements) =>
        [.. statements.Select(s => s with { AboutEngagements = [.. engagements.Where(e => IsAbout(s, e)).Select(e => e.Id)] })];

    private static bool IsAbout(Statement statement, Engagement engagement)
    {
        foreach (var piece in statement.Content)
        {
            foreach (var mention in engagement.Mentions)
            {
                if (mention.Range.Start < piece.Range.End && piece.Range.Start < mention.Range.End)
                    return true;
            }
        }
        return false;
    }
}
