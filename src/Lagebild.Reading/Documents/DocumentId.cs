namespace Lagebild.Reading.Documents;

/// <summary>Content hash of a document: 64 lower-case hexadecimal digits (SHA-256).</summary>
public readonly record struct DocumentId(string Value)
{
    public override string ToString() => Value;
}
