using System.Collections.Immutable;
using Lagebild.Language;
using Lagebild.Language.German;
using Lagebild.Language.Tokens;
using Lagebild.Reading;
using Lagebild.Reading.Documents;
using Lagebild.Reading.Engagements.Decisions;
using Lagebild.Reading.Reports;

namespace Lagebild.App;

/// <summary>The languages that this program reads. Models and tables are loaded when first needed.</summary>
/// <param name="readers">The reader of a language; null where there is none yet.</param>
/// <param name="pipelines">The language core of a language; null where there is none yet.</param>
internal sealed class Languages(Func<TextLanguage, IReader?> readers, Func<TextLanguage, ILanguagePipeline?> pipelines)
{
    private static readonly Lazy<ILanguagePipeline> German = new(GermanPipeline.Create);
    private static readonly Lazy<IReader> GermanReader = new(() =>
    {
        var tables = Task.Run(() => ReadingLanguages.For(TextLanguage.German).Load());
        var reader = new Reader(German.Value);
        tables.GetAwaiter().GetResult();
        return reader;
    });

    /// <summary>What ships with the program.</summary>
    public static Languages Installed { get; } = new(
        language => language == TextLanguage.German ? GermanReader.Value : null,
        language => language == TextLanguage.German ? German.Value : null);

    /// <summary>The facts of a document, or null where its language cannot be read.</summary>
    public Report? Read(Document document) => readers(document.Language)?.Read(document);

    /// <summary>Version of the reader of a language; null where it cannot be read.</summary>
    public string? Version(TextLanguage language) => readers(language)?.Version;

    /// <summary>What the language core sees of a document, and its facts; null where its language is not known.</summary>
    public (Analysis Analysis, Report? Report)? Explain(Document document) =>
        pipelines(document.Language)?.Analyze(document.ToSourceText()) is { } analysis
            ? (analysis, readers(document.Language)?.Read(document, analysis))
            : null;

    /// <summary>What was decided of each occasion of a document, and why; nothing where its language cannot be read.</summary>
    public IReadOnlyList<ExplainedOccasion> ExplainFacts(Document document, Analysis analysis) => readers(document.Language)?.Explain(document, analysis) ?? [];

    /// <summary>Starts to load what reading the language needs, beside what else is to be done until there is a document.</summary>
    public void Prepare(TextLanguage language) => Task.Run(() => readers(language));

    /// <summary>The sentences of a document, which need no model.</summary>
    public static ImmutableArray<TextRange> Sentences(Document document)
    {
        var text = Tokenizer.For(document.Language).Tokenize(document.ToSourceText());
        return [.. text.Sentences.Select(text.RangeOf)];
    }
}
