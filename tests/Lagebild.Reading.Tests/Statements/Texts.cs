using Lagebild.Language;
using Lagebild.Language.German;
using Lagebild.Reading.Actors;
using Lagebild.Reading.Documents;
using Lagebild.Reading.Statements;

namespace Lagebild.Reading.Tests.Statements;

/// <summary>Texts to their statements.</summary>
internal static class Texts
{
    private static readonly GermanPipeline Pipeline = GermanPipeline.Create();

    public static (Document Document, ValueArray<Statement> Statements, ActorIndex Actors) Read(string text, string headline = "")
    {
        var document = Document.Create(headline, text, TextLanguage.German);
        var analysis = Pipeline.Analyze(document.ToSourceText());
        var actors = ActorIndex.Build(analysis, document.Id);
        return (document, StatementReader.Read(document, actors), actors);
    }
}
