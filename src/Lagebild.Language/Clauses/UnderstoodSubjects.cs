using Lagebild.Language.Parsing;

namespace Lagebild.Language.Clauses;

/// <summary>
/// Subjects that stand in another clause: that of a second predicate ("sie kam und sprach"), and that of an infinitive, who is the subject
/// above it, or the object of a verb of asking and making ("forderte X auf, zu gehen").
/// </summary>
internal static class UnderstoodSubjects
{
    public static void Add(ParsedText text, ClauseTables tables, Clause[] clauses)
    {
        for (var round = 0; round < 3; round++)
        {
            for (var i = 0; i < clauses.Length; i++)
            {
                if (!clauses[i].Subjects.Any() && Source(tables, clauses, clauses[i]) is { } found)
                    clauses[i] = clauses[i] with { Arguments = [.. clauses[i].Arguments.Add(found with { Relation = ArgumentRelation.Subject, Preposition = "", IsUnderstood = true }).OrderBy(a => a.Head)] };
            }
        }
    }

    private static Argument? Source(ClauseTables tables, Clause[] clauses, Clause clause)
    {
        if (clause.Embedding.FirstConjunct is >= 0 and var before)
            return clause.Mood == ClauseMood.Imperative ? null : First(clauses[before], ArgumentRelation.Subject);
        if (clause.Finite >= 0 || clause.Embedding.Clause is not (>= 0 and var above))
            return null;
        var governing = clauses[above];
        if (clause.Embedding.Kind == EmbeddingKind.Complement && tables.IsObjectControl(governing.Lemma))
            return governing.Voice == ClauseVoice.Active ? First(governing, ArgumentRelation.Object) ?? First(governing, ArgumentRelation.Dative) : First(governing, ArgumentRelation.Subject);
        // In a passive whoever is not named may act ("wurde abgesagt, ohne … zu nennen").
        var who = governing.Voice == ClauseVoice.Active ? First(governing, ArgumentRelation.Subject) : First(governing, ArgumentRelation.Agent);
        return who?.Head == clause.Embedding.Governor ? null : who;
    }

    private static Argument? First(Clause clause, ArgumentRelation relation)
    {
        foreach (var argument in clause.Arguments)
        {
            if (argument.Relation == relation)
                return argument;
        }
        return null;
    }
}
