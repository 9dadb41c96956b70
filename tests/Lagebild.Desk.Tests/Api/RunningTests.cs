using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Lagebild.Desk.Tests.Access;
using Lagebild.Desk.Web;
using Lagebild.Storage;

namespace Lagebild.Desk.Tests.Api;

/// <summary>What programs of whoever administers do: accounts, database, reader.</summary>
public sealed class RunningTests
{
    [Fact]
    public async Task Somebody_is_let_in_by_a_password_told_once_promoted_barred_and_let_in_again()
    {
        await using var desk = await Newsroom.StartAsync(("anna", DeskRole.Admin));
        using var anna = await desk.SignedInAsync("anna");

        using var added = await anna.WriteAsync("/api/v1/accounts", """{"name":"Jan.Brandt","display":"Jan Brandt","role":"editor"}""");
        var first = await added.Content.ReadFromJsonAsync<JsonElement>();
        using var taken = await anna.WriteAsync("/api/v1/accounts", """{"name":"jan.brandt","role":"reader"}""");
        Assert.Equal((HttpStatusCode.Created, "no-store"), (added.StatusCode, added.Headers.CacheControl!.ToString()));
        Assert.NotNull(await desk.Accounts.AuthenticateAsync("jan.brandt", first.Text("password"), default));
        Assert.Equal("urn:lagebild:problem:conflict", (await taken.ProblemAsync(HttpStatusCode.Conflict)).Text("type"));

        Assert.Equal("reader", (await ChangeAsync(anna, "jan.brandt", """{"role":"reader"}""")).Text("role"));
        Assert.True((await ChangeAsync(anna, "jan.brandt", """{"isDisabled":true}""")).GetProperty("isDisabled").GetBoolean());
        Assert.Null(await desk.Accounts.AuthenticateAsync("jan.brandt", first.Text("password"), default));
        Assert.False((await ChangeAsync(anna, "jan.brandt", """{"isDisabled":false}""")).GetProperty("isDisabled").GetBoolean());
        using var reset = await anna.WriteAsync("/api/v1/accounts/jan.brandt/password", "");
        Assert.NotNull(await desk.Accounts.AuthenticateAsync("jan.brandt", (await reset.Content.ReadFromJsonAsync<JsonElement>()).Text("password"), default));
        Assert.DoesNotContain("assword", (await anna.JsonAsync("/api/v1/accounts")).GetRawText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("anna", """{"role":"reader"}""", HttpStatusCode.Conflict)]
    [InlineData("anna", """{"isDisabled":true}""", HttpStatusCode.Conflict)]
    [InlineData("anna", """{"role":"chief"}""", HttpStatusCode.UnprocessableEntity)]
    [InlineData("nobody", """{"role":"reader"}""", HttpStatusCode.NotFound)]
    [InlineData("anna", """{"password":"x"}""", HttpStatusCode.BadRequest)]
    public async Task What_would_leave_nobody_to_administer_or_is_not_there_is_refused(string name, string change, HttpStatusCode status)
    {
        await using var desk = await Newsroom.StartAsync(("anna", DeskRole.Admin));
        using var anna = await desk.SignedInAsync("anna");

        using var content = new StringContent(change, Encoding.UTF8, "application/json");
        using var answer = await anna.Client.PatchAsync($"/api/v1/accounts/{name}", content);

        await answer.ProblemAsync(status);
        Assert.True((await desk.Accounts.FindAsync("anna", default)) is { Role: DeskRole.Admin, IsDisabled: false });
    }

    [Fact]
    public async Task The_database_is_counted_and_reading_anew_is_tried_without_keeping_anything()
    {
        await using var desk = await Newsroom.StartAsync(("anna", DeskRole.Admin));
        await desk.Store.Log.AppendAsync([new ReportEntry(Newsstand.Meeting), new ReportEntry(Newsstand.Alone(1))]);
        await desk.RestartAsync(new DeskOptions { Reader = new DeskReader(() => "newer", d => (d.Id == Newsstand.Meeting.Id ? Changed : Newsstand.Alone(1).Report) with { Reader = "newer" }) });
        using var anna = await desk.SignedInAsync("anna");
        var head = await desk.Store.Log.HeadAsync();

        var database = await anna.JsonAsync("/api/v1/database");
        var reread = await anna.JsonAsync("/api/v1/reread");

        Assert.Equal((2, 2, "newer"), (database.GetProperty("documents").GetInt32(), database.GetProperty("older").GetInt32(), database.Text("reader")));
        var changed = Assert.Single(reread.GetProperty("reports").EnumerateArray(), r => !r.GetProperty("isSame").GetBoolean());
        Assert.Equal("Wien", Assert.Single(changed.GetProperty("engagements").EnumerateArray()).GetProperty("before").Text("place"));
        Assert.Equal(head, await desk.Store.Log.HeadAsync());
    }

    [Fact]
    public async Task A_desk_that_reads_nothing_says_so()
    {
        await using var desk = await Newsroom.StartAsync(("anna", DeskRole.Admin));
        using var anna = await desk.SignedInAsync("anna");

        using var answer = await anna.GetAsync("/api/v1/reread");

        await answer.ProblemAsync(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData(DeskRole.Reader)]
    [InlineData(DeskRole.Editor)]
    public async Task Nobody_else_learns_of_accounts_database_and_reader(DeskRole role)
    {
        await using var desk = await Newsroom.StartAsync(("jan", role));
        using var jan = await desk.SignedInAsync("jan");

        foreach (var path in new[] { "accounts", "database", "reread" })
        {
            using var answer = await jan.GetAsync($"/api/v1/{path}");
            await answer.ProblemAsync(HttpStatusCode.Forbidden);
        }
    }

    private static Reading.Reports.Report Changed { get; } = Newsstand.Meeting.Report with { Engagements = [] };

    private static async Task<JsonElement> ChangeAsync(Browser browser, string name, string change)
    {
        using var content = new StringContent(change, Encoding.UTF8, "application/json");
        using var answer = await browser.Client.PatchAsync($"/api/v1/accounts/{name}", content);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }
}
