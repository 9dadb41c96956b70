namespace Lagebild.Sources.Warc;

/// <summary>A record of an archive: what its header says, and its block.</summary>
/// <param name="Fields">By names without regard to case.</param>
/// <param name="Block">What the header describes; null where it is longer than is read, or of a type that is not asked for.</param>
internal sealed record WarcRecord(IReadOnlyDictionary<string, string> Fields, byte[]? Block)
{
    public string? this[string field] => Fields.GetValueOrDefault(field);
}
