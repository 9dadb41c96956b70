using Lagebild.Language.German.Lexicon;
using Lagebild.Language.Tagging;

namespace Lagebild.Language.German;

/// <summary>
/// Splits compound nouns over the lexicon: "Krisensitzung" is a "Sitzung" of the "Krise". The longest head wins whose modifier is a
/// known word too, once a linking element is taken off.
/// </summary>
public sealed class GermanCompounds(GermanLexicon lexicon)
{
    private const int ShortestPart = 3, LongestForm = 64;

    private static readonly string[] LinkingElements = ["", "s", "es", "n", "en", "er", "e", "-", "s-"];
    private static readonly Lazy<GermanCompounds> Embedded = new(() => new GermanCompounds(GermanLexicon.Shipped));

    public static GermanCompounds Shipped => Embedded.Value;

    /// <summary>Splits a noun of at least two known words.</summary>
    /// <param name="form">Any form of the compound.</param>
    /// <param name="headLemma">The dictionary form of its head ("Sitzung").</param>
    /// <param name="modifier">The lemma of what stands before it ("Krise").</param>
    public bool TrySplit(ReadOnlySpan<char> form, out string headLemma, out string modifier)
    {
        (headLemma, modifier) = ("", "");
        if (form.Length > LongestForm)
            return false;
        Span<char> head = stackalloc char[form.Length];
        for (var at = ShortestPart; at <= form.Length - ShortestPart; at++)
        {
            if (!TryHead(form, at, head, out var lemma) || Modifier(form[..at]) is not { } found)
                continue;
            (headLemma, modifier) = (lemma, found);
            return true;
        }
        return false;
    }

    /// <summary>The readings of a compound's head as the lexicon has them; empty where the form is no compound of known words.</summary>
    public ReadOnlySpan<LexiconAnalysis> HeadReadings(ReadOnlySpan<char> form)
    {
        if (form.Length is > LongestForm or < 2 * ShortestPart)
            return [];
        Span<char> head = stackalloc char[form.Length];
        for (var at = ShortestPart; at <= form.Length - ShortestPart; at++)
        {
            var candidate = Capitalised(form[at..], head);
            if (lexicon.Has(candidate, Upos.NOUN) && HasModifier(form[..at]))
                return lexicon.Readings(candidate);
        }
        return [];
    }

    /// <summary>The lemma of a compound, of which only the head need be known; null where not even that is.</summary>
    public string? Lemma(ReadOnlySpan<char> form, Morphology feats)
    {
        if (form.Length > LongestForm)
            return null;
        Span<char> head = stackalloc char[form.Length];
        for (var at = ShortestPart; at <= form.Length - ShortestPart - 1; at++)
        {
            var candidate = Capitalised(form[at..], head);
            if (form[at - 1] == '-' ? char.IsUpper(form[at]) : !char.IsUpper(form[at]))
            {
                if (NounReading(candidate, feats) is { } reading)
                    return string.Concat(form[..at], form[at - 1] == '-' ? reading.Lemma(candidate) : Small(reading.Lemma(candidate)));
            }
        }
        return null;
    }

    private bool TryHead(ReadOnlySpan<char> form, int at, Span<char> buffer, out string lemma)
    {
        var candidate = Capitalised(form[at..], buffer);
        var reading = NounReading(candidate, Morphology.None);
        lemma = reading?.Lemma(candidate) ?? "";
        return reading is not null;
    }

    /// <summary>The reading that agrees best: the first that contradicts no feature, else the first.</summary>
    private LexiconAnalysis? NounReading(ReadOnlySpan<char> form, Morphology feats)
    {
        LexiconAnalysis? first = null;
        foreach (var reading in lexicon.Readings(form))
        {
            if (reading.Upos != Upos.NOUN)
                continue;
            if (reading.Feats.AgreesWith(feats))
                return reading;
            first ??= reading;
        }
        return first;
    }

    private bool HasModifier(ReadOnlySpan<char> part)
    {
        Span<char> buffer = stackalloc char[part.Length + 2];
        return TryModifier(part, buffer, out _, out _);
    }

    private string? Modifier(ReadOnlySpan<char> part)
    {
        Span<char> buffer = stackalloc char[part.Length + 2];
        if (!TryModifier(part, buffer, out var length, out var noun))
            return null;
        return noun?.Lemma(buffer[..length]) ?? buffer[..length].ToString();
    }

    /// <summary>
    /// A noun or an adjective, once a linking element is taken off, or else a verb without its ending ("Fahrverbot"). Writes the word it is
    /// a form of into <paramref name="buffer"/>, which is two characters longer than the part.
    /// </summary>
    private bool TryModifier(ReadOnlySpan<char> part, Span<char> buffer, out int length, out LexiconAnalysis? noun)
    {
        noun = null;
        foreach (var element in LinkingElements)
        {
            length = part.Length - element.Length;
            if (length < ShortestPart || !part.EndsWith(element))
                continue;
            var stem = Capitalised(part[..length], buffer);
            noun = NounReading(stem, Morphology.None);
            if (noun is not null)
                return true;
            stem[0] = char.ToLowerInvariant(stem[0]);
            if (lexicon.Has(stem, Upos.ADJ))
                return true;
        }
        length = part.Length + 2;
        part.CopyTo(buffer);
        "en".CopyTo(buffer[part.Length..]);
        buffer[0] = char.ToLowerInvariant(buffer[0]);
        return lexicon.Has(buffer[..length], Upos.VERB);
    }

    private static Span<char> Capitalised(ReadOnlySpan<char> part, Span<char> buffer)
    {
        part.CopyTo(buffer);
        buffer[0] = char.ToUpperInvariant(buffer[0]);
        return buffer[..part.Length];
    }

    private static string Small(string noun) => char.ToLowerInvariant(noun[0]) + noun[1..];
}
