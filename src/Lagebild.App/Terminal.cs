using System.Text;

namespace Lagebild.App;

/// <summary>All that a command touches of the world besides files: streams, clock, environment. Tests pass their own.</summary>
internal sealed record Terminal
{
    public required TextWriter Out { get; init; }

    public required TextWriter Error { get; init; }

    public Func<Stream> OpenInput { get; init; } = () => Stream.Null;

    /// <summary>Standard output as bytes, for a protocol; <see cref="Out"/> is for people.</summary>
    public Func<Stream> OpenOutput { get; init; } = () => Stream.Null;

    /// <summary>True where output goes to a screen rather than a file or pipe.</summary>
    public bool IsScreen { get; init; }

    /// <summary>Columns of the screen; a comfortable line where there is none.</summary>
    public int Width { get; init; } = 100;

    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Reads an environment variable.</summary>
    public Func<string, string?> Variable { get; init; } = _ => null;

    /// <summary>Colour on screens only, and not where NO_COLOR is set (no-color.org) or the screen is dumb.</summary>
    public bool IsColoured => IsScreen && string.IsNullOrEmpty(Variable("NO_COLOR")) && Variable("TERM") != "dumb";

    public static Terminal OfProcess()
    {
        var screen = !Console.IsOutputRedirected;
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        return new Terminal
        {
            Out = new StreamWriter(new OutputStream(Console.OpenStandardOutput()), utf8, 16 * 1024) { NewLine = "\n" },
            Error = new StreamWriter(Console.OpenStandardError(), utf8) { AutoFlush = true, NewLine = "\n" },
            OpenInput = Console.OpenStandardInput,
            OpenOutput = Console.OpenStandardOutput,
            IsScreen = screen,
            Width = screen && Console.WindowWidth > 0 ? Math.Min(Console.WindowWidth, 120) : 100,
            Variable = Environment.GetEnvironmentVariable,
        };
    }
}
