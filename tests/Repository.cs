namespace Lagebild.Tests;

/// <summary>The folder that the tests were built in, with samples, documentation and lock files.</summary>
internal static class Repository
{
    public static string Root { get; } = Up(AppContext.BaseDirectory);

    private static string Up(string folder) => File.Exists(Path.Combine(folder, "Lagebild.slnx"))
        ? folder : Up(Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests do not lie in the repository."));
}
