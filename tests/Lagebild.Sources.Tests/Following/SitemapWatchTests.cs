using Lagebild.Sources.Fetching;
using Lagebild.Sources.Following;

namespace Lagebild.Sources.Tests.Following;

public sealed class SitemapWatchTests
{
    private const string Index = "https://hafenblatt.example/sitemap.xml";

    [Fact]
    public async Task News_in_a_part_comes_although_the_index_stays_the_same()
    {
        await using var desk = await Desk.OpenAsync();
        var (_, id) = await desk.FollowAsync(Index, SourceKind.Sitemap);
        desk.Web.Serve(Index, IndexOf(("a", null)));
        await desk.WatchAsync();
        var state = await StateAsync(desk, id);
        Assert.Equal(new SourceProblem("problem.sitemap.parts", "1", "1"), state.Problem);

        desk.Web.Serve(Part("a"), Pages("1"));
        await desk.NextDayAsync();
        Assert.Equal(["Meldung 1"], await desk.TextsAsync());
        Assert.Null((await StateAsync(desk, id)).Problem);

        desk.Web.Serve(Part("a"), Pages("1", "2"));
        await desk.NextDayAsync();
        Assert.Equal(["Meldung 1", "Meldung 2"], await desk.TextsAsync());
    }

    [Fact]
    public async Task A_part_that_fails_or_is_none_costs_no_other()
    {
        await using var desk = await Desk.OpenAsync();
        var (_, id) = await desk.FollowAsync(Index, SourceKind.Sitemap);
        desk.Web.Serve(Index, IndexOf(("a", null), ("b", null), ("c", null)));
        desk.Web.Answer(Part("a"), _ => new Failed(FetchFault.TimedOut, ""));
        desk.Web.Serve(Part("b"), "<html><body>Wartung</body></html>", "text/html");
        desk.Web.Serve(Part("c"), Pages("3"));

        await desk.WatchAsync();

        Assert.Equal(["Meldung 3"], await desk.TextsAsync());
        Assert.Equal(new SourceProblem("problem.sitemap.parts", "2", "3"), (await StateAsync(desk, id)).Problem);
    }

    [Fact]
    public async Task Of_many_parts_those_that_changed_last_are_read()
    {
        await using var desk = await Desk.OpenAsync();
        await desk.FollowAsync(Index, SourceKind.Sitemap);
        desk.Web.Serve(Index, IndexOf([.. Enumerable.Range(1, 30).Select(day => ($"p{day}", (string?)$"2026-04-{day:00}"))]));
        desk.Web.Serve(Part("p30"), Pages("30"));

        await desk.WatchAsync();

        Assert.Equal(["Meldung 30"], await desk.TextsAsync());
        Assert.Equal(Part("p30"), desk.Web.Asked.ElementAt(1));
        Assert.DoesNotContain(Part("p1"), desk.Web.Asked);
    }

    [Fact]
    public async Task A_sitemap_without_parts_is_asked_whether_it_changed()
    {
        await using var desk = await Desk.OpenAsync();
        var (_, id) = await desk.FollowAsync(Index, SourceKind.Sitemap);
        desk.Web.Serve(Index, Pages("1"));

        await desk.WatchAsync();

        Assert.Equal(["Meldung 1"], await desk.TextsAsync());
        Assert.False((await StateAsync(desk, id)).Validators.IsEmpty);
    }

    private static async Task<SourceState> StateAsync(Desk desk, Lagebild.Storage.SourceId id) => FollowedSource.Parse((await desk.Store.Sources.FindAsync(id))!).State;

    private static string Part(string name) => $"https://hafenblatt.example/{name}.xml";

    private static string IndexOf(params (string Name, string? Changed)[] parts) =>
        $"<sitemapindex>{string.Concat(parts.Select(p => $"<sitemap><loc>{Part(p.Name)}</loc>{(p.Changed is null ? "" : $"<lastmod>{p.Changed}</lastmod>")}</sitemap>"))}</sitemapindex>";

    private static string Pages(params string[] numbers) =>
        $"<urlset>{string.Concat(numbers.Select(n => $"<url><loc>https://hafenblatt.example/{n}</loc><news:news><news:title>Meldung {n}</news:title></news:news></url>"))}</urlset>";
}
