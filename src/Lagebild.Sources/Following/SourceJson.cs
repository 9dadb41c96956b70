using System.Text.Json;
using System.Text.Json.Serialization;

namespace Lagebild.Sources.Following;

/// <summary>
/// How settings and states are written. What a newer program adds is passed over, what is missing has its default; generated code would forget the
/// defaults of members that are only set at the beginning.
/// </summary>
internal static class SourceJson
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Converters = { new JsonStringEnumConverter(allowIntegerValues: false) },
    };
}
