using System.Collections.Frozen;
using System.Text.Json;

namespace Lagebild.Reading.Reports.Json;

/// <summary>Enum values as they are spelled in JSON: camel case, unless the field has a spelling of its own (FactBank).</summary>
internal static class EnumNames<T>
    where T : struct, Enum
{
    private static readonly FrozenDictionary<T, string> Names =
        Enum.GetValues<T>().ToFrozenDictionary(v => v, v => JsonNamingPolicy.CamelCase.ConvertName(v.ToString()));

    private static readonly FrozenDictionary<string, T> Values =
        Names.ToFrozenDictionary(p => p.Value, p => p.Key, StringComparer.Ordinal);

    public static string Of(T value) => Names[value];

    /// <exception cref="FormatException">The spelling is unknown.</exception>
    public static T Parse(string name) =>
        Values.TryGetValue(name, out var value) ? value : throw new FormatException($"Unknown {typeof(T).Name} '{name}'.");
}
