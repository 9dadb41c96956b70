using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Lagebild.Desk.Pictures;
using Lagebild.Dossiers.Log;
using Lagebild.Storage;
using Lagebild.Storage.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Lagebild.Desk.Tests;

/// <summary>A desk on a port of its own over a temporary database, at seven in the morning of 4 March 2025 in Berlin unless told otherwise.</summary>
internal sealed class DeskUnderTest : IAsyncDisposable
{
    private readonly DirectoryInfo _folder;

    private DeskUnderTest(DirectoryInfo folder, IDossierStore store, DeskServer server, MorningClock clock) =>
        (_folder, Store, Server, Clock) = (folder, store, server, clock);

    public IDossierStore Store { get; }

    public DeskServer Server { get; private set; }

    public MorningClock Clock { get; }

    /// <summary>Starts a desk that everybody may use as editor, over reports of the test's own; its picture knows them all.</summary>
    public static Task<DeskUnderTest> OpenAsync(params IReadOnlyCollection<LogEntry> reports) => StartAsync(new DeskOptions { IsOpen = true }, reports);

    public static async Task<DeskUnderTest> StartAsync(DeskOptions options, IReadOnlyCollection<LogEntry>? reports = null)
    {
        var folder = Directory.CreateTempSubdirectory("lagebild-desk-");
        var clock = new MorningClock();
        var store = await SqliteDossierStore.OpenAsync(Path.Combine(folder.FullName, "desk.db"), clock);
        if (reports is { Count: > 0 })
            await store.Log.AppendAsync([.. reports.Select(r => new ReportEntry(r))]);
        var desk = new DeskUnderTest(folder, store, await ServeAsync(store, options, clock), clock);
        await desk.SettleAsync();
        return desk;
    }

    /// <summary>Ends the server and starts another one over the same database.</summary>
    public async Task RestartAsync(DeskOptions options)
    {
        await Server.DisposeAsync();
        Server = await ServeAsync(Store, options, Clock);
        await SettleAsync();
    }

    /// <summary>A browser without cookies yet; it follows no redirect by itself.</summary>
    public Browser Browser() => new(Server.Address);

    /// <summary>Waits until the picture holds whatever the log holds.</summary>
    public async Task SettleAsync()
    {
        var live = Server.Services.GetRequiredService<LivePicture>();
        var head = await Store.Log.HeadAsync();
        while (!live.Current.IsWhole || live.Current.Position.CompareTo(head) < 0)
            await Task.Delay(10);
    }

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        await Store.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private static Task<DeskServer> ServeAsync(IDossierStore store, DeskOptions options, TimeProvider clock) =>
        DeskServer.StartAsync(store, options with { Endpoint = new IPEndPoint(options.Endpoint.Address, 0) }, clock);
}

/// <summary>A browser with cookies.</summary>
internal sealed class Browser : IDisposable
{
    private readonly HttpClientHandler _handler = new() { AllowAutoRedirect = false };

    /// <param name="address">Where the desk is.</param>
    /// <param name="cookies">Those of another browser; by default none yet.</param>
    public Browser(Uri address, CookieContainer? cookies = null)
    {
        if (cookies is not null)
            _handler.CookieContainer = cookies;
        Client = new HttpClient(_handler) { BaseAddress = address };
    }

    public HttpClient Client { get; }

    public CookieContainer Cookies => _handler.CookieContainer;

    public Task<HttpResponseMessage> GetAsync(string address) => Client.GetAsync(address);

    /// <summary>A page that must be there, parsed.</summary>
    public async Task<IDocument> PageAsync(string address)
    {
        using var answer = await GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await DocumentAsync(answer);
    }

    public static async Task<IDocument> DocumentAsync(HttpResponseMessage answer) => new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());

    /// <summary>Fills in a form of a page and sends it, with the hidden fields that the page gave it.</summary>
    /// <param name="page">The page's address.</param>
    /// <param name="action">Where the form goes, or one of its buttons.</param>
    /// <param name="fields">What is filled in.</param>
    public async Task<HttpResponseMessage> SendAsync(string page, string action, params (string Name, string Value)[] fields) =>
        await PostAsync(action, await FillAsync(page, action, fields));

    /// <summary>Fills in a form of a page, with the hidden fields that the page gave it, and leaves it to be sent.</summary>
    public async Task<(string Name, string Value)[]> FillAsync(string page, string action, params (string Name, string Value)[] fields)
    {
        var forms = (await PageAsync(page)).QuerySelectorAll("form[method=post]");
        var form = forms.First(f => f.GetAttribute("action") == action || f.QuerySelector($"[formaction='{action}']") is not null);
        var hidden = form.QuerySelectorAll("input[type=hidden]").Select(i => (Name: i.GetAttribute("name")!, Value: i.GetAttribute("value") ?? ""));
        return [.. hidden.Where(h => fields.All(f => f.Name != h.Name)), .. fields];
    }

    /// <summary>Sends fields as a form does, without looking at a page first.</summary>
    public async Task<HttpResponseMessage> PostAsync(string address, params (string Name, string Value)[] fields)
    {
        using var content = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));
        return await Client.PostAsync(address, content);
    }

    public void Dispose()
    {
        Client.Dispose();
        _handler.Dispose();
    }
}

/// <summary>A clock that begins on a morning and goes as fast as any other, and forward when told.</summary>
internal sealed class MorningClock : TimeProvider
{
    private readonly DateTimeOffset _start = System.GetUtcNow();
    private TimeSpan _forward;

    public DateTimeOffset Morning { get; set; } = new(2025, 3, 4, 7, 0, 0, TimeSpan.FromHours(1));

    public void Forward(TimeSpan time) => _forward += time;

    public override DateTimeOffset GetUtcNow() => Morning + (System.GetUtcNow() - _start) + _forward;
}
