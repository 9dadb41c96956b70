namespace Lagebild.Sources.Fetching;

/// <summary>What an answer that is no redirect means for the request.</summary>
internal static class AnswerReading
{
    public static FetchOutcome Read(Answer answer, FetchRequest request, Redirects way, DateTimeOffset now) => answer.Status switch
    {
        304 when !request.Validators.IsEmpty => new NotModified(Validators(answer).Or(request.Validators)) { MovedTo = way.MovedTo, FreshFor = Freshness.Of(answer, now) },
        304 => new Failed(FetchFault.Malformed, "not modified, though nothing was said that it could be compared with"),
        206 => new Failed(FetchFault.Malformed, "a part, though the whole was asked for"),
        410 when way.IsBinding => new Gone(),
        429 or 503 => new Busy(RetryAfter(answer, now)),
        _ when answer.IsSuccess => Whole(answer, way, now),
        _ => new Refused(answer.Status),
    };

    private static Fetched Whole(Answer answer, Redirects way, DateTimeOffset now)
    {
        var (type, charset) = MediaType.Read(answer.Field("Content-Type"));
        return new Fetched(answer.Body, way.Address)
        {
            ContentType = type,
            Charset = charset,
            Validators = Validators(answer),
            MovedTo = way.MovedTo,
            Next = LinkHeader.Next(Answer.Field(answer.Head.Headers, "Link"), way.Address),
            FreshFor = Freshness.Of(answer, now),
        };
    }

    private static Validators Validators(Answer answer) => new(Kept(answer.Field("ETag")), Kept(answer.Field("Last-Modified")));

    private static string? Kept(string? value) => value is { Length: > 0 and <= Fetching.Validators.MaxLength } ? value : null;

    private static TimeSpan? RetryAfter(Answer answer, DateTimeOffset now)
    {
        var said = answer.Head.Headers.RetryAfter;
        var wait = said?.Delta ?? said?.Date - now;
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }
}
