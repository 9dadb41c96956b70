using Lagebild.Language.German;
using Lagebild.Language.German.Lexicon;
using Lagebild.Language.Networks;
using Lagebild.Language.Vectors;

namespace Lagebild.Language.Tagging;

/// <summary>
/// What a network sees of a word form: the row of the form in a table of frequent forms, hashed rows of its beginnings, ends and
/// shape, rows for the readings of the lexicon and for the kinds of names it is known as, and its vector learned from raw text. What
/// the sources do not hold is missing.
/// </summary>
internal sealed class WordFeatures(ReadOnlySpan<ulong> forms, int partRows, WordSources sources)
{
    /// <summary>Row of a form that the table does not hold.</summary>
    public const int UnknownForm = 0;

    /// <summary>At most this many rows of parts.</summary>
    public const int MostParts = WordParts.Most + 1;

    /// <summary>At most this many rows of readings.</summary>
    public const int MostReadings = 24;

    /// <summary>Number of rows in the table of readings.</summary>
    public const int ReadingRows = 1024;

    private const int DirectReading = 0, SmallReading = 1, HeadReading = 2, NameReading = 3, PartName = 4, PartReading = 5, DerivedName = 6;

    private readonly HashIndex _forms = new(forms);

    public int FormRows => _forms.Keys.Length + 1;

    public int PartRows { get; } = partRows;

    /// <summary>The lexicon whose readings are seen, if any.</summary>
    public GermanLexicon? Lexicon => sources.Lexicon;

    /// <summary>What is known of words.</summary>
    public WordSources Sources => sources;

    /// <summary>Components of the vector from raw text; 0 where there is none.</summary>
    public int VectorSize => sources.Vectors?.Dimensions ?? 0;

    public ReadOnlySpan<ulong> Forms => _forms.Keys;

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

    /// <summary>
    /// Rows of the form's readings: what it is known as among names; its entries in the lexicon; those of its small spelling, for a capital
    /// may stand at a sentence's beginning only; and those of its head where only that is known. Returns their number.
    /// </summary>
    public int Readings(ReadOnlySpan<char> form, Span<int> into)
    {
        if (sources.Lexicon is not { } lexicon || form.Length > 64)
            return 0;
        var isCapital = char.IsUpper(form[0]);
        var count = 0;
        if (isCapital && sources.Names is { } names)
            into[count++] = Row((ulong)names.Of(form), NameReading);
        var entries = lexicon.Readings(form);
        count = Add(entries, DirectReading, into, count);
        if (!isCapital)
            return count;
        Span<char> lower = stackalloc char[form.Length];
        form.CopyTo(lower);
        lower[0] = char.ToLowerInvariant(lower[0]);
        count = Add(lexicon.Readings(lower), SmallReading, into, count);
        return entries.IsEmpty ? AddInside(lexicon, form, into, count) : count;
    }

    /// <summary>
    /// What the parts of an unknown word say: in "Haniel-Chef" the name before the hyphen and the noun behind it, in "Krisensitzung" the
    /// head, in "Itzehoer" the place it is derived from.
    /// </summary>
    private int AddInside(GermanLexicon lexicon, ReadOnlySpan<char> form, Span<int> into, int count)
    {
        var hyphen = form.LastIndexOf('-');
        if (hyphen > 0 && hyphen < form.Length - 1)
        {
            if (sources.Names is { } names && count < into.Length)
                into[count++] = Row((ulong)names.Of(form[..hyphen]), PartName);
            return Add(lexicon.Readings(form[(hyphen + 1)..]), PartReading, into, count);
        }
        var stem = form.EndsWith("er") ? form[..^2] : form.EndsWith("ern") || form.EndsWith("ers") ? form[..^3] : [];
        if (stem.Length > 2 && count < into.Length && sources.Names?.Of(stem) is { } kinds && (kinds & NameKinds.Place) != 0)
            into[count++] = Row((ulong)kinds, DerivedName);
        return Add(sources.Compounds!.HeadReadings(form), HeadReading, into, count);
    }

    public void Vector(ReadOnlySpan<char> form, Span<float> into) => sources.Vectors?.Lookup(form, into);

    private static int Add(ReadOnlySpan<LexiconAnalysis> readings, int kind, Span<int> into, int count)
    {
        foreach (var reading in readings)
        {
            if (count == into.Length)
                break;
            var row = Row((reading.Feats.Bits * 31) + (ulong)reading.Upos, kind);
            if (!into[..count].Contains(row))
                into[count++] = row;
        }
        return count;
    }

    private static int Row(ulong value, int kind) => (int)(((value + ((ulong)kind << 40)) * 0x9E3779B97F4A7C15) >> 54);
}
