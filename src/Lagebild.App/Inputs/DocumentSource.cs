using Lagebild.Pages;
using Lagebild.Language.Times;
using Lagebild.Reading.Documents;
using Lagebild.Sources.Inputs;
using Lagebild.Sources.Posts;
using Lagebild.Sources.Warc;

namespace Lagebild.App.Inputs;

/// <summary>
/// Files and standard input as documents. An input that cannot be read is reported and passed over; the others are still read.
/// </summary>
internal sealed class DocumentSource(Terminal terminal, InputOptions options, Texts texts)
{
    private readonly List<string> _problems = [];
    private readonly SortedDictionary<string, int> _passedOver = new(StringComparer.Ordinal);

    /// <summary>What could not be read, so far, in words.</summary>
    public IReadOnlyList<string> Problems => _problems;

    /// <summary>What of collections gave no document, so far: one entry a reason, with its number.</summary>
    public IEnumerable<string> PassedOverInWords => _passedOver.Select(p => texts.Format(p.Key, "", p.Value));

    /// <summary>Reads one input after the other, each only when it is asked for.</summary>
    public IEnumerable<Document> Read(IEnumerable<string> inputs) => inputs.SelectMany(Read);

    private IEnumerable<Document> Read(string input)
    {
        var name = input == ByteInput.Standard ? texts["name.stdin"] : input;
        return InputFormats.ByName(input) switch
        {
            InputFormat.JsonLines => ReadLines(input, name),
            InputFormat.Warc => ReadArchive(input, name),
            var promised => Documents(Try(name, () => ReportBytes.Parse(ByteInput.ReadAll(input, terminal), promised, Note(name), Origin(input)).ToList()) ?? [], name, input),
        };
    }

    /// <summary>One page after the other: an archive may be larger than memory.</summary>
    private IEnumerable<Document> ReadArchive(string input, string name)
    {
        using var stream = Try(name, () => ByteInput.Open(input, terminal));
        if (stream is null)
            yield break;
        using var pages = Try(name, () => new WarcPages(stream).Reports(Note(name)).GetEnumerator());
        while (pages is not null && Try(name, () => pages.MoveNext() ? pages : null) is not null)
        {
            foreach (var document in Documents([pages.Current], name, input))
                yield return document;
        }
    }

    /// <summary>A report of many that cannot be read does not cost the others.</summary>
    private IEnumerable<Document> Documents(IEnumerable<RawReport> reports, string name, string input) =>
        reports.Select(raw => Try(name, () => ToDocument(raw, name, input))).OfType<Document>();

    private Action<InputException> Note(string name) => what =>
    {
        if (what is { Key: var key, Values: [int count] } && key.StartsWith("passed.", StringComparison.Ordinal))
            _passedOver[key] = _passedOver.GetValueOrDefault(key) + count;
        else
            _problems.Add(what.Say(name, texts));
    };

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
            foreach (var document in Documents(Try(place, () => ReportBytes.Parse(line ?? throw TooLarge(), InputFormat.Json, Note(place), Origin(input)).ToList()) ?? [], place, input))
                yield return document;
        }
        if (isEmpty)
            _problems.Add(texts.Format("problem.empty", name));
    }

    /// <summary>Whose posts an archive holds: as it is said, or else as the account.js beside an archive of X says.</summary>
    private PostOrigin Origin(string input)
    {
        const string Account = "account.js";
        if (options.Author is not null || input == ByteInput.Standard || Path.GetExtension(input) is not ".js")
            return PostOrigin.Of(options.Author);
        try
        {
            var beside = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(input))!, Account);
            return File.Exists(beside) ? XArchive.Account(TextDecoding.Decode(ByteInput.ReadAll(beside, terminal))) : PostOrigin.Unknown;
        }
        catch (InputException)
        {
            return PostOrigin.Unknown;
        }
    }

    private Document ToDocument(RawReport raw, string name, string input) =>
        raw.ToDocument(options, input == ByteInput.Standard ? null : input, date => _problems.Add(texts.Format("problem.date", name, CleanText.Line(date))));

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
