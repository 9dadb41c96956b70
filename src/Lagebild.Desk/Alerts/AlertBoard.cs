using System.Collections.Concurrent;

namespace Lagebild.Desk.Alerts;

/// <summary>The newest thing that somebody's rules found.</summary>
/// <param name="Number">Counts up with each one.</param>
/// <param name="Item">What it is.</param>
internal sealed record AlertFound(long Number, AlertItem Item);

/// <summary>
/// What everybody's rules found and its owner has not looked at, as of the last picture: in memory, for the head of every page asks for it, and followed by
/// pages that are open.
/// </summary>
internal sealed class AlertBoard
{
    private readonly ConcurrentDictionary<string, (string Owner, long Found)> _rules = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, IReadOnlyDictionary<string, long>> _seen = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, AlertFound> _last = new(StringComparer.Ordinal);
    private TaskCompletionSource _next = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _number;

    /// <summary>Ends when a rule next finds something; asked for before anything is read, it misses nothing.</summary>
    public Task Changed => Volatile.Read(ref _next).Task;

    /// <summary>How much somebody's rules found since he last looked.</summary>
    public int Unseen(string? owner) => owner is null ? 0 : (int)_rules.Where(r => r.Value.Owner == owner).Sum(r => Unseen(owner, r.Key, r.Value.Found));

    /// <summary>The newest thing that somebody's rules found while this desk was open; null for none.</summary>
    public AlertFound? Last(string? owner) => owner is null ? null : _last.GetValueOrDefault(owner);

    /// <summary>Takes in the rules as they are.</summary>
    /// <param name="rules">All of them.</param>
    /// <param name="told">Those that found something just now.</param>
    /// <param name="book">Where they are kept.</param>
    /// <param name="cancellation">Nothing more is read.</param>
    public async Task RenewAsync(IReadOnlyList<AlertRule> rules, IReadOnlySet<string> told, AlertBook book, CancellationToken cancellation)
    {
        foreach (var (owner, counts) in await book.SeenAsync(cancellation).ConfigureAwait(false))
            _seen[owner] = counts;
        var isCalling = false;
        foreach (var rule in rules.Where(r => told.Contains(r.Id) || !_rules.ContainsKey(r.Id)))
        {
            var state = await book.StateAsync(rule.Id, cancellation).ConfigureAwait(false);
            if (_rules.TryGetValue(rule.Id, out var before) ? state.Found > before.Found : told.Contains(rule.Id) && state.Latest.Count > 0)
            {
                _last[rule.Owner] = new AlertFound(++_number, state.Latest[0]);
                isCalling = true;
            }
            _rules[rule.Id] = (rule.Owner, state.Found);
        }
        foreach (var gone in _rules.Keys.Except(rules.Select(r => r.Id)).ToArray())
            _rules.TryRemove(gone, out _);
        if (isCalling)
            Interlocked.Exchange(ref _next, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).SetResult();
    }

    /// <summary>How much of what a rule found its owner has not seen.</summary>
    public static long Unseen(string rule, long found, IReadOnlyDictionary<string, long> seen) => Math.Max(0, found - seen.GetValueOrDefault(rule));

    /// <summary>Somebody has looked.</summary>
    public void See(string owner, IReadOnlyDictionary<string, long> counts) => _seen[owner] = counts;

    /// <summary>A rule is there no longer.</summary>
    public void Forget(string rule) => _rules.TryRemove(rule, out _);

    private long Unseen(string owner, string rule, long found) => _seen.TryGetValue(owner, out var counts) ? Unseen(rule, found, counts) : found;
}
