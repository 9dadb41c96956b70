namespace Lagebild.Desk.Api.Answers;

/// <summary>A page of a list.</summary>
/// <param name="Position">The last entry of the log that the answer knows.</param>
/// <param name="Total">Items of the whole list.</param>
/// <param name="Items">The items of this page.</param>
public sealed record ListAnswer<T>(long Position, int Total, IReadOnlyList<T> Items)
{
    /// <summary>Asks for the page after this one as <c>cursor</c>; absent on the last page.</summary>
    public string? Next { get; init; }
}
