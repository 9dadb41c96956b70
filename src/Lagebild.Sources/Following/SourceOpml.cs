using System.Collections.Immutable;
using System.Globalization;
using Lagebild.Sources.Feeds;
using Lagebild.Sources.Inputs;

namespace Lagebild.Sources.Following;

/// <summary>Sources as lists that other readers exchange: address, title and folders for all of them, what is decided besides in attributes of our own.</summary>
public static class SourceOpml
{
    private const char Between = ';';

    /// <summary>The sources of a list; what another reader wrote is a feed with the settings of a new one.</summary>
    /// <exception cref="InputException">It is no such list.</exception>
    public static IReadOnlyList<SourceSettings> Parse(ReadOnlySpan<byte> bytes) => [.. Opml.Read(bytes).Sources.Select(Settings)];

    public static string Write(IEnumerable<SourceSettings> sources) =>
        Opml.Write(new OpmlList([.. sources.Select(s => new OpmlSource(s.Address, s.Title.Length > 0 ? s.Title : null, null, s.Path, Attributes(s)))]) { Title = "Lagebild" });

    private static ImmutableSortedDictionary<string, string> Attributes(SourceSettings settings)
    {
        var named = new Dictionary<string, string?>
        {
            ["kind"] = settings.Kind == SourceKind.Feed ? null : settings.Kind.ToString(),
            ["outlet"] = settings.Outlet,
            ["language"] = settings.Language is { } language ? LanguageCodes.Of(language) : null,
            ["pages"] = settings.Pages == default ? null : settings.Pages.ToString(),
            ["paused"] = settings.IsPaused ? "true" : null,
            ["keep"] = Joined(settings.Filter.Keep),
            ["drop"] = Joined(settings.Filter.Drop),
            ["leastLength"] = settings.Filter.LeastLength > 0 ? settings.Filter.LeastLength.ToString(CultureInfo.InvariantCulture) : null,
            ["everySubject"] = settings.Filter.EverySubject ? "true" : null,
            ["credential"] = settings.Credential,
            ["allowedHosts"] = Joined(settings.AllowedHosts),
        };
        return named.Where(n => n.Value is not null).ToImmutableSortedDictionary(n => n.Key, n => n.Value!, StringComparer.Ordinal);
    }

    private static SourceSettings Settings(OpmlSource source)
    {
        string? Named(string name) => source.Settings.GetValueOrDefault(name);
        return new SourceSettings
        {
            Kind = Enum.TryParse<SourceKind>(Named("kind"), out var kind) ? kind : SourceKind.Feed,
            Address = source.Address,
            Title = source.Title ?? "",
            Path = source.Folder,
            Outlet = Named("outlet"),
            Language = LanguageCodes.Parse(Named("language")),
            Pages = Enum.TryParse<PagePolicy>(Named("pages"), out var pages) ? pages : default,
            IsPaused = Named("paused") == "true",
            Credential = Named("credential"),
            AllowedHosts = Parted(Named("allowedHosts")),
            Filter = new ItemFilter
            {
                Keep = Parted(Named("keep")),
                Drop = Parted(Named("drop")),
                LeastLength = int.TryParse(Named("leastLength"), NumberStyles.None, CultureInfo.InvariantCulture, out var length) ? length : 0,
                EverySubject = Named("everySubject") == "true",
            },
        };
    }

    /// <summary>Words of a list that a user or another reader wrote, parted by semicolons.</summary>
    public static ImmutableArray<string> Parted(string? words) =>
        [.. (words ?? "").Split(Between, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    private static string? Joined(ImmutableArray<string> words) => words.IsDefaultOrEmpty ? null : string.Join($"{Between} ", words);
}
