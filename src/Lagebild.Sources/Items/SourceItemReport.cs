using Lagebild.Language;
using Lagebild.Language.Detection;
using Lagebild.Language.Times;
using Lagebild.Sources.Inputs;
using NodaTime.Text;

namespace Lagebild.Sources.Items;

/// <summary>Items as reports that are read as they are.</summary>
public static class SourceItemReport
{
    private static readonly OffsetDateTimePattern Time = OffsetDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm:sso<Z+HH:mm>");

    /// <summary>What is only passed on, is withdrawn, has no text or is in a language that is not read is left out.</summary>
    /// <param name="list">The items.</param>
    /// <param name="passedOver">Told what was left out, and what the list itself left out.</param>
    /// <exception cref="InputException">The list holds nothing at all.</exception>
    public static IEnumerable<RawReport> Of(ItemList list, Action<InputException>? passedOver = null)
    {
        if (list.Items.IsEmpty && list.Problems.IsEmpty)
            throw new InputException("problem.noItems");
        var leftOut = new PassedOver();
        List<RawReport> reports = [];
        foreach (var item in list.Items)
        {
            if (WhyNot(item, item.Language ?? list.Language) is { } key)
                leftOut.Count(key);
            else
                reports.Add(Of(item, list.Language));
        }
        foreach (var problem in list.Problems.Concat(leftOut.Problems))
            passedOver?.Invoke(problem);
        return reports;
    }

    /// <summary>One item: its outlet is the source, or the platform where it is a post.</summary>
    public static RawReport Of(SourceItem item, string? language = null) => new(Headline(item, language), item.Body)
    {
        Published = item.Published is { } published ? Spelled(published) : null,
        Source = item.Post?.Channel ?? item.Publisher,
        Address = item.Address,
        Language = item.Language ?? language,
    };

    /// <summary>The item's headline; a post without one is headed by its author, where that is known, and platform, by which its reader knows it as first-hand.</summary>
    public static string Headline(SourceItem item, string? language) => item switch
    {
        { Headline.Length: > 0 } or { Post: null or { Speaker.Length: 0 } } => item.Headline,
        { Post: { } post } => LanguageCodes.Parse(item.Language ?? language) == TextLanguage.English ? $"{post.Speaker} on {post.Channel}" : $"{post.Speaker} auf {post.Channel}",
    };

    private static string? WhyNot(SourceItem item, string? language) => item switch
    {
        { IsWithdrawn: true } => "passed.withdrawn",
        { Post.IsBoost: true } => "passed.boosts",
        { Headline.Length: 0, Body.Length: 0 } => "passed.empty",
        _ when IsForeign(item, language) => "passed.foreign",
        _ => null,
    };

    /// <summary>What is said of the language does not count where the text itself shows one that is read; a short post shows none.</summary>
    internal static bool IsForeign(SourceItem item, string? language) =>
        language is not null && LanguageCodes.Parse(language) is null && LanguageDetector.Detect($"{item.Headline}\n{item.Body}") is null;

    private static string Spelled(PublicationTime time) => time.Instant is { } instant ? Time.Format(instant) : LocalDatePattern.Iso.Format(time.Date);
}
