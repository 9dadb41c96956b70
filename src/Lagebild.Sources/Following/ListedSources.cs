using System.Collections.Immutable;
using Lagebild.Sources.Inputs;

namespace Lagebild.Sources.Following;

/// <summary>The sources of a list, and what of the list was not taken.</summary>
public sealed record ListedSources(IReadOnlyList<SourceSettings> Sources)
{
    /// <summary>Folders and mailboxes of a list that is not trusted, and lines that no program can follow.</summary>
    public int LeftOut { get; init; }

    /// <summary>Sources that gave themselves leave to be sent a secret or to lie in a private network, and were not given it.</summary>
    public int Permissions { get; init; }

    /// <summary>Addresses that held a password, which is not kept.</summary>
    public int Secrets { get; init; }

    /// <summary>What was wrong with the list itself, as rows of the interface's table.</summary>
    public ImmutableArray<InputException> Problems { get; init; } = [];
}
