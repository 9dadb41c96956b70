using System.CommandLine;
using Lagebild.Language.German.Lexicon;
using Lagebild.Language.Tagging;
using Lagebild.Language.Vectors;
using Lagebild.Training.Treebank;

namespace Lagebild.Training.Baselines;

/// <summary>
/// <c>baseline</c>: what a linear model of our own reaches on the development split with the same data, the same word sources and gold
/// tokens: an averaged perceptron with clusters for parts of speech, and a transition-based parser on the tags it gives. Nothing of it ships.
/// </summary>
internal static class BaselineCommand
{
    private const int Clusters = 256, ClusterRounds = 8, TaggerEpochs = 6, ParserEpochs = 10, Seed = 20251016;

    public static Command Build()
    {
        var data = new Option<string>("--data") { Description = "Folder of the training data", DefaultValueFactory = _ => "../shared/data" };
        var command = new Command("baseline", "Scores linear baselines of tags and trees on the German development split.") { data };
        command.SetAction(parsed =>
        {
            Run(parsed.GetValue(data)!, Console.Out);
            return 0;
        });
        return command;
    }

    private static void Run(string data, TextWriter output)
    {
        var sentences = TreebankNormaliser.GermanTraining(data).ToList();
        var held = ConlluReader.ReadFile(Path.Combine(data, "de/ud/dev.conllu"));
        string[] relations = [.. sentences.SelectMany(s => s.Words).Select(w => Universal(w.Relation)).Distinct().Order(StringComparer.Ordinal)];
        var names = relations.Index().ToDictionary(r => r.Item, r => r.Index, StringComparer.Ordinal);
        List<BaselineSentence> train = [.. sentences.Select(s => Sentence(s, names))], dev = [.. held.Select(s => Sentence(s, names))];
        var clusters = WordClusters.Of(WordVectors.German, train.Concat(dev).SelectMany(s => s.Forms), Clusters, ClusterRounds, Seed);
        output.WriteLine($"{Clusters} clusters");

        var tagger = Tagger(train, clusters);
        var tagged = dev.ConvertAll(s => s with { Tags = tagger.Tag(s.Forms) });
        output.WriteLine($"dev UPOS {Share(dev, tagged, (s, t, i) => s.Tags[i] == t.Tags[i]):P2}");

        // The parser learns from tags as wrong as those it will see: each half is tagged by the other's tagger.
        var half = train.Count / 2;
        List<BaselineSentence> first = train[..half], second = train[half..];
        PerceptronTagger ofFirst = Tagger(first, clusters), ofSecond = Tagger(second, clusters);
        List<BaselineSentence> material =
            [.. first.Select(s => s with { Tags = ofSecond.Tag(s.Forms) }), .. second.Select(s => s with { Tags = ofFirst.Tag(s.Forms) })];
        var parser = new TransitionParser(clusters, relations.Length);
        parser.Train(material, ParserEpochs, Seed, output.WriteLine);
        var parsed = tagged.ConvertAll(s =>
        {
            var (heads, labels) = parser.Parse(s);
            return s with { Heads = heads, Relations = labels };
        });
        output.WriteLine($"dev UAS {Share(dev, parsed, (s, t, i) => s.Heads[i] == t.Heads[i]):P2}");
        output.WriteLine($"dev LAS {Share(dev, parsed, (s, t, i) => s.Heads[i] == t.Heads[i] && s.Relations[i] == t.Relations[i]):P2}");
    }

    private static PerceptronTagger Tagger(List<BaselineSentence> sentences, WordClusters clusters)
    {
        var tagger = new PerceptronTagger(clusters, GermanLexicon.Shipped);
        tagger.Train(sentences.ConvertAll(s => (s.Forms, s.Tags)), TaggerEpochs, Seed);
        return tagger;
    }

    private static double Share(List<BaselineSentence> right, List<BaselineSentence> given, Func<BaselineSentence, BaselineSentence, int, bool> isRight) =>
        right.Zip(given).Sum(p => Enumerable.Range(0, p.First.Forms.Length).Count(i => isRight(p.First, p.Second, i))) / (double)right.Sum(s => s.Forms.Length);

    private static BaselineSentence Sentence(TreebankSentence sentence, Dictionary<string, int> relations) => new(
        [.. sentence.Words.Select(w => w.Form)], [.. sentence.Words.Select(w => Enum.Parse<Upos>(w.Upos))],
        [.. sentence.Words.Select(w => w.Head == 0 ? sentence.Words.Count : w.Head - 1)],
        [.. sentence.Words.Select(w => relations.GetValueOrDefault(Universal(w.Relation), -1))]);

    private static string Universal(string relation) => relation.Split(':')[0];
}
