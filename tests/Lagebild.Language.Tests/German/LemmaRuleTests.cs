using CsCheck;
using Lagebild.Language.German.Lexicon;
using Xunit;

namespace Lagebild.Language.Tests.German;

public sealed class LemmaRuleTests
{
    private static readonly Gen<string> Words = Gen.String[Gen.Char["abegnkstuüz"], 1, 12];

    [Fact]
    public void The_rule_between_two_words_leads_from_one_to_the_other() =>
        Gen.Select(Words, Words).Sample((form, lemma) => LemmaRule.Between(form, lemma).Apply(form) == lemma);

    [Fact]
    public void A_rule_that_does_not_fit_leaves_the_form_alone() =>
        Gen.Select(Words, Words, Words).Sample((form, lemma, other) =>
        {
            var rule = LemmaRule.Between(form, lemma);
            Assert.True(rule.FitsTo(other) || rule.Apply(other) == other);
        });

    [Theory]
    [InlineData("angekündigt", "ankündigen", 2)]
    [InlineData("aufzunehmen", "aufnehmen", 3)]
    public void The_infix_of_a_separable_verb_is_taken_out(string form, string lemma, int at) =>
        Assert.Equal(at, LemmaRule.Between(form, lemma).InfixAt);
}
