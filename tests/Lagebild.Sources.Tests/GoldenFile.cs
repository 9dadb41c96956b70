using System.Runtime.CompilerServices;

namespace Lagebild.Sources.Tests;

/// <summary>Compares output with a file under <c>Golden/</c>. With LAGEBILD_ACCEPT=1 the files are written instead: read the diff.</summary>
internal static class GoldenFile
{
    public static void Equal(string name, string actual)
    {
        actual = actual.ReplaceLineEndings("\n");
        if (Environment.GetEnvironmentVariable("LAGEBILD_ACCEPT") == "1")
            File.WriteAllText(Path.Combine(SourceFolder(), "Golden", name), actual);
        else
            Assert.Equal(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Golden", name)).ReplaceLineEndings("\n"), actual);
    }

    private static string SourceFolder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
