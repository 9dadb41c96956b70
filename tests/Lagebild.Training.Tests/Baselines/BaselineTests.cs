using Lagebild.Language.German.Lexicon;
using Lagebild.Language.Tagging;
using Lagebild.Language.Vectors;
using Lagebild.Training.Baselines;

namespace Lagebild.Training.Tests.Baselines;

public sealed class BaselineTests
{
    private const int Det = 0, Subject = 1, Adverb = 2, Root = 3;

    private static readonly string[] Nouns = ["Rat", "Minister", "Sprecher", "Ausschuss"], Verbs = ["tagt", "schweigt", "reist"], Adverbs = ["heute", "morgen"];

    /// <summary>"Der Rat tagt heute" in all combinations.</summary>
    private static readonly List<BaselineSentence> Sentences =
    [
        .. from noun in Nouns
           from verb in Verbs
           from adverb in Adverbs
           select new BaselineSentence(["Der", noun, verb, adverb], [Upos.DET, Upos.NOUN, Upos.VERB, Upos.ADV], [1, 2, 4, 2], [Det, Subject, Root, Adverb]),
    ];

    private static readonly WordClusters Clusters = WordClusters.Of(WordVectors.German, Sentences.SelectMany(s => s.Forms), 4, 3, 1);

    [Fact]
    public void The_tagger_learns_what_it_is_shown_and_carries_it_to_other_words()
    {
        var tagger = new PerceptronTagger(Clusters, GermanLexicon.Shipped);
        tagger.Train(Sentences.ConvertAll(s => (s.Forms, s.Tags)), 4, 1);
        Assert.Equal([Upos.DET, Upos.NOUN, Upos.VERB, Upos.ADV], tagger.Tag(["Der", "Kanzler", "schweigt", "morgen"]));
    }

    [Fact]
    public void The_parser_finds_the_tree_it_was_shown_and_makes_one_root_of_anything()
    {
        var parser = new TransitionParser(Clusters, 4);
        parser.Train(Sentences, 12, 1, _ => { });
        var (heads, relations) = parser.Parse(Sentences[5] with { Heads = [], Relations = [] });
        Assert.Equal([1, 2, 4, 2], heads);
        Assert.Equal([Det, Subject, Root, Adverb], relations);

        string[] odd = ["heute", "Rat", "Rat", "tagt", "der", "morgen", "?"];
        heads = parser.Parse(new BaselineSentence(odd, [.. odd.Select(_ => Upos.NOUN)], [], [])).Heads;
        Assert.Single(heads, odd.Length);
        Assert.All(heads, h => Assert.InRange(h, 0, odd.Length));
    }

    [Fact]
    public void Averaged_weights_count_for_as_long_as_they_held()
    {
        var perceptron = new AveragedPerceptron(2, 4);
        perceptron.Correct([3], right: 1, chosen: 0);
        for (var i = 0; i < 3; i++)
            perceptron.Tick();
        perceptron.Correct([3], right: 0, chosen: 1);
        perceptron.Tick();
        perceptron.Average();
        // +1 for three of four steps, then taken back.
        Assert.Equal(0.6f, perceptron.Score([3])[1], 1e-6f);
    }
}
