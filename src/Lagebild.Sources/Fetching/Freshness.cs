namespace Lagebild.Sources.Fetching;

/// <summary>How long an answer counts as fresh (RFC 9111, sections 4.2 and 5.2).</summary>
internal static class Freshness
{
    public static TimeSpan? Of(Answer answer, DateTimeOffset now)
    {
        var control = answer.Head.Headers.CacheControl;
        if (control is { NoStore: true } or { NoCache: true })
            return TimeSpan.Zero;

        return control?.MaxAge is { } age ? Positive(age - (answer.Head.Headers.Age ?? TimeSpan.Zero)) : Expiry(answer, now);
    }

    /// <summary>By the server's own clock where it shows it, since it may go wrong. A date that cannot be read has passed.</summary>
    private static TimeSpan? Expiry(Answer answer, DateTimeOffset now)
    {
        if (answer.Field("Expires") is null)
            return null;

        var expires = answer.Head.Content.Headers.Expires;
        return expires is null ? TimeSpan.Zero : Positive(expires.Value - (answer.Head.Headers.Date ?? now));
    }

    private static TimeSpan Positive(TimeSpan span) => span < TimeSpan.Zero ? TimeSpan.Zero : span;
}
