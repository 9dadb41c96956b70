using System.Security.Cryptography;
using System.Text;
using Lagebild.Language;
using Lagebild.Language.Times;

namespace Lagebild.Reading.Documents;

/// <summary>
/// One report as published. Headline and body stand in one <see cref="Text"/>, to which every range of every fact refers; the
/// identity is the hash of what was published, so the same report taken in twice is the same document.
/// </summary>
public sealed record Document
{
    private const string Gap = "\n\n";

    private Document(string text, TextRange headline, TextRange body)
    {
        Text = text;
        HeadlineRange = headline;
        BodyRange = body;
    }

    /// <summary>SHA-256 over language, publication time, source, headline and body.</summary>
    public required DocumentId Id { get; init; }

    public required TextLanguage Language { get; init; }

    /// <summary>Publication time as given by the source; null where it is unknown. Today's date is never assumed.</summary>
    public PublicationTime? Published { get; init; }

    /// <summary>Name of the outlet, or null.</summary>
    public string? Source { get; init; }

    /// <summary>Where the report was found (a web address or a file name), or null.</summary>
    public string? Address { get; init; }

    /// <summary>True where it calls itself the corrected version of an earlier one. Known only while it is taken in; the log does not keep it.</summary>
    public bool IsCorrection { get; init; }

    /// <summary>Headline, an empty line, body; only the body where there is no headline.</summary>
    public string Text { get; }

    public TextRange HeadlineRange { get; }

    public TextRange BodyRange { get; }

    public string Headline => HeadlineRange.Of(Text);

    public string Body => BodyRange.Of(Text);

    public static Document Create(
        string headline, string body, TextLanguage language, PublicationTime? published = null, string? source = null, string? address = null)
    {
        headline = headline.Trim();
        var text = headline.Length == 0 ? body : headline + Gap + body;
        var bodyStart = headline.Length == 0 ? 0 : headline.Length + Gap.Length;
        return new Document(text, new TextRange(0, headline.Length), new TextRange(bodyStart, text.Length))
        {
            Id = Identify(headline, body, language, published, source),
            Language = language,
            Published = published,
            Source = source,
            Address = address,
        };
    }

    public SourceText ToSourceText() => new(Text, HeadlineRange, Published);

    /// <summary>Evidence for a range of this document's text.</summary>
    /// <exception cref="ArgumentException">The range is empty, only white space, or out of bounds.</exception>
    public Evidence Quote(TextRange range) => new(Id, range, range.End <= Text.Length ? range.Of(Text) : "");

    private static DocumentId Identify(
        string headline, string body, TextLanguage language, PublicationTime? published, string? source)
    {
        var all = string.Join('\u001f', language.ToString(), published?.ToString() ?? "", source ?? "", headline, body);
        return new DocumentId(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all))));
    }
}
