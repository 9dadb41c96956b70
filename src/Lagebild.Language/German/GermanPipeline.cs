using System.Collections.Immutable;
using Lagebild.Language.Names;
using Lagebild.Language.Parsing;
using Lagebild.Language.Times;
using Lagebild.Language.Tokens;

namespace Lagebild.Language.German;

/// <summary>German text to its analysis: tokens and sentences, tags and trees, names, times, one after the other.</summary>
/// <param name="parse">Tags and trees.</param>
/// <param name="findNames">Names, given tags and trees.</param>
/// <param name="findTimes">Temporal expressions, given tags and trees and the time of publication.</param>
public sealed class GermanPipeline(
    Func<TokenizedText, ParsedText> parse,
    Func<ParsedText, ImmutableArray<NameMention>> findNames,
    Func<ParsedText, PublicationTime?, ImmutableArray<TimeExpression>> findTimes) : ILanguagePipeline
{
    public TextLanguage Language => TextLanguage.German;

    /// <summary>
    /// The pipeline with the models and tables that the assembly carries. Those for names and times are loaded beside those for trees;
    /// whoever comes to need them first waits for them.
    /// </summary>
    public static GermanPipeline Create()
    {
        var names = Task.Run(() => NameTagger.German);
        var times = Task.Run(() => TimeTagger.For(TextLanguage.German));
        return new(
            TaggerParser.German.Parse,
            parsed => names.GetAwaiter().GetResult().Find(parsed.Tokens),
            (parsed, published) => times.GetAwaiter().GetResult().Tag(parsed, published));
    }

    public Analysis Analyze(SourceText source)
    {
        var parsed = parse(Tokenizer.For(Language).Tokenize(source));
        return new Analysis(parsed, findNames(parsed), findTimes(parsed, source.Published));
    }
}
