using Lagebild.Dossiers.Changes;
using Lagebild.Dossiers.Engagements;
using Lagebild.Dossiers.Evidences;
using Lagebild.Dossiers.Log;
using Lagebild.Language;

namespace Lagebild.Dossiers.Stories;

/// <summary>A readable title: the engagement that most independent reports tell of, the weightier kind among equals; else the first headline.</summary>
internal static class StoryTitle
{
    public static string Of(ValueArray<DossierEngagement> engagements, IReadOnlyList<LogEntry> entries)
    {
        var main = engagements.AsEnumerable()
            .OrderByDescending(e => e.Supports.Origins())
            .ThenByDescending(e => Importance.Of(ChangeKind.NewEngagement, e.Kind))
            .FirstOrDefault();
        if (main is { Title.Length: > 0 })
            return main.Title;
        var headline = entries[0].Document.Headline;
        return headline.Length > 0 ? headline : FirstWords(entries[0].Document.Body);
    }

    private static string FirstWords(string body)
    {
        var line = body.AsSpan().Trim();
        var end = line.IndexOf('\n');
        line = end < 0 ? line : line[..end];
        return line.Length <= 80 ? line.ToString() : line[..80].ToString() + "…";
    }
}
