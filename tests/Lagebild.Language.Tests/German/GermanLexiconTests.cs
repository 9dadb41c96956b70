using Lagebild.Language.German;
using Lagebild.Language.German.Lexicon;
using Lagebild.Language.Tagging;
using Xunit;

namespace Lagebild.Language.Tests.German;

public sealed class GermanLexiconTests
{
    [Theory]
    [InlineData("Häusern", Upos.NOUN, "Haus")]
    [InlineData("angekündigt", Upos.VERB, "ankündigen")]
    [InlineData("anzukündigen", Upos.VERB, "ankündigen")]
    [InlineData("sprächen", Upos.VERB, "sprechen")]
    [InlineData("größeren", Upos.ADJ, "groß")]
    public void A_form_leads_to_its_lemma(string form, Upos upos, string lemma)
    {
        var readings = GermanLexicon.Shipped.Readings(form).ToArray();
        Assert.Contains(readings, r => r.Upos == upos && r.Lemma(form) == lemma);
    }

    [Fact]
    public void The_subjunctive_is_told_from_the_indicative()
    {
        var moods = GermanLexicon.Shipped.Readings("spräche").ToArray().Where(r => r.Upos == Upos.VERB).Select(r => r.Feats.Mood).ToHashSet();
        Assert.Equal([Mood.Sub], moods);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Xqzzt")]
    [InlineData("haus")]
    public void What_is_not_in_it_has_no_reading(string form) => Assert.True(GermanLexicon.Shipped.Readings(form).IsEmpty);

    [Fact]
    public void A_look_up_allocates_nothing()
    {
        var lexicon = GermanLexicon.Shipped;
        _ = lexicon.Readings("Verhandlungen");
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
            _ = lexicon.Readings("Verhandlungen").Length;
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Theory]
    [InlineData("Krisensitzung", "Sitzung", "Krise")]
    [InlineData("Regierungsgebäudes", "Gebäude", "Regierung")]
    [InlineData("Telefongespräche", "Gespräch", "Telefon")]
    public void Compounds_split_at_a_known_head(string form, string head, string modifier)
    {
        Assert.True(GermanCompounds.Shipped.TrySplit(form, out var foundHead, out var foundModifier));
        Assert.Equal((head, modifier), (foundHead, foundModifier));
    }

    [Theory]
    [InlineData("Haus")]
    [InlineData("Xqz")]
    [InlineData("")]
    public void Simple_words_do_not_split(string form) => Assert.False(GermanCompounds.Shipped.TrySplit(form, out _, out _));
}
