using Lagebild.Storage.Sessions;

namespace Lagebild.Storage.Log;

/// <summary>Numbers of the names that are kept once: outlets, and versions of the reader. For one transaction, in which each is asked for once.</summary>
internal sealed class NameNumbers(Session session)
{
    private readonly Dictionary<string, long> _outlets = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _readers = new(StringComparer.Ordinal);

    public async ValueTask<long> OutletAsync(string name)
    {
        if (_outlets.TryGetValue(name, out var known))
            return known;
        await session.DoAsync("add-outlet", ("name", name)).ConfigureAwait(false);
        return _outlets[name] = (await session.NumberAsync("find-outlet", ("name", name)).ConfigureAwait(false))!.Value;
    }

    public async ValueTask<long> ReaderAsync(string version)
    {
        if (_readers.TryGetValue(version, out var known))
            return known;
        await session.DoAsync("add-reader", ("version", version)).ConfigureAwait(false);
        return _readers[version] = (await session.NumberAsync("find-reader", ("version", version)).ConfigureAwait(false))!.Value;
    }
}
