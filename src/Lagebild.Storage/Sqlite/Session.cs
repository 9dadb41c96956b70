using Microsoft.Data.Sqlite;

namespace Lagebild.Storage.Sqlite;

/// <summary>A connection with its prepared statements. Not thread-safe.</summary>
internal sealed class Session : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly string _path;
    private readonly Dictionary<string, SqliteCommand> _prepared = new(StringComparer.Ordinal);
    private SqliteTransaction? _transaction;

    public Session(SqliteConnection connection, string path)
    {
        _connection = connection;
        _path = path;
    }

    /// <summary>Runs a statement that gives no rows.</summary>
    public void Do(string query, params ReadOnlySpan<(string Name, object? Value)> values) => Guard(Prepare(query, values), c => c.ExecuteNonQuery());

    /// <summary>The first column of the first row as a number, or null.</summary>
    public long? Number(string query, params ReadOnlySpan<(string Name, object? Value)> values) =>
        Guard(Prepare(query, values), c => c.ExecuteScalar()) is long number ? number : null;

    /// <summary>All rows; they are fetched at once, so that the statement can be used again meanwhile.</summary>
    public List<T> Rows<T>(string query, Func<SqliteDataReader, T> map, params ReadOnlySpan<(string Name, object? Value)> values) =>
        Guard(Prepare(query, values), command =>
        {
            var rows = new List<T>();
            using var reader = command.ExecuteReader();
            while (reader.Read())
                rows.Add(map(reader));
            return rows;
        });

    /// <summary>Runs a statement given as text: schema and pragmas.</summary>
    public long? Execute(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.Transaction = _transaction;
        return Guard(command, c => c.ExecuteScalar()) as long?;
    }

    /// <summary>All or nothing. The write lock is taken at once, so that two writers never meet half-way.</summary>
    public T Transact<T>(Func<T> work)
    {
        try
        {
            using var transaction = _transaction = _connection.BeginTransaction(deferred: false);
            var result = work();
            transaction.Commit();
            return result;
        }
        catch (SqliteException e)
        {
            throw SqliteProblems.Say(e, _path);
        }
        finally
        {
            _transaction = null;
        }
    }

    public void Dispose()
    {
        foreach (var command in _prepared.Values)
            command.Dispose();
        _connection.Dispose();
    }

    private SqliteCommand Prepare(string query, ReadOnlySpan<(string Name, object? Value)> values)
    {
        if (!_prepared.TryGetValue(query, out var command))
        {
            _prepared[query] = command = _connection.CreateCommand();
            command.CommandText = Sql.Query(query);
            foreach (var (name, _) in values)
                command.Parameters.Add(new SqliteParameter { ParameterName = "$" + name });
        }
        command.Transaction = _transaction;
        for (var i = 0; i < values.Length; i++)
            command.Parameters[i].Value = values[i].Value ?? DBNull.Value;
        return command;
    }

    private T Guard<T>(SqliteCommand command, Func<SqliteCommand, T> run)
    {
        try
        {
            return run(command);
        }
        catch (SqliteException e)
        {
            throw SqliteProblems.Say(e, _path);
        }
    }
}
