using System.Collections.Concurrent;
using Lagebild.Language.German.Lexicon;
using Lagebild.Language.Models;
using Lagebild.Language.Networks;
using Lagebild.Language.Tagging;
using Lagebild.Language.Tokens;
using Lagebild.Language.Vectors;

namespace Lagebild.Language.Parsing;

/// <summary>Gives the words of a text their lemmas, once part of speech, morphology and tree are known.</summary>
/// <param name="text">The text.</param>
/// <param name="upos">Part of speech of each word.</param>
/// <param name="morphology">Morphology of each word.</param>
/// <param name="heads">Head of each word in the whole text, -1 at a root.</param>
/// <param name="relations">Relation of each word to its head.</param>
public delegate string[] Lemmatize(
    TokenizedText text, ReadOnlySpan<Upos> upos, ReadOnlySpan<Morphology> morphology, ReadOnlySpan<int> heads, ReadOnlySpan<Relation> relations);

/// <summary>
/// Tags and parses tokenised text by one recurrent network with several heads: part of speech, morphology, and a tree by biaffine
/// attention and the best spanning tree. Thread-safe; a sentence's analysis depends on nothing but its words.
/// </summary>
public sealed class TaggerParser
{
    /// <summary>
    /// Sentences are taken together up to this many words; a longer sentence stands alone. A thread's workspace grows with it: four times as many words
    /// are read no faster and take four times the memory.
    /// </summary>
    private const int WordsAtOnce = 256;

    private static readonly Lazy<TaggerParser> ShippedGerman =
        new(() => LoadEmbedded(
            "models/de/parser.bin", WordSources.German, Lagebild.Language.German.GermanLemmatizer.Shipped.FullLemmas));

    private readonly ParserModel _model;
    private readonly Lemmatize _lemmatize;
    private readonly ConcurrentBag<ParserWorkspace> _workspaces = [];

    private TaggerParser(ParserModel model, Lemmatize? lemmatize)
    {
        _model = model;
        _lemmatize = lemmatize ?? FormsAsLemmas;
    }

    /// <summary>The German model that ships with the program.</summary>
    public static TaggerParser German => ShippedGerman.Value;

    /// <param name="payload">Payload of a model file of the kind <c>TAGPARS2</c>.</param>
    /// <param name="sources">What it was trained with; nothing where it is null.</param>
    /// <param name="lemmatize">Gives the lemmas; forms stand for lemmas where it is null.</param>
    /// <exception cref="InvalidDataException">The model is damaged or does not fit its sources.</exception>
    public static TaggerParser Load(
        ReadOnlyMemory<byte> payload, WordSources? sources = null, Lemmatize? lemmatize = null) =>
        new(ParserModel.Read(payload, sources ?? WordSources.None), lemmatize);

    /// <summary>Reads a model that is embedded in this assembly, such as <c>models/de/parser.bin</c>.</summary>
    public static TaggerParser LoadEmbedded(
        string name, WordSources? sources = null, Lemmatize? lemmatize = null) =>
        Load(ModelFile.ReadEmbedded(name, ParserModel.Kind), sources, lemmatize);

    public ParsedText Parse(TokenizedText text)
    {
        var upos = new Upos[text.WordCount];
        var morphology = new Morphology[text.WordCount];
        var heads = new int[text.WordCount];
        var relations = new Relation[text.WordCount];
        var states = new WordStates(text.WordCount, _model.Encoder.Outputs);
        if (!_workspaces.TryTake(out var workspace))
            workspace = new ParserWorkspace();
        for (var first = 0; first < text.Sentences.Length;)
        {
            if (text.IsRunOfMarks(text.Sentences[first]))
            {
                LayFlat(text.Sentences[first++], upos, heads, relations);
                continue;
            }
            var end = first + 1;
            var words = text.Sentences[first].WordCount;
            while (end < text.Sentences.Length && words + text.Sentences[end].WordCount <= WordsAtOnce && !text.IsRunOfMarks(text.Sentences[end]))
                words += text.Sentences[end++].WordCount;
            new ParserRun(_model, workspace, text, text.Sentences.AsSpan()[first..end]).Into(upos, morphology, heads, relations, states);
            first = end;
        }
        _workspaces.Add(workspace);
        return new ParsedText(text, upos, morphology, _lemmatize(text, upos, morphology, heads, relations), heads, relations, states);
    }

    /// <summary>All marks below the first one.</summary>
    private static void LayFlat(SentenceSpan sentence, Upos[] upos, int[] heads, Relation[] relations)
    {
        var (first, count) = (sentence.FirstWord, sentence.WordCount);
        upos.AsSpan(first, count).Fill(Upos.PUNCT);
        heads.AsSpan(first, count).Fill(first);
        relations.AsSpan(first, count).Fill(Relation.Punct);
        (heads[first], relations[first]) = (-1, Relation.Root);
    }

    private static string[] FormsAsLemmas(
        TokenizedText text, ReadOnlySpan<Upos> upos, ReadOnlySpan<Morphology> morphology, ReadOnlySpan<int> heads, ReadOnlySpan<Relation> relations)
    {
        var lemmas = new string[text.WordCount];
        for (var i = 0; i < lemmas.Length; i++)
            lemmas[i] = text.FormString(i);
        return lemmas;
    }
}
