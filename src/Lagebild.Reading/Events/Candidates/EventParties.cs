using Lagebild.Language.Clauses;
using Lagebild.Language.Parsing;
using Lagebild.Language.Tagging;
using Lagebild.Reading.Actors;
using Lagebild.Reading.Engagements;
using Lagebild.Reading.Engagements.Candidates;

namespace Lagebild.Reading.Events.Candidates;

/// <summary>All actors of an article, and nouns that are subject, agent or object of a clause without being an actor.</summary>
internal static class EventParties
{
    public static IReadOnlyList<EventParty> Find(EventView view)
    {
        var article = view.Article;
        var found = article.Actors.Select(a => new EventParty(a.Index, a.Actor, a.Actor.Name, a.Kind, a.Places, a.IsOutlet)).ToList();
        var byName = new Dictionary<string, List<ActorPlace>>(StringComparer.Ordinal);
        foreach (var reading in article.Material.Clauses.Sentences)
        {
            foreach (var clause in reading.Clauses)
            {
                foreach (var argument in clause.Arguments)
                {
                    if (argument.IsUnderstood || argument.Relation is ArgumentRelation.Adverbial || argument.Relation == ArgumentRelation.Oblique && argument.Preposition is not ("gegen" or "von" or "an" or "mit"))
                        continue;
                    foreach (var head in argument.Heads)
                    {
                        if (!MayBeSomebody(article, head, argument.Relation is ArgumentRelation.Subject or ArgumentRelation.Agent && IsSomewhatTold(view, clause)))
                            continue;
                        var name = Name(article, head);
                        if (!byName.TryGetValue(name, out var places))
                        {
                            byName[name] = places = [];
                            found.Add(new EventParty(found.Count, null, name, ActorKind.Group, places, false));
                        }
                        if (!places.Exists(p => p.FirstWord == head))
                            places.Add(Place(article, head, argument, name));
                    }
                }
            }
        }
        return found;
    }

    private static ActorPlace Place(ArticleView article, int head, Argument argument, string name)
    {
        var mention = new Mention(article.Words, head, head + 1, head, MentionForm.Description, name)
        {
            Kind = ActorKind.Group,
            IsPlural = article.Words[head].Feats.Number == Number.Plur,
        };
        return new ActorPlace(mention, article.SentenceOf(head), article.Words[head], argument.Preposition, true);
    }

    /// <summary>True where the clause's predicate, or the noun of its light verb, stands in the tables.</summary>
    private static bool IsSomewhatTold(EventView view, Clause clause) =>
        !view.Types[clause.Predicate].IsEmpty || clause.LightNoun >= 0 && !view.Types[clause.LightNoun].IsEmpty;

    private static bool MayBeSomebody(ArticleView article, int w, bool acts)
    {
        var word = article.Words[w];
        if (word.Upos is not (Upos.NOUN or Upos.PROPN) || !char.IsUpper(word.Form[0]) || word.Form.Length < 3 || article.TimeAt[w] >= 0)
            return false;
        if (IsBeforeItsName(article, w))
            return false;
        if (article.Material.Actors.ResolveAt(word) is not null || article.Material.Actors.MentionAt(word) is { } mention && article.Material.Actors.ResolveMention(mention) is not null)
            return false;
        return acts || word.Upos == Upos.PROPN || article.Material.Actors.MentionAt(word) is { Form: MentionForm.Description } || article.Material.Language.Engagements.People.Plural(word.FormString) is not null;
    }

    /// <summary>"Gewerkschaft Merkur": the name right behind tells who it is.</summary>
    private static bool IsBeforeItsName(ArticleView article, int w) =>
        article.Names[w] is null && w + 1 < article.Words.Count && article.Names[w + 1] is { } name && name.FirstWord == w + 1
        && article.Words[w + 1].Head is { } head && head.Index == w && article.Material.Actors.ResolveAt(article.Words[w + 1]) is not null;

    /// <summary>The noun in the nominative; of a name its words.</summary>
    private static string Name(ArticleView article, int w)
    {
        var word = article.Words[w];
        if (article.Names[w] is { } name)
            return article.Material.Quote(name.FirstWord, name.EndWord).Quote;
        return article.Material.Language.Engagements.People.Plural(word.FormString) ?? (article.Material.Actors.MentionAt(word) is { Form: MentionForm.Description } mention && mention.Head.Index == w ? mention.Name : word.FormString);
    }
}
