namespace Lagebild.Sources.Posts;

/// <summary>Whose posts they are, for archives that do not say so themselves.</summary>
/// <param name="Speaker">The account's display name.</param>
/// <param name="Account">Its name on the platform, without a leading @.</param>
public sealed record PostOrigin(string? Speaker, string? Account)
{
    /// <summary>By a name that a user gives; unknown without one.</summary>
    public static PostOrigin Of(string? author) => author is null ? Unknown : new PostOrigin(author, null);

    /// <summary>Nothing is known but what the posts say.</summary>
    public static PostOrigin Unknown { get; } = new(null, null);
}
