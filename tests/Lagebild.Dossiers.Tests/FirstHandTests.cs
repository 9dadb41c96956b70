using Lagebild.Dossiers.Statements;

namespace Lagebild.Dossiers.Tests;

/// <summary>A statement that a report tells of, and the post in which it was made.</summary>
public sealed class FirstHandTests
{
    private const string Told = "sie werde am Montag mit Norland über die Fischerei reden";

    [Theory]
    [InlineData("2026-05-04", "2026-05-04")]
    [InlineData("2026-05-04", "2026-05-05")]
    [InlineData("2026-05-04", "2026-05-03")]
    [InlineData("2026-05-04T23:50:00+02:00", "2026-05-05T06:00:00+02:00")]
    public void The_post_of_the_day_or_a_day_beside_it_is_first_hand_for_what_a_report_tells(string posted, string reported)
    {
        var statement = Assert.Single(Fold(Post(posted, "Ich werde am Montag mit Norland über die Fischerei reden"), Report(reported)));

        Assert.Equal("Mastodon", statement.FirstHand?.Source);
        Assert.Equal(2, statement.Supports.Count);
    }

    [Theory]
    [InlineData("2026-05-04", "2026-05-06")]
    [InlineData("2026-05-04", "2026-04-20")]
    [InlineData("2026-05-04", null)]
    [InlineData(null, "2026-05-04")]
    public void A_post_of_another_day_is_another_statement(string? posted, string? reported)
    {
        var statements = Fold(Post(posted, "Ich werde am Montag mit Norland über die Fischerei reden"), Report(reported));

        Assert.Equal(2, statements.Count);
        Assert.Equal("Mastodon", Assert.Single(statements, s => s.FirstHand is not null).Supports[0].Source);
    }

    [Fact]
    public void The_same_words_in_another_order_are_another_statement() =>
        Assert.Equal(2, Fold(Post("2026-05-04", "Über Norland reden werde ich am Ende die Fischerei mit Montag"), Report("2026-05-04")).Count);

    [Fact]
    public void Reports_alone_are_brought_together_however_far_apart_they_are() =>
        Assert.Null(Assert.Single(Fold(Report("2026-05-04"), Report("2026-05-30", "Bote"))).FirstHand);

    private static IReadOnlyList<DossierStatement> Fold(params Written[] reports) => [.. DossierFold.Fold([.. reports.Select(r => r.Entry)]).Statements];

    private static Written Post(string? published, string text) => new Written(published, "Mastodon", "Anna Holt auf Mastodon", $"{text}.").Person("Anna Holt").Posts("Anna Holt", text);

    private static Written Report(string? published, string outlet = "Blatt") =>
        new Written(published, outlet, "Holt kündigt Gespräche an", $"Anna Holt schrieb in {outlet}, {Told}.").Person("Anna Holt").Says("Anna Holt", Told);
}
