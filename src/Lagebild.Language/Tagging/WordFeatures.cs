using Lagebild.Language.German.Lexicon;
using Lagebild.Language.Networks;
using Lagebild.Language.Vectors;

namespace Lagebild.Language.Tagging;

/// <summary>
/// What a network sees of a word form: the row of the form in a table of frequent forms, hashed rows of its beginnings, ends and
/// shape, rows for the readings of the lexicon, and its vector learned from raw text. The last two may be missing.
/// </summary>
internal sealed class WordFeatures(ReadOnlySpan<ulong> forms, int partRows, WordVectors? vectors, GermanLexicon? lexicon)
{
    /// <summary>Row of a form that the table does not hold.</summary>
    public const int UnknownForm = 0;

    /// <summary>At most this many rows of parts.</summary>
    public const int MostParts = WordParts.Most + 1;

    /// <summary>At most this many rows of readings.</summary>
    public const int MostReadings = 24;

    /// <summary>Number of rows in the table of readings.</summary>
    public const int ReadingRows = 512;

    private readonly HashIndex _forms = new(forms);
    private readonly ulong[] _keys = forms.ToArray();

    public int FormRows => _keys.Length + 1;

    public int PartRows { get; } = partRows;

    /// <summary>The lexicon whose readings are seen, if any.</summary>
    public GermanLexicon? Lexicon => lexicon;

    public bool HasReadings => lexicon is not null;

    /// <summary>Components of the vector from raw text; 0 where there is none.</summary>
    public int VectorSize => vectors?.Dimensions ?? 0;

    public ReadOnlySpan<ulong> Forms => _keys;

    /// <summary>Row of the form, or of its lower case where only that is known.</summary>
    public int Form(ReadOnlySpan<char> form)
    {
        var row = _forms.Find(FormHash.Exact(form));
        return 1 + (row >= 0 ? row : _forms.Find(FormHash.Lower(form)));
    }

    /// <summary>Rows of the form's parts; returns their number.</summary>
    public int Parts(ReadOnlySpan<char> form, Span<int> into)
    {
        Span<ulong> hashes = stackalloc ulong[WordParts.Most];
        var count = WordParts.Hashes(form, hashes);
        for (var i = 0; i < count; i++)
            into[i] = (int)(hashes[i] & (ulong)(PartRows - 1));
        into[count++] = (int)(FormHash.Lower(form) & (ulong)(PartRows - 1));
        return count;
    }

    /// <summary>Rows of the form's readings in the lexicon (in lower case where the form is not known as it stands); returns their number.</summary>
    public int Readings(ReadOnlySpan<char> form, Span<int> into)
    {
        if (lexicon is null || form.Length > 64)
            return 0;
        var count = Add(lexicon.Readings(form), 0, into, 0);
        if (!char.IsUpper(form[0]))
            return count;
        // A capital may stand at a sentence's beginning only: the readings of the small spelling are another set of rows.
        Span<char> lower = stackalloc char[form.Length];
        form.CopyTo(lower);
        lower[0] = char.ToLowerInvariant(lower[0]);
        return Add(lexicon.Readings(lower), 1, into, count);
    }

    public void Vector(ReadOnlySpan<char> form, Span<float> into) => vectors?.Lookup(form, into);

    private static int Add(ReadOnlySpan<LexiconAnalysis> readings, int kind, Span<int> into, int count)
    {
        foreach (var reading in readings)
        {
            if (count == into.Length)
                break;
            var hash = ((reading.Feats.Bits * 31) + (ulong)reading.Upos + ((ulong)kind << 40)) * 0x9E3779B97F4A7C15;
            var row = (int)(hash >> 55);
            if (!into[..count].Contains(row))
                into[count++] = row;
        }
        return count;
    }
}
