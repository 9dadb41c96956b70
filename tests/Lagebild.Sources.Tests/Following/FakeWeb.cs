using System.Collections.Concurrent;
using System.Text;
using Lagebild.Sources.Fetching;

namespace Lagebild.Sources.Tests.Following;

/// <summary>A web of a few addresses, each with what it answers.</summary>
internal sealed class FakeWeb
{
    private readonly ConcurrentDictionary<string, Func<FetchRequest, FetchOutcome>> _answers = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> _asked = new();

    /// <summary>All addresses that were asked for, in order.</summary>
    public IReadOnlyCollection<string> Asked => _asked;

    public void Answer(string address, Func<FetchRequest, FetchOutcome> answer) => _answers[address] = answer;

    /// <summary>Content with an ETag of its own: whoever has it already is told that nothing changed.</summary>
    public void Serve(string address, string content, string type = "application/rss+xml")
    {
        var validators = new Validators($"\"{content.GetHashCode(StringComparison.Ordinal)}\"", null);
        Answer(address, request => request.Validators == validators ? new NotModified(validators) : Content(address, content, type) with { Validators = validators });
    }

    public static Fetched Content(string address, string content, string type = "application/rss+xml") => new(Encoding.UTF8.GetBytes(content), new Uri(address)) { ContentType = type, Charset = "utf-8" };

    public Task<FetchOutcome> FetchAsync(FetchRequest request, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        _asked.Enqueue(request.Address.AbsoluteUri);
        return Task.FromResult(_answers.TryGetValue(request.Address.AbsoluteUri, out var answer) ? answer(request) : new Refused(404));
    }
}
