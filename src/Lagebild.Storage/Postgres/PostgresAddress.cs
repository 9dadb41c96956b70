using Npgsql;

namespace Lagebild.Storage.Postgres;

/// <summary>
/// A database as <c>postgres://user:password@host:port/name?option=value</c>, the spelling that PostgreSQL's own tools take. Options are those of the
/// driver, such as <c>sslmode</c>, and <c>search_path</c>, the schema in which the tables lie; what is left out comes from PGUSER, PGPASSWORD and their like.
/// </summary>
public sealed class PostgresAddress
{
    /// <summary>How an address is called that cannot be understood: it may hold a password.</summary>
    public const string Unknown = "postgres://…";

    private const string DefaultSchema = "lagebild";

    private PostgresAddress(string name, string schema, NpgsqlConnectionStringBuilder settings) => (Name, Schema, Settings) = (name, schema, settings);

    /// <summary>The address without its password.</summary>
    public string Name { get; }

    internal string Schema { get; }

    internal NpgsqlConnectionStringBuilder Settings { get; }

    /// <summary>Whether a database is named so, and not as a file.</summary>
    public static bool Names(string database) =>
        database.StartsWith("postgres://", StringComparison.OrdinalIgnoreCase) || database.StartsWith("postgresql://", StringComparison.OrdinalIgnoreCase);

    /// <exception cref="StorageException">It cannot be understood.</exception>
    public static PostgresAddress Parse(string address)
    {
        try
        {
            var uri = new Uri(address);
            var settings = new NpgsqlConnectionStringBuilder();
            var schema = DefaultSchema;
            if (uri.Host.Length > 0)
                settings.Host = Uri.UnescapeDataString(uri.Host);
            if (uri.Port > 0)
                settings.Port = uri.Port;
            if (uri.UserInfo.Split(':', 2) is [{ Length: > 0 } user, .. var password])
            {
                settings.Username = Uri.UnescapeDataString(user);
                if (password is [var secret])
                    settings.Password = Uri.UnescapeDataString(secret);
            }
            if (Uri.UnescapeDataString(uri.AbsolutePath.TrimStart('/')) is { Length: > 0 } name)
                settings.Database = name;
            foreach (var option in uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
            {
                var (key, value) = option.Split('=', 2) is [var left, var right] ? (left, Uri.UnescapeDataString(right)) : (option, "");
                if (key == "search_path")
                    schema = Identifier(value);
                else
                    settings[Setting(key)] = value;
            }
            return new PostgresAddress(WithoutPassword(uri), schema, settings);
        }
        catch (Exception e) when (e is UriFormatException or ArgumentException or FormatException or KeyNotFoundException)
        {
            throw new StorageException(StorageProblem.CannotOpen, Unknown, e);
        }
    }

    /// <summary>libpq's names of settings that the driver calls otherwise.</summary>
    private static string Setting(string key) => key switch
    {
        "sslmode" => "SSL Mode",
        "sslrootcert" => "Root Certificate",
        "application_name" => "Application Name",
        "connect_timeout" => "Timeout",
        "user" => "Username",
        "dbname" => "Database",
        _ => key,
    };

    private static string Identifier(string name) =>
        name.Length is > 0 and < 64 && name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '_') && !char.IsAsciiDigit(name[0])
            ? name
            : throw new FormatException("search_path: one schema of lower-case letters, digits and _");

    private static string WithoutPassword(Uri uri)
    {
        var user = uri.UserInfo.Split(':', 2)[0];
        return $"postgres://{(user.Length > 0 ? user + "@" : "")}{uri.Authority[(uri.Authority.LastIndexOf('@') + 1)..]}{uri.AbsolutePath}";
    }
}
