using Lagebild.Language.Networks;
using Lagebild.Language.Tagging;

namespace Lagebild.Training.Parsing;

/// <summary>Numbers the values of all morphological features, "not given" included.</summary>
internal static class MorphologyValues
{
    public static int Count { get; } = MorphologyField.All.Sum(f => f.Values.Length + 1);

    /// <summary>A column a morphology, with 1 at each of its values.</summary>
    public static Matrix Of(IReadOnlyList<Morphology> morphologies)
    {
        var matrix = new Matrix(Count, morphologies.Count);
        for (var m = 0; m < morphologies.Count; m++)
        {
            var first = 0;
            foreach (var field in MorphologyField.All)
            {
                matrix[first + morphologies[m].Get(field)][m] = 1;
                first += field.Values.Length + 1;
            }
        }
        return matrix;
    }
}
