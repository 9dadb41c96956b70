namespace Lagebild.Desk.Notes;

/// <summary>Reads a form to its end, so that everything that is wrong with it is said at once, each beside its field.</summary>
internal sealed class FieldProblems
{
    private readonly Dictionary<string, NoteProblem> _found = new(StringComparer.Ordinal);

    /// <summary>What a field holds; nothing where it cannot be understood, which is kept.</summary>
    public T? Read<T>(string field, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (NoteProblem problem)
        {
            _found.TryAdd(field, problem);
            return default;
        }
    }

    /// <summary>Ends the reading.</summary>
    /// <exception cref="NoteProblem">Something was wrong.</exception>
    public void DemandNone()
    {
        if (_found.Count > 0)
            throw new NoteProblem("form.fields") { Fields = _found };
    }
}
