namespace Lagebild.Sources.Tests.Fetching;

/// <summary>
/// Which answer a server gives to what: a line for each, the path first (<c>/feed</c>, or <c>other.example/feed</c> where it holds for that host only). Where
/// several lines have the same path they are given one after the other, the last for ever; where none has it, the answer is 404.
/// </summary>
internal sealed class PlayScript
{
    private readonly Lock _lock = new();
    private PlayAnswer _otherwise = PlayAnswer.Parse("404");
    private readonly Dictionary<string, Queue<PlayAnswer>> _answers = [];

    public PlayScript(string lines)
    {
        foreach (var line in lines.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = line.Split(' ', 2);
            if (!_answers.TryGetValue(parts[0], out var answers))
                _answers[parts[0]] = answers = [];
            answers.Enqueue(PlayAnswer.Parse(parts[1]));
        }
    }

    /// <summary>From now on the answer to whatever no line has.</summary>
    public void Always(PlayAnswer answer)
    {
        lock (_lock)
            _otherwise = answer;
    }

    public PlayAnswer AnswerFor(PlayedRequest request)
    {
        lock (_lock)
        {
            if (!_answers.TryGetValue(request.Host + request.Path, out var answers) && !_answers.TryGetValue(request.Path, out answers))
                return _otherwise;
            return answers.Count > 1 ? answers.Dequeue() : answers.Peek();
        }
    }
}
