using Lagebild.Reading.Engagements.Candidates;

namespace Lagebild.Reading.Engagements.Features;

/// <summary>How prominent each actor is in the article.</summary>
internal sealed class Salience
{
    private readonly ArticleView _article;
    private readonly int[] _rank, _rankOfKind;
    private readonly bool[] _headline;

    public Salience(ArticleView article)
    {
        _article = article;
        var n = article.Actors.Count;
        (_rank, _rankOfKind, _headline) = (new int[n], new int[n], new bool[n]);
        var order = article.Actors.OrderByDescending(a => a.Places.Count).ThenBy(a => a.Places.Count > 0 ? a.Places[0].FirstWord : int.MaxValue).ThenBy(a => a.Index).ToList();
        var kinds = new Dictionary<Actors.ActorKind, int>();
        for (var i = 0; i < n; i++)
        {
            var actor = order[i];
            _rank[actor.Index] = i;
            _rankOfKind[actor.Index] = kinds.GetValueOrDefault(actor.Kind);
            kinds[actor.Kind] = _rankOfKind[actor.Index] + 1;
            _headline[actor.Index] = actor.Places.Any(p => article.IsHeadline(p.FirstWord));
        }
    }

    /// <summary>0 for the actor most often named.</summary>
    public int RankOf(ActorCandidate actor) => _rank[actor.Index];

    /// <summary>0 for the one most often named among persons, states and so on.</summary>
    public int RankOfKind(ActorCandidate actor) => _rankOfKind[actor.Index];

    public bool IsInHeadline(ActorCandidate actor) => _headline[actor.Index];

    /// <summary>How many sentences before a word the actor was named last, at most 6; 7 where only behind it; -1 for nowhere.</summary>
    public int NamedSince(ActorCandidate actor, int word)
    {
        var sentence = _article.SentenceOf(word);
        var last = -1;
        foreach (var place in actor.Places)
        {
            if (place.Sentence <= sentence)
                last = Math.Max(last, place.Sentence);
        }
        return actor.Places.Count == 0 ? -1 : last < 0 ? 7 : Math.Min(6, sentence - last);
    }
}
