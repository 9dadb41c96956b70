using Lagebild.Language.Clauses;
using Lagebild.Reading.Engagements.Candidates;

namespace Lagebild.Reading.Engagements.Features;

/// <summary>What a word is in its clause: the predicate, an argument in a relation, or something else.</summary>
internal static class ClauseRole
{
    /// <summary>"predicate", "light" for the noun of a light verb, the relation with its preposition ("Oblique mit"), or "other".</summary>
    public static string Of(Clause clause, int word, ArticleView article)
    {
        if (clause.Predicate == word || clause.Chain.Contains(word))
            return "predicate";
        if (clause.LightNoun == word)
            return "light";
        return ArgumentOf(clause, word, article) is { } argument ? Named(argument) : "other";
    }

    /// <summary>The argument that the word carries, or stands below ("das Treffen mit X": X stands below "Treffen").</summary>
    public static Argument? ArgumentOf(Clause clause, int word, ArticleView article)
    {
        var at = word;
        for (var step = 0; step < 3; step++)
        {
            foreach (var argument in clause.Arguments)
            {
                if (argument.Head == at || !argument.Conjuncts.IsDefaultOrEmpty && argument.Conjuncts.Contains(at))
                    return argument;
            }
            if (article.Words[at].Head is not { } head || clause.Chain.Contains(head.Index) || head.Index == clause.Predicate)
                return null;
            at = head.Index;
        }
        return null;
    }

    public static string Named(Argument argument) => argument.Preposition.Length > 0 ? $"{argument.Relation} {argument.Preposition}" : argument.Relation.ToString();
}
