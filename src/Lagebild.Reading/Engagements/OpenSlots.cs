using Lagebild.Language;
using Lagebild.Language.Clauses;
using Lagebild.Networks.Linear;
using Lagebild.Reading.Engagements.Candidates;
using Lagebild.Reading.Silences;

namespace Lagebild.Reading.Engagements;

/// <summary>What the open matters of a report say of its occasions.</summary>
/// <param name="Questions">Each matter, with the occasion and slot that it concerns.</param>
/// <param name="Slots">For each occasion its open slots.</param>
/// <param name="Unsure">For each occasion those who are named where it is asked who takes part.</param>
/// <param name="Asked">For each occasion those of them of whom it is asked itself ("ob X teilnimmt"): whatever else is told, that is open.</param>
/// <param name="IsAsked">For each occasion whether it is asked if it comes about at all.</param>
internal sealed record OpenMatters(
    ValueArray<OpenQuestion> Questions, IReadOnlyList<List<OpenSlot>> Slots, IReadOnlyList<List<Participant>> Unsure, IReadOnlyList<IReadOnlySet<string>> Asked, IReadOnlyList<bool> IsAsked);

/// <summary>Attaches open matters to the engagement whose slot each concerns: of all occasions the likeliest, where it is likely enough.</summary>
internal sealed class OpenSlots
{
    /// <summary>A matter concerns one of so many occasions around it, or of so many at the beginning; no article has more, but a text of a megabyte has.</summary>
    private const int Reach = 64, Lead = 16;

    private readonly ArticleView _article;
    private readonly Material _material;
    private readonly IReadOnlyList<Occasion> _occasions;
    private readonly IReadOnlyDictionary<int, Occasion> _meant;
    private readonly MatterDecisions _decisions;
    private readonly OpenSlotFeatures _of;
    private readonly FeatureList _features = new();
    private readonly List<OpenSlot>[] _slots;
    private readonly List<Participant>[] _unsure;
    private readonly HashSet<string>[] _asked;
    private readonly bool[] _isAsked;

    private OpenSlots(ArticleView article, IReadOnlyList<Occasion> occasions, IReadOnlyDictionary<int, Occasion> meant, MatterDecisions decisions)
    {
        (_article, _material, _occasions, _meant, _decisions) = (article, article.Material, occasions, meant, decisions);
        _of = new OpenSlotFeatures(article, occasions);
        _slots = [.. occasions.Select(_ => new List<OpenSlot>())];
        _unsure = [.. occasions.Select(_ => new List<Participant>())];
        _asked = [.. occasions.Select(_ => new HashSet<string>(StringComparer.Ordinal))];
        _isAsked = new bool[occasions.Count];
    }

    /// <param name="article">The article.</param>
    /// <param name="matters">What is open in it.</param>
    /// <param name="occasions">Its occasions.</param>
    /// <param name="meant">Words in open matters that are known to name one of the occasions.</param>
    /// <param name="decisions">The decisions about open matters.</param>
    public static OpenMatters Attach(ArticleView article, IReadOnlyList<OpenMatter> matters, IReadOnlyList<Occasion> occasions, IReadOnlyDictionary<int, Occasion> meant, MatterDecisions decisions)
    {
        var slots = new OpenSlots(article, occasions, meant, decisions);
        var questions = matters.Select(slots.Attach).ToValueArray();
        return new OpenMatters(questions, slots._slots, slots._unsure, slots._asked, slots._isAsked);
    }

    private OpenQuestion Attach(OpenMatter matter)
    {
        var evidence = _material.Quote(matter.Stretch.First, matter.Stretch.End);
        var question = new OpenQuestion(_material.Sentence(matter.Stretch.First), evidence.Quote);
        if (_occasions.Count == 0)
            return question;
        var slot = Slot(matter.Stretch);
        if (Likeliest(matter, slot) is not { } at)
            return question;
        if (slot.Names[0] is SlotName.Other or SlotName.Participants && AsksOf(matter.Stretch, _occasions[at]))
        {
            _isAsked[at] = true;
            slot = slot with { Names = [SlotName.Other] };
        }
        foreach (var name in slot.Names)
            _slots[at].Add(new OpenSlot(name, evidence));
        if (slot.Names[0] == SlotName.Participants)
            AddUnsure(matter.Stretch, _unsure[at], _asked[at]);
        return question with { Engagement = new EngagementId(at + 1), Slot = slot.Names[0] };
    }

    /// <summary>What the matter concerns; a time and a place together ("wann und wo") where both are likely.</summary>
    private ConcernedSlot Slot(MatterCandidate matter)
    {
        _of.Slot(matter, _features);
        return ConcernedSlot.Of(_decisions.Slot, _features);
    }

    private int? Likeliest(OpenMatter matter, ConcernedSlot slot)
    {
        foreach (var (word, occasion) in _meant)
        {
            if (matter.Stretch.Contains(word))
                return Enumerable.Range(0, _occasions.Count).First(i => _occasions[i] == occasion);
        }
        var best = (Index: -1, Probability: 0);
        var asksAhead = AsksAhead(matter.Stretch);
        var at = SortedPlaces.FirstFrom(_occasions, static o => o.Words[0], matter.Stretch.First);
        for (var i = 0; i < _occasions.Count; i++)
        {
            if (i >= Lead && Math.Abs(i - at) > Reach)
                continue;
            if (asksAhead && _occasions[i].Status is EngagementStatus.Held or EngagementStatus.Failed)
                continue;
            _of.Pair(matter.Stretch, matter.Probability, slot, i, _features);
            if (_decisions.Occasion.PredictYes(_features) is var probability && probability > best.Probability)
                best = (i, probability);
        }
        return (long)best.Probability * slot.Probability / Softmax.One >= _decisions.Thresholds.Occasion ? best.Index : null;
    }

    /// <summary>"Ob er teilnimmt, ist offen", "wann sie sich treffen werden": what is asked in present or future concerns nothing that is over.</summary>
    private bool AsksAhead(MatterCandidate matter)
    {
        var asks = false;
        foreach (var clause in _material.Clauses.Sentences[matter.Sentence].Clauses)
        {
            if (clause.Embedding.Kind != EmbeddingKind.Question || !matter.Contains(clause.Predicate))
                continue;
            if (clause.Tense is not (ClauseTense.Present or ClauseTense.Future) || clause.Modality == Modality.Reported)
                return false;
            asks = true;
        }
        return asks;
    }

    /// <summary>It is asked whether the occasion comes about: "ob sich A und B begegnen, ist offen".</summary>
    private bool AsksOf(MatterCandidate matter, Occasion occasion) =>
        occasion is { Status: not (EngagementStatus.Held or EngagementStatus.Failed), Words: [var word] } && matter.Contains(word)
        && _material.Words[word].Upos is Language.Tagging.Upos.VERB or Language.Tagging.Upos.AUX && _material.Language.Matters.Questions.Opens(_material.Words, _material.Segments.At(word));

    /// <summary>Those of whom is asked whether they will take part.</summary>
    private void AddUnsure(MatterCandidate matter, List<Participant> unsure, HashSet<string> asked)
    {
        int[] subjects = [.. _material.Clauses.Sentences[matter.Sentence].Clauses
            .Where(c => c.Embedding.Kind == EmbeddingKind.Question && matter.Contains(c.Predicate)).SelectMany(c => c.Subjects)];
        var parties = new Parties(_material);
        for (var w = matter.First; w < matter.End; w++)
        {
            if (parties.StartingAt(w) is not { Form: Actors.MentionForm.Name } mention)
                continue;
            if (parties.Of(mention) is { } party)
            {
                unsure.Add(new Participant(party, ParticipantRole.Unclear));
                if (subjects.Any(s => mention.FirstWord <= s && s < mention.EndWord))
                    asked.Add(party.Name);
            }
            w = mention.EndWord - 1;
        }
    }
}

/// <summary>The slot that an open matter concerns, if it concerns an occasion.</summary>
/// <param name="Names">The likeliest slot; with it the place where it is the time and both are likely, and the other way round.</param>
/// <param name="Probability">That it concerns an occasion at all, in units of 1/65536.</param>
internal readonly record struct ConcernedSlot(IReadOnlyList<SlotName> Names, int Probability)
{
    /// <summary>From which probability on a time and a place are both told.</summary>
    private const int Both = Softmax.One / 6;

    public static ConcernedSlot Of(LinearModel model, FeatureList features)
    {
        Span<int> all = stackalloc int[MatterDecisions.Slots.Count];
        model.Predict(features, all);
        var best = 1;
        for (var s = 2; s < all.Length; s++)
            best = all[s] > all[best] ? s : best;
        var (time, place) = (all[(int)SlotName.Time + 1], all[(int)SlotName.Place + 1]);
        var isBoth = (SlotName)(best - 1) is SlotName.Time or SlotName.Place && Math.Min(time, place) >= Both;
        return new ConcernedSlot(isBoth ? [SlotName.Time, SlotName.Place] : [(SlotName)(best - 1)], Softmax.One - all[0]);
    }
}
