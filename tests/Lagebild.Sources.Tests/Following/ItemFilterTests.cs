using System.Collections.Immutable;
using System.Text.Json;
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
