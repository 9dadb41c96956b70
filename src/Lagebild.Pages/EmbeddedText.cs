using System.Text;

namespace Lagebild.Pages;

/// <summary>Text files that this room carries, by their path in the project.</summary>
internal static class EmbeddedText
{
    public static string Load(string path)
    {
        using var stream = typeof(EmbeddedText).Assembly.GetManifestResourceStream(path) ?? throw new InvalidOperationException($"The program lacks its file {path}.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
