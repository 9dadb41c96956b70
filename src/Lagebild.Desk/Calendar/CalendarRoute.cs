using Lagebild.Desk.Today;
using Lagebild.Desk.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Lagebild.Desk.Calendar;

/// <summary><c>/kalender</c>: month, week or list, and the address to subscribe to.</summary>
internal static class CalendarRoute
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/kalender", (DeskRequest desk) => desk.Page<CalendarPage>(new CalendarModel(desk, TodayRoute.Narrowing(desk)))).For(DeskRole.Reader);
}
