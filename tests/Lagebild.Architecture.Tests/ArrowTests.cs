
namespace Lagebild.Architecture.Tests;

/// <summary>The arrows of ARCHITECTURE.md: Language ← Reading ← Dossiers ← Storage ← Sources, Pages ← Desk; App may use all; Training uses Language, Reading and Dossiers.</summary>
public class ArrowTests
{
    [Fact]
    public void Networks_know_nothing_of_language() =>
        Rooms.MayNotUse(Rooms.Networks, Rooms.Language, Rooms.Reading, Rooms.Dossiers, Rooms.Storage, Rooms.Sources, Rooms.Pages, Rooms.Desk, Rooms.App, Rooms.Training);

    [Fact]
    public void Language_knows_nothing_of_politics() =>
        Rooms.MayNotUse(Rooms.Language, Rooms.Reading, Rooms.Dossiers, Rooms.Storage, Rooms.Sources, Rooms.Pages, Rooms.Desk, Rooms.App, Rooms.Training);

    [Fact]
    public void Reading_knows_nothing_of_dossiers() =>
        Rooms.MayNotUse(Rooms.Reading, Rooms.Dossiers, Rooms.Storage, Rooms.Sources, Rooms.Pages, Rooms.Desk, Rooms.App, Rooms.Training);

    [Fact]
    public void Dossiers_know_nothing_of_how_they_are_kept() =>
        Rooms.MayNotUse(Rooms.Dossiers, Rooms.Storage, Rooms.Sources, Rooms.Pages, Rooms.Desk, Rooms.App, Rooms.Training);

    [Fact]
    public void Storage_knows_nothing_of_the_program_around_it() =>
        Rooms.MayNotUse(Rooms.Storage, Rooms.Sources, Rooms.Pages, Rooms.Desk, Rooms.App, Rooms.Training);

    [Fact]
    public void Sources_know_nothing_of_the_program_around_them() =>
        Rooms.MayNotUse(Rooms.Sources, Rooms.Pages, Rooms.Desk, Rooms.App, Rooms.Training);

    [Fact]
    public void Nothing_rests_on_the_laboratory() => Rooms.MayNotUse(Rooms.App, Rooms.Training);

    [Fact]
    public void The_laboratory_knows_nothing_of_databases_and_the_program() =>
        Rooms.MayNotUse(Rooms.Training, Rooms.Storage, Rooms.Sources, Rooms.Pages, Rooms.Desk, Rooms.App);

    [Fact]
    public void Every_room_that_is_checked_has_types()
    {
        foreach (var room in new[] { Rooms.Networks, Rooms.Language, Rooms.Reading, Rooms.Dossiers, Rooms.Storage, Rooms.Sources, Rooms.Pages, Rooms.Desk, Rooms.App, Rooms.Training })
            Assert.NotEmpty(Rooms.TypesOf(room));
    }
}
