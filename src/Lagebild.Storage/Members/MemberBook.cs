using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;

namespace Lagebild.Storage.Members;

/// <summary>
/// Which processes work on a database. Nothing depends on it: who holds a source, or sends an alert, is settled by leases, and what is shown by the log. It is
/// for people who look after several machines.
/// </summary>
public sealed class MemberBook(IDossierStore store)
{
    /// <summary>Time after which a member that says nothing counts as gone.</summary>
    public static readonly Duration Silence = Duration.FromSeconds(45);

    private const string Kind = "member";
    private static readonly string Version = typeof(MemberBook).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(10);

    /// <summary>Members that ended without saying so are forgotten after a day.</summary>
    private static readonly Duration Forgotten = Duration.FromDays(1);

    /// <summary>All members in the order of their machines; also such as are silent.</summary>
    /// <exception cref="StorageException">The database does not answer.</exception>
    public async Task<IReadOnlyList<Member>> ListAsync(CancellationToken cancellation = default) =>
        [.. (await store.Records.ListAsync(Kind, cancellation).ConfigureAwait(false)).Select(Read).OrderBy(m => m.Machine, StringComparer.Ordinal).ThenBy(m => m.Id, StringComparer.Ordinal)];

    /// <summary>Says every ten seconds that this process is there, until it is cancelled; then that it is gone. A database that does not answer is tried again.</summary>
    /// <param name="task">What the process does.</param>
    /// <param name="address">Where it serves, or null.</param>
    /// <param name="position">Position of the log that its pages show, or null.</param>
    /// <param name="clock">Between two beats.</param>
    /// <param name="cancellation">Ends it.</param>
    public async Task StayAsync(MemberTask task, string? address, Func<long?> position, TimeProvider clock, CancellationToken cancellation)
    {
        var id = Guid.NewGuid().ToString("N");
        Instant? started = null;
        while (!cancellation.IsCancellationRequested)
        {
            try
            {
                var now = await store.TimeAsync(cancellation).ConfigureAwait(false);
                if (started is null)
                    await ForgetAsync(now, cancellation).ConfigureAwait(false);
                await SayAsync(new Member(id, $"{Environment.MachineName}/{Environment.ProcessId}", task, address, Version, started ??= now, now, position()), cancellation).ConfigureAwait(false);
            }
            catch (Exception e) when (e is StorageException || (e is OperationCanceledException && cancellation.IsCancellationRequested))
            {
                // What does not depend on it goes on.
            }
            await Task.Delay(Beat, clock, cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        try
        {
            await store.Records.RemoveAsync(Kind, id, cancellation: CancellationToken.None).ConfigureAwait(false);
        }
        catch (StorageException)
        {
            // It is forgotten after a day.
        }
    }

    internal Task SayAsync(Member member, CancellationToken cancellation) =>
        store.Records.ChangeAsync(Kind, member.Id, _ => JsonSerializer.Serialize(Kept.Of(member), MemberJson.Default.Kept), cancellation);

    private async Task ForgetAsync(Instant now, CancellationToken cancellation)
    {
        foreach (var member in (await ListAsync(cancellation).ConfigureAwait(false)).Where(m => now - m.Seen > Forgotten))
            await store.Records.RemoveAsync(Kind, member.Id, cancellation: cancellation).ConfigureAwait(false);
    }

    private static Member Read(DeskRecord record) => JsonSerializer.Deserialize(record.Content, MemberJson.Default.Kept)!.Member(record.Key);

    /// <summary>As it is kept; times in milliseconds since 1970 (UTC).</summary>
    internal sealed record Kept(string Machine, MemberTask Task, string? Address, string Version, long Started, long Seen, long? Position)
    {
        public static Kept Of(Member member) =>
            new(member.Machine, member.Task, member.Address, member.Version, member.Started.ToUnixTimeMilliseconds(), member.Seen.ToUnixTimeMilliseconds(), member.Position);

        public Member Member(string id) => new(id, Machine, Task, Address, Version, Instant.FromUnixTimeMilliseconds(Started), Instant.FromUnixTimeMilliseconds(Seen), Position);
    }
}

[JsonSerializable(typeof(MemberBook.Kept))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
internal sealed partial class MemberJson : JsonSerializerContext;
