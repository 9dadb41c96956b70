using Lagebild.Language.Clauses;
using Lagebild.Language.Parsing;
using Lagebild.Language.Tagging;

namespace Lagebild.Language.Tests.Clauses;

public class ClauseReadingTests
{
    [Fact]
    public void Every_word_belongs_to_the_clause_of_its_verb()
    {
        var (text, sentences) = ClauseText.Read("Der Rat tagt, wenn die Gäste aus Oslo kommen.");

        Assert.Equal("tagen", sentences[0].ClauseOf(1)?.Lemma);
        Assert.Equal("kommen", sentences[0].ClauseOf(Index(text, "Oslo"))?.Lemma);
        Assert.Equal(sentences[0].Clauses[0], sentences[0].Governing(sentences[0].Clauses[1]));
    }

    [Fact]
    public void A_sentence_without_a_verb_has_no_clause()
    {
        var (_, sentences) = ClauseText.Read("Neue Gespräche in Oslo.");

        Assert.Empty(sentences[0].Clauses);
        Assert.Null(sentences[0].ClauseOf(0));
        Assert.Null(sentences[0].ClauseOf(-1));
        Assert.Null(sentences[0].ClauseOf(99));
    }

    [Theory]
    [InlineData("Der Rat hat getagt.", true)]
    [InlineData("Der Rat hat nicht getagt.", false)]
    [InlineData("Der Rat soll getagt haben.", false)]
    [InlineData("Ob der Rat getagt hat, ist offen.", false)]
    [InlineData("Falls der Rat getagt hat, wird er schweigen.", false)]
    public void What_is_negated_asked_or_hearsay_is_not_asserted(string sentence, bool isAsserted)
    {
        var (_, sentences) = ClauseText.Read(sentence);

        Assert.Equal(isAsserted, sentences[0].Clauses.First(c => c.Lemma == "tagen").IsAsserted);
    }

    /// <summary>The tree has nothing right here: the participle is an adjective, the auxiliary stands alone, the prefix is lost.</summary>
    [Fact]
    public void Marks_order_and_lexicon_mend_a_damaged_tree()
    {
        var tokens = TestTexts.Of("Er", "hat", "den", "Plan", "abgelehnt", ",", "sie", "nimmt", "ihn", "an", ".");
        Upos[] upos = [Upos.PRON, Upos.AUX, Upos.DET, Upos.NOUN, Upos.ADJ, Upos.PUNCT, Upos.PRON, Upos.VERB, Upos.PRON, Upos.ADP, Upos.PUNCT];
        var finite = Morphology.Parse("Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin");
        var feats = new Morphology[11];
        (feats[1], feats[7]) = (finite, finite);
        int[] heads = [1, -1, 3, 1, 1, 1, 7, 1, 7, 7, 1];
        Relation[] relations = [Relation.Nsubj, Relation.Root, Relation.Det, Relation.Obj, Relation.Conj, Relation.Punct, Relation.Nsubj, Relation.Parataxis, Relation.Obj, Relation.Advmod, Relation.Punct];
        relations[4] = Relation.Parataxis;
        string[] lemmas = ["er", "haben", "der", "Plan", "abgelehnt", ",", "sie", "nehmen", "er", "an", "."];

        var reading = ClauseReading.Read(new ParsedText(tokens, upos, feats, lemmas, heads, relations), tokens.Sentences[0], ClauseTables.For(TextLanguage.German));

        Assert.Equal(["ablehnen", "annehmen"], reading.Clauses.Select(c => c.Lemma));
        Assert.Equal(ClauseTense.Perfect, reading.Clauses[0].Tense);
        Assert.Equal([3], reading.Clauses[0].Heads(ArgumentRelation.Object));
    }

    [Fact]
    public void Nothing_is_thrown_at_words_without_order()
    {
        foreach (var text in new[] { "", ".", "nicht nicht weder noch", "hat hat hat worden sein werden", "ohne zu zu", "weder , noch , sondern", "((((", "wird haben müssen können wollen , dass ob" })
        {
            var (_, sentences) = ClauseText.Read(text);
            Assert.All(sentences, s => Assert.All(s.Clauses, c => Assert.Contains(c.Predicate, c.Chain)));
        }
    }

    [Fact]
    public void A_language_without_tables_is_refused() => Assert.Throws<NotSupportedException>(() => ClauseTables.For(TextLanguage.English));

    private static int Index(ParsedText text, string form) => Enumerable.Range(0, text.Count).First(i => text[i].FormString == form);
}
