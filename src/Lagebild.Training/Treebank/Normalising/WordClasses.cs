using Lagebild.Language.German;
using Lagebild.Language.German.Lexicon;
using Lagebild.Language.Tagging;

namespace Lagebild.Training.Treebank.Normalising;

/// <summary>Determiners used as nouns stay DET; particles, comparison words and adverbial adjectives get today's class.</summary>
internal sealed class WordClasses(GermanLexicon lexicon) : INormalisingRule
{
    /// <summary>Adverbs that look like adjectives and that the treebank tags ADV.</summary>
    private static readonly HashSet<string> Adverbs = new(
        ("einfach eigentlich natürlich gerade genau ganz wohl bestimmt eben wirklich erst gleich wenig unbedingt endlich meist recht "
        + "fest ausgerechnet letztlich maximal übrig lange weiter sehr mehr oft fern bereits besonders allein ziemlich etwas genug "
        + "kaum fast vielmehr insgesamt zusammen wieder zurück allerdings später früh bald selbst zirka ca. knapp weg dabei da").Split(' '),
        StringComparer.Ordinal);

    public void Apply(Draft sentence)
    {
        for (var i = 0; i < sentence.Count; i++)
        {
            var word = sentence[i];
            switch (word.Upos)
            {
                case "PRON" or "DET" or "ADJ" when ClosedClasses.German.Knows(word.Lower, Upos.DET):
                    Determiner(sentence, i, word);
                    break;
                case "PART" when word.Lower == "zu" && word.Relation == "aux":
                    word.Relation = "mark";
                    break;
                case "ADP" when word.Lower == "wie" && word.Relation == "case":
                    word.Upos = "CCONJ";
                    break;
                case "ADP" when word.Lower == "als" && word.Relation == "case" && FollowsComparative(sentence, i):
                    word.Upos = "CCONJ";
                    break;
                case "PROPN" when word.Relation == "case":
                    word.Upos = "ADP";
                    break;
                case "ADV" when word.Lower == "aber" && word.Relation == "advmod":
                    (word.Upos, word.Relation) = ("CCONJ", "cc");
                    break;
                case "ADV" when word.Relation != "compound:prt" && !Adverbs.Contains(word.Lower) && IsAdjective(word.Lower):
                    word.Upos = "ADJ";
                    break;
                case "ADJ" when word.Relation == "advmod" && word.Lower is "einfach" or "ganz" or "eigentlich" or "natürlich" or "gerade" or "genau" or "wirklich" or "lange":
                    word.Upos = "ADV";
                    break;
                case "NOUN" when word.Relation == "nummod":
                    word.Relation = "nmod";
                    break;
            }
        }
    }

    private static void Determiner(Draft sentence, int i, DraftWord word)
    {
        var attributive = word.Relation is "det" or "det:poss" or "amod" or "advmod" or "nummod" && word.Head > i && sentence[word.Head].IsNominal;
        if (word.Lower is "deren" or "dessen")
        {
            if (attributive && word.Upos is "DET" or "PRON" && word.Relation is "det" or "det:poss")
                (word.Upos, word.Relation) = ("PRON", "nmod");
            return;
        }
        if (word.Lower is "der" or "die" or "das" or "dem" or "den" or "des" && word.Upos == "PRON" && !(attributive && word.Relation == "det" && word.Head - i < 5))
            return;
        if (word.Upos == "ADJ" && !word.Lower.StartsWith("ander", StringComparison.Ordinal))
            return;
        if (word.Upos == "PRON" && ClosedClasses.German.Knows(word.Lower, Upos.PRON) && !attributive)
            return;
        word.Upos = "DET";
        if (!attributive || (word.Relation == "nummod" && !word.Lower.StartsWith("ein", StringComparison.Ordinal)) && false)
            return;
        word.Relation = ClosedClasses.German.Feats(word.Lower, Upos.DET).IsPossessive ? "det:poss" : "det";
    }

    private static bool FollowsComparative(Draft sentence, int at)
    {
        for (var i = at - 1; i >= 0 && i >= at - 4; i--)
        {
            if (sentence[i].Lower is "mehr" or "weniger" or "anders" or "anderes" or "lieber" || sentence[i].UniMorph.Contains("CMPR"))
                return true;
        }
        return false;
    }

    private bool IsAdjective(string form)
    {
        foreach (var reading in lexicon.Readings(form))
        {
            if (reading.Upos == Upos.ADJ && reading.Feats.Case == Case.None)
                return true;
        }
        return false;
    }
}
