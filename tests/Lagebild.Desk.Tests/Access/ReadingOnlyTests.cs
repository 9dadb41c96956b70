using System.Net;
using System.Net.Http.Headers;
using Lagebild.Desk.Access;
using Lagebild.Desk.Tests.Api;
using Lagebild.Desk.Web;
using Lagebild.Storage;

namespace Lagebild.Desk.Tests.Access;

/// <summary>Who may only read writes nothing, whichever way they come.</summary>
public sealed class ReadingOnlyTests
{
    private static readonly string Note = $$"""{"kind":"status","fact":"{{Newsstand.Meeting.Id.Value[..8]}}-e1","value":"confirmed"}""";

    [Theory]
    [InlineData(DeskRole.Admin, TokenScope.Read)]
    [InlineData(DeskRole.Editor, TokenScope.Read)]
    [InlineData(DeskRole.Reader, TokenScope.Read)]
    [InlineData(DeskRole.Reader, TokenScope.Note)]
    [InlineData(DeskRole.Reader, TokenScope.Admin)]
    public async Task A_token_that_reads_or_of_somebody_who_may_only_read_is_refused_with_problem_details(DeskRole role, TokenScope scope)
    {
        await using var desk = await StartAsync(role);
        using var program = await WithTokenAsync(desk, scope);

        using var read = await program.GetAsync("/api/v1/diary");
        using var written = await program.WriteAsync("/api/v1/notes", Note);

        Assert.Equal(HttpStatusCode.OK, read.StatusCode);
        Assert.Equal("urn:lagebild:problem:forbidden", (await written.ProblemAsync(HttpStatusCode.Forbidden)).Text("type"));
        Assert.Empty(await desk.Store.Notes.AllAsync());
    }

    [Fact]
    public async Task An_editors_token_that_may_note_writes_the_same_note()
    {
        await using var desk = await StartAsync(DeskRole.Editor);
        using var program = await WithTokenAsync(desk, TokenScope.Note);

        using var written = await program.WriteAsync("/api/v1/notes", Note);

        Assert.Equal(HttpStatusCode.Created, written.StatusCode);
        Assert.Equal("jan", Assert.Single(await desk.Store.Notes.AllAsync()).Author);
    }

    [Fact]
    public async Task A_readers_session_is_refused_with_problem_details_and_an_editors_is_not()
    {
        await using var desk = await StartAsync(DeskRole.Reader, ("eva", DeskRole.Editor));
        using var reader = await desk.SignedInAsync("jan");
        using var editor = await desk.SignedInAsync("eva");

        using var refused = await reader.WriteAsync("/api/v1/notes", Note);
        await refused.ProblemAsync(HttpStatusCode.Forbidden);
        Assert.Empty(await desk.Store.Notes.AllAsync());
        using var written = await editor.WriteAsync("/api/v1/notes", Note);

        Assert.Equal(HttpStatusCode.Created, written.StatusCode);
    }

    [Fact]
    public async Task A_token_opens_no_form_to_write_by()
    {
        await using var desk = await StartAsync(DeskRole.Editor);
        using var program = await WithTokenAsync(desk, TokenScope.Admin);

        using var answer = await program.PostAsync($"/begegnung/{Newsstand.Meeting.Id.Value[..16]}-e1/notiz", ("was", "bestaetigen"));

        Assert.NotEqual(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Empty(await desk.Store.Notes.AllAsync());
    }

    private static async Task<DeskUnderTest> StartAsync(DeskRole role, params (string Name, DeskRole Role)[] others)
    {
        var desk = await Newsroom.StartAsync([("jan", role), .. others]);
        await desk.Store.Log.AppendAsync([new ReportEntry(Newsstand.Meeting)]);
        await desk.SettleAsync();
        return desk;
    }

    /// <summary>A program that shows a token of jan's and has no session.</summary>
    private static async Task<Browser> WithTokenAsync(DeskUnderTest desk, TokenScope scope)
    {
        var program = desk.Browser();
        program.Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await desk.Tokens.CreateAsync((await desk.Accounts.FindAsync("jan", default))!, "Anzeige", scope, default));
        return program;
    }
}
