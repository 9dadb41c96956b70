using System.Text;
using Lagebild.Language;
using Lagebild.Language.German;

namespace Lagebild.App.Tests;

/// <summary>Runs the program in-process with captured streams, a folder of its own and a fixed clock.</summary>
internal sealed class TestTerminal : IDisposable
{
    private readonly StringWriter _out = new();
    private readonly StringWriter _error = new();

    public TestTerminal() => Directory.CreateDirectory(Folder);

    public string Folder { get; } = Path.Combine(Path.GetTempPath(), "lagebild-" + Guid.NewGuid().ToString("N"));

    public string Out => _out.ToString();

    public string Error => _error.ToString();

    public byte[] Input { get; set; } = [];

    public Dictionary<string, string> Variables { get; } = new() { ["LANG"] = "en_US.UTF-8" };

    public bool IsScreen { get; set; }

    /// <summary>Runs a command line on the sample's reader.</summary>
    public int Run(params string[] args) => Program.Run(args, Terminal, SampleLanguages);

    /// <summary>Runs a command line on what ships.</summary>
    public int RunInstalled(params string[] args) => Program.Run(args, Terminal, Languages.Installed);

    public Terminal Terminal => new()
    {
        Out = _out,
        Error = _error,
        OpenInput = () => new MemoryStream(Input),
        IsScreen = IsScreen,
        Variable = name => Variables.GetValueOrDefault(name),
        Clock = new FixedClock(new DateTimeOffset(2026, 5, 5, 12, 0, 0, TimeSpan.Zero)),
    };

    public string File(string name, string content) => File(name, Encoding.UTF8.GetBytes(content));

    public string File(string name, byte[] content)
    {
        var path = Path.Combine(Folder, name);
        System.IO.File.WriteAllBytes(path, content);
        return path;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static Languages SampleLanguages { get; } = new(
        language => language == TextLanguage.German ? new Sample.Reader() : null,
        language => language == TextLanguage.German ? GermanPipeline.Create() : null);

    private sealed class FixedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
