using Lagebild.Reading.Events;
using Lagebild.Reading.Events.Decisions;

namespace Lagebild.Training.Events;

/// <summary>
/// Which word tells an annotated event. The annotation gives only a sentence; first the tables and the actor's place decide, later what was
/// learned from the other articles.
/// </summary>
internal static class EventAlignment
{
    public static int[] Words(EventArticle article)
    {
        var typed = article.Typed.ToDictionary(t => t.Word);
        return [.. article.Events.Select(e => Word(article, e, typed))];
    }

    private static int Word(EventArticle article, GoldEvent e, Dictionary<int, TypedWord> typed)
    {
        var view = article.View;
        var (best, most) = (-1, double.NegativeInfinity);
        foreach (var w in view.Words)
        {
            if (w < e.First || w >= e.End)
                continue;
            var score = (view.Types[w].Contains(e.Type) ? 3.0 : 0) + (IsDoneBy(article, w, e.Actor) ? 2 : 0) + (view.ClauseOf(w)?.Predicate == w ? 0.5 : 0);
            if (typed.Count > 0)
                score += 3 * (typed.TryGetValue(w, out var t) ? t.Probabilities[TypedWord.LabelOf(e.Type)] / 65536.0 : 0);
            if (score > most)
                (best, most) = (w, score);
        }
        return best;
    }

    /// <summary>True where the actor stands in the word's clause.</summary>
    private static bool IsDoneBy(EventArticle article, int w, string actor)
    {
        var view = article.View;
        if (view.ClauseOf(w) is not { } clause)
            return false;
        foreach (var (party, place) in view.PartiesIn[view.Article.SentenceOf(w)])
        {
            if (EventArticle.IsMeant(party, actor) && view.ClauseOf(place.Top.Index) == clause)
                return true;
        }
        return clause.Subjects.Any(s => view.Article.Material.Actors.ResolveAt(view.Article.Words[s]) is { } meant && Decisions.GoldNames.AreSame(actor, meant.Name));
    }
}
