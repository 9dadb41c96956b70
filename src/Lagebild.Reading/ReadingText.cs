using Lagebild.Language;
using Lagebild.Language.Parsing;
using Lagebild.Language.Tokens;

namespace Lagebild.Reading;

/// <summary>A text with the language it is read in; knows of each word to which classes it belongs, looked up once.</summary>
internal sealed class ReadingText
{
    private readonly UInt128[] _classes;

    public ReadingText(Analysis analysis, ReadingLanguage language)
    {
        (Analysis, Parse, Language) = (analysis, analysis.Parse, language);
        _classes = new UInt128[Parse.Count];
        for (var w = 0; w < _classes.Length; w++)
            _classes[w] = language.Words.Of(Tokens.Form(w));
    }

    public Analysis Analysis { get; }

    public ParsedText Parse { get; }

    public ReadingLanguage Language { get; }

    /// <summary>Words that are names although their tags say otherwise ("Kurz betonte"); known once the names of the text have been found.</summary>
    public HashSet<int> UntaggedNames { get; } = [];

    public TokenizedText Tokens => Parse.Tokens;

    public string Text => Parse.Text;

    public int Count => Parse.Count;

    public Word this[int index] => Parse[index];

    /// <summary>True for a word of the class, with a capital or without.</summary>
    public bool Is(int word, WordClass of) => (_classes[word] & WordClasses.Bit(of)) != 0;

    public bool Is(Word word, WordClass of) => Is(word.Index, of);

    /// <summary>True for a word of the class that is not written with a capital, so that it opens no sentence.</summary>
    public bool IsSmall(int word, WordClass of) => Is(word, of) && char.IsLower(Tokens.Form(word)[0]);

    public bool IsSmall(Word word, WordClass of) => IsSmall(word.Index, of);
}
