using Lagebild.Language.Tagging;
using Lagebild.Training.Treebank;

namespace Lagebild.Training.Parsing;

/// <summary>A training sentence, translated into rows and classes.</summary>
internal sealed class ParserExample
{
    private ParserExample(IReadOnlyList<TreebankWord> words)
    {
        Forms = new int[words.Count];
        Parts = new int[words.Count][];
        Readings = new int[words.Count][];
        Vectors = new float[words.Count][];
        Tags = new int[words.Count];
        Morphologies = new int[]?[words.Count];
        Heads = new int[words.Count];
        Relations = new int[words.Count];
    }

    public int Length => Forms.Length;

    public int[] Forms { get; }

    public int[][] Parts { get; }

    public int[][] Readings { get; }

    public float[][] Vectors { get; }

    /// <summary>Class of each word, -1 where it is not known.</summary>
    public int[] Tags { get; }

    public int[]?[] Morphologies { get; }

    /// <summary>Head of each word from 1, 0 for the root, -1 where it is not known.</summary>
    public int[] Heads { get; }

    public int[] Relations { get; }

    public static ParserExample Of(TreebankSentence sentence, WordFeatures features, ParserLabels labels, PossibleMorphologies possible)
    {
        var example = new ParserExample(sentence.Words);
        Span<int> rows = stackalloc int[WordFeatures.MostReadings + WordFeatures.MostParts];
        for (var i = 0; i < example.Length; i++)
        {
            var word = sentence.Words[i];
            example.Forms[i] = features.Form(word.Form);
            example.Parts[i] = rows[..features.Parts(word.Form, rows)].ToArray();
            example.Readings[i] = rows[..features.Readings(word.Form, rows[..WordFeatures.MostReadings])].ToArray();
            example.Vectors[i] = new float[features.VectorSize];
            features.Vector(word.Form, example.Vectors[i]);
            example.Tags[i] = Enum.TryParse<Upos>(word.Upos, out var tag) ? (int)tag : -1;
            example.Morphologies[i] = possible.Of(word);
            var isKnown = !TreebankWord.IsBlank(word.Relation);
            example.Heads[i] = isKnown ? word.Head : -1;
            example.Relations[i] = isKnown ? labels.Relation(word.Relation) : -1;
        }
        return example;
    }
}
