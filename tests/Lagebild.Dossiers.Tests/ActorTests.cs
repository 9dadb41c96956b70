using Lagebild.Dossiers.Notes;

namespace Lagebild.Dossiers.Tests;

public class ActorTests
{
    private static Note Same(string one, string other, bool areSame) => Note.Create("Karin", NodaTime.NodaConstants.UnixEpoch, new SameActor(one, other, areSame));

    private static Written At(string day, string text) => new($"2025-03-{day}", "Blatt", "Kopf", text);

    [Fact]
    public void A_bare_family_name_belongs_to_the_full_name()
    {
        var dossier = DossierFold.Fold(
        [
            At("01", "Wladimir Putin kommt.").Person("Wladimir Putin").Entry,
            At("02", "Putin geht.").Person("Putin").Entry,
        ]);

        var actor = Assert.Single(dossier.Actors);
        Assert.Equal("Wladimir Putin", actor.Name);
        Assert.Equal(2, actor.Supports.Count);
    }

    [Fact]
    public void Whom_a_note_calls_the_same_has_one_key_also_in_a_story_that_knows_only_the_second_name()
    {
        var here = At("01", "Anna Berg kommt.").Person("Anna Berg").Entry;
        var there = At("02", "Ana Weiler geht.").Person("Ana Weiler").Entry;
        Note[] notes = [Same("Anna Berg", "Ana Weiler", true)];

        var actor = Assert.Single(DossierFold.Fold([there], notes: notes).Actors);

        Assert.Equal("Ana Weiler", actor.Name);
        Assert.Equal(Assert.Single(DossierFold.Fold([here], notes: notes).Actors).Key, actor.Key);
        Assert.NotEqual(Assert.Single(DossierFold.Fold([there]).Actors).Key, actor.Key);
    }

    [Fact]
    public void Spellings_of_one_name_are_one_actor()
    {
        var dossier = DossierFold.Fold(
        [
            At("01", "Wolodymyr Selenskyj kommt.").Person("Wolodymyr Selenskyj").Entry,
            At("02", "Volodymyr Zelensky geht.").Person("Volodymyr Zelensky").Entry,
            At("03", "Zelenskyy bleibt.").Person("Zelenskyy").Entry,
        ]);

        var actor = Assert.Single(dossier.Actors);
        Assert.Equal(3, actor.Supports.Count);
        Assert.Contains("Zelenskyy", actor.OtherNames);
    }

    [Fact]
    public void Two_first_names_are_two_persons_and_the_bare_name_goes_to_the_more_frequent()
    {
        var dossier = DossierFold.Fold(
        [
            At("01", "Donald Trump kommt.").Person("Donald Trump").Entry,
            At("02", "Donald Trump bleibt.").Person("Donald Trump").Entry,
            At("03", "Melania Trump geht.").Person("Melania Trump").Entry,
            At("04", "Trump ruht.").Person("Trump").Entry,
        ]);

        Assert.Equal([("Donald Trump", 3), ("Melania Trump", 1)], dossier.Actors.Select(a => (a.Name, a.Supports.Count)));
    }

    [Fact]
    public void A_note_parts_what_the_rules_join_and_joins_what_they_part()
    {
        Written[] reports =
        [
            At("01", "Anna Berg kommt.").Person("Anna Berg"),
            At("02", "Berg geht.").Person("Berg"),
            At("03", "A. Weiler ruht.").Person("A. Weiler"),
        ];
        var entries = reports.Select(r => r.Entry).ToArray();

        Assert.Equal(2, DossierFold.Fold(entries).Actors.Count);
        Assert.Equal(3, DossierFold.Fold(entries, notes: [Same("Anna Berg", "Berg", false)]).Actors.Count);
        Assert.Single(DossierFold.Fold(entries, notes: [Same("Anna Berg", "A. Weiler", true)]).Actors);
    }

    [Fact]
    public void Roles_are_kept_with_the_reports_that_give_them()
    {
        var dossier = DossierFold.Fold(
        [
            At("01", "Minister Jan Holt kommt.").Person("Jan Holt", "Minister", "Nordmark").Entry,
            At("05", "Kanzler Jan Holt kommt.").Person("Jan Holt", "Kanzler", "Nordmark").Entry,
        ]);

        var roles = Assert.Single(dossier.Actors).Roles;
        Assert.Equal(["Minister", "Kanzler"], roles.Select(r => r.Title));
        Assert.Equal(5, roles[1].Supports[0].Published!.Date.Day);
    }
}
