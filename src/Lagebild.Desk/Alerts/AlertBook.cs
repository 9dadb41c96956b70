using System.Text.Json;
using Lagebild.Desk.Access;
using Lagebild.Storage;

namespace Lagebild.Desk.Alerts;

/// <summary>All rules and how far each has been served, kept among the store's records.</summary>
internal sealed class AlertBook(IDossierStore store, AlertBoard? board = null)
{
    /// <summary>Rules of one account.</summary>
    public const int MostRules = 50;

    private const string Rule = "alert", State = "alert-state", Position = "alert-position", Seen = "alert-seen", All = "all";

    private readonly IRecords _records = store.Records;

    public async Task<IReadOnlyList<AlertRule>> RulesAsync(CancellationToken cancellation) =>
        [.. (await _records.ListAsync(Rule, cancellation).ConfigureAwait(false)).Select(r => JsonSerializer.Deserialize(r.Content, AlertJson.Default.AlertRule)!)];

    /// <summary>A rule of an owner; null where this one has none of that id.</summary>
    public async Task<AlertRule?> FindAsync(string id, string? owner, CancellationToken cancellation) =>
        (await RulesAsync(cancellation).ConfigureAwait(false)).FirstOrDefault(r => r.Id == id && r.Owner == owner);

    public async Task<AlertState> StateAsync(string rule, CancellationToken cancellation) => Read((await _records.FindAsync(State, rule, cancellation).ConfigureAwait(false))?.Content);

    /// <summary>Adds a rule under an id of its own.</summary>
    /// <returns>False where its owner has too many.</returns>
    public async Task<bool> AddAsync(AlertRule rule, CancellationToken cancellation) =>
        (await RulesAsync(cancellation).ConfigureAwait(false)).Count(r => r.Owner == rule.Owner) < MostRules
        && await _records.PutAsync(new DeskRecord(Rule, rule.Id, 0, JsonSerializer.Serialize(rule, AlertJson.Default.AlertRule)), cancellation).ConfigureAwait(false);

    public async Task RemoveAsync(string rule, CancellationToken cancellation)
    {
        await _records.RemoveAsync(Rule, rule, cancellation: cancellation).ConfigureAwait(false);
        await _records.RemoveAsync(State, rule, cancellation: cancellation).ConfigureAwait(false);
        board?.Forget(rule);
    }

    /// <summary>Changes a state, whoever else changes it meanwhile.</summary>
    /// <param name="rule">Of which rule.</param>
    /// <param name="change">The new state, or null to leave it.</param>
    /// <param name="cancellation">Nothing is changed where it comes before the end.</param>
    /// <returns>The new state; null where it was left.</returns>
    public async Task<AlertState?> ChangeAsync(string rule, Func<AlertState, AlertState?> change, CancellationToken cancellation)
    {
        AlertState? next = null;
        var kept = await _records.ChangeAsync(State, rule, content =>
        {
            var state = Read(content);
            next = change(state);
            return next is null || ReferenceEquals(next, state) ? null : JsonSerializer.Serialize(next, AlertJson.Default.AlertState);
        }, cancellation).ConfigureAwait(false);
        return kept is null ? null : next;
    }

    /// <summary>Up to which position of the log news have been looked for; null before the first time.</summary>
    public async Task<LogPosition?> PositionAsync(CancellationToken cancellation) =>
        await _records.FindAsync(Position, All, cancellation).ConfigureAwait(false) is { } record ? new LogPosition(long.Parse(record.Content, System.Globalization.CultureInfo.InvariantCulture)) : null;

    /// <summary>Keeps the position; one further on that others kept meanwhile stays.</summary>
    public Task KeepPositionAsync(LogPosition position, CancellationToken cancellation) => _records.ChangeAsync(
        Position, All, content => content is null || long.Parse(content, System.Globalization.CultureInfo.InvariantCulture) < position.Value ? position.ToString() : null, cancellation);

    /// <summary>Up to how much of what each rule found its owner has looked, by account.</summary>
    public async Task<IReadOnlyList<(string Owner, IReadOnlyDictionary<string, long> Counts)>> SeenAsync(CancellationToken cancellation) =>
        [.. (await _records.ListAsync(Seen, cancellation).ConfigureAwait(false)).Select(r => (r.Key, ReadCounts(r.Content)))];

    /// <summary>The same of one account; empty where it has not looked yet.</summary>
    public async Task<IReadOnlyDictionary<string, long>> SeenByAsync(string owner, CancellationToken cancellation) =>
        ReadCounts((await _records.FindAsync(Seen, owner, cancellation).ConfigureAwait(false))?.Content ?? "{}");

    /// <summary>Keeps that somebody has looked at all that his rules found.</summary>
    public async Task SeeAsync(string owner, Dictionary<string, long> counts, CancellationToken cancellation)
    {
        await _records.ChangeAsync(Seen, owner, _ => JsonSerializer.Serialize(counts, AlertJson.Default.DictionaryStringInt64), cancellation).ConfigureAwait(false);
        board?.See(owner, counts);
    }

    /// <summary>An id for a new rule.</summary>
    public static string NewId() => Secret.Create()[..16];

    private static IReadOnlyDictionary<string, long> ReadCounts(string content) => JsonSerializer.Deserialize(content, AlertJson.Default.DictionaryStringInt64)!;

    private static AlertState Read(string? content) => content is null ? new AlertState() : JsonSerializer.Deserialize(content, AlertJson.Default.AlertState)!;
}
