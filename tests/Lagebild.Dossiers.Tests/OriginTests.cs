using Lagebild.Dossiers.Log;
using Lagebild.Dossiers.Origins;

namespace Lagebild.Dossiers.Tests;

public class OriginTests
{
    private const string First = "Die Delegationen beider Länder haben sich am Dienstag in einem Hotel am Hafen auf eine Tagesordnung für die Gespräche der nächsten Wochen verständigt.";
    private const string Second = "Strittig bleibt nach Angaben aus Verhandlungskreisen vor allem, wer die Kosten für den Umbau der Brücke trägt und bis wann die Arbeiten beginnen sollen.";
    private const string Third = "Der Vermittler zeigte sich dennoch zuversichtlich und lud beide Seiten für Anfang des kommenden Monats zu einer weiteren Runde in sein Amt ein.";
    private const string Other = "Im Parlament stritten die Fraktionen unterdessen stundenlang über den Haushalt, ohne dass ein Ende der Debatte absehbar gewesen wäre.";
    private const string Else = "Die Opposition verlangte eine Sondersitzung, was die Mehrheit nach kurzer Beratung ablehnte und auf die kommende Woche verwies.";

    private static CopyKind Between(string left, string right) => Overlap.Between(Shingles.Of(left), Shingles.Of(right));

    [Fact]
    public void The_same_text_is_a_whole_copy() => Assert.Equal(CopyKind.Whole, Between(First + Second, First + Second));

    [Fact]
    public void A_text_cut_to_half_is_a_whole_copy() => Assert.Equal(CopyKind.Whole, Between($"{First} {Second} {Third} {Other}", $"{First} {Second}"));

    [Fact]
    public void A_text_with_another_lead_is_a_whole_copy() => Assert.Equal(CopyKind.Whole, Between($"{First} {Second} {Third}", $"{Other} {Second} {Third}"));

    [Fact]
    public void A_paragraph_taken_over_is_a_partial_copy() => Assert.Equal(CopyKind.Partial, Between($"{First} {Second} {Third}", $"{First} {Other} {Else}"));

    [Fact]
    public void Different_words_are_no_copy() => Assert.Equal(CopyKind.None, Between($"{First} {Second}", $"{Other} {Else}"));

    [Fact]
    public void The_earliest_of_a_chain_of_copies_is_the_origin_of_all()
    {
        var entries = CanonicalOrder.Arrange(
        [
            new Written("2025-03-03", "C", "Kurz", First).Entry,
            new Written("2025-03-01", "A", "Lang", $"{First} {Second}").Entry,
            new Written("2025-03-02", "B", "Hinten", Second).Entry,
        ]);

        var origins = OriginMap.Of(entries);
        Assert.All(entries, e => Assert.Equal(entries[0].Id, origins[e.Id].First));
    }

    [Fact]
    public void A_reprint_after_the_window_stands_for_itself()
    {
        var entries = CanonicalOrder.Arrange([new Written("2025-03-03", "A", "K", First).Entry, new Written("2025-06-03", "B", "K", First).Entry]);

        Assert.False(OriginMap.Of(entries).IsCopy(entries[1].Id));
    }
}
