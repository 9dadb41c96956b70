using Lagebild.App.Inputs.Repairs;
using Lagebild.App.Inputs.Web;
using Lagebild.App.Pages;
using Lagebild.Language;
using Lagebild.Language.Detection;
using Lagebild.Language.Times;
using Lagebild.Reading.Documents;

namespace Lagebild.App.Inputs;

/// <summary>What the command line says about the inputs; it goes before what they say themselves.</summary>
internal sealed record InputOptions
{
    public PublicationTime? Published { get; init; }

    public string? Source { get; init; }

    /// <summary>Null to tell by the input.</summary>
    public TextLanguage? Language { get; init; }
}

/// <summary>
/// Files and standard input as documents. An input that cannot be read is reported and passed over; the others are still read.
/// </summary>
internal sealed class DocumentSource(Terminal terminal, InputOptions options, Texts texts)
{
    private readonly List<string> _problems = [];

    /// <summary>What could not be read, so far, in words.</summary>
    public IReadOnlyList<string> Problems => _problems;

    /// <summary>Reads one input after the other, each only when it is asked for.</summary>
    public IEnumerable<Document> Read(IEnumerable<string> inputs) => inputs.SelectMany(Read);

    private IEnumerable<Document> Read(string input)
    {
        var name = input == ByteInput.Standard ? texts["name.stdin"] : input;
        if (InputFormats.ByName(input) == InputFormat.JsonLines)
            return ReadLines(input, name);
        return Try(name, () => RawReports(ByteInput.ReadAll(input, terminal), InputFormats.ByName(input))
            .Select(raw => ToDocument(raw, name, input)).ToList()) ?? [];
    }

    private IEnumerable<Document> ReadLines(string input, string name)
    {
        using var stream = Try(name, () => ByteInput.Open(input, terminal));
        if (stream is null)
            yield break;
        var number = 0;
        var isEmpty = true;
        using var lines = LineInput.Read(stream).GetEnumerator();
        while (Try(name, () => lines.MoveNext() ? lines : null) is not null)
        {
            var place = $"{name}:{++number}";
            var line = lines.Current;
            if (line is not null && line.AsSpan().IndexOfAnyExcept(" \t\r"u8) < 0)
                continue;
            isEmpty = false;
            var documents = Try(place, () => RawReports(line ?? throw TooLarge(), InputFormat.Json).Select(raw => ToDocument(raw, place, input)).ToList());
            foreach (var document in documents ?? [])
                yield return document;
        }
        if (isEmpty)
            _problems.Add(texts.Format("problem.empty", name));
    }

    private static IEnumerable<RawReport> RawReports(byte[] bytes, InputFormat? promised)
    {
        var text = TextDecoding.Decode(bytes);
        if (string.IsNullOrWhiteSpace(text))
            throw new InputException("problem.empty");
        return (promised ?? InputFormats.ByContent(text)) switch
        {
            InputFormat.Json => JsonInput.Read(text),
            InputFormat.JsonLines => text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).SelectMany(JsonInput.Read),
            InputFormat.Html => [HtmlInput.Read(text)],
            InputFormat.Xml => throw new InputException("problem.xml"),
            _ => [TextInput.Read(CleanText.Of(Repaired(text)))],
        };
    }

    private Document ToDocument(RawReport raw, string name, string input)
    {
        var headline = CleanText.Line(Repaired(raw.Headline));
        var body = CleanText.Of(Repaired(raw.Body)).Trim();
        if (headline.Length == 0 && body.Length == 0)
            throw new InputException("problem.empty");
        if (headline.Length + body.Length > InputLimits.Characters)
            throw new InputException("problem.tooLong", InputLimits.Characters.ToString("N0", System.Globalization.CultureInfo.InvariantCulture));
        var language = options.Language ?? LanguageCodes.Parse(raw.Language) ?? Detected($"{headline}\n{body}");
        if (language == TextLanguage.German)
            (headline, body) = (TrueCase.Restore(headline, body), TrueCase.Restore(body, headline));
        var source = options.Source ?? (string.IsNullOrWhiteSpace(raw.Source) ? null : CleanText.Line(raw.Source));
        var address = raw.Address ?? (input == ByteInput.Standard ? null : input);
        return Document.Create(headline, body, language, options.Published ?? Date(raw.Published, name), source, address);
    }

    /// <summary>Text that an exchange has damaged, as it was meant.</summary>
    private static string Repaired(string text) => LiteralEntities.Resolve(DoubleEncoding.Undo(text));

    /// <summary>German where too little is there to tell; a text in a third language is refused, because its page would be nonsense.</summary>
    private static TextLanguage Detected(string text) =>
        LanguageDetector.Detect(text) ?? (LanguageDetector.IsForeign(text) ? throw new InputException("problem.foreign") : TextLanguage.German);

    private PublicationTime? Date(string? published, string name)
    {
        if (string.IsNullOrWhiteSpace(published))
            return null;
        var date = PublicationDate.Parse(published);
        if (date is null)
            _problems.Add(texts.Format("problem.date", name, CleanText.Line(published)));
        return date;
    }

    private T? Try<T>(string name, Func<T?> read) where T : class
    {
        try
        {
            return read();
        }
        catch (InputException e)
        {
            _problems.Add(e.Say(name, texts));
            return null;
        }
    }

    private static InputException TooLarge() => new("problem.tooLarge", InputLimits.Say(InputLimits.Bytes));
}
