namespace Lagebild.Sources.Fetching;

/// <summary>
/// What a server calls the state of what it sent (RFC 9110, section 8.8). Both are kept and sent back letter for letter: they are the server's words, and
/// some servers compare them as text.
/// </summary>
public readonly record struct Validators(string? ETag, string? LastModified)
{
    /// <summary>What is longer is no name of a state; it is not kept.</summary>
    public const int MaxLength = 1024;

    public bool IsEmpty => ETag is null && LastModified is null;

    /// <summary>These, where an answer that nothing changed names none of its own.</summary>
    public Validators Or(Validators earlier) => new(ETag ?? earlier.ETag, LastModified ?? earlier.LastModified);
}
