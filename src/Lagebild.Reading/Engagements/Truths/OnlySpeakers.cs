using Lagebild.Language.Clauses;
using Lagebild.Language.Parsing;
using Lagebild.Language.Tagging;
using Lagebild.Reading.Actors;
using Lagebild.Reading.Engagements.Candidates;
using Lagebild.Reading.Statements.Cues;

namespace Lagebild.Reading.Engagements.Truths;

/// <summary>
/// "Minister X sagte, der Gipfel der Staatschefs werde scheitern": whoever only speaks of an occasion of which it is told whose it is does not take part.
/// Where only a partner is named ("das Gespräch mit Y sei gut gewesen"), he does.
/// </summary>
internal static class OnlySpeakers
{
    public static Occasion Without(ArticleView article, Occasion occasion, OccasionTruths truths) =>
        OccasionTruths.Without(article, occasion, (p, actor) =>
            IsOnlySource(article, actor) || p.Role is ParticipantRole.Principal or ParticipantRole.Host && occasion.Words.All(w => OnlySpeaksOf(article, w, actor, truths)));

    /// <summary>"nach Angaben eines Sprechers": whose account the report gives, without a name and for nothing else.</summary>
    private static bool IsOnlySource(ArticleView article, ActorCandidate actor) =>
        actor is { IsNamed: false, Places.Count: > 0 } && actor.Places.All(p => p.Top.Head is { Upos: Upos.NOUN } account && account.Child(Relation.Case) is { } preposition
            && article.Material.Language.Statements.Sources.All.Any(s => s.Where == SourcePlace.Genitive && s.Words.Contains(preposition.FormString.ToLowerInvariant()) && s.Nouns.Any(account.FormString.ToLowerInvariant().EndsWith)));

    private static bool OnlySpeaksOf(ArticleView article, int word, ActorCandidate actor, OccasionTruths truths)
    {
        var reading = article.Material.Clauses.Sentences[article.SentenceOf(word)];
        if (reading.ClauseOf(word) is not { Finite: >= 0 } content)
            return false;
        var speaks = reading.Clauses.FirstOrDefault(c => c != content && IsAbove(reading, c, content) && IsSaying(article, c) && c.Subjects.Any(s => Holds(actor, s)));
        return speaks is not null
            && !actor.Places.Any(p => p.Sentence == article.SentenceOf(word) && reading.ClauseOf(p.Top.Index) != speaks)
            && IsOfOthers(article, word, content, actor, truths);
    }

    private static bool IsAbove(ClauseReading reading, Clause above, Clause content) =>
        content.Embedding.Kind == EmbeddingKind.Complement && reading.Governing(content) == above
        // "sagte, der Gipfel werde …": the tree may have it as a second main clause.
        || content is { Mood: ClauseMood.SubjunctiveOne, Embedding.FirstConjunct: >= 0 and var conjunct } && reading.Clauses[conjunct] == above
        || above.Embedding.Kind == EmbeddingKind.Parataxis && reading.Governing(above) == content;

    /// <summary>True for the clause of a verb of saying.</summary>
    public static bool IsSaying(ArticleView article, Clause clause) => !article.Material.Language.Statements.Cues.Verb(clause.Lemma).IsEmpty;

    private static bool Holds(ActorCandidate actor, int word) => actor.Places.Any(p => p.FirstWord <= word && word < p.EndWord);

    /// <summary>Two others who meet, or a whole group of which he is none.</summary>
    private static bool IsOfOthers(ArticleView article, int word, Clause content, ActorCandidate speaker, OccasionTruths truths)
    {
        List<int> whose = [];
        if (content.Predicate == word)
        {
            whose.AddRange(content.Subjects);
            if (whose.Count > 0)
                whose.AddRange(content.Heads(ArgumentRelation.Object).Where(o => IsSomebody(article, o)));
        }
        else
        {
            foreach (var child in article.Words[word].Children)
            {
                if (child.Relation.Universal() == Relation.Nmod && (child.Child(Relation.Case) is not { } preposition || truths.Is(preposition.FormString, TruthWord.Of)))
                    whose.AddRange(child.Children.Where(c => c.Relation.Universal() == Relation.Conj).Select(c => c.Index).Prepend(child.Index));
            }
        }
        var others = whose.Where(w => IsSomebody(article, w) && !Holds(speaker, w)).ToList();
        return others.Count > 1 || others is [var one] && IsGroupWithout(article, one, speaker);
    }

    private static bool IsSomebody(ArticleView article, int word) => article.Actors.Any(a => Holds(a, word));

    /// <summary>"der Gipfel der Staatschefs" in a minister's mouth; a minister may be one of "die Minister".</summary>
    private static bool IsGroupWithout(ArticleView article, int noun, ActorCandidate speaker) =>
        article.Actors.Any(a => a.Kind == ActorKind.Group && Holds(a, noun)) && article.Words[noun].Feats.Number == Number.Plur
        && speaker is { Kind: ActorKind.Person, IsNamed: true }
        && speaker.Actor.Roles.Any() && !speaker.Actor.Roles.Any(r => IsLike(r.Title, article.Words[noun].Lemma));

    private static bool IsLike(string title, string role) =>
        title.Contains(role, StringComparison.OrdinalIgnoreCase) || title.Split(' ').Any(t => role.EndsWith(t, StringComparison.OrdinalIgnoreCase));
}
