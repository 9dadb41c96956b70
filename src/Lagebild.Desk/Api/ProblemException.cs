using Lagebild.Pages;
using Microsoft.AspNetCore.Http;

namespace Lagebild.Desk.Api;

/// <summary>A request cannot be answered as it was asked; <see cref="Problems"/> says so as problem details (RFC 9457).</summary>
/// <param name="status">The HTTP status.</param>
/// <param name="key">Text that says why, with places for values.</param>
/// <param name="values">What stands in them.</param>
internal sealed class ProblemException(int status, string key, params object?[] values) : Exception($"{key}: {string.Join(", ", values)}")
{
    public int Status => status;

    /// <summary>What is wrong with which parameter; empty where it is no question of parameters.</summary>
    public IReadOnlyDictionary<string, string[]> Wrong { get; init; } = new Dictionary<string, string[]>();

    public string Say(Texts texts) => texts.Format(key, values);

    public static ProblemException Missing(string key, string name) => new(StatusCodes.Status404NotFound, key, name);
}
