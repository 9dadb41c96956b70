using System.Text;
using CsCheck;
using Lagebild.Sources.Fetching;

namespace Lagebild.Sources.Tests.Fetching;

/// <summary>Each row of <c>Specs/robots.md</c>, and what no row can say.</summary>
public sealed class RobotsRulesSpecTests
{
    public static TheoryData<string, string, bool> Rows()
    {
        var data = new TheoryData<string, string, bool>();
        foreach (var row in SpecTable.Rows("robots.md", 3))
            data.Add(row[0], row[1], row[2] == "yes");
        return data;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_page_may_be_fetched_or_not(string robots, string path, bool isAllowed) =>
        Assert.Equal(isAllowed, Parse(robots).Allows(new Uri($"http://site.example{path}")));

    [Theory]
    [InlineData("User-agent: *\nCrawl-delay: 10", 10.0)]
    [InlineData("User-agent: *\nCrawl-delay: 1.5\nDisallow: /a", 1.5)]
    [InlineData("User-agent: *\nCrawl-delay: 10\n\nUser-agent: Lagebild\nCrawl-delay: 3", 3.0)]
    [InlineData("User-agent: *\nCrawl-delay: 10\n\nUser-agent: Lagebild\nDisallow: /a", null)]
    [InlineData("User-agent: Other\nCrawl-delay: 10", null)]
    [InlineData("User-agent: *\nCrawl-delay: often", null)]
    [InlineData("User-agent: *\nCrawl-delay: -1", null)]
    [InlineData("User-agent: *\nCrawl-delay: 1e99", null)]
    public void A_pause_may_be_asked_for(string robots, double? seconds) =>
        Assert.Equal(seconds, Parse(robots).CrawlDelay?.TotalSeconds);

    [Fact]
    public void What_comes_after_500_KiB_is_not_read()
    {
        var filling = string.Concat(Enumerable.Repeat("# nothing\n", 51_200));
        var rule = "User-agent: *\nDisallow: /a\n";

        Assert.False(Parse(rule + filling).Allows(new Uri("http://site.example/a")));
        Assert.True(Parse(filling + rule).Allows(new Uri("http://site.example/a")));
    }

    [Fact]
    public void Half_a_line_at_the_limit_is_no_rule()
    {
        var begin = "User-agent: *\nDisallow: /";
        var filling = new string('\n', (500 * 1024) - begin.Length);

        Assert.True(Parse(filling + begin + "private\n").Allows(new Uri("http://site.example/public")));
    }

    [Fact]
    public void Any_bytes_can_be_read() =>
        Gen.Select(Gen.Byte.Array[0, 200], Gen.String[Gen.Char['!', '~'], 0, 30]).Sample((bytes, path) =>
        {
            _ = RobotsRules.Parse([.. "User-agent: *\nDisallow: /"u8, .. bytes]).Allows(new Uri(new Uri("http://site.example/"), "/" + path.TrimStart('/')));
        });

    [Fact]
    public void Without_wildcards_a_rule_is_a_beginning() =>
        Gen.Select(Word, Word).Sample((rule, path) =>
            Parse($"User-agent: *\nDisallow: /{rule}").Allows(new Uri($"http://site.example/{path}")) == !path.StartsWith(rule, StringComparison.Ordinal) || rule.Length == 0);

    [Fact]
    public void An_asterisk_stands_for_anything() =>
        Gen.Select(Word, Word, Word).Sample((first, between, last) =>
            !Parse($"User-agent: *\nDisallow: /{first}*{last}$").Allows(new Uri($"http://site.example/{first}{between}{last}")));

    private static Gen<string> Word => Gen.String[Gen.Char["ab"], 0, 5];

    private static RobotsRules Parse(string robots) => RobotsRules.Parse(Encoding.UTF8.GetBytes(robots));
}
