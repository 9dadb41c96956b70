using System.Globalization;
using System.Text;
using Lagebild.Sources.Fetching;

namespace Lagebild.Sources.Tests.Fetching;

/// <summary>An outcome as the table writes it: only what is there.</summary>
internal static class OutcomeText
{
    private const int Shown = 40;

    public static string Of(FetchOutcome outcome, Uri asked) => outcome switch
    {
        Fetched fetched => string.Join(", ", ["fetched " + Text(fetched.Bytes.Span), .. Parts(fetched, asked)]),
        NotModified same => string.Join(", ", ["not modified", .. Parts(same.Validators), .. Parts(same.MovedTo, same.FreshFor)]),
        Busy { RetryAfter: { } wait } => string.Create(CultureInfo.InvariantCulture, $"busy {wait.TotalSeconds} s"),
        Busy => "busy",
        Gone => "gone",
        Refused refused => string.Create(CultureInfo.InvariantCulture, $"refused {refused.Status}"),
        Failed failed => failed.Fault.ToString(),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static IEnumerable<string> Parts(Fetched fetched, Uri asked)
    {
        if (fetched.ContentType is { } type)
            yield return type;
        if (fetched.Charset is { } charset)
            yield return charset;
        if (fetched.Address != asked)
            yield return $"at {fetched.Address}";
        foreach (var part in Parts(fetched.Validators).Concat(Parts(fetched.MovedTo, fetched.FreshFor)))
            yield return part;
        if (fetched.Next is { } next)
            yield return $"next {next}";
    }

    private static IEnumerable<string> Parts(Validators validators)
    {
        if (validators.ETag is { } tag)
            yield return $"etag {tag}";
        if (validators.LastModified is { } date)
            yield return $"modified {date}";
    }

    private static IEnumerable<string> Parts(Uri? movedTo, TimeSpan? freshFor)
    {
        if (movedTo is not null)
            yield return $"moved to {movedTo}";
        if (freshFor is { } fresh)
            yield return string.Create(CultureInfo.InvariantCulture, $"fresh {fresh.TotalSeconds} s");
    }

    private static string Text(ReadOnlySpan<byte> bytes) => bytes.Length switch
    {
        0 => "nothing",
        <= Shown => Encoding.UTF8.GetString(bytes),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes.Length} bytes"),
    };
}
