namespace Lagebild.App.Tests.Commands;

/// <summary>Output that cannot be written.</summary>
public sealed class OutputTests : IDisposable
{
    private readonly TestTerminal _terminal = new();

    public void Dispose() => _terminal.Dispose();

    [Theory]
    [InlineData(32, "")]
    [InlineData(28, "Die Ausgabe ließ sich nicht schreiben (voll).\n")]
    public void A_closed_or_full_output_is_no_stack_trace(int errno, string expected)
    {
        var error = new StringWriter();
        var terminal = _terminal.Terminal with
        {
            Out = new StreamWriter(new OutputStream(new Failing(errno)), bufferSize: 16) { AutoFlush = true },
            Error = error,
        };
        Assert.Equal(ExitCode.Partly, Program.Run(["completion", "bash", "--help", "--ui", "de"], terminal, Languages.Installed));
        Assert.Equal(expected, error.ToString().ReplaceLineEndings("\n"));
    }

    private sealed class Failing(int errno) : MemoryStream
    {
        public override void Write(ReadOnlySpan<byte> buffer) => throw new IOException("voll", errno);
    }
}
