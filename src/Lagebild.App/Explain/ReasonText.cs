using System.Text.RegularExpressions;
using Lagebild.Pages;
using Lagebild.Reading.Engagements.Decisions;

namespace Lagebild.App.Explain;

/// <summary>
/// What a feature of a decision says, in words. Its row is <c>why.DECISION.FEATURE</c>, or <c>why.FEATURE</c> where several decisions mean the same by it;
/// a feature without a row is called by its name.
/// </summary>
internal sealed partial class ReasonText(Texts texts)
{
    public string Say(ExplainedKind decision, string feature)
    {
        var equals = feature.IndexOf('=', StringComparison.Ordinal);
        var (name, value) = equals < 0 ? (feature, "") : (feature[..equals], feature[(equals + 1)..]);
        if (Row(decision, name) is { } row)
            return Fill(row, Parts(row, value));
        if (decision == ExplainedKind.Status && OfMention().Match(name) is { Success: true } told && Row(decision, told.Groups["name"].Value) is { } mentioned)
            return $"{Fill(mentioned, Parts(mentioned, value))} ({Which(told.Groups["mention"].Value, told.Groups["level"].Value)})";
        return decision == ExplainedKind.Trigger && OfChild().Match(name) is { Success: true } child
            ? Fill("why.trigger.childof", [child.Groups[1].Value, value]) : Fill("why.other", [name]);
    }

    private string? Row(ExplainedKind decision, string name) =>
        new[] { $"why.{decision.ToString().ToLowerInvariant()}.{name}", $"why.{name}" }.FirstOrDefault(k => texts.Find(k) is not null);

    /// <summary>The values for the places of a row; of two only the first one may hold a plus sign.</summary>
    private string[] Parts(string row, string value) =>
        texts[row].Contains("{1", StringComparison.Ordinal) && value.LastIndexOf('+') is >= 0 and var plus ? [value[..plus], value[(plus + 1)..]] : [value];

    private string Fill(string row, string[] values) => texts.Format(row, [.. values.Select(v => new ReasonValue(v, texts))]);

    /// <summary>Which mention of the occasion a feature of the status is about, and how far above it the clause stands.</summary>
    private string Which(string mention, string level) =>
        level is "1" or "2" ? $"{texts[$"why.mention.{mention}"]}, {texts[$"why.level.{level}"]}" : texts[$"why.mention.{mention}"];

    [GeneratedRegex("^(?:(?<name>c .+)(?<mention>[1hnl])(?<level>[012])|(?<name>.+)(?<mention>[1hnl]))$")]
    private static partial Regex OfMention();

    [GeneratedRegex("^child(?:head)?([a-z:]+)$")]
    private static partial Regex OfChild();
}
