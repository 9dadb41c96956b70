namespace Lagebild.App.Commands.Doctor;

/// <summary>Whether the variables that the desk reads can be understood, and which programs that help now and then are there. Nobody is asked over the network.</summary>
internal sealed class SettingsCheck(Terminal terminal)
{
    public IEnumerable<Finding> Look(bool isPostgres)
    {
        foreach (var (variable, schemes) in new[] { ("LAGEBILD_SMTP", "smtp, smtps"), ("LAGEBILD_DESK", "http, https"), ("LAGEBILD_OIDC_AUTHORITY", "http, https"), ("OTEL_EXPORTER_OTLP_ENDPOINT", "http, https") })
        {
            if (Value(variable) is { } text)
                yield return Uri.TryCreate(text, UriKind.Absolute, out var address) && schemes.Split(", ").Contains(address.Scheme)
                    ? new Finding("settings", "address", Health.Fine, ("variable", variable), ("schemes", schemes))
                    : new Finding("settings", "address", Health.Problem, ("variable", variable), ("schemes", schemes)) { Case = "unknown" };
        }
        if (Value("LAGEBILD_OIDC_AUTHORITY") is not null && Value("LAGEBILD_OIDC_CLIENT") is null)
            yield return new Finding("settings", "provider", Health.Problem) { Case = "client" };
        if (Value("LAGEBILD_OIDC_SECRET_FILE") is { } file && Unreadable(file) is { } error)
            yield return new Finding("settings", "provider", Health.Problem, ("file", file), ("error", error)) { Case = "secret" };
        yield return Helper("sqlite3", "recover");
        if (isPostgres)
            yield return Helper("pg_dump", "dump");
    }

    /// <summary>A program that only helps: that it is missing is no fault.</summary>
    private Finding Helper(string program, string use) => new("settings", use, Health.Fine, ("program", program)) { Case = IsOnPath(program) ? null : "missing" };

    private bool IsOnPath(string program) => (terminal.Variable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Any(folder => File.Exists(Path.Combine(folder, OperatingSystem.IsWindows() ? program + ".exe" : program)));

    private string? Value(string variable) => terminal.Variable(variable) is { Length: > 0 } value ? value : null;

    private static string? Unreadable(string file)
    {
        try
        {
            using var stream = File.OpenRead(file);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return e.Message;
        }
    }
}
