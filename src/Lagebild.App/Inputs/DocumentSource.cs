using Lagebild.App.Pages;
using Lagebild.Language.Times;
using Lagebild.Reading.Documents;
using Lagebild.Sources.Inputs;

namespace Lagebild.App.Inputs;

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
        return Try(name, () => ReportBytes.Parse(ByteInput.ReadAll(input, terminal), InputFormats.ByName(input))
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
            var documents = Try(place, () => ReportBytes.Parse(line ?? throw TooLarge(), InputFormat.Json).Select(raw => ToDocument(raw, place, input)).ToList());
            foreach (var document in documents ?? [])
                yield return document;
        }
        if (isEmpty)
            _problems.Add(texts.Format("problem.empty", name));
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
