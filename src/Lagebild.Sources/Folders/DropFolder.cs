using System.Runtime.CompilerServices;
using Lagebild.Reading.Documents;
using Lagebild.Sources.Inputs;
using Lagebild.Sources.Posts;

namespace Lagebild.Sources.Folders;

/// <summary>
/// A folder into which others put files with reports. A file is taken once its size and time have stayed the same between two looks, handed on, and only then
/// moved, to <c>taken/</c> or, with its reason beside it, to <c>refused/</c>: a break-down in between hands it on again, which does no harm, since a document
/// is known by its content.
/// </summary>
/// <param name="path">The folder; what lies in folders below is not looked at.</param>
/// <param name="options">What goes before what the files say of themselves.</param>
/// <param name="say">Words a reason, given the file's name and what is wrong with it.</param>
/// <param name="time">What waits between two looks.</param>
public sealed class DropFolder(string path, InputOptions options, Func<string, InputException, string> say, TimeProvider time)
{
    private readonly Dictionary<string, Sight> _seen = new(StringComparer.Ordinal);

    /// <summary>Where files lie that were handed on.</summary>
    public string Taken => Path.Combine(path, "taken");

    /// <summary>Where files lie that hold no document.</summary>
    public string Refused => Path.Combine(path, "refused");

    /// <summary>Looks until it is cancelled. A file is moved when the next one is asked for.</summary>
    /// <param name="interval">From one look to the next.</param>
    /// <param name="cancellation">Ends it between two files.</param>
    /// <exception cref="InputException">The folder cannot be read or written.</exception>
    public async IAsyncEnumerable<DroppedFile> WatchAsync(TimeSpan interval, [EnumeratorCancellation] CancellationToken cancellation)
    {
        while (!cancellation.IsCancellationRequested)
        {
            foreach (var file in Look())
            {
                yield return file;
                if (cancellation.IsCancellationRequested)
                    yield break;
            }
            await Task.Delay(interval, time, cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>One look: the files that are complete, in the order of their names. Each is moved when the next one, or the end, is asked for.</summary>
    /// <exception cref="InputException">The folder cannot be read or written.</exception>
    public IEnumerable<DroppedFile> Look()
    {
        foreach (var file in Complete())
        {
            if (Read(file) is not { } dropped)
                continue;
            yield return dropped;
            Settle(file, dropped);
        }
    }

    /// <summary>The files that look as they did the last time.</summary>
    private List<FileInfo> Complete()
    {
        var now = DropFiles.In(path).ToDictionary(f => f.Name, f => (File: f, Sight: new Sight(f.Length, f.LastWriteTimeUtc)), StringComparer.Ordinal);
        List<FileInfo> complete = [.. now.Values
            .Where(f => _seen.TryGetValue(f.File.Name, out var before) && before == f.Sight).Select(f => f.File).OrderBy(f => f.Name, StringComparer.Ordinal)];
        _seen.Clear();
        foreach (var (name, found) in now)
            _seen[name] = found.Sight;
        return complete;
    }

    /// <summary>Null for a file that is gone again, or that its writer still holds.</summary>
    private DroppedFile? Read(FileInfo file)
    {
        var problems = new List<string>();
        void Note(InputException problem) => problems.Add(say(file.Name, problem));
        try
        {
            var documents = new List<Document>();
            foreach (var report in DropFiles.Reports(file, PostOrigin.Of(options.Author), Note))
            {
                if (Document(report, file.Name, Note) is { } document)
                    documents.Add(document);
            }
            return new DroppedFile(file.Name, [.. documents], [.. problems]);
        }
        catch (InputException e)
        {
            return new DroppedFile(file.Name, [], [.. problems, say(file.Name, e)]);
        }
        catch (IOException)
        {
            return null;
        }
    }

    private Document? Document(RawReport report, string name, Action<InputException> note)
    {
        try
        {
            return report.ToDocument(options, name, date => note(new InputException("problem.date", CleanText.Line(date))));
        }
        catch (InputException e)
        {
            note(e);
            return null;
        }
    }

    private void Settle(FileInfo file, DroppedFile dropped)
    {
        try
        {
            if (dropped.Documents.IsEmpty)
                DropFiles.Move(file, Refused, string.Join('\n', dropped.Problems));
            else
                DropFiles.Move(file, Taken, null);
            _seen.Remove(file.Name);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputException("problem.move", e.Message);
        }
    }

    private readonly record struct Sight(long Length, DateTime Written);
}
