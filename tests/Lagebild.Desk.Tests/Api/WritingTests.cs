using System.Net;
using System.Text.Json;

namespace Lagebild.Desk.Tests.Api;

public sealed class WritingTests
{
    [Fact]
    public async Task A_note_is_signed_by_whoever_asks_and_holds_on_every_answer_at_once()
    {
        await using var desk = await DeskUnderTest.OpenAsync(Newsstand.Meeting);
        using var browser = desk.Browser();

        using var written = await browser.WriteAsync("/api/v1/notes", $$"""{"kind":"status","fact":"{{Fact}}","value":"confirmed","why":"Sprecher am Telefon"}""");

        Assert.Equal(HttpStatusCode.Created, written.StatusCode);
        var note = (await browser.JsonAsync(written.Headers.Location!.ToString())).GetProperty("note");
        Assert.Equal(("desk", "status", "Sprecher am Telefon"), (note.Text("author"), note.Text("kind"), note.Text("why")));
        Assert.Equal("confirmed", (await browser.JsonAsync("/api/v1/diary")).Items()[0].GetProperty("engagement").Text("status"));
        Assert.Contains("STATUS:CONFIRMED", await browser.Client.GetStringAsync("/feeds/kalender.ics"), StringComparison.Ordinal);
        Assert.Contains("Sprecher am Telefon", (await browser.JsonAsync($"/api/v1/stories/{Newsstand.Meeting.Id.Value}")).GetRawText(), StringComparison.Ordinal);

        using var undone = await browser.WriteAsync("/api/v1/notes", $$"""{"kind":"undo","note":"{{note.Text("id")}}"}""");
        Assert.Equal(HttpStatusCode.Created, undone.StatusCode);
        Assert.Equal("planned", (await browser.JsonAsync("/api/v1/diary")).Items()[0].GetProperty("engagement").Text("status"));
        Assert.Empty((await browser.JsonAsync("/api/v1/notes")).Items());
        Assert.Equal(2, (await browser.JsonAsync("/api/v1/notes?all=true")).Items().Length);
    }

    [Fact]
    public async Task A_fact_may_also_be_given_by_its_place()
    {
        await using var desk = await DeskUnderTest.OpenAsync(Newsstand.Meeting);
        using var browser = desk.Browser();
        var (text, engagement) = (Newsstand.Meeting.Document.Text, Newsstand.Meeting.Report.Engagements[0]);
        var place = JsonSerializer.Serialize(new
        {
            kind = "verdict",
            right = false,
            fact = new { kind = "engagement", document = Newsstand.Meeting.Id.Value, start = engagement.Evidence.Range.Start, end = engagement.Evidence.Range.End, quote = Newsstand.Planned, name = engagement.Title },
        });

        using var written = await browser.WriteAsync("/api/v1/notes", place);

        Assert.Equal(HttpStatusCode.Created, written.StatusCode);
        Assert.Equal(text.IndexOf(Newsstand.Planned, StringComparison.Ordinal), engagement.Evidence.Range.Start);
        Assert.Empty((await browser.JsonAsync("/api/v1/diary")).Items());
    }

    [Theory]
    [InlineData("""{"kind":"verdict","right":true,"fact":"FACT","author":"somebody else"}""")]
    [InlineData("""{"kind":"verdict","right":true,"fact":"FACT","id":"0000"}""")]
    [InlineData("""{"kind":"verdict","right":true,"fact":"ffffffff-e1"}""")]
    [InlineData("""{"kind":"verdict","right":true,"fact":"FACT","more":1}""")]
    [InlineData("""{"kind":"verdict","right":true,"fact":"FACT","right":false}""")]
    [InlineData("""{"kind":"verdict","right":"yes","fact":"FACT"}""")]
    [InlineData("""{"kind":"verdict","right":true,"fact":{"kind":"engagement","document":"DOCUMENT","start":0,"end":4,"quote":"Nein","name":"x"}}""")]
    [InlineData("""{"kind":"time","fact":"FACT","value":"Ostern"}""")]
    [InlineData("""{"kind":"rename","story":"ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff","title":"x"}""")]
    [InlineData("""{"kind":"undo","note":"ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff"}""")]
    [InlineData("""{"kind":"sameActor","one":"Holt","other":"Niemand","same":true}""")]
    [InlineData("""{"kind":"wish"}""")]
    [InlineData("[]")]
    public async Task What_decides_nothing_is_refused_and_nothing_is_written(string note)
    {
        await using var desk = await DeskUnderTest.OpenAsync(Newsstand.Meeting);
        using var browser = desk.Browser();

        using var answer = await browser.WriteAsync("/api/v1/notes", note.Replace("FACT", Fact, StringComparison.Ordinal).Replace("DOCUMENT", Newsstand.Meeting.Id.Value, StringComparison.Ordinal));

        await answer.ProblemAsync(HttpStatusCode.UnprocessableEntity);
        Assert.Empty(await desk.Store.Notes.AllAsync());
    }

    [Fact]
    public async Task What_is_no_json_and_what_is_too_long_is_refused()
    {
        await using var desk = await DeskUnderTest.OpenAsync(Newsstand.Meeting);
        using var browser = desk.Browser();

        using var form = await browser.WriteAsync("/api/v1/notes", "kind=verdict", "application/x-www-form-urlencoded");
        using var broken = await browser.WriteAsync("/api/v1/notes", "{");
        using var large = await browser.WriteAsync("/api/v1/notes", $$"""{"kind":"verdict","right":true,"fact":"{{Fact}}","why":"{{new string('x', 5000)}}"}""");

        await form.ProblemAsync(HttpStatusCode.UnsupportedMediaType);
        await broken.ProblemAsync(HttpStatusCode.BadRequest);
        await large.ProblemAsync(HttpStatusCode.UnprocessableEntity);
        Assert.Empty(await desk.Store.Notes.AllAsync());
    }

    private static string Fact => $"{Newsstand.Meeting.Id.Value[..8]}-e1";
}
