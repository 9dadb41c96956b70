using Lagebild.App.Commands.Database;

namespace Lagebild.App.Tests.Commands;

public sealed class DemoDeskTests
{
    [Fact]
    public void What_arrives_at_the_demo_is_of_its_day_so_that_the_first_page_is_never_empty()
    {
        var arriving = DemoDesk.Arriving();

        Assert.NotEmpty(arriving);
        Assert.All(arriving, d => Assert.Equal(new NodaTime.LocalDate(2026, 4, 16), d.Published!.Date));
        Assert.Equal(arriving.OrderBy(d => d.Published!.Instant!.Value.ToInstant()).Select(d => d.Headline), arriving.Select(d => d.Headline));
    }
}
