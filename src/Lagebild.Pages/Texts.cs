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

    /// <summary>The row with the values in their places; <c>{0|report|reports}</c> stands for the first word where value 0 is 1, else for the second.</summary>
    public string Format(string key, params ReadOnlySpan<object?> values) =>
        string.Format(CultureInfo.InvariantCulture, Numbered(this[key], values), values);

    private static string Numbered(string text, ReadOnlySpan<object?> values)
    {
        for (var at = text.IndexOf('|', StringComparison.Ordinal); at >= 2 && text[at - 2] == '{'; at = text.IndexOf('|', StringComparison.Ordinal))
        {
            var (other, end) = (text.IndexOf('|', at + 1), text.IndexOf('}', at));
            var isOne = values[text[at - 1] - '0'] is 1 or 1L or "1";
            text = string.Concat(text.AsSpan(0, at - 2), isOne ? text.AsSpan(at + 1, other - at - 1) : text.AsSpan(other + 1, end - other - 1), text.AsSpan(end + 1));
        }
        return text;
    }

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
