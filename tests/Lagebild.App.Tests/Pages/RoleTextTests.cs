using Lagebild.Pages;

namespace Lagebild.App.Tests.Pages;

/// <summary>An office stands beside a name where it says more than the name does.</summary>
public sealed class RoleTextTests
{
    [Theory]
    [InlineData("Jana Falk", "Außenministerin", null, true)]
    [InlineData("Jana Falk", "Außenministerin", "Norland", true)]
    [InlineData("Sprecher", "Sprecher", null, false)]
    [InlineData("Sprecher", "Sprecher", "Außenministerium", true)]
    [InlineData("Norlandpartei", "Norlandpartei", "Norlandpartei", false)]
    [InlineData("Ole Brandt", "Norlandpartei", "Norlandpartei", false)]
    public void An_office_that_only_repeats_the_name_is_left_out(string name, string role, string? of, bool isShown) =>
        Assert.Equal(isShown, StatementLines.AddsTo(name, role, of));
}
