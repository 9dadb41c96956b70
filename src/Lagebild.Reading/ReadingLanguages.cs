using Lagebild.Language;
using Lagebild.Language.German;
using Lagebild.Language.German.Lexicon;
using Lagebild.Language.Terms;
using Lagebild.Language.Vectors;

namespace Lagebild.Reading;

/// <summary>The languages that reports are read in: to add one is to add a line here, and its tables and models.</summary>
public static class ReadingLanguages
{
    private static readonly Dictionary<TextLanguage, Lazy<ReadingLanguage>> All = new()
    {
        [TextLanguage.German] = new(() => new ReadingLanguage("German", "de", new LanguageCore(
            () => GermanLexicon.Shipped, () => GermanCompounds.Shipped, () => ClosedClasses.German, () => WordVectors.German, () => GermanTerms.Shipped, () => TermRarity.German))),
    };

    /// <summary>The tables and models that ship with the program; the same object at every call.</summary>
    /// <exception cref="NotSupportedException">There are none for the language.</exception>
    public static ReadingLanguage For(TextLanguage language) =>
        All.TryGetValue(language, out var known) ? known.Value : throw new NotSupportedException($"Nothing is there for reading {language}.");
}
