using Lagebild.Language.Parsing;
using Lagebild.Language.Tagging;
using Lagebild.Reading.Actors;

namespace Lagebild.Reading.Engagements.Candidates;

/// <summary>Finds everybody of an article who may take part in an occasion, with all places that name, describe or point to them.</summary>
internal static class ActorCandidates
{
    private const int LongestGap = 5;

    public static IReadOnlyList<ActorCandidate> Find(ArticleView article)
    {
        var index = article.Material.Actors;
        var places = new Dictionary<ActorId, List<ActorPlace>>();
        var acting = index.Actors.SelectMany(a => a.Mentions.Select(e => (a.Id, e.Range))).ToHashSet();
        foreach (var mention in index.Mentions)
        {
            if (index.ResolveMention(mention) is not { } actor)
                continue;
            if (!places.TryGetValue(actor.Id, out var list))
                places[actor.Id] = list = [];
            list.Add(Place(article, mention, acting.Contains((actor.Id, mention.Range))));
        }
        var outlets = new Partners(article.Material);
        return [.. index.Actors.Select((a, i) => new ActorCandidate(i, a, places.GetValueOrDefault(a.Id) ?? [], outlets.IsOutlet(a.Name)))];
    }

    private static ActorPlace Place(ArticleView article, Mention mention, bool isActing)
    {
        var top = mention.Head;
        while (top.Head is { } head && head.Index >= mention.FirstWord && head.Index < mention.EndWord)
            top = head;
        var acts = mention.Form == MentionForm.Pronoun || !mention.MayBePlace || isActing;
        return new ActorPlace(mention, article.SentenceOf(mention.FirstWord), top, Preposition(article.Words, mention), acts);
    }

    /// <summary>Read along the words, over article, adjectives and title.</summary>
    private static string Preposition(ParsedText words, Mention mention)
    {
        for (var w = mention.FirstWord - 1; w >= Math.Max(mention.FirstWord - LongestGap, words[mention.FirstWord].Sentence.FirstWord); w--)
        {
            if (words[w].Upos == Upos.ADP)
                return words[w].FormString.ToLowerInvariant();
            if (words[w].Upos is not (Upos.DET or Upos.ADJ or Upos.NUM))
                break;
        }
        return "";
    }
}
