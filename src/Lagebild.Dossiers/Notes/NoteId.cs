namespace Lagebild.Dossiers.Notes;

/// <summary>Content hash of a note: 64 lower-case hexadecimal digits (SHA-256 of its JSON without the id).</summary>
public readonly record struct NoteId(string Value) : IComparable<NoteId>
{
    /// <summary>Digits that tell notes apart on a page.</summary>
    public const int ShortLength = 8;

    public string Short => Value[..Math.Min(ShortLength, Value.Length)];

    /// <summary>Whether a text could be an id: 64 lower-case hexadecimal digits.</summary>
    public static bool IsId(string text) => text.Length == 64 && text.All(c => char.IsAsciiHexDigitLower(c));

    public int CompareTo(NoteId other) => string.CompareOrdinal(Value, other.Value);

    public override string ToString() => Short;
}
