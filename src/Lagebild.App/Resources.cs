using System.Text;

namespace Lagebild.App;

/// <summary>Text files that the program carries, by their path in the project.</summary>
internal static class Resources
{
    public static string Text(string path)
    {
        using var stream = typeof(Resources).Assembly.GetManifestResourceStream(path)
            ?? throw new InvalidOperationException($"The program lacks its file {path}.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
