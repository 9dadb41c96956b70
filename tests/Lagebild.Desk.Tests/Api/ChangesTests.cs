using Lagebild.Storage;

namespace Lagebild.Desk.Tests.Api;

public sealed class ChangesTests
{
    [Fact]
    public async Task Whoever_asks_after_a_position_gets_what_came_then_and_what_it_changed()
    {
        await using var desk = await DeskUnderTest.OpenAsync(Newsstand.Meeting);
        using var browser = desk.Browser();
        var before = (await browser.JsonAsync("/api/v1/changes?after=0")).GetProperty("position").GetInt64();
        await desk.Store.Log.AppendAsync([new ReportEntry(Newsstand.CalledOff)]);
        await desk.SettleAsync();

        var news = await browser.JsonAsync($"/api/v1/changes?after={before}");

        var entry = Assert.Single(news.GetProperty("entries").EnumerateArray());
        Assert.Equal(("report", Newsstand.CalledOff.Id.Value, "Kurier"), (entry.Text("kind"), entry.Text("id"), entry.Text("source")));
        Assert.Equal(Newsstand.Meeting.Id.Value, Assert.Single(news.GetProperty("stories").EnumerateArray()).Text("id"));
        Assert.Contains(news.GetProperty("changes").EnumerateArray(), c => c.Text("kind") == "statusMoved" && c.Text("to") == "cancelled");
        Assert.Empty((await browser.JsonAsync($"/api/v1/changes?after={news.GetProperty("position").GetInt64()}")).GetProperty("entries").EnumerateArray());
    }

    [Fact]
    public async Task Whoever_waits_is_answered_as_soon_as_there_is_news()
    {
        await using var desk = await DeskUnderTest.OpenAsync(Newsstand.Meeting);
        using var browser = desk.Browser();
        var before = (await browser.JsonAsync("/api/v1/changes?after=0")).GetProperty("position").GetInt64();

        var waiting = browser.JsonAsync($"/api/v1/changes?after={before}&wait=60");
        await desk.Store.Log.AppendAsync([new ReportEntry(Newsstand.CalledOff)]);
        var news = await waiting.WaitAsync(TimeSpan.FromSeconds(50));

        Assert.Single(news.GetProperty("entries").EnumerateArray());
    }
}
