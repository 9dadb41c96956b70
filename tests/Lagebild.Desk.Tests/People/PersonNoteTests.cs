using Lagebild.Desk.Tests.Notes;
using Lagebild.Dossiers.Log;
using Lagebild.Dossiers.Tests;

namespace Lagebild.Desk.Tests.People;

/// <summary>On the page of a person editors say which names are one person's, over all stories.</summary>
public sealed class PersonNoteTests
{
    private const string Berg = "/mensch/person%3Aana%20berg";

    private static readonly LogEntry First = new Written("2025-03-01", "Blatt", "Anna Berg spricht in Wien über Fische", "Anna Berg sprach in Wien über Fische.").Person("Anna Berg", "Ministerin").Entry;

    private static readonly LogEntry Second = new Written("2025-02-20", "Bote", "Streit um den Hafen von Sund", "Ana Weiler nannte den Hafen zu klein.").Person("Ana Weiler").Entry;

    [Fact]
    public async Task Two_names_become_one_person_over_all_stories_and_two_again_when_it_is_taken_back()
    {
        await using var desk = await DeskUnderTest.OpenAsync(First, Second);
        using var browser = desk.Browser();
        Assert.Equal(2, desk.Picture().Actors.Count);

        var page = await browser.DecideAsync(Berg, ("was", "derselbe"), ("name", "Ana Weiler"), ("warum", "hat geheiratet"));

        Assert.Contains("Anna Berg", page.Said(), StringComparison.Ordinal);
        Assert.Contains("Ana Weiler", page.QuerySelector("#namen")!.ParentElement!.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, Assert.Single(desk.Picture().Actors.Values).Stories.Count);

        await browser.TakeBackAsync(page);

        Assert.Equal(2, desk.Picture().Actors.Count);
    }

    [Fact]
    public async Task A_name_that_was_joined_is_somebody_else_again()
    {
        await using var desk = await DeskUnderTest.OpenAsync(First, Second);
        using var browser = desk.Browser();
        await browser.DecideAsync(Berg, ("was", "derselbe"), ("name", "Ana Weiler"));

        await browser.DecideAsync(Berg, ("was", "andere"), ("name", "Ana Weiler"));

        Assert.Equal(2, desk.Picture().Actors.Count);
    }

    [Theory]
    [InlineData("derselbe", "Niemand Unbekannt", "Niemand Unbekannt")]
    [InlineData("derselbe", "", "")]
    [InlineData("derselbe", "Anna Berg", "")]
    [InlineData("sonstwas", "Ana Weiler", "")]
    public async Task What_cannot_be_is_refused_with_a_reason_and_nothing_is_written(string what, string name, string said)
    {
        await using var desk = await DeskUnderTest.OpenAsync(First, Second);
        using var browser = desk.Browser();

        var page = await browser.TryAsync(Berg, ("was", what), ("name", name));

        Assert.NotEqual("", page.Said().Trim());
        Assert.Contains(said, page.Said(), StringComparison.Ordinal);
        Assert.Empty(await desk.Store.Notes.AllAsync());
    }
}
