using Lagebild.Reading.Engagements;
using Lagebild.Storage.Searching;

namespace Lagebild.Storage.Tests;

/// <summary>Questions in the words of those who ask, and those that cannot be understood.</summary>
public sealed class SearchQueryTests
{
    [Theory]
    [InlineData("status:abgesagt", "status:cancelled")]
    [InlineData("stand:Geplant", "status:planned")]
    [InlineData("status:\"nicht zustande gekommen\"", "status:failed")]
    [InlineData("wer:Falk mit:Sund ort:Orsund quelle:Inselbote", "by:Falk with:Sund in:Orsund source:Inselbote")]
    [InlineData("seit:2026-03-01 bis:2026-03-05 Fähre", "from:2026-03-01 to:2026-03-05 Fähre")]
    [InlineData("Gipfel ohne:Brüssel", "Gipfel not:Brüssel")]
    [InlineData("Gipfel OHNE:Brüssel", "Gipfel -Brüssel")]
    public void German_words_ask_the_same(string asked, string same)
    {
        var (one, other) = (SearchQuery.Parse(asked), SearchQuery.Parse(same));

        Assert.Equal(Say(other), Say(one));
        Assert.Equal((other.From, other.To), (one.From, one.To));
    }

    [Fact]
    public void Every_status_has_a_word_of_its_own() =>
        Assert.All(Enum.GetNames<EngagementStatus>(), n => Assert.Equal(n.ToLowerInvariant(), QuestionWords.Status(n)));

    [Theory]
    [InlineData("status:vertagt-vielleicht", "search.status")]
    [InlineData("status:", "search.status")]
    [InlineData("from:gestern", "search.day")]
    [InlineData("bis:2026-02-30", "search.day")]
    public void What_is_no_status_or_day_is_said(string asked, string key) =>
        Assert.Equal((key, asked), Assert.Throws<SearchQueryException>(() => SearchQuery.Parse(asked)) is var e ? (e.Key, e.Message) : default);

    [Theory]
    [InlineData("12:30")]
    [InlineData("Viken:")]
    public void Another_word_with_a_colon_is_a_word(string asked) => Assert.False(SearchQuery.Parse(asked).IsEmpty);

    private static IEnumerable<string> Say(SearchQuery query) => query.Clauses.Select(c => $"{c.Field} {string.Join('/', c.Words)} {c.IsPrefix} {c.IsExcluded}");
}
