using Lagebild.Language;
using Lagebild.Reading.Actors;
using Lagebild.Reading.Documents;
using Lagebild.Reading.Engagements.Candidates;
using Lagebild.Reading.Engagements.Decisions;
using Lagebild.Reading.Reports;
using Lagebild.Reading.Statements;

namespace Lagebild.Reading;

/// <summary>Reads a document in one pass: analysis, actors, statements, silences, open questions, engagements, events, topics, terms.</summary>
/// <param name="pipeline">Text to analysis.</param>
/// <param name="language">The tables and models of the pipeline's language.</param>
public sealed class Reader(ILanguagePipeline pipeline, ReadingLanguage language) : IReader
{
    /// <summary>A reader with the tables and models that ship with the program.</summary>
    public Reader(ILanguagePipeline pipeline)
        : this(pipeline, ReadingLanguages.For(pipeline.Language))
    {
    }

    /// <summary>Changes with every rule, table or model that may change a report: twelve hexadecimal digits over all of them.</summary>
    public string Version => ReaderFingerprint.Value;

    public Report Read(Document document) => Read(document, pipeline.Analyze(document.ToSourceText()));

    /// <summary>What all readers of facts share of a document.</summary>
    internal static Material Prepare(Document document, Analysis analysis) => Prepare(document, analysis, ReadingLanguages.For(analysis.Language));

    public IReadOnlyList<ExplainedOccasion> Explain(Document document, Analysis analysis) =>
        language.Engagements.Reader.Explain(new ArticleView(Prepare(document, analysis, language)));

    public Report Read(Document document, Analysis analysis)
    {
        var material = Prepare(document, analysis, language);
        var article = new ArticleView(material);
        var (matters, silences) = language.Matters.Reader.Read(article);
        var statements = StatementReader.Read(document, material.Actors);
        var engagements = language.Engagements.Reader.Read(article, matters, statements);
        return new Report
        {
            Document = document.Id,
            Reader = Version,
            Language = document.Language,
            Published = document.Published,
            Source = document.Source,
            Address = document.Address,
            Headline = document.Headline,
            Actors = material.Actors.Actors,
            Statements = Subjects.Link(statements, engagements.Engagements),
            Engagements = engagements.Engagements,
            OpenQuestions = engagements.OpenQuestions,
            Silences = silences.ToValueArray(),
            Events = language.Events.Reader.Read(article).ToValueArray(),
            Topics = language.Topics.Read(material),
            Terms = language.Terms.Read(document, analysis),
        };
    }

    private static Material Prepare(Document document, Analysis analysis, ReadingLanguage language) =>
        new(document, ActorIndex.Build(new ReadingText(analysis, language), document.Id));
}
