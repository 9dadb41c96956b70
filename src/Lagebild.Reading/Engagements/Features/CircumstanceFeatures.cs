using Lagebild.Language.Parsing;
using Lagebild.Language.Tagging;
using Lagebild.Language.Tokens;
using Lagebild.Networks.Linear;
using Lagebild.Reading.Engagements.Candidates;
using Lagebild.Reading.Engagements.Decisions;
using NodaTime;

namespace Lagebild.Reading.Engagements.Features;

/// <summary>What tells whether a time or a place of the article is that of the occasion which a word names.</summary>
internal sealed class CircumstanceFeatures(ArticleView article)
{
    private readonly ILookup<int, TimeCandidate> _timesIn = article.Times.ToLookup(t => article.SentenceOf(t.FirstWord));
    private readonly ILookup<int, PlaceCandidate> _placesIn = article.Places.ToLookup(p => article.SentenceOf(p.FirstWord));
    private readonly ILookup<string, PlaceCandidate> _placesOf = article.Places.ToLookup(p => p.Place.Name);
    private readonly TriggersBySentence _triggers = new(article);

    public void Write(FoundTrigger trigger, IReadOnlyList<FoundTrigger> triggers, TimeCandidate time, FeatureList into)
    {
        into.Clear();
        into.Add("bias");
        Position(trigger, triggers, time.FirstWord, time.EndWord, time.Preposition, into);
        var shape = Shape(time);
        into.Add("shape", shape);
        into.Add("shape+prep", shape, time.Preposition);
        into.AddIf(time.IsBound, "bound");
        into.AddIf(time.IsOfOther, "of another noun");
        var distance = article.SentenceOf(time.FirstWord) - article.SentenceOf(trigger.Word);
        into.Add("shape+sentence", shape, Math.Clamp(distance, -3, 3));
        if (article.Material.Document.Published?.Date is { } published)
        {
            var lies = Lies(time, published);
            into.Add("lies", lies);
            into.Add("lies+kind", lies, trigger.Kind.ToString());
            into.Add("lies+verb", lies, FiniteIn(trigger.Word));
            into.Add("lies+sentence", lies, Math.Clamp(distance, -3, 3));
        }
        // The nearest one in its segment, in its sentence.
        int nearer = 0, inSentence = 0, before = 0;
        foreach (var other in _timesIn[article.SentenceOf(time.FirstWord)])
        {
            if (other == time)
                continue;
            inSentence++;
            before += other.FirstWord < time.FirstWord ? 1 : 0;
            nearer += Math.Abs(other.FirstWord - trigger.Word) < Math.Abs(time.FirstWord - trigger.Word) ? 1 : 0;
        }
        into.Add("nearer", Math.Min(2, nearer));
        into.Add("others", Math.Min(3, inSentence));
        into.Add("order", Math.Min(2, before));
        into.Add("nearer+sentence", nearer > 0 ? "1" : "0", Math.Clamp(distance, -3, 3));
        into.AddIf(article.Words[time.FirstWord].Feats.NumType != NumType.None, "number");
    }

    public void Write(FoundTrigger trigger, IReadOnlyList<FoundTrigger> triggers, PlaceCandidate place, FeatureList into)
    {
        into.Clear();
        into.Add("bias");
        Position(trigger, triggers, place.FirstWord, place.EndWord, place.Preposition, into);
        var what = place.Kind?.ToString() ?? place.Source;
        into.Add("what", what);
        into.Add("source", place.Source);
        into.Add("what+prep", what, place.Preposition);
        into.Add("what+kind", what, trigger.Kind.ToString());
        into.Add("source+kind", place.Source, trigger.Kind.ToString());
        into.Add("what+prep+kind", what + place.Preposition, trigger.Kind.ToString());
        var distance = Math.Clamp(article.SentenceOf(place.FirstWord) - article.SentenceOf(trigger.Word), -3, 3);
        into.Add("what+sentence", what, distance);
        into.Add("source+sentence", place.Source, distance);
        var mention = article.Material.Actors.MentionAt(article.Words[place.FirstWord]);
        into.Add("in a mention", mention is null ? "none" : mention.Kind.ToString() + (mention.FirstWord == place.FirstWord && mention.EndWord == place.EndWord ? "whole" : "part"));
        int nearer = 0, same = _placesOf[place.Place.Name].Count(), closer = 0;
        foreach (var other in _placesIn[article.SentenceOf(place.FirstWord)])
        {
            if (other == place)
                continue;
            nearer += Math.Abs(other.FirstWord - trigger.Word) < Math.Abs(place.FirstWord - trigger.Word) ? 1 : 0;
            closer += other.Kind is Places.PlaceKind.City or Places.PlaceKind.Venue && other.Preposition.Length > 0 ? 1 : 0;
        }
        into.Add("nearer", Math.Min(2, nearer));
        into.Add("times named", Math.Min(4, same));
        into.Add("cities beside", what, Math.Min(2, closer));
        into.Add("dateline+places", place.Source == "dateline" ? "1" : "0", Math.Min(3, article.Places.Count));
    }

    private void Position(FoundTrigger trigger, IReadOnlyList<FoundTrigger> triggers, int first, int end, string preposition, FeatureList into)
    {
        var w = trigger.Word;
        var head = article.Heads[w].Length > 0 ? article.Heads[w] : article.Keys[w];
        var kind = trigger.Kind.ToString();
        var isNoun = article.Heads[w].Length > 0 ? 1 : 0;
        var sentences = Math.Clamp(article.SentenceOf(first) - article.SentenceOf(w), -4, 4);
        into.Add("sentences", sentences);
        into.Add("sentences+noun", isNoun == 1 ? "noun" : "verb", sentences);
        into.Add("prep", preposition);
        into.Add("prep+noun", preposition, isNoun);
        into.Add("sentence kind", (int)article.Sentence(first).Kind);
        into.AddIf(article.IsHeadline(w), "trigger in headline");
        Determiner(w, sentences, into);
        var rivals = 0;
        foreach (var other in _triggers.In(triggers, article.SentenceOf(first)))
        {
            rivals += other.Word != w && other.Probability > 16384
                && Math.Abs(other.Word - first) < Math.Abs(w - first) ? 1 : 0;
        }
        into.Add("rivals", Math.Min(3, rivals));
        into.Add("rivals+sentence", rivals > 0 ? "1" : "0", sentences);
        if (sentences != 0)
        {
            // Whether anything of its kind stands in the word's own sentence.
            return;
        }
        var segments = Math.Clamp(article.Segments.IndexAt(first) - article.Segments.IndexAt(w), -3, 3);
        into.Add("segments", segments);
        into.Add("segments+rivals", segments.ToString(System.Globalization.CultureInfo.InvariantCulture), Math.Min(2, rivals));
        into.Add("segments+prep", preposition, segments);
        into.Add("distance", Buckets.Distance(first - w));
        into.Add("distance+noun", isNoun == 1 ? "noun" : "verb", Buckets.Distance(first - w));
        var top = article.Words[end - 1];
        while (top.Head is { } up && up.Index >= first && up.Index < end)
            top = up;
        var path = TreePath.Between(article.Words[w], top);
        into.Add("path", path);
        into.Add("path+prep", path, preposition);
        into.Add("path+kind", path, kind);
        into.Add("prep+head", preposition, head);
        into.Add("prep+kind", preposition, kind);
        into.AddIf(first == w + 1 || first == w + 2, "behind it directly");
        if (top.Head is { } governor)
        {
            into.Add("governor", article.Keys[governor.Index]);
            into.AddIf(governor.Index == w, "governor is it");
        }
        if (first > article.Sentence(first).FirstWord)
            into.Add("left", article.Keys[first - 1]);
        if (end < article.Sentence(first).EndWord)
            into.Add("right", article.Keys[end]);
        into.AddIf(article.Segments.IsQuoted(first), "quoted");
    }

    private void Determiner(int w, int sentences, FeatureList into)
    {
        foreach (var child in article.Words[w].Children)
        {
            if (child.Relation.Universal() == Relation.Det)
                into.Add("determiner", article.Keys[child.Index], sentences);
        }
    }

    private static string Shape(TimeCandidate time)
    {
        if (time.Days is { IsDay: true })
            return "day";
        return time.Days is { Earliest: { } a, Latest: { } b } ? Period.DaysBetween(a, b) switch { < 7 => "days", < 32 => "month", < 367 => "year", _ => "years" } : "open";
    }

    private static string Lies(TimeCandidate time, LocalDate published) =>
        time.Days.Latest < published ? "past" : time.Days.Earliest > published ? "ahead" : time.Days is { IsDay: true } ? "today" : "around";

    /// <summary>Tense of the finite verb in the word's clause.</summary>
    private string FiniteIn(int w)
    {
        var clause = article.Segments.Clause(article.Words, w);
        for (var at = clause.First; at < clause.End; at++)
        {
            if (article.Words[at].Upos is Upos.VERB or Upos.AUX && article.Words[at].Feats.VerbForm == VerbForm.Fin)
                return article.Words[at].Upos == Upos.AUX ? article.Keys[at] + article.Words[at].Feats.Tense : article.Words[at].Feats.Tense.ToString();
        }
        return "none";
    }
}
