using System.Text.Json;
using Lagebild.Pages;
using Lagebild.Language.Times;
using Lagebild.Sources.Following;
using Lagebild.Sources.Inputs;
using NodaTime;
using NodaTime.Text;

namespace Lagebild.App.Commands.Sources;

/// <summary>What a watch tells, one line each: what came in on standard output, what went wrong beside it; on a screen how far it is, below them.</summary>
/// <param name="terminal">Where it is told.</param>
/// <param name="texts">In which language.</param>
/// <param name="isJson">True for lines of JSON.</param>
/// <param name="followed">How many sources there are; 0 to show no progress.</param>
internal sealed class WatchLines(Terminal terminal, Texts texts, bool isJson, int followed = 0)
{
    private static readonly LocalDateTimePattern Clock = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm");

    private readonly Lock _lock = new();
    private readonly Dictionary<string, string?> _problems = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _waiting = new(StringComparer.Ordinal);
    private readonly StatusLine _status = new(terminal);
    private int _looks, _added, _passed;

    /// <summary>Sources whose last look failed.</summary>
    public int Failing => _problems.Count(p => p.Value is not null);

    /// <summary>May be called from several threads.</summary>
    public void Tell(WatchEvent told)
    {
        lock (_lock)
        {
            _status.Clear();
            switch (told)
            {
                case WatchEvent.Taken taken:
                    _added++;
                    Say("taken", taken.Source, taken.Document.Id.Value, taken.Document.Headline, $"{taken.Document.Source ?? taken.Source.Name}: {Headline(taken)}{(taken.IsNewVersion ? $" ({texts["watch.newVersion"]})" : "")}");
                    break;
                case WatchEvent.Withdrawn withdrawn:
                    Say("withdrawn", withdrawn.Source, withdrawn.Document.Value, null, texts.Format("watch.withdrawn", withdrawn.Source.Name, withdrawn.Document.Value[..8]));
                    break;
                case WatchEvent.Passed:
                    _passed++;
                    break;
                case WatchEvent.Looked looked:
                    _looks++;
                    _waiting[looked.Source.Id.Value] = looked.Source.State.Waiting;
                    Problem(looked.Source);
                    break;
            }
            Progress();
        }
    }

    /// <summary>Says what went wrong with documents, and forgets it. May be called from several threads.</summary>
    public void Say(List<string> problems)
    {
        string[] said;
        lock (problems)
        {
            said = [.. problems];
            problems.Clear();
        }
        if (said.Length == 0)
            return;
        lock (_lock)
        {
            _status.Clear();
            foreach (var problem in said)
                terminal.Error.WriteLine(problem);
            Progress();
        }
    }

    /// <summary>Sums up, on a screen and at the end.</summary>
    public void Close()
    {
        _status.Clear();
        terminal.Out.Flush();
        if (isJson)
            return;
        terminal.Error.WriteLine(texts.Format("watch.done", _looks, _added, _passed, Failing));
        if (_waiting.Values.Sum() is > 0 and var waiting)
            terminal.Error.WriteLine(texts.Format("watch.waiting", waiting));
    }

    private void Progress()
    {
        if (followed > 0 && !isJson)
            _status.Show(texts.Format("watch.progress", Math.Min(_problems.Count, followed), followed, _added, Failing));
    }

    private static string Headline(WatchEvent.Taken taken)
    {
        const int Longest = 100;
        var line = taken.Document.Headline.Length > 0 ? taken.Document.Headline : CleanText.Line(taken.Document.Body);
        return line.Length > Longest ? line[..(Longest - 1)] + "…" : line;
    }

    /// <summary>A failing source is told of once for each thing that is wrong, not at every look.</summary>
    private void Problem(FollowedSource source)
    {
        var key = source.State.Problem?.Key;
        var isNew = key is not null && _problems.GetValueOrDefault(source.Id.Value) != key;
        _problems[source.Id.Value] = key;
        if (isNew)
            terminal.Error.WriteLine($"{Time()}  {SourceProblems.Say(source.State.Problem!, source.Name, texts)}");
    }

    private void Say(string what, FollowedSource source, string document, string? headline, string line)
    {
        if (!isJson)
        {
            terminal.Out.WriteLine($"{Time()}  {line}");
        }
        else
        {
            using var buffer = new MemoryStream();
            using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            {
                json.WriteStartObject();
                json.WriteString("event", what);
                json.WriteString("source", source.Id.Value);
                json.WriteString("document", document);
                if (headline is not null)
                    json.WriteString("headline", headline);
                json.WriteEndObject();
            }
            terminal.Out.WriteLine(System.Text.Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length));
        }
        terminal.Out.Flush();
    }

    private string Time() => Clock.Format(Instant.FromDateTimeOffset(terminal.Clock.GetUtcNow()).InZone(PublicationTime.Home).LocalDateTime);
}
