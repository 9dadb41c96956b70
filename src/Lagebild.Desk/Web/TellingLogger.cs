using Microsoft.Extensions.Logging;

namespace Lagebild.Desk.Web;

/// <summary>Warnings and worse as lines of the terminal.</summary>
internal sealed class TellingLoggerProvider(Action<string> tell) : ILoggerProvider
{
    public ILogger CreateLogger(string categoryName) => new TellingLogger(tell);

    public void Dispose()
    {
    }
}

/// <summary>One line each; the trace of an exception follows.</summary>
internal sealed class TellingLogger(Action<string> tell) : ILogger
{
    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel))
            tell(exception is null ? formatter(state, exception) : $"{formatter(state, exception)} {exception}");
    }
}
