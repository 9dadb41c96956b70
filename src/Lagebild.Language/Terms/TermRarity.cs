using Lagebild.Language.German.Lexicon;
using Lagebild.Language.Models;

namespace Lagebild.Language.Terms;

/// <summary>
/// How rare a term is in German at large: its inverse passage frequency (Spärck Jones 1972), counted once over free text. As the table is
/// part of the program, what a term weighs does not depend on which reports are at hand.
/// </summary>
public sealed class TermRarity
{
    public const string Kind = "TERMRAR1";

    /// <summary>Rarities are natural logarithms in eighths: a term in every 20th passage has 24.</summary>
    public const int Scale = 8;

    /// <summary>Rarity of what fewer passages have than the table keeps, or none.</summary>
    public const int Highest = 75;

    private static readonly Lazy<TermRarity> ShippedGerman = new(() => Load(ModelFile.ReadEmbedded("models/de/terms.bin", Kind)));

    private readonly Automaton _terms;

    private TermRarity(Automaton terms) => _terms = terms;

    /// <summary>The German table that ships with the program.</summary>
    public static TermRarity German => ShippedGerman.Value;

    /// <summary>Reads the payload of a model file of the kind <see cref="Kind"/>.</summary>
    /// <exception cref="InvalidDataException">The payload is damaged.</exception>
    public static TermRarity Load(ReadOnlyMemory<byte> payload) => new(Automaton.Load(payload.Span, out _));

    /// <summary>Rarity of a term as <see cref="GermanTerms"/> gives it: from 0 for what stands everywhere to <see cref="Highest"/>.</summary>
    public int Of(ReadOnlySpan<char> term) => _terms.Find(term) is >= 0 and var rarity ? rarity : Highest;
}
