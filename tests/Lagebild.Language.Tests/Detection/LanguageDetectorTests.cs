using Lagebild.Language.Detection;

namespace Lagebild.Language.Tests.Detection;

public class LanguageDetectorTests
{
    [Theory]
    [InlineData("Die Ministerin reist am Dienstag nach Rom und trifft dort ihren Amtskollegen.", TextLanguage.German)]
    [InlineData("The minister will travel to Rome on Tuesday and meet her counterpart there.", TextLanguage.English)]
    [InlineData("De minister reist dinsdag naar Rome en ontmoet daar haar ambtgenoot, dat is voor het eerst.", null)]
    [InlineData("La ministre se rendra mardi à Rome et y rencontrera son homologue pour la première fois.", null)]
    [InlineData("Министр поедет во вторник в Рим.", null)]
    [InlineData("12 34 56", null)]
    [InlineData("", null)]
    public void A_sentence_is_enough_to_tell(string text, TextLanguage? expected) =>
        Assert.Equal(expected, LanguageDetector.Detect(text));

    [Theory]
    [InlineData("La ministre se rendra mardi à Rome et y rencontrera son homologue pour la première fois.", true)]
    [InlineData("Bakan salı günü Roma'ya gidecek ve orada mevkidaşı ile ilk kez bir araya gelecek. Görüşmede iki ülke arasındaki ticaret için yeni bir anlaşma ele alınacak.", true)]
    [InlineData("Министр поедет во вторник в Рим и встретится там со своим коллегой. На встрече будет обсуждаться новый договор о торговле между двумя странами, сообщили в министерстве.", true)]
    [InlineData("Die Ministerin reist am Dienstag nach Rom und trifft dort ihren Amtskollegen.", false)]
    [InlineData("The minister will travel to Rome on Tuesday and meet her counterpart there.", false)]
    [InlineData("Ministerin in Rom", false)]
    [InlineData("", false)]
    public void A_third_language_is_told_from_too_little_text(string text, bool expected) =>
        Assert.Equal(expected, LanguageDetector.IsForeign(text));
}
