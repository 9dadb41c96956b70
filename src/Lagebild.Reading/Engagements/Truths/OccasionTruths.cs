using System.Collections.Frozen;
using Lagebild.Reading.Engagements.Candidates;

namespace Lagebild.Reading.Engagements.Truths;

/// <summary>
/// What the sentences of an occasion take back, however likely it is: an occasion that has not been since, a day that was planned and missed, the place
/// where it was not, somebody who only speaks of it (table <c>occasion-truths.tsv</c>).
/// </summary>
internal sealed class OccasionTruths
{
    private readonly FrozenSet<(string Word, TruthWord Kind)> _words;
    private readonly ILookup<TruthWord, string> _beginnings;

    public OccasionTruths(IEnumerable<string[]> rows)
    {
        var words = rows.SelectMany(r => r[1].Split(' ').Select(w => (Word: w, Kind: Enum.Parse<TruthWord>(r[0], ignoreCase: true)))).ToList();
        (_words, _beginnings) = (words.ToFrozenSet(), words.ToLookup(p => p.Kind, p => p.Word));
    }

    /// <summary>The occasion without what is taken back; null where nothing is left of it.</summary>
    public Occasion? Of(ArticleView article, Occasion occasion)
    {
        if (Lacks.IsLack(article, occasion, this) || StayingAway.IsNothingElse(article, occasion))
            return null;
        if (Fates.Of(article, PastPlans.Of(article, Turns.Of(article, occasion, this), this), this) is not { } fate)
            return null;
        occasion = NotBefore.Of(article, RowTimes.Of(article, fate), this);
        occasion = InBrackets.Without(article, OnlySpeakers.Without(article, Bystanders.Without(article, StayingAway.Of(article, occasion), this), this));
        occasion = PlaceTruth.Of(article, TalkedAbout.Without(article, occasion, this), this);
        return new Sequels(article, this).Of(Refusals.Of(article, occasion, this));
    }

    /// <summary>The occasion without those who are out; with all of them where nobody would be left.</summary>
    public static Occasion Without(ArticleView article, Occasion occasion, Func<Participant, ActorCandidate, bool> isOut)
    {
        var left = occasion.Participants.Where(p => !(article.ActorOf(p) is { } actor && isOut(p, actor))).ToList();
        return left.Count == occasion.Participants.Count || left.Count == 0 ? occasion : occasion with { Participants = left };
    }

    /// <summary>True where the form begins as one of the kind does, in small letters or not.</summary>
    public bool Begins(string form, TruthWord kind) => _beginnings[kind].Any(b => form.StartsWith(b, StringComparison.OrdinalIgnoreCase));

    public bool Is(string word, TruthWord kind) => _words.Contains((word, kind));
}

/// <summary>How a word takes something back.</summary>
internal enum TruthWord { Since, Never, Stays, Turns, About, Topic, Of, AfterAll, Scene, If, OnlyThen, Before, Later, Once, Otherwise, ForNow, GoesOn, Offer, Accepts, Between, Asks }
