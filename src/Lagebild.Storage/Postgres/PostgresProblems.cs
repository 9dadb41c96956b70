using System.Net.Sockets;
using Npgsql;

namespace Lagebild.Storage.Postgres;

/// <summary>PostgreSQL's error codes (appendix A of its manual) as what a user can do something about.</summary>
internal static class PostgresProblems
{
    public static StorageException Say(Exception e, string name) => new(
        e switch
        {
            PostgresException { SqlState: "55P03" or "40P01" or "57014" } => StorageProblem.Busy,
            PostgresException { SqlState: "53100" } => StorageProblem.Full,
            PostgresException { SqlState: "25006" or "42501" } => StorageProblem.ReadOnly,
            PostgresException { SqlState: "3D000" } => StorageProblem.Missing,
            PostgresException { SqlState: "XX001" or "XX002" } => StorageProblem.Damaged,
            PostgresException { SqlState: ['2', '8', ..] or ['5', '7', 'P', ..] or ['0', '8', ..] or "53300" or "25P03" } => StorageProblem.CannotOpen,
            PostgresException => StorageProblem.Failed,
            NpgsqlException { InnerException: TimeoutException } => StorageProblem.Busy,
            NpgsqlException or SocketException => StorageProblem.CannotOpen,
            InvalidDataException => StorageProblem.Damaged,
            _ => StorageProblem.Failed,
        },
        name,
        e);
}
