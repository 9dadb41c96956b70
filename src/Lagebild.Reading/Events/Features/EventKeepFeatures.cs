using System.Globalization;
using Lagebild.Language.Tagging;
using Lagebild.Networks.Linear;
using Lagebild.Reading.Engagements.Features;
using Lagebild.Reading.Events.Candidates;
using Lagebild.Reading.Events.Decisions;

namespace Lagebild.Reading.Events.Features;

/// <summary>What tells whether an event is one that a careful reader would note: how clearly it is told, where, how often, and what else the article tells.</summary>
internal sealed class EventKeepFeatures(EventView view, IReadOnlyList<EventDraft> drafts)
{
    private const int Clear = 16384;

    private readonly PartyFeatures _parties = new(view);
    private readonly int[] _scores = Sorted(drafts);
    private readonly Dictionary<PloverType, int[]> _ofType = drafts.GroupBy(d => d.Type).ToDictionary(g => g.Key, Sorted);
    private readonly Dictionary<int, int[]> _ofActor = drafts.GroupBy(d => d.Actor.Index).ToDictionary(g => g.Key, Sorted);
    private readonly Dictionary<int, int[]> _ofWord = drafts.GroupBy(d => d.Clearest.Typed.Word).ToDictionary(g => g.Key, Sorted);

    public void Write(EventDraft draft, FeatureList into)
    {
        into.Clear();
        var article = view.Article;
        var clearest = draft.Clearest;
        var w = clearest.Typed.Word;
        var type = draft.Type.ToString();
        var (p, a, score) = (Buckets.Probability(clearest.TypeProbability), Buckets.Probability(clearest.Actor), Buckets.Probability(clearest.Score));
        into.Add("bias");
        into.Add("type", type);
        into.Add("score", score);
        into.Add("type+score", type, score);
        into.Add("word", p);
        into.Add("actor", a);
        into.Add("word+actor", p.ToString(CultureInfo.InvariantCulture), a);
        into.Add("best", Buckets.Probability(draft.Words.Max(x => x.Score)));
        into.Add("words", Math.Min(3, draft.Words.Count));
        into.AddIf(clearest.Typed.Type == draft.Type, "likeliest type");
        into.AddIf(draft.Words.Any(x => article.IsHeadline(x.Typed.Word)), "headline");
        into.AddIf(draft.Words.All(x => article.IsHeadline(x.Typed.Word)), "only headline");
        var sentence = article.SentenceOf(w);
        into.Add("sentence", Math.Min(8, sentence));
        into.Add("fifth", sentence * 5 / article.Words.Tokens.Sentences.Length);
        into.Add("length", Buckets.Distance(article.Words.Tokens.Sentences.Length));
        into.Add("kind", draft.Actor.Kind.ToString());
        into.Add("type+kind", type, draft.Actor.Kind.ToString());
        into.AddIf(draft.Actor.Actor is null, "no actor");
        into.AddIf(draft.Actor.IsOutlet, "outlet");
        var place = draft.Actor.Places.Where(x => x.Sentence == sentence).MinBy(x => Math.Abs(x.FirstWord - w));
        var (role, where, _) = place is null ? ("elsewhere", "", "") : _parties.RoleOf(w, draft.Actor, place);
        into.Add("role", role);
        into.Add("role+where", role, where);
        into.Add("role+actor", role, draft.Actor.Actor is null ? "noun" : draft.Actor.Kind.ToString());
        into.Add("role+actor probability", role, a);
        into.Add("places", Math.Min(4, draft.Actor.Places.Count));
        into.Add("recipient", clearest.Recipient?.Kind.ToString() ?? "none");
        into.Add("type+recipient", type, clearest.Recipient?.Kind.ToString() ?? "none");
        into.AddIf(article.Segments.IsQuoted(w), "quoted");
        into.Add("noun", article.Words[w].Upos is Upos.NOUN or Upos.PROPN ? 1 : 0);
        into.Add("key", view.Keys[w]);
        var table = view.Core[w].Contains(draft.Type) ? "core" : view.Types[w].Contains(draft.Type) ? "open" : view.Types[w].IsEmpty ? "none" : "other";
        into.Add("table", table);
        into.Add("table+score", table, score);
        into.Add("table+type", table, type);
        into.Add("rank", Math.Min(8, SortedPlaces.CountAbove(_scores, clearest.Score)));
        into.Add("rank of type", Math.Min(3, SortedPlaces.CountAbove(_ofType[draft.Type], clearest.Score)));
        into.Add("rank of actor", Math.Min(3, SortedPlaces.CountAbove(_ofActor[draft.Actor.Index], clearest.Score)));
        into.Add("rank of word", Math.Min(3, SortedPlaces.CountAbove(_ofWord[w], clearest.Score)));
        into.Add("drafts", Buckets.Distance(_scores.Length));
        into.Add("clear drafts", Buckets.Distance(SortedPlaces.CountAbove(_scores, Clear)));
        if (view.ClauseOf(w) is { } clause)
        {
            into.Add("embedding", clause.Embedding.Kind.ToString());
            into.Add("modality", clause.Modality.ToString());
            into.Add("polarity", clause.Polarity.ToString());
            into.Add("tense", clause.Tense.ToString());
            into.Add("type+tense", type, clause.Tense.ToString());
            into.Add("mood", clause.Mood.ToString());
            into.AddIf(clause.IsAsserted, "asserted");
            into.Add("part", ClauseRole.Of(clause, w, article));
        }
    }

    private static int[] Sorted(IEnumerable<EventDraft> drafts) => [.. drafts.Select(d => d.Clearest.Score).Order()];
}
