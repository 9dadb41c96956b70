using System.Net.Http.Headers;

namespace Lagebild.Sources.Fetching;

/// <summary>
/// What came back over the wire for one request, before anything is made of it. The body is decompressed; it is empty where the status is no success.
/// </summary>
internal sealed record Answer(HttpResponseMessage Head, byte[] Body)
{
    public int Status => (int)Head.StatusCode;

    public bool IsSuccess => Status is >= 200 and < 300;

    /// <summary>Values of a field, as they were sent.</summary>
    public static IEnumerable<string> Field(HttpHeaders headers, string name) =>
        headers.NonValidated.TryGetValues(name, out var values) ? values : [];

    public string? Field(string name) => Field(Head.Headers, name).Concat(Field(Head.Content.Headers, name)).FirstOrDefault()?.Trim();
}
