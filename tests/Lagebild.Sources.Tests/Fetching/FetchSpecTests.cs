namespace Lagebild.Sources.Tests.Fetching;

/// <summary>Each row of <c>Specs/fetching.md</c>.</summary>
public sealed class FetchSpecTests
{
    public static TheoryData<string, string, string, string, string> Rows()
    {
        var data = new TheoryData<string, string, string, string, string>();
        foreach (var row in SpecTable.Rows("fetching.md", 5))
            data.Add(row[0], row[1], row[2], row[3], row[4]);
        return data;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task A_request_ends_as_the_table_says(string name, string request, string server, string outcome, string asked)
    {
        Assert.NotEmpty(name);
        var scenario = new FetchScenario(request, server);

        Assert.Equal(outcome, OutcomeText.Of(await scenario.PlayAsync(), scenario.Address));
        if (asked.Length > 0)
            Assert.Equal(asked.Split('\n', StringSplitOptions.TrimEntries), scenario.Requests.Select(r => r.ToString()));
        Assert.All(scenario.Requests, r => Assert.Equal("GET", r.Method));
    }
}
