using System.Collections.Immutable;
using System.Globalization;
using Lagebild.Sources.Feeds;
using Lagebild.Sources.Inputs;

namespace Lagebild.Sources.Following;

/// <summary>Sources as lists that other readers exchange: address, title and folders for all of them, what is decided besides in attributes of our own.</summary>
public static class SourceOpml
{
    private const char Between = ';';

    /// <summary>
    /// The sources of a list; what another reader wrote is a feed with the settings of a new one. A list comes from anywhere: unless the user trusts it as
    /// the own one, it opens no private network, has no secret sent anywhere, and names no folder or mailbox.
    /// </summary>
    /// <exception cref="InputException">It is no such list.</exception>
    public static ListedSources Parse(ReadOnlySpan<byte> bytes, bool isTrusted = false)
    {
        var list = Opml.Read(bytes);
        var all = list.Sources.Select(Settings).ToList();
        var taken = all.OfType<SourceSettings>().Where(s => isTrusted || IsOfWeb(s.Kind)).ToList();
        return new ListedSources([.. taken.DistinctBy(s => s.Address).Select(s => isTrusted ? s : s with { Credential = null, AllowedHosts = [] })])
        {
            LeftOut = all.Count - taken.Count,
            Permissions = isTrusted ? 0 : taken.Count(s => s.Credential is not null || !s.AllowedHosts.IsEmpty),
            Secrets = list.Sources.Count(s => SourceAddress.HasSecret(s.Address)),
            Problems = list.Problems,
        };
    }

    public static string Write(IEnumerable<SourceSettings> sources) => Opml.Write(
        new OpmlList([.. sources.Select(s => new OpmlSource(SourceAddress.WithoutSecret(s.Address), s.Title.Length > 0 ? s.Title : null, null, s.Path, Attributes(s)))]) { Title = "Lagebild" });

    private static bool IsOfWeb(SourceKind kind) => kind is SourceKind.Feed or SourceKind.Sitemap or SourceKind.Timeline;

    private static ImmutableSortedDictionary<string, string> Attributes(SourceSettings settings)
    {
        var named = new Dictionary<string, string?>
        {
            ["kind"] = settings.Kind == SourceKind.Feed ? null : settings.Kind.ToString(),
            ["outlet"] = settings.Outlet,
            ["author"] = settings.Author,
            ["language"] = settings.Language is { } language ? LanguageCodes.Of(language) : null,
            ["pages"] = settings.Pages == default ? null : settings.Pages.ToString(),
            ["paused"] = settings.IsPaused ? "true" : null,
            ["keep"] = Joined(settings.Filter.Keep),
            ["drop"] = Joined(settings.Filter.Drop),
            ["leastLength"] = settings.Filter.LeastLength > 0 ? settings.Filter.LeastLength.ToString(CultureInfo.InvariantCulture) : null,
            ["onlyLanguage"] = settings.Filter.OnlyLanguage is { } only ? LanguageCodes.Of(only) : null,
            ["everySubject"] = settings.Filter.EverySubject ? "true" : null,
            ["credential"] = settings.Credential,
            ["allowedHosts"] = Joined(settings.AllowedHosts),
        };
        return named.Where(n => n.Value is not null).ToImmutableSortedDictionary(n => n.Key, n => n.Value!, StringComparer.Ordinal);
    }

    /// <summary>Null where kind and address do not belong together.</summary>
    private static SourceSettings? Settings(OpmlSource source)
    {
        string? Named(string name) => source.Settings.GetValueOrDefault(name);
        var kind = Defined<SourceKind>(Named("kind"));
        if (!SourceAddress.Suits(source.Address, kind))
            return null;
        return new SourceSettings
        {
            Kind = kind,
            Address = SourceAddress.WithoutSecret(source.Address),
            Title = source.Title ?? "",
            Path = source.Folder,
            Outlet = Named("outlet"),
            Author = Named("author"),
            Language = LanguageCodes.Parse(Named("language")),
            Pages = Defined<PagePolicy>(Named("pages")),
            IsPaused = Named("paused") == "true",
            Credential = Named("credential"),
            AllowedHosts = Parted(Named("allowedHosts")),
            Filter = new ItemFilter
            {
                Keep = Parted(Named("keep")),
                Drop = Parted(Named("drop")),
                LeastLength = int.TryParse(Named("leastLength"), NumberStyles.None, CultureInfo.InvariantCulture, out var length) ? length : 0,
                OnlyLanguage = LanguageCodes.Parse(Named("onlyLanguage")),
                EverySubject = Named("everySubject") == "true",
            },
        };
    }

    /// <summary>A value by its name; the default for one that a newer program wrote, and for a number.</summary>
    private static T Defined<T>(string? name) where T : struct, Enum => Enum.TryParse<T>(name, out var value) && Enum.IsDefined(value) && !char.IsAsciiDigit(name![0]) ? value : default;

    /// <summary>Words of a list that a user or another reader wrote, parted by semicolons.</summary>
    public static ImmutableArray<string> Parted(string? words) =>
        [.. (words ?? "").Split(Between, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    private static string? Joined(ImmutableArray<string> words) => words.IsDefaultOrEmpty ? null : string.Join($"{Between} ", words);
}
