using System.Text;
using CsCheck;
using Lagebild.Sources.Fetching;
using Microsoft.Extensions.Time.Testing;

namespace Lagebild.Sources.Tests.Fetching;

/// <summary>Whatever a server sends, a request has an outcome.</summary>
public sealed class FetchFuzzTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private static readonly Gen<string> Text = Gen.String[Gen.OneOf(Gen.Char["abc:/?#[]@%.-0123=;, \""], Gen.Char[' ', '~'], Gen.Char), 0, 40];

    private static readonly Gen<string> Name = Gen.Int[0, 9].Select(i => new[]
    {
        "Location", "Content-Type", "Content-Length", "Content-Encoding", "Retry-After", "Cache-Control", "Expires", "Age", "ETag", "Transfer-Encoding",
    }[i]);

    private static readonly Gen<string> Status = Gen.Int[0, 8].Select(i => new[] { "200", "204", "301", "302", "304", "410", "429", "503", "999" }[i]);

    private static readonly string[] Begins = ["", "HTTP/1.1 ", "HTTP/1.1 200 OK\r\n", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"];

    [Fact]
    public void A_redirect_leads_somewhere_or_nowhere() =>
        Gen.Select(Text, Gen.Int[0, 5]).Sample((text, prefix) =>
        {
            var way = new Redirects(new Uri("http://site.example/a/b"), 5);
            if (way.Follow(301, new[] { "", "/", "//", "http://", "https://xn--", "http://user:word@" }[prefix] + text) is null)
                _ = (WebAddress.Host(way.Address), WebAddress.Origin(way.Address), RobotsRules.AllowAll.Allows(way.Address), way.MovedTo?.AbsoluteUri);
        });

    [Fact]
    public async Task Any_field_of_an_answer_may_hold_anything()
    {
        var script = new PlayScript("");
        await using var play = new PlayServer(script);
        var network = new PlayNetwork(play);
        using var fetcher = new Fetcher(new FetchOptions { Pause = TimeSpan.Zero }, network, network.DialAsync, new FakeTimeProvider(FetchScenario.Now));

        Gen.Select(Status, Gen.Select(Name, Text).Array[0, 3], Gen.Byte.Array[0, 50]).Sample((status, fields, body) =>
        {
            var head = string.Concat(fields.Select(field => $"{field.Item1}: {field.Item2.ReplaceLineEndings("")}\r\n"));
            script.Always(PlayAnswer.Of([.. Encoding.UTF8.GetBytes($"HTTP/1.1 {status} Played\r\n{head}\r\n"), .. body]));
            return Ask(fetcher) is not null;
        }, iter: 300, threads: 1);
    }

    [Fact]
    public async Task Any_bytes_may_come()
    {
        var script = new PlayScript("");
        await using var play = new PlayServer(script);
        var network = new PlayNetwork(play);
        using var fetcher = new Fetcher(new FetchOptions { Pause = TimeSpan.Zero }, network, network.DialAsync, new FakeTimeProvider(FetchScenario.Now));

        Gen.Select(Gen.Int[0, 3], Gen.Byte.Array[0, 200]).Sample((begin, bytes) =>
        {
            script.Always(PlayAnswer.Of([.. Encoding.UTF8.GetBytes(Begins[begin]), .. bytes]));
            return Ask(fetcher) is not null;
        }, iter: 300, threads: 1);
    }

    private static FetchOutcome Ask(Fetcher fetcher) =>
        fetcher.FetchAsync(new FetchRequest(new Uri("http://site.example/"), ContentKind.Feed), CancellationToken.None).WaitAsync(Patience).GetAwaiter().GetResult();
}
