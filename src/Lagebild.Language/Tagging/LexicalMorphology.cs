using Lagebild.Language.German;
using Lagebild.Language.German.Lexicon;

namespace Lagebild.Language.Tagging;

/// <summary>
/// What the lexicon and the closed classes let a form be, once its part of speech is known: only features in which they follow the
/// treebank's convention. A compound noun is read by its last part.
/// </summary>
internal static class LexicalMorphology
{
    /// <summary>At most this many readings are looked at.</summary>
    public const int MostReadings = 48;

    /// <summary>A compound's last part has at least this many characters.</summary>
    private const int ShortestPart = 4;

    private const int LongestForm = 64;

    private static readonly MorphologyField[] Nominal =
        [MorphologyField.Case, MorphologyField.Number, MorphologyField.Gender, MorphologyField.Degree];

    private static readonly MorphologyField[] Verbal =
        [MorphologyField.Number, MorphologyField.Person, MorphologyField.Tense, MorphologyField.Mood, MorphologyField.VerbForm];

    /// <summary>Writes the readings of the form as this part of speech and returns their number; 0 says that nothing is known.</summary>
    public static int Readings(GermanLexicon? lexicon, ReadOnlySpan<char> form, Upos upos, Span<Morphology> into)
    {
        if (form.Length is 0 or > LongestForm)
            return 0;
        Span<char> lower = stackalloc char[form.Length];
        for (var i = 0; i < form.Length; i++)
            lower[i] = char.ToLowerInvariant(form[i]);
        if (upos is Upos.DET or Upos.PRON)
        {
            into[0] = ClosedClasses.German.Feats(lower, upos);
            return into[0] == Morphology.None ? 0 : 1;
        }
        if (lexicon is null || upos is not (Upos.NOUN or Upos.ADJ or Upos.VERB or Upos.AUX))
            return 0;
        var count = Add(lexicon.Readings(form), upos, into, 0);
        if (count > 0)
            return count;
        return upos == Upos.NOUN ? LastPart(lexicon, lower, into) : Add(lexicon.Readings(lower), upos, into, 0);
    }

    /// <summary>True where the morphology says all that one of the readings says.</summary>
    public static bool Fits(Morphology morphology, ReadOnlySpan<Morphology> readings)
    {
        foreach (var reading in readings)
        {
            var fits = true;
            foreach (var field in MorphologyField.All)
                fits &= reading.Get(field) is 0 || reading.Get(field) == morphology.Get(field);
            if (fits)
                return true;
        }
        return readings.IsEmpty;
    }

    private static int LastPart(GermanLexicon lexicon, Span<char> lower, Span<Morphology> into)
    {
        for (var start = 0; start + ShortestPart <= lower.Length; start++)
        {
            lower[start] = char.ToUpperInvariant(lower[start]);
            if (Add(lexicon.Readings(lower[start..]), Upos.NOUN, into, 0) is > 0 and var count)
                return count;
            lower[start] = char.ToLowerInvariant(lower[start]);
        }
        return 0;
    }

    private static int Add(ReadOnlySpan<LexiconAnalysis> readings, Upos upos, Span<Morphology> into, int count)
    {
        var kind = upos == Upos.AUX ? Upos.VERB : upos;
        foreach (var reading in readings)
        {
            if (reading.Upos != kind || count == into.Length)
                continue;
            var feats = Morphology.None;
            foreach (var field in kind == Upos.VERB ? Verbal : Nominal)
                feats = feats.With(field, reading.Feats.Get(field));
            if (!into[..count].Contains(feats))
                into[count++] = feats;
        }
        return count;
    }
}
