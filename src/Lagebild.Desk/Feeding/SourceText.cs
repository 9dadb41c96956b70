using Lagebild.Desk.Web;
using Lagebild.Pages;
using Lagebild.Sources.Inputs;
using NodaTime;

namespace Lagebild.Desk.Feeding;

/// <summary>What is said of sources.</summary>
internal static class SourceText
{
    /// <summary>What a redirected page may say was done; the query gives the word and a name.</summary>
    private static readonly string[] Deeds = ["added", "known", "paused", "resumed", "removed", "imported"];

    public static string Say(InputException problem, string name, Texts texts) => Say(problem.Key, name, problem.Values, texts);

    /// <summary>The sentence of a problem; of one that only a newer program words, its key.</summary>
    public static string Say(string key, string name, IEnumerable<object> values, Texts texts) =>
        texts.Find(key) is null ? $"{name}: {key}" : texts.Format(key, [name, .. values.Select(v => v is TextKey k ? texts[k.Key] : v)]);

    /// <summary>Spans of time in the largest unit that fits.</summary>
    public static string Span(Duration span, Texts texts) => span switch
    {
        { TotalMinutes: < 1 } => texts["span.now"],
        { TotalHours: < 1 } => texts.Format("span.minutes", (int)span.TotalMinutes),
        { TotalDays: < 1 } => texts.Format("span.hours", (int)span.TotalHours),
        _ => texts.Format("feeding.days", (int)span.TotalDays),
    };

    public static string? Done(DeskRequest desk) =>
        desk.Query("getan") is { } deed && Deeds.Contains(deed) ? desk.Texts.Format($"feeding.{deed}", Short(desk.Query("was") ?? ""), Short(desk.Query("schon") ?? "0")) : null;

    public static string DoneAddress(string deed, string what, string? already = null) =>
        $"/quellen?getan={deed}&was={Uri.EscapeDataString(what)}{(already is null ? "" : $"&schon={Uri.EscapeDataString(already)}")}";

    /// <summary>An address that somebody else made may say anything; it does not say much.</summary>
    private static string Short(string text) => text.Length > 120 ? text[..120] : text;
}
