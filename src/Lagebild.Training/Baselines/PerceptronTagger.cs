using Lagebild.Language.German.Lexicon;
using Lagebild.Language.Tagging;
using Lagebild.Language.Vectors;

namespace Lagebild.Training.Baselines;

/// <summary>Parts of speech from left to right by an averaged perceptron: forms, their parts, clusters, readings of the lexicon, tags before.</summary>
internal sealed class PerceptronTagger(WordClusters clusters, GermanLexicon lexicon)
{
    private static readonly int Tags = Enum.GetValues<Upos>().Length;

    private readonly AveragedPerceptron _perceptron = new(Tags, 21);
    private readonly ulong[] _features = new ulong[64];

    public void Train(IReadOnlyList<(string[] Forms, Upos[] Tags)> sentences, int epochs, int seed)
    {
        var order = Enumerable.Range(0, sentences.Count).ToArray();
        var random = new Random(seed);
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var s in order)
                Run(sentences[s].Forms, sentences[s].Tags);
        }
        _perceptron.Average();
    }

    public Upos[] Tag(string[] forms) => Run(forms, null);

    /// <summary>Tags a sentence, and learns where the right tags are given.</summary>
    private Upos[] Run(string[] forms, Upos[]? right)
    {
        var tags = new Upos[forms.Length];
        for (var i = 0; i < forms.Length; i++)
        {
            var features = _features.AsSpan(0, Features(forms, tags, i));
            var scores = _perceptron.Score(features);
            var best = 0;
            for (var t = 1; t < Tags; t++)
            {
                if (scores[t] > scores[best])
                    best = t;
            }
            tags[i] = (Upos)best;
            if (right is null)
                continue;
            if (tags[i] != right[i])
                _perceptron.Correct(features, (int)right[i], best);
            _perceptron.Tick();
        }
        return tags;
    }

    private int Features(string[] forms, Upos[] tags, int at)
    {
        var count = 0;
        var form = forms[at];
        Span<ulong> parts = stackalloc ulong[WordParts.Most];
        foreach (var part in parts[..WordParts.Hashes(form, parts)])
            Add(0, part);
        ulong before = at > 0 ? (ulong)tags[at - 1] + 1 : 0, second = at > 1 ? (ulong)tags[at - 2] + 1 : 0;
        var exact = FormHash.Exact(form);
        Add(1, 1);
        Add(2, exact);
        Add(3, FormHash.Lower(form));
        Add(4, before);
        Add(5, before, second);
        Add(6, before, exact);
        Add(7, Readings(form));
        Add(8, Readings(form), before);
        Add(9, Readings(Form(forms, at + 1)), Readings(form));
        for (var offset = -2; offset <= 2; offset++)
        {
            var near = Form(forms, at + offset);
            Add(20 + offset, FormHash.Lower(near));
            Add(30 + offset, clusters[near]);
            Add(40 + offset, (ulong)WordShapes.Of(near), Readings(near));
            Add(50 + offset, near.Length > 2 ? FormHash.Suffix(near, 3) : 0);
        }
        Add(60, clusters[form], before);
        Add(61, clusters[form], clusters[Form(forms, at + 1)]);
        return count;

        void Add(int template, ulong a, ulong b = 0) => _features[count++] = AveragedPerceptron.Feature(template, a, b);
    }

    private static string Form(string[] forms, int at) => at < 0 ? "<" : at >= forms.Length ? ">" : forms[at];

    /// <summary>The parts of speech that the lexicon knows of a form, as bits.</summary>
    private ulong Readings(string form)
    {
        ulong bits = 0;
        foreach (var reading in lexicon.Readings(form))
            bits |= 1UL << (int)reading.Upos;
        return bits;
    }
}
