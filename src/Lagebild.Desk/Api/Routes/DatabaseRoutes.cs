using Lagebild.Desk.Admin;
using Lagebild.Desk.Api.Answers;
using Lagebild.Desk.Web;

namespace Lagebild.Desk.Api.Routes;

/// <summary><c>database</c>: what it holds and who read it; and <c>reread</c>: what reading anew would change, on a sample.</summary>
internal static class DatabaseRoutes
{
    public static void Map(ApiGroup api)
    {
        api.GetFresh("database", "database", DeskRole.Admin, async (DeskRequest desk, DeskOptions options) =>
            DatabaseAnswer.Of(new AdminModel(await desk.Store.CountAsync(desk.Cancellation), options.Reader?.Version())));
        api.GetFresh("reread", "reread", DeskRole.Admin, async (DeskRequest desk, DeskOptions options) => options.Reader is { } reader && reader.Version() is { } version
            ? RereadAnswer.Of(new RereadModel(version, await RereadSample.TakeAsync(desk.Store, reader, version, desk.Cancellation)))
            : throw ProblemException.Missing("api.noReader", ""));
    }
}
