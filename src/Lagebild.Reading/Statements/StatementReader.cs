using Lagebild.Language;
using Lagebild.Language.Parsing;
using Lagebild.Reading.Actors;
using Lagebild.Reading.Documents;
using Lagebild.Reading.Statements.Channels;

namespace Lagebild.Reading.Statements;

/// <summary>
/// Who said what, to whom, on which channel. Rules over clauses, trees and editable tables; quotation marks, commas and colons are taken
/// as firm, the tree as a hint.
/// </summary>
public sealed class StatementReader
{
    public ValueArray<Statement> Read(Document document, Analysis analysis, ActorIndex actors)
    {
        var drafts = DraftReader.Read(analysis);
        var build = new StatementBuilder(document, analysis, actors);
        return build.All(drafts);
    }
}
