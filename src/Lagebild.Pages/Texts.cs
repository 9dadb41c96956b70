using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Globalization;
using Lagebild.Language;

namespace Lagebild.Pages;

/// <summary>What the interface says in one language: the table <c>Texts/de.tsv</c> or <c>en.tsv</c>.</summary>
public sealed class Texts
{
    private static readonly ConcurrentDictionary<UiLanguage, Texts> Loaded = new();
    private readonly FrozenDictionary<string, string> _byKey;

    private Texts(UiLanguage language)
    {
        Language = language;
        var assembly = typeof(Texts).Assembly;
        var tables = assembly.GetManifestResourceNames().Where(n => n.StartsWith($"Texts/{language.Code()}/", StringComparison.Ordinal));
        _byKey = tables.SelectMany(t => TsvTable.Rows(assembly, t, 2)).ToFrozenDictionary(r => r[0], r => r[1], StringComparer.Ordinal);
    }

    public UiLanguage Language { get; }

    public IEnumerable<string> Keys => _byKey.Keys;

    /// <summary>The text of a row that may be missing.</summary>
    public string? Find(string key) => _byKey.GetValueOrDefault(key);

    public static Texts For(UiLanguage language) => Loaded.GetOrAdd(language, l => new Texts(l));

    /// <exception cref="KeyNotFoundException">The table has no such row.</exception>
    public string this[string key] =>
        _byKey.TryGetValue(key, out var text) ? text : throw new KeyNotFoundException($"No text '{key}' in the tables under Texts/{Language.Code()}.");

    /// <summary>The word for a value of an enumeration; empty where the interface passes over it.</summary>
    public string Of<T>(T value) where T : struct, Enum => this[$"{typeof(T).Name}.{value}"];

    public string Format(string key, params ReadOnlySpan<object?> values) =>
        string.Format(CultureInfo.InvariantCulture, this[key], values);

    /// <summary>The text in the language's quotation marks; marks that it already has around it are replaced.</summary>
    public string Quote(string text)
    {
        const string Marks = "\"„“”»«'‚‘’";
        text = text.Trim();
        if (text.Length > 2 && Marks.Contains(text[0]) && Marks.Contains(text[^1]))
            text = text[1..^1];
        return this["quote.open"] + text + this["quote.close"];
    }
}
