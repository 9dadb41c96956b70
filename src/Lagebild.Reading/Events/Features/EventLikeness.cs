using System.Collections.Concurrent;
using Lagebild.Language.Vectors;

namespace Lagebild.Reading.Events.Features;

/// <summary>Which words of the table a word is most like, by the cosine of their vectors: rare words are told by their company.</summary>
internal sealed class EventLikeness
{
    private const int MostKept = 20000;

    private readonly WordVectors _vectors;
    private readonly List<(EventTypes Types, float[] Vector)> _nouns, _verbs;
    private readonly ConcurrentDictionary<(string, bool), (EventTypes, int)> _known = new();

    public EventLikeness(WordVectors vectors, EventWords words)
    {
        _vectors = vectors;
        _nouns = [.. words.All.Where(w => w.IsNoun).Select(w => (w.Types, Vector(Capital(w.Lemma))))];
        _verbs = [.. words.All.Where(w => !w.IsNoun).Select(w => (w.Types, Vector(w.Lemma)))];
    }

    /// <summary>The types of the most like word of the table, and the likeness in steps of a tenth; no types where the word has no vector.</summary>
    public (EventTypes Types, int Likeness) Nearest(string lemma, bool isNoun)
    {
        if (_known.TryGetValue((lemma, isNoun), out var known))
            return known;
        var found = Nearest(Vector(isNoun ? Capital(lemma) : lemma), isNoun ? _nouns : _verbs);
        if (_known.Count < MostKept)
            _known[(lemma, isNoun)] = found;
        return found;
    }

    private static (EventTypes, int) Nearest(float[] vector, List<(EventTypes Types, float[] Vector)> table)
    {
        (EventTypes Types, float Likeness) best = (default, 0);
        foreach (var (types, other) in table)
        {
            var cosine = 0f;
            for (var i = 0; i < vector.Length; i++)
                cosine += vector[i] * other[i];
            if (cosine > best.Likeness)
                best = (types, cosine);
        }
        return (best.Types, (int)(best.Likeness * 10));
    }

    private static string Capital(string lemma) => char.ToUpperInvariant(lemma[0]) + lemma[1..];

    private float[] Vector(string form)
    {
        var vector = new float[_vectors.Dimensions];
        _vectors.Lookup(form, vector);
        return vector;
    }
}
