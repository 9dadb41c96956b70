using Lagebild.Language.Tagging;
using Lagebild.Training.Encoders;
using Lagebild.Training.Treebank;

namespace Lagebild.Training.Parsing;

/// <summary>A training sentence, translated into rows and classes.</summary>
internal sealed class ParserExample
{
    private ParserExample(IReadOnlyList<TreebankWord> words)
    {
        Words = new WordRows[words.Count];
        Tags = new int[words.Count];
        Morphologies = new int[]?[words.Count];
        Heads = new int[words.Count];
        Relations = new int[words.Count];
    }

    public int Length => Words.Length;

    public WordRows[] Words { get; }

    /// <summary>Class of each word, -1 where it is not known.</summary>
    public int[] Tags { get; }

    public int[]?[] Morphologies { get; }

    /// <summary>Head of each word from 1, 0 for the root, -1 where it is not known.</summary>
    public int[] Heads { get; }

    public int[] Relations { get; }

    public static ParserExample Of(TreebankSentence sentence, WordRows.Maker rows, ParserLabels labels, PossibleMorphologies possible)
    {
        var example = new ParserExample(sentence.Words);
        for (var i = 0; i < example.Length; i++)
        {
            var word = sentence.Words[i];
            example.Words[i] = rows.Of(word.Form);
            example.Tags[i] = Enum.TryParse<Upos>(word.Upos, out var tag) ? (int)tag : -1;
            example.Morphologies[i] = possible.Of(word);
            var isKnown = !TreebankWord.IsBlank(word.Relation);
            example.Heads[i] = isKnown ? word.Head : -1;
            example.Relations[i] = isKnown ? labels.Relation(word.Relation) : -1;
        }
        return example;
    }
}
