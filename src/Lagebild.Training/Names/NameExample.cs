using Lagebild.Language.Tagging;
using Lagebild.Language.Vectors;

namespace Lagebild.Training.Names;

/// <summary>A form, translated into rows and vectors once for all its occurrences.</summary>
internal sealed class NameWord
{
    public NameWord(string form, WordFeatures features, WordVectors? vectors)
    {
        Span<int> rows = stackalloc int[WordFeatures.MostReadings + WordFeatures.MostParts];
        Form = features.Form(form);
        Parts = rows[..features.Parts(form, rows)].ToArray();
        Readings = rows[..features.Readings(form, rows[..WordFeatures.MostReadings])].ToArray();
        Vector = new float[features.VectorSize];
        FromParts = new float[features.VectorSize];
        vectors?.Lookup(form, Vector);
        vectors?.Lookup(form, FromParts, fromParts: true);
    }

    public int Form { get; }

    public int[] Parts { get; }

    public int[] Readings { get; }

    public float[] Vector { get; }

    public float[] FromParts { get; }
}

/// <summary>A training sentence: its words, and the tags of both levels.</summary>
internal sealed record NameExample(NameWord[] Words, int[] Outer, int[] Inner);
