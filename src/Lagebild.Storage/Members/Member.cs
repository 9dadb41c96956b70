using NodaTime;

namespace Lagebild.Storage.Members;

/// <summary>A process that works on a database for long, as it last said itself.</summary>
/// <param name="Id">Unique.</param>
/// <param name="Machine">Name of the machine and number of the process there.</param>
/// <param name="Task">What it does.</param>
/// <param name="Address">Where it serves; null where it does not.</param>
/// <param name="Version">Of the program.</param>
/// <param name="Started">When it started, by the database's clock.</param>
/// <param name="Seen">When it last said so, by the database's clock.</param>
/// <param name="Position">Position of the log that its pages show; null where it has none.</param>
public sealed record Member(string Id, string Machine, MemberTask Task, string? Address, string Version, Instant Started, Instant Seen, long? Position)
{
    /// <summary>Whether it may be taken to be gone: it has missed several times.</summary>
    public bool IsSilent(Instant now) => now - Seen > MemberBook.Silence;
}

/// <summary>What a member does.</summary>
public enum MemberTask
{
    /// <summary>Serves pages, and may follow sources beside.</summary>
    Serve,

    /// <summary>Follows sources.</summary>
    Watch,
}
