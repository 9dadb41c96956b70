using Lagebild.Language.Parsing;
using Lagebild.Language.Tagging;
using Lagebild.Reading.Actors;
using Lagebild.Reading.Engagements.Candidates;

namespace Lagebild.Reading.Silences;

/// <summary>Somebody who may be the one that keeps silent.</summary>
/// <param name="Party">Who, as it would be told.</param>
/// <param name="Head">The word that carries the phrase.</param>
/// <param name="FirstWord">Index of the phrase's first word.</param>
/// <param name="Actor">The actor; null for somebody who is only described here.</param>
/// <param name="Place">Where the actor stands; null for somebody who is only described here.</param>
internal sealed record SilentCandidate(Party Party, int Head, int FirstWord, ActorCandidate? Actor, ActorPlace? Place)
{
    /// <summary>So many sentences before it are looked at.</summary>
    private const int Reach = 2, LongestOwner = 8;

    /// <summary>All of a stretch and of what stands before it, in text order: actors, and nouns that are none.</summary>
    public static List<SilentCandidate> Find(ArticleView article, MatterCandidate matter)
    {
        var found = new List<SilentCandidate>();
        var covered = new HashSet<int>();
        for (var sentence = Math.Max(0, matter.Sentence - Reach); sentence <= matter.Sentence; sentence++)
            Actors(article, sentence, found, covered);
        for (var w = matter.First; w < matter.End; w++)
        {
            if (article.Words[w].Upos is Upos.NOUN or Upos.PROPN && !covered.Contains(w) && !article.IsFront(w))
                found.Add(new SilentCandidate(Described(article, w), w, w, null, null));
        }
        return found;
    }

    private static void Actors(ArticleView article, int sentence, List<SilentCandidate> found, HashSet<int> covered)
    {
        foreach (var (actor, place) in article.ActorsIn(sentence))
        {
            var party = new Party(actor.Actor.Name, actor.Actor.Id, article.Material.Quote(place.Mention.Range));
            found.Add(new SilentCandidate(party, place.Top.Index, place.FirstWord, actor, place));
            for (var w = place.FirstWord; w < place.EndWord; w++)
                covered.Add(w);
        }
    }

    /// <summary>The end of "Hersteller des Triebwerks", "Sekretariat in Washington": what belongs to the noun and stands right behind it.</summary>
    private static int Owned(ArticleView article, int head)
    {
        foreach (var child in article.Words[head].Children)
        {
            if (child.Index <= head || child.Relation.Universal() != Relation.Nmod || child.Upos is not (Upos.NOUN or Upos.PROPN))
                continue;
            var below = child.Subtree();
            if (below[0].Index != head + 1 || below[^1].Index - head > LongestOwner || below.Exists(w => w.Upos is Upos.VERB or Upos.AUX or Upos.PUNCT))
                continue;
            return below[^1].Index + 1;
        }
        return head + 1;
    }

    /// <summary>Somebody who is no actor elsewhere: the noun as it stands, in the nominative.</summary>
    private static Party Described(ArticleView article, int head)
    {
        var words = article.Words;
        var noun = words[head];
        var first = head;
        while (first - 2 >= noun.Sentence.FirstWord && words.Tokens.Form(first - 1) is "-" && !words.Tokens.SpaceAfter(first - 1))
            first -= 2;
        var end = Owned(article, head);
        var text = words[first].Range.Union(words[end - 1].Range);
        var name = text.Of(words.Text);
        if (end == head + 1 && noun.Feats is { Case: Case.Dat, Number: Number.Plur } && name.EndsWith("en", StringComparison.Ordinal) && noun.Lemma.Length < noun.Form.Length)
            name = name[..^1];
        return new Party(name, null, article.Material.Quote(text));
    }
}
