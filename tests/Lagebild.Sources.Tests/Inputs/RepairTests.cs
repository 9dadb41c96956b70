using System.Text;
using Lagebild.Sources.Inputs;
using Lagebild.Sources.Inputs.Repairs;
using Lagebild.Language;
using Lagebild.Language.Detection;

namespace Lagebild.Sources.Tests.Inputs;

public sealed class RepairTests
{
    static RepairTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Theory]
    [InlineData("Präsidentin Šefčovič sagte: „Schön für Europa – wirklich“ und zahlte 5 € in Łódź.", 1)]
    [InlineData("Präsidentin Šefčovič sagte: „Schön für Europa – wirklich“ und zahlte 5 € in Łódź.", 2)]
    [InlineData("Die Größe der Straße überrascht.", 1)]
    public void Text_encoded_twice_is_undone(string text, int times)
    {
        var broken = text;
        for (var i = 0; i < times; i++)
            broken = Western(Encoding.UTF8.GetBytes(broken));

        Assert.Equal(text, DoubleEncoding.Undo(broken));
    }

    [Theory]
    [InlineData("Sie aß im „Café Â“ und sprach mit Frau Ångström aus Årø.")]
    [InlineData("Im „MENÜ“ stand „Ä“, in der KOMÖDIE fehlte es.")]
    [InlineData("São Tomé, Ancara, Ângela und Conceição")]
    public void Sound_text_stays(string text) => Assert.Equal(text, DoubleEncoding.Undo(text));

    [Theory]
    [InlineData("f&uuml;r", "für")]
    [InlineData("f&amp;uuml;r", "für")]
    [InlineData("&#8222;Gut&#x201C;", "„Gut“")]
    [InlineData("M&amp;A", "M&A")]
    [InlineData("AT&T und H&M;", "AT&T und H&M;")]
    [InlineData("&lt;b&gt;", "&lt;b&gt;")]
    [InlineData("R&D", "R&D")]
    public void Entities_left_in_text_become_characters(string text, string expected) => Assert.Equal(expected, LiteralEntities.Resolve(text));

    [Theory]
    [InlineData("Au\u00ADßen\u00ADminister", "Außenminister")]
    [InlineData("Sel\u200Benskyj", "Selenskyj")]
    [InlineData("am\u00A025.\u202FOktober", "am 25. Oktober")]
    [InlineData("Mu\u0308ller", "Müller")]
    [InlineData("Erdog\u0306an", "Erdoğan")]
    [InlineData("\u200Fabc\u202C", "abc")]
    [InlineData("👩\u200D💻", "👩\u200D💻")]
    [InlineData("a\u2009b", "a b")]
    public void Letters_come_in_one_piece_and_nothing_is_invisible(string text, string expected) => Assert.Equal(expected, CleanText.Of(text));

    [Theory]
    [InlineData("HALVORSEN SAGT TREFFEN MIT DER EU AB", "Die Präsidentin Halvorsen hat ein Treffen mit der EU abgesagt.", "Halvorsen sagt Treffen mit der EU ab")]
    [InlineData("KEIN GESPRÄCH ÜBER GROSSE STRASSEN IN NORLAND", "In Norland wird nicht über große Straßen gesprochen.", "Kein Gespräch über große Straßen in Norland")]
    [InlineData("PRÄSIDENTIN REIST NACH BERLIN", "", "Präsidentin reist nach Berlin")]
    [InlineData("NATO BERÄT ÜBER WAFFEN", "Die Nato berät. In Brüssel tagt die Nato.", "Nato berät über Waffen")]
    [InlineData("Halvorsen sagt ab", "", "Halvorsen sagt ab")]
    [InlineData("NATO", "", "NATO")]
    [InlineData("EU UND UN", "", "EU UND UN")]
    public void Capitals_become_the_letters_of_body_and_lexicon(string headline, string body, string expected) => Assert.Equal(expected, TrueCase.Restore(headline, body));

    [Fact]
    public void A_German_report_with_English_quotations_stays_German()
    {
        const string text = "Die Präsidentin kam spät. „This is the best day that we have had in a long time, and I think that all of you know what it means for us“, sagte sie. "
            + "Ihr Gast antwortete: „We will do what has to be done, and we will do it with all of our friends, because that is who we are and what we want to be.“ Danach fuhren beide ab und schwiegen.";

        Assert.Equal(TextLanguage.German, LanguageDetector.Detect(text));
    }

    [Fact]
    public void An_English_report_with_German_quotations_stays_English() =>
        Assert.Equal(
            TextLanguage.English,
            LanguageDetector.Detect("The president said that she would not come. “Das ist der beste Tag, den wir seit langem hatten, und ich denke, dass alle wissen, was er für uns bedeutet und was wir wollen”, she said in the evening."));

    private static string Western(byte[] bytes) =>
        string.Concat(bytes.Select(b => b is 0x81 or 0x8D or 0x8F or 0x90 or 0x9D ? (char)b : Encoding.GetEncoding(1252).GetString([b])[0]));
}
