using System.Collections.Immutable;
using Lagebild.Language.Parsing;

namespace Lagebild.Language.Clauses;

/// <summary>The clauses of all sentences of a text. Immutable and safe to share.</summary>
public sealed class TextClauses
{
    private readonly ParsedText _text;

    private TextClauses(ParsedText text, ImmutableArray<ClauseReading> sentences) => (_text, Sentences) = (text, sentences);

    /// <summary>One reading a sentence, in text order.</summary>
    public ImmutableArray<ClauseReading> Sentences { get; }

    public static TextClauses Read(ParsedText text, ClauseTables tables) =>
        new(text, [.. text.Tokens.Sentences.Select(s => ClauseReading.Read(text, s, tables))]);

    /// <summary>The clause that a word belongs to, or null in a sentence without a verb.</summary>
    public Clause? ClauseOf(int word) => Sentences[_text.Tokens.SentenceOf(word)].ClauseOf(word);
}
