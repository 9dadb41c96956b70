namespace Lagebild.Reading.Tests.Engagements;

/// <summary>Texts that are no political news: an empty or nearly empty page, never a meeting that nobody held.</summary>
public class OtherTextTests
{
    public static TheoryData<string, string> Texts() => new()
    {
        { "only headlines", "Regen im Norden\n\nAktien steigen leicht\n\nNeuer Rekord beim Marathon\n\nBrücke gesperrt\n\nKühe auf der Autobahn" },
        { "a table", "Platz Verein Punkte\n1 SV Nordstadt 41\n2 TuS Hafen 38\n3 FC Wald 37\n4 VfL Linden 30\n5 SC Berge 29" },
        {
            "a football report",
            "Die Gäste trafen schon in der dritten Minute. Nach einem Eckball traf der Verteidiger per Kopf zum 1:0. In der zweiten Runde treffen die "
            + "Sieger auf den Meister. Trainer Paul Brandt sagte nach dem Spiel, die Mannschaft habe verdient gewonnen. Das nächste Treffen beider "
            + "Vereine steigt im Herbst."
        },
        {
            "a recipe",
            "Die Butter mit dem Zucker schaumig rühren und die Eier nach und nach unterheben. Das Mehl mit dem Backpulver mischen. Den Teig eine "
            + "Stunde ruhen lassen. Danach bei 180 Grad vierzig Minuten backen."
        },
        {
            "a court report",
            "Das Landgericht hat einen Betrüger zu drei Jahren Haft verurteilt. Die Verhandlung dauerte zwei Tage. Der Angeklagte räumte die Taten "
            + "ein. Der Staatsanwalt hatte vier Jahre beantragt. Das Urteil ist noch nicht rechtskräftig."
        },
        { "a weather report", "Am Montag ziehen Wolken auf. Im Süden fällt Regen, auf den Gipfeln Schnee. Am Dienstag wird es wärmer." },
        { "nothing", "" },
        { "signs only", "!!! ??? ... --- 123 456" },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void No_meeting_is_invented(string kind, string text)
    {
        var report = FactSpecTests.Read(text);

        Assert.True(report.Engagements.IsEmpty, $"{kind}: {report.Engagements}");
        Assert.True(report.Events.Count <= 1, $"{kind}: {report.Events}");
    }
}
