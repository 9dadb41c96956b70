using System.Reflection;

namespace Lagebild.Release.Tests;

/// <summary>A folder that is deleted again, and where the repository and its artifacts are.</summary>
internal sealed class Workplace : IDisposable
{
    public Workplace() => Directory.CreateDirectory(Folder);

    public string Folder { get; } = Path.Combine(Path.GetTempPath(), "lagebild-release-" + Guid.NewGuid().ToString("N")[..12]);

    public static string Repository { get; } = Metadata("Repository");

    public static string Configuration { get; } = Metadata("Configuration");

    public static string Version { get; } = Metadata("Version");

    /// <summary>A report of the samples.</summary>
    public static string Sample => Path.Combine(Repository, "samples", "erste-seite.txt");

    /// <summary>The program as it was built.</summary>
    public static string Built => Path.Combine(Repository, "src", "Lagebild.App", "bin", Configuration, "net10.0", OperatingSystem.IsWindows() ? "lagebild.exe" : "lagebild");

    /// <summary>What <c>eng/release.sh</c> made; skips the test where it is not run by <c>eng/release.sh --test</c>.</summary>
    public static string Artifacts(string pattern)
    {
        Skip.IfNot(Environment.GetEnvironmentVariable("LAGEBILD_RELEASE") == "1", "needs the artifacts of eng/release.sh; run by eng/release.sh --test");
        var folder = Environment.GetEnvironmentVariable("LAGEBILD_ARTIFACTS") ?? Path.Combine(Repository, "artifacts");
        return Directory.GetFiles(folder, pattern) is [var file, ..] ? file : throw new SkipException($"eng/release.sh made no {pattern} this time");
    }

    public string Under(params string[] parts) => Path.Combine([Folder, .. parts]);

    public string Write(string name, string text)
    {
        var path = Under(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary>A configuration of NuGet that knows the folder and nothing else.</summary>
    public string OnlyFeed(string feed) => Write("nuget.config", $"""
        <?xml version="1.0" encoding="utf-8"?>
        <configuration>
          <packageSources>
            <clear />
            <add key="feed" value="{feed}" />
          </packageSources>
        </configuration>
        """);

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static string Metadata(string key) => typeof(Workplace).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == key).Value!;
}
