namespace Lagebild.Language;

/// <summary>Text to analysis, in one language. Thread-safe; the same text gives the same analysis on every machine.</summary>
public interface ILanguagePipeline
{
    TextLanguage Language { get; }

    Analysis Analyze(SourceText source);
}
