using Lagebild.Dossiers.Log;
using Lagebild.Storage;
using Lagebild.Storage.Sqlite;

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

    [Fact]
    public void An_output_that_was_never_open_is_no_stack_trace()
    {
        var error = new StringWriter();
        var terminal = _terminal.Terminal with { Out = new StreamWriter(new OutputStream(new Forbidden()), bufferSize: 16) { AutoFlush = true }, Error = error };
        Assert.Equal(ExitCode.Partly, Program.Run(["completion", "bash", "--help", "--ui", "de"], terminal, Languages.Installed));
        Assert.Equal("", error.ToString());
    }

    [Fact]
    public async Task An_export_into_a_full_output_says_so_and_names_no_file()
    {
        var path = Path.Combine(_terminal.Folder, "test.db");
        await using (var store = await SqliteDossierStore.OpenAsync(path))
            await store.Log.AppendAsync([new ReportEntry(new LogEntry(Sample.Document, Sample.Report))]);
        var error = new StringWriter();
        var terminal = _terminal.Terminal with { Out = new StreamWriter(new OutputStream(new Failing(28)), bufferSize: 16) { AutoFlush = true }, Error = error };
        Assert.Equal(ExitCode.Partly, Program.Run(["export", "--db", path, "--ui", "de"], terminal, Languages.Installed));
        Assert.Equal("Die Ausgabe ließ sich nicht schreiben (voll).\n", error.ToString().ReplaceLineEndings("\n"));
    }

    /// <summary>As the runtime tells of an output that is closed from the beginning.</summary>
    private sealed class Forbidden : MemoryStream
    {
        public override void Write(ReadOnlySpan<byte> buffer) => throw new UnauthorizedAccessException("Access to the path is denied.");
    }

    private sealed class Failing(int errno) : MemoryStream
    {
        public override void Write(ReadOnlySpan<byte> buffer) => throw new IOException("voll", errno);
    }
}
