using Lagebild.Dossiers.Changes;
using Lagebild.Reading.Statements;

namespace Lagebild.Dossiers.Tests;

public class StatementTests
{
    private static Written At(string day, string text) => new Written($"2025-03-{day}", "Blatt", "Kopf", text).Person("Holt");

    [Fact]
    public void A_statement_reads_as_it_does_on_the_page_of_its_report()
    {
        var dossier = DossierFold.Fold([At("01", "Holt drohte mit einem Veto.").Says("Holt", "Holt drohte mit einem Veto.", "einem Veto", "Holt drohte mit", Force.Threatens).Entry]);

        Assert.Equal("Holt drohte mit einem Veto", Assert.Single(dossier.Statements).Content);
        Assert.Equal("Holt drohte mit einem Veto", Assert.Single(dossier.Changes, c => c.Kind == ChangeKind.StatementOfNote).To);
    }

    [Fact]
    public void Who_denies_a_thing_does_not_say_the_same_as_who_confirms_it()
    {
        var dossier = DossierFold.Fold(
        [
            At("01", "Holt bestätigte den Bericht.").Says("Holt", "Holt bestätigte den Bericht.", "den Bericht", "Holt bestätigte", Force.Confirms).Entry,
            At("02", "Holt dementierte den Bericht.").Says("Holt", "Holt dementierte den Bericht.", "den Bericht", "Holt dementierte", Force.Denies).Entry,
            At("03", "Auch gestern bestätigte Holt den Bericht.").Says("Holt", "Auch gestern bestätigte Holt den Bericht.", "den Bericht", "bestätigte Holt", Force.Confirms).Entry,
        ]);

        Assert.Equal([(Force.Confirms, 2), (Force.Denies, 1)], dossier.Statements.Select(s => (s.Force, s.Supports.Count)));
    }
}
