using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Numerics.Tensors;
using Lagebild.Language.Models;
using Lagebild.Language.Networks;
using Lagebild.Language.Tagging;
using Lagebild.Language.Tokens;
using Lagebild.Language.Vectors;

namespace Lagebild.Language.Names;

/// <summary>
/// Finds names by recurrent networks and a conditional random field (Lample et al. 2016), in two levels: names, and names inside
/// them. Thread-safe; a sentence's names depend on nothing but its words.
/// </summary>
public sealed class NameTagger
{
    /// <summary>As <see cref="Parsing.TaggerParser"/> takes sentences together, and for its reasons.</summary>
    private const int WordsAtOnce = 256;

    private static readonly Lazy<NameTagger> Embedded =
        new(() => LoadEmbedded("models/de/names.bin", WordSources.German));

    private readonly NameModel _model;
    private readonly ConcurrentBag<Workspace> _workspaces = [];

    private NameTagger(NameModel model) => _model = model;

    /// <summary>The German tagger that ships with the program.</summary>
    public static NameTagger German => Embedded.Value;

    /// <param name="payload">Payload of a model file of the kind <c>NAMETAG3</c>.</param>
    /// <param name="sources">What it was trained with.</param>
    /// <exception cref="InvalidDataException">The model is damaged or does not fit its sources.</exception>
    public static NameTagger Load(ReadOnlyMemory<byte> payload, WordSources sources) => new(NameModel.Read(payload, sources));

    /// <summary>Reads a model that is embedded in this assembly, such as <c>models/de/names.bin</c>.</summary>
    public static NameTagger LoadEmbedded(string name, WordSources sources) => Load(ModelFile.ReadEmbedded(name, NameModel.Kind), sources);

    /// <summary>The names in text order, an outer one before those inside it.</summary>
    public ImmutableArray<NameMention> Find(TokenizedText text)
    {
        var names = ImmutableArray.CreateBuilder<NameMention>();
        if (!_workspaces.TryTake(out var workspace))
            workspace = new Workspace();
        for (var first = 0; first < text.Sentences.Length;)
        {
            workspace.Clear();
            var end = first;
            while (end < text.Sentences.Length && (end == first || workspace.Tokens.Count + text.Sentences[end].TokenCount <= WordsAtOnce))
            {
                if (!text.IsRunOfMarks(text.Sentences[end]))
                    workspace.Add(text, text.Sentences[end]);
                end++;
            }
            if (workspace.Lengths.Count > 0)
                FindIn(text, workspace, names);
            first = end;
        }
        _workspaces.Add(workspace);
        names.Sort((a, b) => a.Range.CompareTo(b.Range) is not 0 and var order ? order : a.IsNested.CompareTo(b.IsNested));
        return names.DrainToImmutable();
    }

    private void FindIn(TokenizedText text, Workspace memory, ImmutableArray<NameMention>.Builder names)
    {
        memory.Batch.Arrange(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(memory.Lengths));
        WriteInputs(text, memory);
        memory.OuterScores.Resize(memory.Batch.Rows, _model.Outer.Tags.Count).Clear();
        memory.InnerScores.Resize(memory.Batch.Rows, _model.Inner.Tags.Count).Clear();
        var at = 0;
        for (var m = 0; m < _model.Members.Length; m++)
        {
            var member = _model.Members[m];
            var hidden = member.Encoder.Run(memory.Input(m), memory.Forms, at, memory.Batch, memory.Encoder);
            at += member.Encoder.FormGates;
            AddScores(member.OuterScores, hidden, memory.Scores, memory.OuterScores);
            AddScores(member.InnerScores, hidden, memory.Scores, memory.InnerScores);
        }
        memory.Forms.Remember();
        AddLevel(memory.OuterScores, _model.Outer, memory, isNested: false, names);
        AddLevel(memory.InnerScores, _model.Inner, memory, isNested: true, names);
    }

    private void AddScores(DenseLayer layer, Matrix hidden, Matrix scores, Matrix sum)
    {
        layer.Apply(hidden, scores);
        TensorPrimitives.MultiplyAdd(scores.Span, 1f / _model.Members.Length, sum.Span, sum.Span);
    }

    private void WriteInputs(TokenizedText text, Workspace memory)
    {
        var (batch, forms, features) = (memory.Batch, memory.Forms.Forms, _model.Features);
        forms.Clear(batch.Rows);
        for (var s = 0; s < batch.Count; s++)
        {
            for (var t = 0; t < batch.LengthAt(s); t++)
            {
                var token = memory.IndexAt(batch.SentenceAt(s), t);
                forms.Add(batch.Row(s, t), FormHash.Verbatim(memory.Tokens[token].Range.In(text.Text)), token);
            }
        }
        memory.Forms.Recall(_model.Memory);
        var fresh = memory.Forms.Fresh;
        for (var m = 0; m < _model.Members.Length; m++)
            memory.Input(m).Resize(fresh.Length, _model.Members[m].Encoder.Columns + features.VectorSize).Clear();
        Span<int> parts = stackalloc int[WordFeatures.MostParts], readings = stackalloc int[WordFeatures.MostReadings];
        Span<float> vector = stackalloc float[features.VectorSize];
        for (var f = 0; f < fresh.Length; f++)
        {
            var form = memory.Tokens[forms.Word(fresh[f])].Range.In(text.Text);
            var (known, partCount, readingCount) = (features.Form(form), features.Parts(form, parts), features.Readings(form, readings));
            vector.Clear();
            features.Vector(form, vector);
            for (var m = 0; m < _model.Members.Length; m++)
                vector.CopyTo(_model.Members[m].Encoder.WriteWord(known, parts[..partCount], readings[..readingCount], memory.Input(m)[f]));
        }
    }

    private static void AddLevel(Matrix scores, NameLevel level, Workspace memory, bool isNested, ImmutableArray<NameMention>.Builder names)
    {
        var batch = memory.Batch;
        var tags = level.Tags;
        for (var s = 0; s < batch.Count; s++)
        {
            var n = batch.LengthAt(s);
            memory.Sentence.Resize(n, tags.Count);
            for (var t = 0; t < n; t++)
                scores[batch.Row(s, t)].CopyTo(memory.Sentence[t]);
            var path = memory.Path(n);
            TagPath.Find(memory.Sentence.Span, level.Transitions, tags.Count, path);
            var begin = -1;
            for (var t = 0; t < n; t++)
            {
                if (tags.Mark(path[t]) is 'B' or 'S')
                    begin = t;
                var closes = tags.Mark(path[t]) is 'S' or 'E' || (tags.Mark(path[t]) is 'B' or 'I' && t == n - 1);
                if (begin < 0 || !closes)
                    continue;
                NameToken from = memory.TokenAt(batch.SentenceAt(s), begin), to = memory.TokenAt(batch.SentenceAt(s), t);
                names.Add(new NameMention(
                    from.Range.Union(to.Range), from.FirstWord, to.EndWord - from.FirstWord, tags.Type(path[t]), tags.Form(path[t]), isNested));
                begin = -1;
            }
        }
    }

    /// <summary>The memory that one call works in; kept and used again.</summary>
    private sealed class Workspace
    {
        private readonly List<int> _starts = [];
        private readonly List<Matrix> _inputs = [];
        private int[] _path = new int[256];

        public List<NameToken> Tokens { get; } = [];

        public List<int> Lengths { get; } = [];

        public SentenceBatch Batch { get; } = new();

        public FormGates Forms { get; } = new();

        public EncoderMemory Encoder { get; } = new();

        /// <summary>What a network sees of each form whose gates are not remembered.</summary>
        public Matrix Input(int member)
        {
            while (_inputs.Count <= member)
                _inputs.Add(new Matrix(1, 1));
            return _inputs[member];
        }

        public Matrix Scores { get; } = new(1, 1);

        public Matrix OuterScores { get; } = new(1, 1);

        public Matrix InnerScores { get; } = new(1, 1);

        public Matrix Sentence { get; } = new(1, 1);

        public void Clear()
        {
            Tokens.Clear();
            Lengths.Clear();
            _starts.Clear();
        }

        public void Add(TokenizedText text, SentenceSpan sentence)
        {
            _starts.Add(Tokens.Count);
            NameToken.Read(text, sentence, Tokens);
            Lengths.Add(Tokens.Count - _starts[^1]);
        }

        public int IndexAt(int sentence, int position) => _starts[sentence] + position;

        public NameToken TokenAt(int sentence, int position) => Tokens[IndexAt(sentence, position)];

        public Span<int> Path(int length)
        {
            if (_path.Length < length)
                _path = new int[Math.Max(length, 2 * _path.Length)];
            return _path.AsSpan(0, length);
        }
    }
}
