using Lagebild.Language.Parsing;
using Lagebild.Language.Tagging;

namespace Lagebild.Language.Clauses;

/// <summary>
/// "Der Besuch sei vom Tisch, sagte der Minister": the tree may give the subject of what is said to the verb of saying behind it, which then has two. What
/// stands before the first clause's verb, without a comma between them, is that clause's.
/// </summary>
internal static class StrayedSubjects
{
    /// <param name="text">The text.</param>
    /// <param name="clauses">The clauses of a sentence; those concerned are replaced.</param>
    /// <param name="clauseOf">For each word of the sentence the place of its clause; moved words are given to theirs.</param>
    /// <param name="first">The first word of the sentence.</param>
    public static void Return(ParsedText text, Clause[] clauses, int[] clauseOf, int first)
    {
        for (var content = 0; content < clauses.Length; content++)
        {
            if (clauses[content] is not { Finite: >= 0 and var verb, Embedding: { Kind: EmbeddingKind.Complement, Marker: < 0, Clause: >= 0 and var frame } } said
                || clauses[frame].Finite < verb || said.Subjects.Any())
                continue;
            var arguments = clauses[frame].Arguments;
            var (strayed, own) = (-1, -1);
            for (var i = 0; i < arguments.Length; i++)
            {
                if (arguments[i] is not { Relation: ArgumentRelation.Subject or ArgumentRelation.Object, Preposition.Length: 0, Head: var head } || text[head].Relation.Universal() != Relation.Nsubj)
                    continue;
                if (strayed < 0 && head < verb && !IsComma(text, head, verb))
                    strayed = i;
                if (own < 0 && head > clauses[frame].Finite)
                    own = i;
            }
            if (strayed < 0 || own < 0)
                continue;
            var moved = arguments[strayed] with { Relation = ArgumentRelation.Subject };
            clauses[content] = said with { Arguments = [.. said.Arguments.Add(moved).OrderBy(a => a.Head)] };
            clauses[frame] = clauses[frame] with { Arguments = arguments.SetItem(own, arguments[own] with { Relation = ArgumentRelation.Subject }).RemoveAt(strayed) };
            for (var w = first; w < first + clauseOf.Length; w++)
            {
                if (clauseOf[w - first] == frame && IsBelow(text[w], moved.Head))
                    clauseOf[w - first] = content;
            }
        }
    }

    private static bool IsComma(ParsedText text, int from, int to)
    {
        for (var w = from; w < to; w++)
        {
            if (text[w].Form is ",")
                return true;
        }
        return false;
    }

    private static bool IsBelow(Word word, int head)
    {
        for (Word? at = word; at is { } above; at = above.Head)
        {
            if (above.Index == head)
                return true;
        }
        return false;
    }
}
