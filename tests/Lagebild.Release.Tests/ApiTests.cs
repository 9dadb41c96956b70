using PublicApiGenerator;

namespace Lagebild.Release.Tests;

/// <summary>
/// The public surface of the libraries, as it was agreed: <c>Api/*.txt</c>. What changes it changes these files with it, seen by whoever reads the change; with
/// LAGEBILD_ACCEPT=1 they are written instead of compared.
/// </summary>
public sealed class ApiTests
{
    [Theory]
    [InlineData("Lagebild.Networks")]
    [InlineData("Lagebild.Language")]
    [InlineData("Lagebild.Reading")]
    [InlineData("Lagebild.Dossiers")]
    [InlineData("Lagebild.Client")]
    public void The_public_surface_is_the_agreed_one(string room)
    {
        var surface = System.Reflection.Assembly.Load(room).GeneratePublicApi(new ApiGeneratorOptions { IncludeAssemblyAttributes = false }).ReplaceLineEndings("\n").TrimEnd() + "\n";
        var path = Path.Combine(Workplace.Repository, "tests", "Lagebild.Release.Tests", "Api", room + ".txt");
        if (Environment.GetEnvironmentVariable("LAGEBILD_ACCEPT") == "1")
            File.WriteAllText(path, surface);
        else
            Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), surface);
    }
}
