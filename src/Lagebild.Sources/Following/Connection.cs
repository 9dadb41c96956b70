using Lagebild.Sources.Fetching;

namespace Lagebild.Sources.Following;

/// <summary>
/// Tells a machine without a network from sources that fail: where several hosts one after the other cannot be reached and none answers in between, it is
/// the connection. Thread-safe.
/// </summary>
internal sealed class Connection
{
    /// <summary>So many different hosts.</summary>
    private const int Enough = 3;

    private readonly Lock _lock = new();
    private readonly HashSet<string> _unreached = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether an outcome says nothing of its host, because nothing can be reached.</summary>
    public bool IsDown(string host, FetchOutcome outcome)
    {
        lock (_lock)
        {
            if (outcome is Failed { Fault: FetchFault.NameNotFound or FetchFault.Unreachable or FetchFault.TimedOut })
                _unreached.Add(host);
            else if (outcome is not Failed)
                _unreached.Clear();
            else
                return false;
            return _unreached.Count >= Enough;
        }
    }
}
