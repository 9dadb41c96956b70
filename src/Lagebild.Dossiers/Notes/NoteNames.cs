using System.Collections.Frozen;
using System.Text.Json;

namespace Lagebild.Dossiers.Notes;

/// <summary>Enum values as notes spell them: camel case.</summary>
internal static class NoteNames<T>
    where T : struct, Enum
{
    private static readonly FrozenDictionary<string, T> Values =
        Enum.GetValues<T>().ToFrozenDictionary(v => JsonNamingPolicy.CamelCase.ConvertName(v.ToString()), v => v, StringComparer.Ordinal);

    /// <exception cref="FormatException">The spelling is unknown.</exception>
    public static T Parse(string name) =>
        Values.TryGetValue(name, out var value) ? value : throw new FormatException($"unknown {typeof(T).Name} '{name}'");
}
