using Lagebild.Language.Parsing;
using Lagebild.Language.Tagging;
using Lagebild.Networks.Linear;
using Lagebild.Reading.Engagements.Candidates;
using Lagebild.Reading.Engagements.Features;
using Lagebild.Reading.Silences;
using Lagebild.Reading.Signs;

namespace Lagebild.Reading.Engagements;

/// <summary>
/// What tells which slot an open matter concerns, and whether it concerns an occasion: what is asked, its nouns, the way to the occasion's
/// words, how far the occasion has come and what of it is known, who is named.
/// </summary>
internal sealed class OpenSlotFeatures(ArticleView article, IReadOnlyList<Occasion> occasions)
{
    private const string Nobody = "-";

    private readonly MatterFeatures _matters = new(article);
    private readonly int _ahead = occasions.Count(o => IsAhead(o.Status));
    private int _toldBefore = -1;
    private int[] _toldLast = [];

    /// <summary>What the matter concerns.</summary>
    public void Slot(MatterCandidate matter, FeatureList into)
    {
        _matters.Write(matter, into);
        foreach (var slot in article.Material.Language.Matters.Slots.Of(article.Words, matter.First, matter.End))
            into.Add("slot word", slot.ToString());
        var (word, clause) = Question(matter);
        into.Add("asked", word);
        if (occasions.Count > 0)
            Nearest(matter, into);
        if (clause is not { } segment)
            return;
        for (var w = segment.First; w < segment.End; w++)
        {
            if (article.Words[w].Upos is Upos.NOUN or Upos.VERB or Upos.ADJ or Upos.ADV)
            {
                into.Add("asked about", Key(w));
                into.Add("asked how", word, Key(w));
            }
            into.AddIf(article.Nouns[w] is not null || article.Verbs[w] is not null, "asked about an occasion");
        }
        into.Add("asked of whom", Math.Min(2, article.ActorsIn(matter.Sentence).Count(a => segment.Contains(a.Place.FirstWord))));
    }

    /// <summary>Which occasion is told of nearest before the matter, and which in it.</summary>
    private void Nearest(MatterCandidate matter, FeatureList into)
    {
        int nearest = -1, at = -1, within = -1;
        for (var i = 0; i < occasions.Count; i++)
        {
            if (occasions[i].LastBefore(matter.End) is >= 0 and var word && word > at)
                (nearest, at) = (i, word);
            if (occasions[i].Words.Any(matter.Contains))
                within = i;
        }
        into.Add("occasions", Math.Min(4, occasions.Count));
        into.Add("nearest", nearest < 0 ? 9 : Math.Min(4, matter.Sentence - article.SentenceOf(at)));
        if (nearest >= 0)
        {
            into.Add("nearest status", occasions[nearest].Status.ToString(), Math.Min(3, matter.Sentence - article.SentenceOf(at)));
            into.Add("nearest kind", occasions[nearest].Kind.ToString());
        }
        into.Add("occasion within", within < 0 ? "none" : occasions[within].Status.ToString());
    }

    /// <summary>Whether the matter, if it concerns an occasion, concerns this one.</summary>
    /// <param name="matter">The matter.</param>
    /// <param name="isOpen">How sure it is that it is one.</param>
    /// <param name="concerned">What it concerns, if it does.</param>
    /// <param name="index">The occasion.</param>
    /// <param name="into">Takes the features.</param>
    public void Pair(MatterCandidate matter, int isOpen, ConcernedSlot concerned, int index, FeatureList into)
    {
        into.Clear();
        var occasion = occasions[index];
        var slot = concerned.Names[0];
        var (status, kind, name) = (occasion.Status.ToString(), occasion.Kind.ToString(), slot.ToString());
        into.Add("bias");
        into.Add("open", Buckets.Probability(isOpen));
        into.Add("slot", name);
        into.Add("slot sure", Buckets.Probability(concerned.Probability));
        into.Add("status", status);
        into.Add("slot+status", name, status);
        into.Add("slot+kind", name, kind);
        into.Add("kept", Buckets.Probability((int)(occasion.Confidence.Engagement * Softmax.One)));
        var way = Way(matter, occasion, into);
        into.Add("way+slot", way, name);
        into.Add("way+status", way, status);
        into.Add("way+slot+status", way, name + status);
        Known(occasion, slot, name, into);
        Rivals(matter, index, way, into);
        Words(matter, occasion, way, name, status, into);
        People(matter, occasion, way, name, into);
    }

    /// <summary>How the occasion's words lie to the matter.</summary>
    private string Way(MatterCandidate matter, Occasion occasion, FeatureList into)
    {
        int before = -1, within = -1, behind = -1, beside = -1;
        foreach (var word in occasion.Words)
        {
            if (matter.Contains(word))
                within = word;
            else if (article.SentenceOf(word) == matter.Sentence)
                beside = word;
            else if (word < matter.First)
                before = word;
            else if (behind < 0)
                behind = word;
        }
        var last = before < 0 ? 9 : article.IsHeadline(before) ? 8 : Math.Min(7, matter.Sentence - article.SentenceOf(before));
        var next = behind < 0 ? 9 : Math.Min(4, article.SentenceOf(behind) - matter.Sentence);
        into.Add("last named", last);
        into.Add("next named", next);
        into.Add("same paragraph", before >= 0 && article.Sentence(before).Paragraph == article.Sentence(matter.First).Paragraph ? 1 : 0);
        into.Add("named", Math.Min(5, occasion.Words.Count));
        into.AddIf(occasion.Words.Count > 0 && article.IsHeadline(occasion.Words[0]), "in the headline");
        if (within >= 0)
        {
            var (word, question) = Question(matter);
            var role = question is { } asked && asked.Contains(within) ? "in question" : "within";
            into.Add("within", role, word);
            into.Add("within as", article.Heads[within].Length > 0 ? "noun" : "verb", role);
            if (article.Material.Clauses.ClauseOf(within) is { } clause)
                into.Add("within part", ClauseRole.Of(clause, within, article));
            return role;
        }
        return beside >= 0 ? beside < matter.First ? "part before" : "part behind" : last <= 3 ? $"before {last}" : next == 1 ? "next" : "far";
    }

    /// <summary>What of the slot the occasion already tells.</summary>
    private void Known(Occasion occasion, SlotName slot, string name, FeatureList into)
    {
        var published = article.Material.Document.Published?.Date;
        var lies = occasion.Days is not { } days || published is null ? "unknown" : days.Latest < published ? "past" : days.Earliest > published ? "ahead" : "around";
        into.Add("lies", lies);
        into.Add("lies+slot", lies, name);
        if (slot == SlotName.Time)
            into.Add("time", occasion.Days is not { } known ? 0 : known.IsDay ? 2 : 1);
        else if (slot == SlotName.Place)
            into.Add("place", occasion.Place is null ? 0 : 1);
        into.Add("who", Math.Min(3, occasion.Participants.Count));
    }

    /// <summary>Where each occasion is told of last before a word, in order; kept for the next occasion of the same matter.</summary>
    private int[] ToldLast(int end)
    {
        if (_toldBefore != end)
            (_toldBefore, _toldLast) = (end, [.. occasions.Select(o => o.LastBefore(end)).Order()]);
        return _toldLast;
    }

    /// <summary>Which other occasions might be meant.</summary>
    private void Rivals(MatterCandidate matter, int index, string way, FeatureList into)
    {
        var own = occasions[index];
        var nearer = SortedPlaces.CountAbove(ToldLast(matter.End), own.LastBefore(matter.End));
        var open = _ahead - (IsAhead(own.Status) ? 1 : 0);
        into.Add("nearer", Math.Min(3, nearer));
        into.Add("nearer+way", way, Math.Min(3, nearer));
        into.Add("nearer+status", own.Status.ToString(), Math.Min(2, nearer));
        into.Add("others", Math.Min(4, occasions.Count - 1));
        into.Add("others ahead", IsAhead(own.Status) ? "ahead" : "over", Math.Min(3, open));
        into.Add("place among all", Math.Min(3, index));
        into.AddIf(index == occasions.Count - 1, "last of all");
    }

    private static bool IsAhead(EngagementStatus status) =>
        status is EngagementStatus.Sought or EngagementStatus.Proposed or EngagementStatus.Planned or EngagementStatus.Confirmed or EngagementStatus.Unclear or EngagementStatus.Postponed;

    private void Words(MatterCandidate matter, Occasion occasion, string way, string name, string status, FeatureList into)
    {
        var isNamed = false;
        var (word, _) = Question(matter);
        into.Add("asked", word, name);
        into.Add("asked+status", word, status);
        into.Add("asked+way", word, way);
        for (var w = matter.First; w < matter.End; w++)
        {
            if (article.Words[w].Upos is Upos.NOUN or Upos.VERB or Upos.ADJ or Upos.ADV)
            {
                into.Add("word", Key(w));
                into.Add("word+status", Key(w), IsAhead(occasion.Status) ? "ahead" : "over");
            }
            if (article.Words[w].Upos is not Upos.NOUN)
                continue;
            foreach (var own in occasion.Words)
                isNamed |= own != w && article.Heads[own] == article.Heads[w];
        }
        into.AddIf(isNamed, "its noun");
        into.Add("its noun+way", way, isNamed ? 1 : 0);
    }

    private void People(MatterCandidate matter, Occasion occasion, string way, string name, FeatureList into)
    {
        int shared = 0, others = 0, asked = 0, before = 0;
        var (_, question) = Question(matter);
        foreach (var (actor, place) in article.ActorsIn(matter.Sentence))
        {
            if (!matter.Contains(place.FirstWord))
                continue;
            var takesPart = TakesPart(occasion, actor);
            shared += takesPart ? 1 : 0;
            others += takesPart ? 0 : 1;
            if (question is { } segment && segment.Contains(place.FirstWord))
                asked |= takesPart ? 1 : 2;
        }
        if (matter.Sentence > 0)
        {
            foreach (var (actor, _) in article.ActorsIn(matter.Sentence - 1))
                before += TakesPart(occasion, actor) ? 1 : 0;
        }
        into.Add("shared", way, Math.Min(2, shared));
        into.Add("shared+others", Math.Min(2, shared) * 3 + Math.Min(2, others));
        into.Add("asked of", name, asked);
        into.Add("shared before", way, Math.Min(2, before));
    }

    private static bool TakesPart(Occasion occasion, ActorCandidate actor)
    {
        foreach (var participant in occasion.Participants)
        {
            if (participant.Party.Actor == actor.Actor.Id)
                return true;
        }
        return false;
    }

    /// <summary>The question word and the segment that it opens.</summary>
    private (string Word, Segment? Segment) Question(MatterCandidate matter)
    {
        for (var w = matter.First; w < matter.End; w = article.Segments.At(w).End)
        {
            var segment = article.Segments.At(w);
            if (!article.Material.Language.Matters.Questions.Opens(article.Words, segment))
                continue;
            for (var at = segment.First; at < Math.Min(segment.End, segment.First + 3); at++)
            {
                if (article.Words[at].Feats.PronType is PronType.Int || article.Words[at].Upos is Upos.SCONJ)
                    return (article.Keys[at], segment);
            }
            return (article.Keys[segment.First], segment);
        }
        return (Nobody, null);
    }

    private string Key(int w) => article.Heads[w].Length > 0 ? article.Heads[w] : article.Keys[w];
}
