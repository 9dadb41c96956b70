using Lagebild.Desk.Pictures;
using Lagebild.Desk.Web;
using Lagebild.Dossiers.Evidences;
using Lagebild.Language;
using Lagebild.Pages;
using Lagebild.Pages.Lookup;
using NodaTime;

namespace Lagebild.Desk.Stories;

/// <summary>The support of a folded story as pages show it.</summary>
public sealed class Proofs
{
    private readonly FoldedStory _story;

    internal Proofs(FoldedStory story) => _story = story;

    public Proof Of(Support support) => Sketching.Prove(_story, support);

    /// <summary>Those who say so in their own words, the first one first; copies only where there is nothing else.</summary>
    public static IReadOnlyList<Support> Own(ValueArray<Support> supports)
    {
        Support[] own = [.. supports.Where(s => !s.IsCopy).DistinctBy(s => s.Document)];
        return own.Length > 0 ? own : [.. supports.Take(1)];
    }

    /// <summary>"zuerst Kurier, Fr 17.10."</summary>
    public static string First(ValueArray<Support> supports, LocalDate today, Texts texts) =>
        texts.Format(supports[0].Note is null ? "story.first" : "story.noted", Source(supports[0], today, texts));

    /// <summary>"Kurier, Fr 17.10."</summary>
    public static string Source(Support support, LocalDate today, Texts texts) =>
        $"{support.Source ?? texts["page.unsourced"]}, {(support.Published is { } published ? DayText.Short(published.Date, today, texts) : texts["page.undated"])}";

    /// <summary>"5 Meldungen, 3 unabhängig"; empty where only an editor says so.</summary>
    public static string Count(ValueArray<Support> supports, Texts texts) => supports.Reports() switch
    {
        0 => "",
        1 => texts["card.oneReport"],
        var reports => texts.Format("card.reports", reports, supports.Origins()),
    };
}
