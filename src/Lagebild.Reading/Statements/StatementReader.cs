using Lagebild.Language;
using Lagebild.Reading.Actors;
using Lagebild.Reading.Documents;

namespace Lagebild.Reading.Statements;

/// <summary>
/// Who said what, to whom, on which channel. Rules over clauses, trees and editable tables; quotation marks, commas and colons are taken
/// as firm, the tree as a hint.
/// </summary>
public static class StatementReader
{
    /// <summary>The statements of a document, in the language in which its actors were read.</summary>
    public static ValueArray<Statement> Read(Document document, ActorIndex actors) =>
        PostReader.Read(document, actors) ?? new StatementBuilder(document, actors).All(DraftReader.Read(actors.Text));
}
