using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace Lagebild.Client;

/// <summary>
/// Asks a desk of Lagebild over HTTP. What it refuses comes as <see cref="LagebildException"/>; where it asks for patience, a question is asked once more.
/// Lists come as streams that fetch page after page. Safe to use from several threads at once.
/// </summary>
/// <param name="http">Its base address is the desk's, such as <c>http://127.0.0.1:5080</c>; stays the caller's.</param>
/// <param name="token">A token of the desk (<c>lb_…</c>); null for a desk that is open to this machine.</param>
public sealed partial class LagebildClient(HttpClient http, string? token = null)
{
    private const string Prefix = "api/v1/";

    /// <summary>Longest pause that is kept before a question is asked once more.</summary>
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(10);

    /// <summary>What is due, in the order of the diary; without days from today on.</summary>
    public IAsyncEnumerable<DiaryEntry> DiaryAsync(DiaryFilter? filter = null, CancellationToken cancellation = default) => ListAsync("diary", (filter ?? new DiaryFilter()).Query(), ClientJson.Default.PageDiaryEntry, cancellation);

    /// <summary>All stories, the one reported on last first.</summary>
    /// <param name="words">Beginnings of words of the title or of names; null for all.</param>
    /// <param name="cancellation">Ends the asking.</param>
    public IAsyncEnumerable<Story> StoriesAsync(string? words = null, CancellationToken cancellation = default) => ListAsync("stories", [("q", words)], ClientJson.Default.PageStory, cancellation);

    /// <summary>The dossier of a story.</summary>
    /// <param name="id">Its id or the first digits.</param>
    /// <param name="asOf">As it was known then, a day or a time; null for now.</param>
    /// <param name="cancellation">Ends the asking.</param>
    public Task<Dossier> StoryAsync(string id, string? asOf = null, CancellationToken cancellation = default) => GetAsync($"stories/{Escape(id)}", [("asOf", asOf)], ClientJson.Default.Dossier, cancellation);

    /// <summary>An engagement with all its slots and proofs.</summary>
    public Task<EngagementDetail> EngagementAsync(string key, CancellationToken cancellation = default) => GetAsync($"engagements/{Escape(key)}", [], ClientJson.Default.EngagementDetail, cancellation);

    /// <summary>Reports, the last published first.</summary>
    public IAsyncEnumerable<Report> ReportsAsync(string? source = null, DateOnly? from = null, DateOnly? to = null, CancellationToken cancellation = default) =>
        ListAsync("reports", [("source", source), ("from", Day(from)), ("to", Day(to))], ClientJson.Default.PageReport, cancellation);

    /// <summary>What was read from a report, in the format <c>lagebild.report</c>.</summary>
    public Task<JsonElement> ReportAsync(string id, CancellationToken cancellation = default) => GetAsync($"reports/{Escape(id)}", [], ClientJson.Default.JsonElement, cancellation);

    /// <summary>The text of a report, to which the ranges of all proofs refer.</summary>
    public Task<string> TextAsync(string id, CancellationToken cancellation = default) => GetTextAsync($"reports/{Escape(id)}/text", [], cancellation);

    /// <summary>What a corrected version of a report changed, and which version took its place.</summary>
    public Task<ReportVersions> VersionsAsync(string id, CancellationToken cancellation = default) => GetAsync($"reports/{Escape(id)}/versions", [], ClientJson.Default.ReportVersions, cancellation);

    /// <summary>Reports with all that is asked for.</summary>
    /// <param name="query">Words, "a phrase", beginning*, -without, by:, with:, in:, source:, status:, from:, to:.</param>
    /// <param name="limit">At most so many, up to 200.</param>
    /// <param name="cancellation">Ends the asking.</param>
    public async Task<IReadOnlyList<SearchHit>> SearchAsync(string query, int limit = 20, CancellationToken cancellation = default) =>
        (await GetAsync("search", [("q", query), ("limit", Number(limit))], ClientJson.Default.PageSearchHit, cancellation).ConfigureAwait(false)).Items;

    /// <summary>Reports with all that is asked for, page after page, up to two thousand.</summary>
    public IAsyncEnumerable<SearchHit> SearchAllAsync(string query, CancellationToken cancellation = default) => ListAsync("search", [("q", query)], ClientJson.Default.PageSearchHit, cancellation);

    /// <summary>What a search may be narrowed by.</summary>
    public async Task<IReadOnlyList<Facet>> FacetsAsync(string query, CancellationToken cancellation = default) =>
        (await GetAsync("search/facets", [("q", query)], ClientJson.Default.PageFacet, cancellation).ConfigureAwait(false)).Items;

    /// <summary>What is open, the newest first.</summary>
    /// <param name="story">Only of this story.</param>
    /// <param name="withAnswered">Also what has been answered.</param>
    /// <param name="cancellation">Ends the asking.</param>
    public IAsyncEnumerable<Question> OpenAsync(string? story = null, bool withAnswered = false, CancellationToken cancellation = default) =>
        ListAsync("open", [("story", story), ("all", withAnswered ? "true" : null)], ClientJson.Default.PageQuestion, cancellation);

    /// <summary>Who says nothing, the newest first.</summary>
    public IAsyncEnumerable<Silence> SilencesAsync(string? story = null, string? who = null, bool withBroken = false, CancellationToken cancellation = default) =>
        ListAsync("silences", [("story", story), ("who", who), ("all", withBroken ? "true" : null)], ClientJson.Default.PageSilence, cancellation);

    /// <summary>Who said what, the newest first; a speaker, a matter or a story has to be named.</summary>
    public IAsyncEnumerable<Statement> StatementsAsync(string? by = null, string? about = null, string? story = null, CancellationToken cancellation = default) =>
        ListAsync("statements", [("by", by), ("about", about), ("story", story)], ClientJson.Default.PageStatement, cancellation);

    /// <summary>Everybody in the news, those named most first.</summary>
    /// <param name="words">Words of the name, in any spelling; null for all.</param>
    /// <param name="kind">person, state, institution …; null for any.</param>
    /// <param name="cancellation">Ends the asking.</param>
    public IAsyncEnumerable<Actor> ActorsAsync(string? words = null, string? kind = null, CancellationToken cancellation = default) =>
        ListAsync("actors", [("q", words), ("kind", kind)], ClientJson.Default.PageActor, cancellation);

    /// <summary>Somebody over all stories: offices, engagements, whom they met, about what they say nothing.</summary>
    /// <param name="key">As <see cref="Actor"/> has it.</param>
    /// <param name="stories">So many stories are looked through for names and offices; null for as many as pages do.</param>
    /// <param name="cancellation">Ends the asking.</param>
    public Task<ActorDetail> ActorAsync(string key, int? stories = null, CancellationToken cancellation = default) =>
        GetAsync($"actors/{Escape(key)}", [("stories", stories is { } some ? Number(some) : null)], ClientJson.Default.ActorDetail, cancellation);

    /// <summary>Where something takes place, the places of most engagements first.</summary>
    public IAsyncEnumerable<Place> PlacesAsync(string? words = null, CancellationToken cancellation = default) => ListAsync("places", [("q", words)], ClientJson.Default.PagePlace, cancellation);

    /// <summary>A place by any of its names, with all that takes place there.</summary>
    public Task<PlaceDetail> PlaceAsync(string name, CancellationToken cancellation = default) => GetAsync($"places/{Escape(name)}", [], ClientJson.Default.PlaceDetail, cancellation);

    /// <summary>The sources, and how each of them is.</summary>
    public IAsyncEnumerable<Source> SourcesAsync(CancellationToken cancellation = default) => ListAsync("sources", [], ClientJson.Default.PageSource, cancellation);

    /// <summary>Decisions of editors, the newest first.</summary>
    /// <param name="story">Only on this story.</param>
    /// <param name="author">Only of this author.</param>
    /// <param name="withUndone">Also what was taken back.</param>
    /// <param name="cancellation">Ends the asking.</param>
    public IAsyncEnumerable<NoteEntry> NotesAsync(string? story = null, string? author = null, bool withUndone = false, CancellationToken cancellation = default) =>
        ListAsync("notes", [("story", story), ("author", author), ("all", withUndone ? "true" : null)], ClientJson.Default.PageNoteEntry, cancellation);

    /// <summary>One decision, by its id or the first digits.</summary>
    public Task<NoteEntry> NoteAsync(string id, CancellationToken cancellation = default) => GetAsync($"notes/{Escape(id)}", [], ClientJson.Default.NoteEntry, cancellation);

    /// <summary>A table for statistics programs.</summary>
    /// <param name="what">engagements, statements, events or notes.</param>
    /// <param name="format">csv, jsonl or parquet.</param>
    /// <param name="story">Only of this story.</param>
    /// <param name="from">Only of stories that were reported on on this day or after.</param>
    /// <param name="to">Only of stories that were reported on on this day or before.</param>
    /// <param name="cancellation">Ends the asking.</param>
    public async Task<byte[]> TableAsync(string what, string format, string? story = null, DateOnly? from = null, DateOnly? to = null, CancellationToken cancellation = default)
    {
        using var answer = await SendAsync(
            () => new HttpRequestMessage(HttpMethod.Get, Address($"tables/{Escape(what)}.{Escape(format)}", [("story", story), ("from", Day(from)), ("to", Day(to))])), cancellation).ConfigureAwait(false);
        return await answer.Content.ReadAsByteArrayAsync(cancellation).ConfigureAwait(false);
    }

    /// <summary>A story in ninjs 3.1: its engagements as events.</summary>
    public Task<JsonElement> NinjsAsync(string story, CancellationToken cancellation = default) => GetAsync($"stories/{Escape(story)}.ninjs.json", [], ClientJson.Default.JsonElement, cancellation);

    /// <summary>The evidence of a story as Web Annotations.</summary>
    public Task<JsonElement> AnnotationsAsync(string story, CancellationToken cancellation = default) => GetAsync($"stories/{Escape(story)}/annotations.json", [], ClientJson.Default.JsonElement, cancellation);

    /// <summary>An engagement as an Event of schema.org.</summary>
    public Task<JsonElement> EventLdAsync(string engagement, CancellationToken cancellation = default) => GetAsync($"engagements/{Escape(engagement)}.jsonld", [], ClientJson.Default.JsonElement, cancellation);

    /// <summary>Writes a note; when it returns, every page and every answer of the desk has it. Takes a token with the scope note.</summary>
    /// <param name="note">Members of the format <c>lagebild.note</c> from <c>kind</c> on; a fact may be called by its short name.</param>
    /// <param name="cancellation">Nothing is known of whether it was written where it comes before the end.</param>
    public Task<NoteEntry> WriteAsync(JsonObject note, CancellationToken cancellation = default) => PostAsync("notes", note, ClientJson.Default.JsonObject, ClientJson.Default.NoteEntry, cancellation);

    /// <summary>What came into the log after a position.</summary>
    /// <param name="after">The position of the answer before; 0 for the beginning.</param>
    /// <param name="wait">How long the desk may wait for news, at most a minute.</param>
    /// <param name="cancellation">Ends the asking.</param>
    public Task<News> ChangesAsync(long after, TimeSpan wait = default, CancellationToken cancellation = default) =>
        GetAsync("changes", [("after", Number(after)), ("wait", wait > TimeSpan.Zero ? Number((long)Math.Ceiling(wait.TotalSeconds)) : null)], ClientJson.Default.News, cancellation);

    /// <summary>Follows the desk: whatever comes into the log after a position, until it is cancelled.</summary>
    public async IAsyncEnumerable<News> FollowAsync(long after, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        while (true)
        {
            var news = await ChangesAsync(after, TimeSpan.FromSeconds(30), cancellation).ConfigureAwait(false);
            if (news.Entries.Count > 0)
                yield return news;
            after = news.Position;
        }
    }

    private async IAsyncEnumerable<T> ListAsync<T>(string path, (string, string?)[] query, JsonTypeInfo<Page<T>> type, [EnumeratorCancellation] CancellationToken cancellation)
    {
        string? cursor = null;
        do
        {
            var page = await GetAsync(path, [.. query, ("cursor", cursor)], type, cancellation).ConfigureAwait(false);
            foreach (var item in page.Items)
                yield return item;
            cursor = page.Next;
        }
        while (cursor is not null);
    }

    private async Task<T> GetAsync<T>(string path, (string, string?)[] query, JsonTypeInfo<T> type, CancellationToken cancellation)
    {
        using var answer = await SendAsync(() => new HttpRequestMessage(HttpMethod.Get, Address(path, query)), cancellation).ConfigureAwait(false);
        return await ReadAsync(answer, type, cancellation).ConfigureAwait(false);
    }

    private async Task<string> GetTextAsync(string path, (string, string?)[] query, CancellationToken cancellation)
    {
        using var answer = await SendAsync(() => new HttpRequestMessage(HttpMethod.Get, Address(path, query)), cancellation).ConfigureAwait(false);
        return await answer.Content.ReadAsStringAsync(cancellation).ConfigureAwait(false);
    }

    private Task<TAnswer> PostAsync<TBody, TAnswer>(string path, TBody body, JsonTypeInfo<TBody> bodyType, JsonTypeInfo<TAnswer> type, CancellationToken cancellation) =>
        WriteAsync(HttpMethod.Post, path, () => JsonContent.Create(body, bodyType), type, cancellation);

    private Task<TAnswer> PostAsync<TAnswer>(string path, JsonTypeInfo<TAnswer> type, CancellationToken cancellation) => WriteAsync(HttpMethod.Post, path, () => null, type, cancellation);

    private Task<TAnswer> PatchAsync<TBody, TAnswer>(string path, TBody body, JsonTypeInfo<TBody> bodyType, JsonTypeInfo<TAnswer> type, CancellationToken cancellation) =>
        WriteAsync(HttpMethod.Patch, path, () => JsonContent.Create(body, bodyType), type, cancellation);

    private async Task<T> WriteAsync<T>(HttpMethod method, string path, Func<HttpContent?> content, JsonTypeInfo<T> type, CancellationToken cancellation)
    {
        using var answer = await SendAsync(() => new HttpRequestMessage(method, Address(path, [])) { Content = content() }, cancellation).ConfigureAwait(false);
        return await ReadAsync(answer, type, cancellation).ConfigureAwait(false);
    }

    private async Task DeleteAsync(string path, CancellationToken cancellation)
    {
        using var answer = await SendAsync(() => new HttpRequestMessage(HttpMethod.Delete, Address(path, [])), cancellation).ConfigureAwait(false);
    }

    private async Task<HttpResponseMessage> SendAsync(Func<HttpRequestMessage> make, CancellationToken cancellation)
    {
        var answer = await SendOnceAsync(make, cancellation).ConfigureAwait(false);
        // What was refused for its number was not done; after another failure only a question may be asked again.
        if (answer.StatusCode == HttpStatusCode.TooManyRequests || (answer.StatusCode == HttpStatusCode.ServiceUnavailable && answer.RequestMessage?.Method == HttpMethod.Get))
        {
            var pause = answer.Headers.RetryAfter?.Delta ?? TimeSpan.FromSeconds(1);
            answer.Dispose();
            await Task.Delay(pause < LongestPause ? pause : LongestPause, cancellation).ConfigureAwait(false);
            answer = await SendOnceAsync(make, cancellation).ConfigureAwait(false);
        }
        if (answer.IsSuccessStatusCode)
            return answer;
        using (answer)
            throw await LagebildException.OfAsync(answer, cancellation).ConfigureAwait(false);
    }

    private async Task<HttpResponseMessage> SendOnceAsync(Func<HttpRequestMessage> make, CancellationToken cancellation)
    {
        using var request = make();
        if (token is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation).ConfigureAwait(false);
    }

    private static async Task<T> ReadAsync<T>(HttpResponseMessage answer, JsonTypeInfo<T> type, CancellationToken cancellation) =>
        await answer.Content.ReadFromJsonAsync(type, cancellation).ConfigureAwait(false) ?? throw new LagebildException((int)answer.StatusCode, "The answer is empty.");

    private static string Address(string path, (string Name, string? Value)[] query)
    {
        var asked = query.Where(q => !string.IsNullOrEmpty(q.Value)).Select(q => $"{q.Name}={Escape(q.Value!)}").ToArray();
        return asked.Length == 0 ? Prefix + path : $"{Prefix}{path}?{string.Join('&', asked)}";
    }

    private static string Escape(string text) => Uri.EscapeDataString(text);

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
