using Lagebild.Dossiers.Changes;

namespace Lagebild.Dossiers.Tests;

public class SilenceTests
{
    private static Written At(string day, string text) => new($"2025-03-{day}", "Blatt", "Kopf", text);

    [Fact]
    public void A_silence_lasts_until_the_silent_side_speaks()
    {
        var dossier = DossierFold.Fold(
        [
            At("01", "Der Kreml schweigt.").Body("Kreml").Silent("Kreml", "Der Kreml schweigt").Entry,
            At("02", "Der Kreml äußert sich weiter nicht.").Body("Kreml").Silent("Kreml", "äußert sich weiter nicht").Entry,
            At("03", "Kremlsprecher Jurin sagte, man warte ab.").Person("Jurin", "Kremlsprecher").Says("Jurin", "man warte ab").Entry,
        ]);

        var silence = Assert.Single(dossier.Silences);
        Assert.Equal(2, silence.Supports.Count);
        Assert.Equal("man warte ab", silence.BrokenBy!.Evidence.Quote);
        Assert.Equal([ChangeKind.SilenceBegun, ChangeKind.SilenceBroken], dossier.Changes.Select(c => c.Kind));
    }

    [Fact]
    public void Somebody_else_does_not_break_it()
    {
        var dossier = DossierFold.Fold(
        [
            At("01", "Der Kreml schweigt.").Body("Kreml").Silent("Kreml", "Der Kreml schweigt").Entry,
            At("02", "Holt sagte, man warte ab.").Person("Holt").Says("Holt", "man warte ab").Entry,
        ]);

        Assert.Null(Assert.Single(dossier.Silences).BrokenBy);
    }
}
