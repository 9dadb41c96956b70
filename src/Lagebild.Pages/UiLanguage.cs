namespace Lagebild.Pages;

/// <summary>The language in which the interface speaks; it has nothing to do with the language of what is read.</summary>
public enum UiLanguage { German, English }

/// <summary>Codes of interface languages, and the choice made by the environment.</summary>
public static class UiLanguages
{
    /// <summary>ISO 639-1 code, as in <c>--ui de</c> and in HTML's <c>lang</c>.</summary>
    public static string Code(this UiLanguage language) => language == UiLanguage.German ? "de" : "en";

    /// <summary>German where the first of LC_ALL, LC_MESSAGES and LANG that is set names it, else English (POSIX order).</summary>
    public static UiLanguage FromEnvironment(Func<string, string?> variable)
    {
        string[] names = ["LC_ALL", "LC_MESSAGES", "LANG"];
        var locale = names.Select(variable).FirstOrDefault(v => !string.IsNullOrEmpty(v)) ?? "";
        return locale.StartsWith("de", StringComparison.OrdinalIgnoreCase) ? UiLanguage.German : UiLanguage.English;
    }
}
