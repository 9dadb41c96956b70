using Lagebild.Language;

namespace Lagebild.Reading.Tests.Languages;

public class WordClassTests
{
    private static readonly WordClasses Words = ReadingLanguages.For(TextLanguage.German).Words;

    [Fact]
    public void Every_class_has_words() =>
        Assert.DoesNotContain(Enum.GetValues<WordClass>(), c => Words.In(c).IsEmpty);

    [Fact]
    public void Every_class_has_a_bit() => Assert.InRange(Enum.GetValues<WordClass>().Length, 1, 128);

    [Theory]
    [InlineData("der", "DefiniteArticle", true)]
    [InlineData("Der", "DefiniteArticle", true)]
    [InlineData("keinerlei", "NegativeDeterminer", false)]
    [InlineData("keiner", "NegativeDeterminer", true)]
    [InlineData("mehreren", "Quantity", true)]
    [InlineData("mehr", "Quantity", false)]
    [InlineData("beidseitig", "Quantity", false)]
    [InlineData("", "Quantity", false)]
    public void A_word_is_in_a_class_with_any_capitals_and_a_stem_with_its_inflections(string word, string of, bool isIn) =>
        Assert.Equal(isIn, Words.Is(word, Enum.Parse<WordClass>(of)));

    [Fact]
    public void A_word_may_be_in_several_classes() =>
        Assert.True(Words.Is("der", WordClass.DefiniteArticle) && Words.Is("der", WordClass.FeminineOblique) && Words.Is("der", WordClass.RelativePronoun));

    [Fact]
    public void There_is_nothing_for_a_language_without_tables() =>
        Assert.Throws<NotSupportedException>(() => ReadingLanguages.For(TextLanguage.English));
}
