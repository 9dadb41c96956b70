using System.Globalization;
using Lagebild.Language.German;
using Lagebild.Language.German.Lexicon;
using Lagebild.Language.Networks;
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

    /// <summary>What of these sources a network was trained with, as <see cref="Write"/> wrote it.</summary>
    /// <param name="reader">The network's model file.</param>
    /// <param name="model">The network's name in the message.</param>
    /// <exception cref="InvalidDataException">It was trained with other sources.</exception>
    internal WordSources Read(ref WeightReader reader, string model)
    {
        ulong vectors = reader.UInt64(), lexicon = reader.UInt64(), names = reader.UInt64();
        return new WordSources(
            Same(Vectors, Vectors?.Checksum, vectors, model, "word vectors"),
            Same(Lexicon, Lexicon?.Checksum, lexicon, model, "lexicon"),
            Same(Names, Names?.Checksum, names, model, "lists of names"));
    }

    internal void Write(WeightWriter writer)
    {
        writer.UInt64(Vectors?.Checksum ?? 0);
        writer.UInt64(Lexicon?.Checksum ?? 0);
        writer.UInt64(Names?.Checksum ?? 0);
    }

    private static T? Same<T>(T? source, ulong? checksum, ulong trainedWith, string model, string name)
        where T : class =>
        trainedWith == 0 ? null
        : checksum == trainedWith ? source
        : throw new InvalidDataException(
            $"The {model} was trained with other {name} than those at hand ({trainedWith:x16}, not {checksum?.ToString("x16", CultureInfo.InvariantCulture) ?? "any"}). Train it anew, or restore the {name} it was trained with.");
}
