namespace Lagebild.Release.Tests;

/// <summary>The packages of tool and libraries, packed once from what is built.</summary>
public sealed class Packages : IAsyncLifetime
{
    private readonly Workplace _place = new();

    public string Feed => _place.Under("feed");

    public async Task InitializeAsync() => await Shell.RunAsync(
        "dotnet", ["pack", Path.Combine(Workplace.Repository, "Lagebild.slnx"), "-c", Workplace.Configuration, "--no-build", "--nologo", "-v", "quiet", "-o", Feed], Workplace.Repository);

    public Task DisposeAsync()
    {
        _place.Dispose();
        return Task.CompletedTask;
    }
}

/// <summary>Tests that share the packages.</summary>
[CollectionDefinition("packages")]
public sealed class PackagesCollection : ICollectionFixture<Packages>;
