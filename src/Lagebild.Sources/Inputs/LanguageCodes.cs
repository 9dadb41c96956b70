using Lagebild.Language;

namespace Lagebild.Sources.Inputs;

/// <summary>Language codes as pages and users spell them.</summary>
internal static class LanguageCodes
{
    /// <summary>The code of a language: "de", "en".</summary>
    public static string Of(TextLanguage language) => language == TextLanguage.German ? "de" : "en";

    /// <summary>The language that a code such as "de-AT", "en_US" or "deu" names; null for any other.</summary>
    public static TextLanguage? Parse(string? code) => code?.Trim().Split('-', '_')[0].ToLowerInvariant() switch
    {
        "de" or "deu" or "ger" => TextLanguage.German,
        "en" or "eng" => TextLanguage.English,
        _ => null,
    };
}
