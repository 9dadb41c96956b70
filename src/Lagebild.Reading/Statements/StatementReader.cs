using Lagebild.Language;
using Lagebild.Reading.Actors;
using Lagebild.Reading.Documents;

namespace Lagebild.Reading.Statements;

/// <summary>
/// Who said what, to whom, on which channel. Rules over clauses, trees and editable tables; quotation marks, commas and colons are taken
/// as firm, the tree as a hint.
/// </summary>
public sealed class StatementReader
{
    public static StatementReader German { get; } = new();

    public ValueArray<Statement> Read(Document document, Analysis analysis, ActorIndex actors)
    {
        var drafts = DraftReader.Read(analysis);
        var build = new StatementBuilder(document, analysis, actors);
        return build.All(drafts);
    }
}
