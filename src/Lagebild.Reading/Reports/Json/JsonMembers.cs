using System.Text.Json;
using Lagebild.Language;
using Lagebild.Language.Times;
using Lagebild.Reading.Documents;
using NodaTime.Text;

namespace Lagebild.Reading.Reports.Json;

/// <summary>The members that reports, dossiers and lists of either are written with.</summary>
public static class JsonMembers
{
    internal static readonly OffsetPattern OffsetOf = OffsetPattern.CreateWithInvariantCulture("Z+HH:mm");

    /// <summary>An array of objects, empty where there are none.</summary>
    public static void List<T>(this Utf8JsonWriter json, string member, ValueArray<T> items, Action<T> write)
    {
        json.WriteStartArray(member);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(item);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    /// <summary>An array of objects; nothing where there are none.</summary>
    public static void Some<T>(this Utf8JsonWriter json, string member, ValueArray<T> items, Action<T> write)
    {
        if (!items.IsEmpty)
            json.List(member, items, write);
    }

    /// <summary>An array of texts; nothing where there are none.</summary>
    public static void Texts(this Utf8JsonWriter json, string member, ValueArray<string> texts)
    {
        if (texts.IsEmpty)
            return;
        json.WriteStartArray(member);
        foreach (var text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }

    /// <summary>A text; nothing where it is null.</summary>
    public static void Text(this Utf8JsonWriter json, string member, string? value)
    {
        if (value is not null)
            json.WriteString(member, value);
    }

    /// <summary>A value of an enumeration, in camel case.</summary>
    public static void Name<T>(this Utf8JsonWriter json, string member, T value)
        where T : struct, Enum => json.WriteString(member, EnumNames<T>.Of(value));

    /// <summary>A time of day; nothing in it that was not told.</summary>
    public static void Members(this Utf8JsonWriter json, TimeOfDay time)
    {
        json.Text("start", time.Start?.ToString());
        json.Text("end", time.End?.ToString());
        json.Name("precision", time.Precision);
        json.Text("part", time.Part);
        json.Text("zone", time.Zone);
        json.Text("offset", time.Offset is { } offset ? OffsetOf.Format(offset) : null);
        json.Name("bound", time.Bound);
    }

    /// <summary>Where a passage stands, and its words.</summary>
    public static void Members(this Utf8JsonWriter json, Evidence evidence)
    {
        json.Members(evidence.Range);
        json.WriteString("quote", evidence.Quote);
    }

    internal static void Members(this Utf8JsonWriter json, TextRange range)
    {
        json.WriteNumber("start", range.Start);
        json.WriteNumber("end", range.End);
    }
}
