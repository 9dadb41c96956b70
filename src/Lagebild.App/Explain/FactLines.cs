using System.Globalization;
using System.Text;
using Lagebild.Pages;
using Lagebild.Pages.Html;
using Lagebild.Reading.Engagements;
using Lagebild.Reading.Engagements.Decisions;
using Lagebild.Sources.Inputs;

namespace Lagebild.App.Explain;

/// <summary>Why engagements were read as they are: each decision with how sure it is and what spoke most strongly, in words.</summary>
internal static class FactLines
{
    /// <param name="title">What was read.</param>
    /// <param name="occasions">What was decided.</param>
    /// <param name="texts">The interface's language.</param>
    /// <param name="withNames">True to add how the decision calls what spoke, for whoever works on it.</param>
    public static string Text(string title, IReadOnlyList<ExplainedOccasion> occasions, Texts texts, bool withNames)
    {
        var text = new StringBuilder().Append(CleanText.Line(title)).Append("\n\n");
        if (occasions.Count == 0)
            text.Append(texts["explain.nooccasion"]).Append('\n');
        foreach (var occasion in occasions)
        {
            text.Append($"{texts[occasion.IsKept ? "explain.kept" : "explain.dropped"]}: {CleanText.Line(occasion.Evidence.Quote)} {occasion.Evidence.Range}\n");
            foreach (var decision in occasion.Decisions)
            {
                text.Append($"  {Line(decision, texts)}\n");
                foreach (var reason in Reasons(decision, texts, withNames))
                    text.Append($"      {reason}\n");
            }
            text.Append('\n');
        }
        return text.ToString();
    }

    public static void Html(IReadOnlyList<ExplainedOccasion> occasions, Texts texts, StringBuilder html)
    {
        if (occasions.Count == 0)
            html.Append("<p>").Text(texts["explain.nooccasion"]).Append("</p>\n");
        foreach (var occasion in occasions)
        {
            html.Append("<section class=\"section\"><h2>").Text(texts[occasion.IsKept ? "explain.kept" : "explain.dropped"]).Append("</h2>\n<p class=\"sentence\">").Text(occasion.Evidence.Quote).Append("</p>\n<ul>\n");
            foreach (var decision in occasion.Decisions)
            {
                html.Append("<li>").Text(Line(decision, texts));
                foreach (var reason in Reasons(decision, texts, withNames: true))
                    html.Append("<br><small>").Text(reason).Append("</small>");
                html.Append("</li>\n");
            }
            html.Append("</ul></section>\n");
        }
    }

    private static string Line(ExplainedDecision decision, Texts texts)
    {
        var about = decision.About is { } words ? $" {texts.Quote(CleanText.Line(words))}" : "";
        var sure = decision.First == decision.Final ? Number(decision.Final) : texts.Format("explain.twice", Number(decision.Final), Number(decision.First));
        var choice = decision.Kind is ExplainedKind.Keep or ExplainedKind.Time or ExplainedKind.Place
            ? "" : $" {Label(decision, decision.Choice, texts)} ({texts.Format("explain.rather", Label(decision, decision.Rather, texts))})";
        return $"{texts["explain.decision." + decision.Kind.ToString().ToLowerInvariant()]}{about}:{choice} {sure}";
    }

    private static string Label(ExplainedDecision decision, string label, Texts texts) => decision.Kind switch
    {
        ExplainedKind.Trigger or ExplainedKind.Kind when Enum.TryParse<EngagementKind>(label, out var kind) => texts.Of(kind),
        ExplainedKind.Status when Enum.TryParse<EngagementStatus>(label, out var status) => texts.Of(status),
        ExplainedKind.Participant when Enum.TryParse<ParticipantRole>(label, out var role) => texts.Of(role),
        _ => texts["explain.none"],
    };

    /// <summary>What spoke for the choice and against it, the strongest first; what says the same counts together.</summary>
    private static IEnumerable<string> Reasons(ExplainedDecision decision, Texts texts, bool withNames)
    {
        var words = new ReasonText(texts);
        return decision.Reasons.GroupBy(r => words.Say(decision.Kind, r.Feature)).Select(g => (Said: g.Key, Names: g.Select(r => r.Feature).Distinct(), LogOdds: g.Sum(r => r.LogOdds)))
            .OrderByDescending(r => Math.Abs(r.LogOdds))
            .Select(r => CleanText.Line($"{r.LogOdds.ToString("+0.0;-0.0", CultureInfo.InvariantCulture)} {r.Said}{(withNames ? $" [{string.Join(", ", r.Names)}]" : "")}"));
    }

    private static string Number(double share) => share.ToString("0.00", CultureInfo.InvariantCulture);
}
