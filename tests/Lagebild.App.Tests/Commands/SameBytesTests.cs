using System.Diagnostics;

namespace Lagebild.App.Tests.Commands;

/// <summary>A report is the same to the byte whatever vectors the machine has.</summary>
public sealed class SameBytesTests : IDisposable
{
    private const string Text = """
        Treffen in Orsund geplant

        Außenministerin Jana Falk will in der kommenden Woche mit dem norländischen Präsidenten Erik Sund in Orsund zusammentreffen. „Wir
        sprechen wieder miteinander“, sagte sie am Donnerstag vor Journalisten. Ein genauer Termin steht noch nicht fest.
        """;

    private readonly TestTerminal _terminal = new();

    public void Dispose() => _terminal.Dispose();

    [Theory]
    [InlineData("DOTNET_EnableAVX512", "DOTNET_EnableAVX512F", "DOTNET_EnableAVX10v1")]
    [InlineData("DOTNET_EnableAVX2")]
    [InlineData("DOTNET_ReadyToRun")]
    public void A_process_that_computes_otherwise_writes_the_same_report(params string[] switches)
    {
        string[] command = ["brief", _terminal.File("a.txt", Text), "--published", "2026-03-05", "--format", "json"];
        Assert.Equal(0, _terminal.RunInstalled(command));
        Assert.Contains("\"kind\": \"meeting\"", _terminal.Out, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(_terminal.Out, InOtherProcess(switches, command));
    }

    private static string InOtherProcess(string[] switches, string[] command)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, .. command]) { RedirectStandardOutput = true };
        foreach (var name in switches)
            start.Environment[name] = "0";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        return output;
    }
}
