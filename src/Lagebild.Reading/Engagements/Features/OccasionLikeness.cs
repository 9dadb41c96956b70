using System.Collections.Concurrent;
using Lagebild.Language.Parsing;
using Lagebild.Language.Vectors;

namespace Lagebild.Reading.Engagements.Features;

/// <summary>How like a word is to the nouns and verbs of the tables, by the cosine of their vectors.</summary>
internal sealed class OccasionLikeness
{
    private const int MostKept = 20000;

    private readonly WordVectors _vectors;
    private readonly List<(string Kind, float[] Vector)> _nouns, _verbs;
    private readonly ConcurrentDictionary<(string, bool), (string?, int)> _known = new();

    public OccasionLikeness(WordVectors vectors, IEnumerable<string[]> nouns, IEnumerable<string[]> verbs)
    {
        _vectors = vectors;
        _nouns = [.. nouns.Select(r => (r[1], Vector(r[0])))];
        _verbs = [.. verbs
            .SelectMany(r => r[0].Split('|').Where(f => !f.Contains('*', StringComparison.Ordinal)).Take(2).Select(f => (r[3], Vector(f))))];
    }

    /// <summary>The kind of the most like word of the table and the likeness in steps of a tenth; null where the word has no vector.</summary>
    public (string? Kind, int Likeness) Nearest(Word word, string head)
    {
        var isNoun = head.Length > 0;
        var form = isNoun && head[0] != '<' ? char.ToUpperInvariant(head[0]) + head[1..] : word.Lemma;
        if (_known.TryGetValue((form, isNoun), out var known))
            return known;
        var found = Nearest(Vector(form), isNoun ? _nouns : _verbs);
        if (_known.Count < MostKept)
            _known[(form, isNoun)] = found;
        return found;
    }

    private static (string? Kind, int Likeness) Nearest(float[] vector, List<(string Kind, float[] Vector)> table)
    {
        (string? Kind, float Likeness) best = (null, 0);
        foreach (var (kind, other) in table)
        {
            var cosine = 0f;
            for (var i = 0; i < vector.Length; i++)
                cosine += vector[i] * other[i];
            if (cosine > best.Likeness)
                best = (kind, cosine);
        }
        return (best.Kind, (int)(best.Likeness * 10));
    }

    private float[] Vector(string form)
    {
        var vector = new float[_vectors.Dimensions];
        _vectors.Lookup(form, vector);
        return vector;
    }
}
