using Lagebild.Language;
using Lagebild.Reading.Actors;
using Lagebild.Reading.Documents;
using Lagebild.Reading.Engagements;
using Lagebild.Reading.Engagements.Candidates;
using Lagebild.Reading.Engagements.Decisions;
using Lagebild.Reading.Events;
using Lagebild.Reading.Places;
using Lagebild.Reading.Reports;
using Lagebild.Reading.Silences;
using Lagebild.Reading.Statements;
using Lagebild.Reading.Statements.Channels;
using Lagebild.Reading.Statements.Clauses;
using Lagebild.Reading.Statements.Cues;
using Lagebild.Reading.Statements.Media;
using Lagebild.Reading.Statements.Speakers;
using Lagebild.Reading.Terms;
using Lagebild.Reading.Topics;

namespace Lagebild.Reading;

/// <summary>Reads a document in one pass: analysis, actors, statements, silences, open questions, engagements, events, topics, terms.</summary>
public sealed class Reader(ILanguagePipeline pipeline) : IReader
{
    /// <summary>Changes with every rule, table or model that may change a report: twelve hexadecimal digits over all of them.</summary>
    public string Version => ReaderFingerprint.Value;

    /// <summary>Loads the large tables of all parts, which otherwise happens while the first document is read.</summary>
    public static void LoadTables()
    {
        _ = ActorTables.Of(TextLanguage.German);
        _ = Gazetteer.Default;
        _ = (CueTable.German, ChannelTable.German, AddresseeTable.German, MediumTable.German, SourceKinds.German, Openers.German);
        _ = (OccasionNouns.German, OccasionVerbs.German, StatusSigns.German, EngagementReader.German);
        _ = (MatterReader.German, QuestionWords.German, SlotWords.German, EventReader.German, TopicReader.German, TermReader.German);
    }

    public Report Read(Document document) => Read(document, pipeline.Analyze(document.ToSourceText()));

    /// <summary>What all readers of facts share of a document.</summary>
    internal static Material Prepare(Document document, Analysis analysis) => new(document, analysis, ActorIndex.Build(analysis, document.Id));

    public IReadOnlyList<ExplainedOccasion> Explain(Document document, Analysis analysis) =>
        EngagementReader.German.Explain(new ArticleView(Prepare(document, analysis)));

    public Report Read(Document document, Analysis analysis)
    {
        var material = Prepare(document, analysis);
        var actors = material.Actors;
        var article = new ArticleView(material);
        var (matters, silences) = MatterReader.German.Read(article);
        var statements = StatementReader.German.Read(document, analysis, actors);
        var engagements = EngagementReader.German.Read(article, matters, statements);
        return new Report
        {
            Document = document.Id,
            Reader = Version,
            Language = document.Language,
            Published = document.Published,
            Source = document.Source,
            Address = document.Address,
            Headline = document.Headline,
            Actors = actors.Actors,
            Statements = Subjects.Link(statements, engagements.Engagements),
            Engagements = engagements.Engagements,
            OpenQuestions = engagements.OpenQuestions,
            Silences = silences.ToValueArray(),
            Events = EventReader.German.Read(material).ToValueArray(),
            Topics = TopicReader.German.Read(material),
            Terms = TermReader.German.Read(document, analysis),
        };
    }
}
