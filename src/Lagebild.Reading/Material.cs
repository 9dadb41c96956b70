using Lagebild.Language;
using Lagebild.Language.Clauses;
using Lagebild.Language.Parsing;
using Lagebild.Reading.Actors;
using Lagebild.Reading.Documents;
using Lagebild.Reading.Signs;

namespace Lagebild.Reading;

/// <summary>What the readers of facts share: a document, its analysis, its segments, and who is meant where.</summary>
internal sealed class Material(Document document, Analysis analysis, ActorIndex actors)
{
    private readonly Lazy<TextClauses> _clauses = new(() => TextClauses.Read(analysis.Parse, ClauseTables.For(analysis.Language)));

    public Document Document { get; } = document;

    public Analysis Analysis { get; } = analysis;

    public ActorIndex Actors { get; } = actors;

    public ParsedText Words { get; } = analysis.Parse;

    /// <summary>The clauses of all sentences, read once.</summary>
    public TextClauses Clauses => _clauses.Value;

    public Segments Segments { get; } = Segments.Of(analysis.Parse);

    public Evidence Quote(TextRange range) => Document.Quote(range);

    /// <summary>The whole sentence of a word.</summary>
    public Evidence Sentence(int word) =>
        Quote(Words.Tokens.RangeOf(Words.Tokens.Sentences[Words.Tokens.SentenceOf(word)]));

    public Evidence Quote(int first, int end) => Quote(Words[first].Range.Union(Words[end - 1].Range));
}
