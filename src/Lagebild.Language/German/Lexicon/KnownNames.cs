using Lagebild.Language.Models;

namespace Lagebild.Language.German.Lexicon;

/// <summary>What a word is known as.</summary>
[Flags]
public enum NameKinds
{
    None = 0,

    /// <summary>A first name.</summary>
    First = 1,

    /// <summary>A surname.</summary>
    Last = 2,

    /// <summary>A place, or a word of its name.</summary>
    Place = 4,

    /// <summary>Known without its last "s": "Merkels".</summary>
    Genitive = 8,
}

/// <summary>
/// Words that are first names, surnames or places somewhere in the world (made by <c>eng/gazetteer</c>). A hint and no more: many of
/// them are common nouns too, and most names of the day are not among them.
/// </summary>
public sealed class KnownNames
{
    public const string Kind = "KNOWNAM1";

    /// <summary>Number of different combinations of kinds.</summary>
    public const int Combinations = 16;

    private const int LongestName = 40;

    private static readonly Lazy<KnownNames> Embedded = new(() => Load(ModelFile.ReadEmbedded("models/de/known-names.bin", Kind)));

    private readonly Automaton _words;

    private KnownNames(Automaton words, ulong checksum) => (_words, Checksum) = (words, checksum);

    /// <summary>The names that ship with the program.</summary>
    public static KnownNames Shipped => Embedded.Value;

    /// <summary>Identifies these lists; see <see cref="ModelFile.Checksum"/>.</summary>
    public ulong Checksum { get; }

    /// <summary>Reads the payload of a model file of the kind <see cref="Kind"/>.</summary>
    /// <exception cref="InvalidDataException">The payload is damaged.</exception>
    public static KnownNames Load(ReadOnlyMemory<byte> payload) => new(Automaton.Load(payload.Span, out _), ModelFile.Checksum(payload.Span));

    /// <summary>What the form is known as, however its letters are written; <see cref="NameKinds.None"/> where it is not.</summary>
    public NameKinds Of(ReadOnlySpan<char> form)
    {
        if (form.Length is < 2 or > LongestName)
            return NameKinds.None;
        Span<char> word = stackalloc char[form.Length];
        for (var i = 0; i < form.Length; i++)
            word[i] = char.ToLowerInvariant(form[i]);
        if (_words.Find(word) is > 0 and var kinds)
            return (NameKinds)kinds;
        return word[^1] == 's' && _words.Find(word[..^1]) is > 0 and var ofStem ? (NameKinds)ofStem | NameKinds.Genitive : NameKinds.None;
    }
}
