using Lagebild.Language;
using Lagebild.Language.Clauses;
using Lagebild.Language.Parsing;
using Lagebild.Reading.Actors;
using Lagebild.Reading.Documents;
using Lagebild.Reading.Signs;

namespace Lagebild.Reading;

/// <summary>What the readers of facts share: a document, its analysis, its segments, and who is meant where.</summary>
internal sealed class Material(Document document, ActorIndex actors)
{
    private readonly Lazy<TextClauses> _clauses = new(() => TextClauses.Read(actors.Text.Parse, ClauseTables.For(actors.Text.Analysis.Language)));

    public Document Document { get; } = document;

    public Analysis Analysis { get; } = actors.Text.Analysis;

    /// <summary>The words with their classes.</summary>
    public ReadingText Text { get; } = actors.Text;

    /// <summary>The tables and models of the language that the document is read in.</summary>
    public ReadingLanguage Language => Text.Language;

    public ActorIndex Actors { get; } = actors;

    public ParsedText Words { get; } = actors.Text.Parse;

    /// <summary>The clauses of all sentences, read once.</summary>
    public TextClauses Clauses => _clauses.Value;

    public Segments Segments { get; } = Segments.Of(actors.Text);

    public Evidence Quote(TextRange range) => Document.Quote(range);

    /// <summary>The whole sentence of a word.</summary>
    public Evidence Sentence(int word) =>
        Quote(Words.Tokens.RangeOf(Words.Tokens.Sentences[Words.Tokens.SentenceOf(word)]));

    public Evidence Quote(int first, int end) => Quote(Words[first].Range.Union(Words[end - 1].Range));
}
