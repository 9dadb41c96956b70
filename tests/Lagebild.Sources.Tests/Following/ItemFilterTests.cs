using System.Collections.Immutable;
using System.Text.Json;
using Lagebild.Language;
using Lagebild.Sources.Following;
using Lagebild.Sources.Items;

namespace Lagebild.Sources.Tests.Following;

public sealed class ItemFilterTests
{
    public static TheoryData<string, string, string, string> Subjects
    {
        get
        {
            var data = new TheoryData<string, string, string, string>();
            foreach (var row in SpecTable.Rows("subjects.md", 4))
                data.Add(row[0], row[1], row[2], row[3]);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Subjects))]
    public void Sport_weather_and_stocks_are_told_from_what_may_be_political(string headline, string sections, string address, string decision)
    {
        var item = Item(headline) with { Sections = [.. sections.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)], Address = address.Length > 0 ? address : null };

        Assert.Equal(decision == "drop" ? Rejection.Subject : null, ItemFilter.Default.Judge(item));
        Assert.Null(new ItemFilter { EverySubject = true }.Judge(item));
    }

    [Theory]
    [InlineData("Gipfel", "", null)]
    [InlineData("gipfel", "", null)]
    [InlineData("reffen", "", Rejection.Words)]
    [InlineData("", "Gipfel", Rejection.Words)]
    [InlineData("Inland", "", null)]
    [InlineData("Ausland", "Inland", Rejection.Words)]
    [InlineData("Reise|Gipfel", "", null)]
    public void Words_keep_and_drop_at_the_beginning_of_a_word(string keep, string drop, Rejection? expected)
    {
        var filter = new ItemFilter { Keep = Words(keep), Drop = Words(drop) };

        Assert.Equal(expected, filter.Judge(Item("Gipfeltreffen in Hafenstadt") with { Sections = ["Inland"] }));
    }

    [Theory]
    [InlineData("Der Kanzler reist am Montag nach Hafenstadt und spricht dort mit der Präsidentin.", null, null)]
    [InlineData("The chancellor will travel to the capital on Monday and meet the president there.", null, Rejection.Language)]
    [InlineData("The chancellor will travel to the capital on Monday and meet the president there.", "de", Rejection.Language)]
    [InlineData("Hafenstadt", "en", Rejection.Language)]
    [InlineData("Hafenstadt", "de", null)]
    [InlineData("Hafenstadt", null, null)]
    public void Only_one_language_is_read_where_that_is_decided(string text, string? language, Rejection? expected) =>
        Assert.Equal(expected, new ItemFilter { OnlyLanguage = TextLanguage.German }.Judge(Item("") with { Body = text }, language));

    [Theory]
    [InlineData("Reise nach Hafenstadt", null)]
    [InlineData("Reise nach Norland", Rejection.Words)]
    [InlineData("Fähre nach Hafenstadt", Rejection.Words)]
    [InlineData("Bundesliga: Hafenstadt gewinnt den Auftakt", Rejection.Subject)]
    public void What_is_decided_for_all_sources_counts_besides_what_is_decided_for_one(string headline, Rejection? expected)
    {
        var own = new ItemFilter { Keep = ["Hafenstadt"] };

        Assert.Equal(expected, own.Judge(Item(headline), null, new ItemFilter { Drop = ["Fähre"] }));
        Assert.Null(own.Judge(Item("Bundesliga: Hafenstadt gewinnt den Auftakt"), null, new ItemFilter { EverySubject = true }));
        Assert.Null((own with { EverySubject = true }).Judge(Item("Bundesliga: Hafenstadt gewinnt den Auftakt"), null, ItemFilter.Default));
    }

    [Fact]
    public async Task The_filter_for_all_sources_is_kept_beside_them_and_followed()
    {
        await using var desk = await Desk.OpenAsync();
        await desk.FollowAsync("https://hafenblatt.example/feed");
        desk.Web.Serve("https://hafenblatt.example/feed", "<rss><channel><item><guid>1</guid><title>Reise nach Hafenstadt</title></item><item><guid>2</guid><title>Neue Fähre</title></item></channel></rss>");
        Assert.Equal(ItemFilter.Default, await SharedFilter.ReadAsync(desk.Store.Sources, default));
        await SharedFilter.WriteAsync(desk.Store.Sources, new ItemFilter { Drop = ["Hafen"] }, default);
        await SharedFilter.WriteAsync(desk.Store.Sources, new ItemFilter { Drop = ["Fähre"] }, default);

        await desk.WatchAsync();

        Assert.Equal(["Reise nach Hafenstadt"], await desk.TextsAsync());
        Assert.Equal("Fähre", Assert.Single((await SharedFilter.ReadAsync(desk.Store.Sources, default)).Drop));
        Assert.Single(FollowedSource.Readable(await desk.Store.Sources.ListAsync()));
    }

    [Fact]
    public void What_is_taken_back_passed_on_or_empty_is_not_read()
    {
        Assert.Equal(Rejection.Withdrawn, ItemFilter.Default.Judge(Item("Reise") with { IsWithdrawn = true }));
        Assert.Equal(Rejection.Boost, ItemFilter.Default.Judge(Item("Reise") with { Post = new Post("Amt", "Mastodon") { IsBoost = true } }));
        Assert.Equal(Rejection.Short, ItemFilter.Default.Judge(Item("")));
        Assert.Null(ItemFilter.Default.Judge(Item("") with { Address = "https://hafenblatt.example/1" }));
        Assert.Equal(Rejection.Short, new ItemFilter { LeastLength = 100 }.Judge(Item("Reise")));
    }

    /// <summary>Headlines of real news, of which those that are no politics were told by hand (by their ids alone, for the texts are not ours).</summary>
    [SkippableFact]
    public void Of_real_news_nothing_political_is_passed_over()
    {
        var folder = SharedQuotes();
        Skip.If(folder is null, "Needs ../shared/quotes.");
        var others = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Specs", "other-subjects.tsv")).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);
        var (dropped, wrong, all) = (0, new List<string>(), 0);
        foreach (var line in new[] { "dev.jsonl", "train.jsonl" }.SelectMany(f => File.ReadLines(Path.Combine(folder!, f))))
        {
            using var json = JsonDocument.Parse(line);
            var item = Item(json.RootElement.GetProperty("headline").GetString()!) with { Body = json.RootElement.GetProperty("text").GetString()! };
            all++;
            if (ItemFilter.Default.Judge(item) != Rejection.Subject)
                continue;
            dropped++;
            if (!others.Contains(json.RootElement.GetProperty("id").ToString()))
                wrong.Add(item.Headline);
        }

        // 0.98 of the political ones are to stay, of which there are some hundreds; and most of what is sport is found.
        Assert.True(wrong.Count <= (all - others.Count) * 0.02, string.Join('\n', wrong));
        Assert.True(dropped - wrong.Count >= others.Count * 0.6, $"{dropped} of {others.Count}");
    }

    private static string? SharedQuotes()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (Path.Combine(at.FullName, "shared", "quotes") is var folder && Directory.Exists(folder))
                return folder;
        }
        return null;
    }

    private static SourceItem Item(string headline) => new() { Key = "1", Headline = headline };

    private static ImmutableArray<string> Words(string text) => [.. text.Split('|', StringSplitOptions.RemoveEmptyEntries)];
}
