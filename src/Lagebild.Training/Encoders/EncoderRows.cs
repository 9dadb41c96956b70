using Lagebild.Language.Networks;
using Lagebild.Language.Tagging;

namespace Lagebild.Training.Encoders;

/// <summary>The words of a batch in the order of its rows, some of their features hidden.</summary>
internal sealed class EncoderRows
{
    private readonly List<int> _parts = [], _readings = [];

    public EncoderRows(SentenceBatch batch, IReadOnlyList<WordRows[]> sentences, int vectorSize, Random random, EncoderOptions options)
    {
        Forms = new int[batch.Rows];
        FormStarts = [.. Enumerable.Range(0, batch.Rows + 1)];
        PartStarts = new int[batch.Rows + 1];
        ReadingStarts = new int[batch.Rows + 1];
        Vectors = new float[batch.Rows * vectorSize];
        for (var t = 0; t < batch.Positions; t++)
        {
            for (var s = 0; s < batch.ActiveAt(t); s++)
            {
                var word = sentences[batch.SentenceAt(s)][t];
                var row = batch.Row(s, t);
                Forms[row] = random.NextSingle() < options.FormDropout ? WordFeatures.UnknownForm : word.Form;
                AddParts(word.Parts, random, options);
                _readings.AddRange(word.Readings);
                PartStarts[row + 1] = _parts.Count;
                ReadingStarts[row + 1] = _readings.Count;
                (random.NextSingle() < options.VectorDropout ? word.FromParts : word.Vector).CopyTo(Vectors.AsSpan(row * vectorSize));
            }
        }
        (Parts, Readings) = ([.. _parts], [.. _readings]);
    }

    public int[] Forms { get; }

    public int[] FormStarts { get; }

    public int[] Parts { get; }

    public int[] PartStarts { get; }

    public int[] Readings { get; }

    public int[] ReadingStarts { get; }

    public float[] Vectors { get; }

    /// <summary>Puts what belongs to the words of each sentence into the order of the rows.</summary>
    public static T[] Arrange<T>(SentenceBatch batch, Func<int, T[]> ofSentence)
    {
        var column = new T[batch.Rows];
        for (var s = 0; s < batch.Count; s++)
        {
            var values = ofSentence(batch.SentenceAt(s));
            for (var t = 0; t < values.Length; t++)
                column[batch.Row(s, t)] = values[t];
        }
        return column;
    }

    /// <summary>Keeps some of the parts; the last, which is the whole form in small letters, is hidden as often as the form itself.</summary>
    private void AddParts(int[] parts, Random random, EncoderOptions options)
    {
        if (options.PartDropout <= 0)
        {
            _parts.AddRange(parts);
            return;
        }
        foreach (var part in parts.AsSpan(0, parts.Length - 1))
        {
            if (random.NextSingle() >= options.PartDropout)
                _parts.Add(part);
        }
        if (random.NextSingle() >= options.FormDropout)
            _parts.Add(parts[^1]);
    }
}
