using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Lagebild.Sources.Inputs;

/// <summary>
/// JSON whose writers do not agree on types: numbers as text, text as numbers, one value where a list is due, members left out. Whatever is not what was
/// asked for counts as absent.
/// </summary>
internal static class LooseJson
{
    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <exception cref="InputException">It is no JSON.</exception>
    public static JsonDocument Parse(string json, long firstLine = 1)
    {
        try
        {
            return JsonDocument.Parse(WithoutHalfSurrogates(json), Lenient);
        }
        catch (JsonException e)
        {
            throw Wrong(e, firstLine);
        }
    }

    /// <summary>What the reader of JSON says, as a row of the table; <paramref name="firstLine"/> is that of the JSON in its file.</summary>
    public static InputException Wrong(JsonException e, long firstLine = 1) =>
        new("problem.json", (e.LineNumber ?? 0) + firstLine, CleanText.Line(e.Message.IndexOf(". ", StringComparison.Ordinal) is > 0 and var end ? e.Message[..end] : e.Message));

    /// <summary>The first of the members that is there and not null.</summary>
    public static JsonElement? Member(this JsonElement value, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (value.ValueKind == JsonValueKind.Object && value.TryGetProperty(name, out var member) && member.ValueKind != JsonValueKind.Null)
                return member;
        }
        return null;
    }

    public static bool Has(this JsonElement value, string name) => value.Member(name) is not null;

    /// <summary>The first of the members that is text, or a number as text; null where none is, or it is blank.</summary>
    public static string? Text(this JsonElement value, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (value.Member(name)?.AsText() is { } text)
                return text;
        }
        return null;
    }

    public static string? AsText(this JsonElement value)
    {
        var text = value.ValueKind switch
        {
            JsonValueKind.String => value.GetString(),
            JsonValueKind.Number => value.GetRawText(),
            _ => null,
        };
        return string.IsNullOrWhiteSpace(text) ? null : text;
    }

    /// <summary>The values of a list; the value itself where it is no list.</summary>
    public static IEnumerable<JsonElement> Several(this JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => value.EnumerateArray(),
        JsonValueKind.Null or JsonValueKind.Undefined => [],
        _ => [value],
    };

    /// <summary>The values of the member; none where it is absent.</summary>
    public static IEnumerable<JsonElement> Several(this JsonElement value, string name) => value.Member(name)?.Several() ?? [];

    /// <summary>Escapes that are half of a character, which writers that cut text leave behind, would make the text around them unreadable.</summary>
    private static string WithoutHalfSurrogates(string json)
    {
        if (!json.Contains(@"\ud", StringComparison.OrdinalIgnoreCase) && !json.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF'))
            return json;
        var whole = new StringBuilder(json.Length);
        for (var i = 0; i < json.Length; i++)
        {
            if (char.IsSurrogate(json[i]))
                i = i + 1 < json.Length && char.IsSurrogatePair(json[i], json[i + 1]) ? Keep(whole, json, i, 2) : Replace(whole, i, 1);
            else if (json[i] != '\\')
                whole.Append(json[i]);
            else if (Escaped(json, i) is not { } c || !char.IsSurrogate(c))
                i = Keep(whole, json, i, 2);
            else
                i = char.IsHighSurrogate(c) && Escaped(json, i + 6) is { } low && char.IsLowSurrogate(low) ? Keep(whole, json, i, 12) : Replace(whole, i, 6);
        }
        return whole.ToString();
    }

    private static int Keep(StringBuilder whole, string json, int at, int length)
    {
        length = Math.Min(length, json.Length - at);
        whole.Append(json, at, length);
        return at + length - 1;
    }

    private static int Replace(StringBuilder whole, int at, int length)
    {
        whole.Append('\uFFFD');
        return at + length - 1;
    }

    /// <summary>The UTF-16 unit that <c>\uXXXX</c> at this place stands for; null where there is no such escape.</summary>
    private static char? Escaped(string json, int at) =>
        at + 6 <= json.Length && json[at] == '\\' && json[at + 1] == 'u'
        && ushort.TryParse(json.AsSpan(at + 2, 4), NumberStyles.AllowHexSpecifier, null, out var unit) ? (char)unit : null;
}
