namespace Lagebild.Fuzz;

/// <summary>One entry of the product that reads foreign bytes.</summary>
/// <param name="Name">As the command line calls it.</param>
/// <param name="Samples">Files and folders, relative to the repository's root, to begin from; those under <c>fuzz/corpora/NAME</c> come on top.</param>
/// <param name="Run">Reads the bytes and checks what comes out; throws where the promise is broken, and nothing for input that is refused as it should be.</param>
internal sealed record FuzzTarget(string Name, IReadOnlyList<string> Samples, Action<byte[]> Run)
{
    /// <summary>The samples and the committed corpus, in the order of their names; small ones alone, because each is tried many times.</summary>
    /// <param name="root">The repository's root.</param>
    public IReadOnlyList<byte[]> Corpus(string root) =>
        [.. Samples.Append($"fuzz/corpora/{Name}").Select(s => Path.Combine(root, s)).SelectMany(Files).Order(StringComparer.Ordinal).Select(File.ReadAllBytes).Where(b => b.Length <= 64 * 1024)];

    private static IEnumerable<string> Files(string path) =>
        Directory.Exists(path) ? Directory.EnumerateFiles(path) : File.Exists(path) ? [path] : [];
}

/// <summary>What was read breaks a promise of the entry that read it.</summary>
internal sealed class BrokenPromiseException(string promise) : Exception(promise);
