using Lagebild.App.Commands.Notes;
using Lagebild.Pages.Lookup;
using Lagebild.Sources.Following;
using Lagebild.Storage;

namespace Lagebild.App.Commands.Sources;

/// <summary>Finds sources by what a user calls them.</summary>
internal static class SourceBook
{
    /// <summary>A source by its id, or by a title or address that only one has.</summary>
    /// <exception cref="UnknownNameException">There is none, or more than one.</exception>
    public static async Task<FollowedSource> FindAsync(ISources sources, string name, CancellationToken cancellation)
    {
        var all = FollowedSource.Readable(await sources.ListAsync(cancellation)).ToList();
        var found = all.Where(s => s.Id.Value == name).ToList();
        if (found.Count == 0)
            found = all.Where(s => s.Name.Equals(name, StringComparison.OrdinalIgnoreCase) || s.Settings.Address == name).ToList();
        return found is [var one] ? one : throw new UnknownNameException("unknown.source", name, (found.Count > 0 ? found : all.Where(s => Near(s, name, all))).Select(s => s.Id.Value).Take(5));
    }

    private static bool Near(FollowedSource source, string name, List<FollowedSource> all) =>
        Nearest.To(name, all.SelectMany(s => new[] { s.Id.Value, s.Name })) is var near && (near.Contains(source.Id.Value) || near.Contains(source.Name));
}
