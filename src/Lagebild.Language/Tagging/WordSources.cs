using Lagebild.Language.German;
using Lagebild.Language.German.Lexicon;
using Lagebild.Language.Vectors;

namespace Lagebild.Language.Tagging;

/// <summary>
/// What is known of words before any network sees them: vectors learned from raw text, the full-form lexicon, and lists of names. A
/// network works with exactly the sources that it was trained with.
/// </summary>
public sealed record WordSources(WordVectors? Vectors, GermanLexicon? Lexicon, KnownNames? Names)
{
    private static readonly Lazy<WordSources> ShippedGerman = new(() => new(WordVectors.German, GermanLexicon.Shipped, KnownNames.Shipped));

    /// <summary>No source at all: forms and their parts alone.</summary>
    public static WordSources None { get; } = new(null, null, null);

    /// <summary>The German sources that ship with the program.</summary>
    public static WordSources German => ShippedGerman.Value;

    /// <summary>Splits compounds over the lexicon; null where there is none.</summary>
    internal GermanCompounds? Compounds { get; } = Lexicon is null ? null : new GermanCompounds(Lexicon);

    /// <summary>Checks what a model file says it was trained with.</summary>
    /// <param name="model">The model's name in the message.</param>
    /// <param name="vectorSize">Components of the vectors it was trained with, 0 for none.</param>
    /// <param name="usesLexicon">True where it was trained with lexicon and names.</param>
    /// <returns>The sources it uses.</returns>
    /// <exception cref="InvalidDataException">The sources are other ones.</exception>
    internal WordSources For(string model, int vectorSize, bool usesLexicon)
    {
        if ((vectorSize > 0 && Vectors?.Dimensions != vectorSize) || (usesLexicon && (Lexicon is null || Names is null)))
            throw new InvalidDataException($"The {model} was trained with other word vectors, or with a lexicon or lists of names that are missing.");
        return new WordSources(vectorSize > 0 ? Vectors : null, usesLexicon ? Lexicon : null, usesLexicon ? Names : null);
    }
}
