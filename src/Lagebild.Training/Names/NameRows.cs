using Lagebild.Language.Networks;
using Lagebild.Language.Tagging;

namespace Lagebild.Training.Names;

/// <summary>The examples of a batch, in the order of its rows, some words hidden.</summary>
internal sealed class NameRows
{
    public NameRows(SentenceBatch batch, IReadOnlyList<NameExample> examples, int vectorSize, Random random, NameOptions options)
    {
        Forms = new int[batch.Rows];
        FormStarts = [.. Enumerable.Range(0, batch.Rows + 1)];
        PartStarts = new int[batch.Rows + 1];
        ReadingStarts = new int[batch.Rows + 1];
        Vectors = new float[batch.Rows * vectorSize];
        Outer = new int[batch.Rows];
        Inner = new int[batch.Rows];
        for (var t = 0; t < batch.Positions; t++)
        {
            for (var s = 0; s < batch.ActiveAt(t); s++)
            {
                var example = examples[batch.SentenceAt(s)];
                var word = example.Words[t];
                var row = batch.Row(s, t);
                Forms[row] = random.NextSingle() < options.FormDropout ? WordFeatures.UnknownForm : word.Form;
                AddParts(word.Parts, random, options);
                Readings.AddRange(word.Readings);
                PartStarts[row + 1] = Parts.Count;
                ReadingStarts[row + 1] = Readings.Count;
                (random.NextSingle() < options.VectorDropout ? word.FromParts : word.Vector).CopyTo(Vectors.AsSpan(row * vectorSize));
                Outer[row] = example.Outer[t];
                Inner[row] = example.Inner[t];
            }
        }
    }

    /// <summary>Keeps some of the parts; the last, which is the whole form in small letters, is hidden as often as the form itself.</summary>
    private void AddParts(int[] parts, Random random, NameOptions options)
    {
        foreach (var part in parts.AsSpan(0, parts.Length - 1))
        {
            if (random.NextSingle() >= options.PartDropout)
                Parts.Add(part);
        }
        if (random.NextSingle() >= options.FormDropout)
            Parts.Add(parts[^1]);
    }

    public int[] Forms { get; }

    public int[] FormStarts { get; }

    public List<int> Parts { get; } = [];

    public int[] PartStarts { get; }

    public List<int> Readings { get; } = [];

    public int[] ReadingStarts { get; }

    public float[] Vectors { get; }

    public int[] Outer { get; }

    public int[] Inner { get; }
}
