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
    private readonly Option<string?> _pages = new("--pages") { Description = "When the page behind an entry is fetched: where the entry is a teaser, never, or always.", HelpName = "teaser|never|always" };
    private readonly FilterOptionSet _filter = new();
    private readonly Option<string?> _author = new("--author") { Description = "Whose posts an archive holds that does not say so itself (tweets.js of X).", HelpName = "NAME" };
    private readonly Option<string?> _group = new("--group") { Description = "Folder among the subscriptions, such as Politik/Inland.", HelpName = "PATH" };
    private readonly Option<string?> _credential = new("--credential") { Description = "Environment variable that holds user:password or a token; the secret itself is never stored.", HelpName = "VARIABLE" };
    private readonly Option<string[]> _hosts = FilterOptionSet.Words("--allow-host", "Host within a private network that may be fetched from.");

    public SourceOptionSet()
    {
        _language.AcceptOnlyFromAmong("de", "en", "auto");
        _pages.AcceptOnlyFromAmong("teaser", "never", "always");
    }

    public IEnumerable<Option> All => [_title, _outlet, _author, _language, _pages, .. _filter.All, _group, _credential, _hosts];

    /// <summary>The settings with what the command line says changed.</summary>
    public SourceSettings Apply(ParseResult parsed, SourceSettings settings) => settings with
    {
        Title = parsed.GetValue(_title) is { } title ? CleanText.Line(title) : settings.Title,
        Outlet = parsed.GetValue(_outlet) is { } outlet ? Given(outlet) : settings.Outlet,
        Author = parsed.GetValue(_author) is { } author ? Given(author) : settings.Author,
        Language = parsed.GetValue(_language) is { } language ? LanguageCodes.Parse(language) : settings.Language,
        Pages = parsed.GetValue(_pages) is { } pages ? Enum.Parse<PagePolicy>(pages, ignoreCase: true) : settings.Pages,
        Path = parsed.GetValue(_group) is { } group ? [.. group.Split('/', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)] : settings.Path,
        Credential = parsed.GetValue(_credential) is { } variable ? Given(variable) : settings.Credential,
        AllowedHosts = FilterOptionSet.Replaced(parsed, _hosts, settings.AllowedHosts),
        Filter = _filter.Apply(parsed, settings.Filter),
    };

    private static string? Given(string text) => CleanText.Line(text) is { Length: > 0 } line ? line : null;
}
