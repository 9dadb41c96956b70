using Lagebild.Language;
using Lagebild.Language.Names;
using Lagebild.Language.Parsing;
using Lagebild.Language.Times;
using Lagebild.Language.Tokens;

namespace Lagebild.App.Explain;

/// <summary>One sentence of an analysis with all that belongs to it.</summary>
internal sealed class SentenceView(Analysis analysis, SentenceSpan span, int number)
{
    /// <summary>Number within the text, from 1.</summary>
    public int Number => number;

    public SentenceSpan Span => span;

    public TextRange Range => analysis.Parse.Tokens.RangeOf(span);

    public string Text => Range.Of(analysis.Text);

    public IEnumerable<Word> Words => analysis.Parse.Words(span);

    public IEnumerable<NameMention> Names => analysis.Names.Where(n => n.FirstWord >= span.FirstWord && n.FirstWord < span.EndWord);

    public IEnumerable<TimeExpression> Times => analysis.Times.Where(t => t.FirstWord >= span.FirstWord && t.FirstWord < span.EndWord);

    /// <summary>Number of a word within the sentence, from 1, as in CoNLL-U; 0 for none.</summary>
    public int NumberOf(Word? word) => word is { } w ? w.Index - span.FirstWord + 1 : 0;

    /// <summary>The surface token, where the word is the first of several that it holds.</summary>
    public Token? MultiwordFrom(Word word)
    {
        var token = analysis.Parse.Tokens.Tokens[analysis.Parse.Tokens.TokenOf(word.Index)];
        return token.WordCount > 1 && token.FirstWord == word.Index ? token : null;
    }

    public static IEnumerable<SentenceView> All(Analysis analysis) => analysis.Sentences.Select((s, i) => new SentenceView(analysis, s, i + 1));
}
