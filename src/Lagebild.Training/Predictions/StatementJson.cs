using System.Text;
using System.Text.Json.Nodes;
using Lagebild.Language;
using Lagebild.Reading.Documents;
using Lagebild.Reading.Statements;

namespace Lagebild.Training.Predictions;

/// <summary>Statements in the form of the gold annotation: pieces joined by an ellipsis, "unbekannt" where nobody is named.</summary>
internal static class StatementJson
{
    public static JsonArray Of(ValueArray<Statement> statements, Document document) => new([.. statements.Select(s => (JsonNode)new JsonObject
    {
        ["speaker"] = s.Speaker?.Name ?? "unbekannt",
        ["channel"] = s.Channel?.Name,
        ["type"] = s.Form switch
        {
            StatementForm.Direct => "direct",
            StatementForm.Indirect => "indirect",
            StatementForm.Reported => "reported",
            _ => "free indirect",
        },
        ["content"] = Joined(s.Content, document),
        ["cue"] = s.Cue.IsEmpty ? null : Joined(s.Cue, document),
        ["evidence"] = s.Evidence.Quote,
    })]);

    private static string Joined(ValueArray<Evidence> pieces, Document document)
    {
        var text = new StringBuilder();
        for (var i = 0; i < pieces.Count; i++)
        {
            if (i > 0)
                text.Append(document.Text.AsSpan(pieces[i - 1].Range.End, Math.Max(0, pieces[i].Range.Start - pieces[i - 1].Range.End)).IsWhiteSpace() ? " " : " … ");
            text.Append(pieces[i].Quote);
        }
        return text.ToString();
    }
}
