namespace Lagebild.Language;

/// <summary>The languages that can be read.</summary>
public enum TextLanguage
{
    German,
    English,
}
