using System.Net.Http.Json;
using System.Text.Json;

namespace Lagebild.Client;

/// <summary>A desk refused what it was asked; the message says why.</summary>
/// <param name="status">The HTTP status.</param>
/// <param name="message">The detail of its problem details (RFC 9457).</param>
public sealed class LagebildException(int status, string message) : Exception(message)
{
    public int Status => status;

    /// <summary>Kind of the problem, such as <c>urn:lagebild:problem:not-found</c>; null where the answer was no problem details.</summary>
    public string? Type { get; init; }

    /// <summary>What is wrong with which parameter.</summary>
    public IReadOnlyDictionary<string, string[]> Errors { get; init; } = new Dictionary<string, string[]>();

    internal static async Task<LagebildException> OfAsync(HttpResponseMessage answer, CancellationToken cancellation)
    {
        var status = (int)answer.StatusCode;
        if (answer.Content.Headers.ContentType?.MediaType != "application/problem+json")
            return new LagebildException(status, answer.ReasonPhrase ?? "");
        try
        {
            var problem = await answer.Content.ReadFromJsonAsync(ClientJson.Default.Problem, cancellation).ConfigureAwait(false);
            return new LagebildException(status, problem?.Detail ?? problem?.Title ?? "") { Type = problem?.Type, Errors = problem?.Errors ?? new Dictionary<string, string[]>() };
        }
        catch (JsonException)
        {
            return new LagebildException(status, answer.ReasonPhrase ?? "");
        }
    }
}

/// <summary>Problem details as a desk writes them.</summary>
internal sealed record Problem(string? Type, string? Title, string? Detail, Dictionary<string, string[]>? Errors);
