using System.Collections.Immutable;
using System.CommandLine;
using Lagebild.Sources.Following;
using Lagebild.Sources.Inputs;

namespace Lagebild.App.Commands.Sources;

/// <summary>What can be decided about a source, the same for adding and editing.</summary>
internal sealed class SourceOptionSet
{
    private readonly Option<string?> _title = new("--title") { Description = "As it is shown in lists; by default what the source calls itself.", HelpName = "TEXT" };
    private readonly Option<string?> _outlet = new("--outlet") { Description = "Name of the outlet for its documents.", HelpName = "NAME" };
    private readonly Option<string?> _language = new("--language") { Description = "Language of its documents.", HelpName = "de|en|auto" };
    private readonly Option<PagePolicy?> _pages = new("--pages") { Description = "When the page behind an entry is fetched: where the entry is a teaser, never, or always.", HelpName = "teaser|never|always" };
    private readonly Option<string[]> _keep = Words("--keep", "Read only what holds one of these words.");
    private readonly Option<string[]> _drop = Words("--drop", "Pass over what holds one of these words.");
    private readonly Option<int?> _length = new("--least-length") { Description = "Pass over what has fewer letters.", HelpName = "N" };
    private readonly Option<bool?> _every = new("--every-subject") { Description = "Take sport, weather and stock tickers too." };
    private readonly Option<string?> _group = new("--group") { Description = "Folder among the subscriptions, such as Politik/Inland.", HelpName = "PATH" };
    private readonly Option<string?> _credential = new("--credential") { Description = "Environment variable that holds user:password or a token; the secret itself is never stored.", HelpName = "VARIABLE" };
    private readonly Option<string[]> _hosts = Words("--allow-host", "Host within a private network that may be fetched from.");

    public SourceOptionSet() => _language.AcceptOnlyFromAmong("de", "en", "auto");

    public IEnumerable<Option> All => [_title, _outlet, _language, _pages, _keep, _drop, _length, _every, _group, _credential, _hosts];

    /// <summary>The settings with what the command line says changed.</summary>
    public SourceSettings Apply(ParseResult parsed, SourceSettings settings) => settings with
    {
        Title = parsed.GetValue(_title) is { } title ? CleanText.Line(title) : settings.Title,
        Outlet = parsed.GetValue(_outlet) is { } outlet ? Given(outlet) : settings.Outlet,
        Language = parsed.GetValue(_language) is { } language ? LanguageCodes.Parse(language) : settings.Language,
        Pages = parsed.GetValue(_pages) ?? settings.Pages,
        Path = parsed.GetValue(_group) is { } group ? [.. group.Split('/', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)] : settings.Path,
        Credential = parsed.GetValue(_credential) is { } variable ? Given(variable) : settings.Credential,
        AllowedHosts = Replaced(parsed, _hosts, settings.AllowedHosts),
        Filter = settings.Filter with
        {
            Keep = Replaced(parsed, _keep, settings.Filter.Keep),
            Drop = Replaced(parsed, _drop, settings.Filter.Drop),
            LeastLength = Math.Max(0, parsed.GetValue(_length) ?? settings.Filter.LeastLength),
            EverySubject = parsed.GetValue(_every) ?? settings.Filter.EverySubject,
        },
    };

    /// <summary>A list that is named replaces the old one; a single empty word clears it.</summary>
    private static ImmutableArray<string> Replaced(ParseResult parsed, Option<string[]> option, ImmutableArray<string> old) =>
        parsed.GetValue(option) is { Length: > 0 } given ? [.. given.SelectMany(g => SourceOpml.Parted(CleanText.Line(g)))] : old;

    private static string? Given(string text) => CleanText.Line(text) is { Length: > 0 } line ? line : null;

    private static Option<string[]> Words(string name, string description) => new(name) { Description = description, HelpName = "WORD", AllowMultipleArgumentsPerToken = false };
}
