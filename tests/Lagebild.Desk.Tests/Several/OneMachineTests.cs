using System.Net;
using Lagebild.Storage.Tests;

namespace Lagebild.Desk.Tests.Several;

/// <summary>One machine stays simple: what only several need is not even loaded.</summary>
public sealed class OneMachineTests
{
    private const string Driver = "Npgsql.dll";

    [SkippableFact]
    public async Task A_desk_over_a_file_shows_its_first_page_without_loading_anything_of_a_server()
    {
        Skip.IfNot(OperatingSystem.IsLinux(), "What a process has loaded is read from /proc.");
        var folder = Directory.CreateTempSubdirectory("lagebild-one-");
        try
        {
            await using var desk = await DeskProcess.ServeAsync(Path.Combine(folder.FullName, "desk.db"), followsSources: true);
            using var page = await desk.Browser.GetAsync("/");

            Assert.Equal(HttpStatusCode.OK, page.StatusCode);
            Assert.Contains("Microsoft.Data.Sqlite.dll", desk.Loaded);
            Assert.DoesNotContain(Driver, desk.Loaded);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>The other side, so that the test above can fail.</summary>
    [SkippableFact]
    public async Task A_desk_over_a_server_loads_its_driver_and_nothing_of_a_file()
    {
        Skip.IfNot(OperatingSystem.IsLinux(), "What a process has loaded is read from /proc.");
        var server = await PostgresServer.OfTestsAsync();
        var schema = server.Fresh().Schema;
        try
        {
            await using var desk = await DeskProcess.ServeAsync(server.Address(schema));

            Assert.Contains(Driver, desk.Loaded);
            Assert.DoesNotContain("Microsoft.Data.Sqlite.dll", desk.Loaded);
        }
        finally
        {
            await server.DropAsync(schema);
        }
    }
}
