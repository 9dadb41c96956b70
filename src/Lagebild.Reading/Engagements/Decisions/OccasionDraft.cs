using Lagebild.Networks.Linear;
using Lagebild.Reading.Engagements.Candidates;

namespace Lagebild.Reading.Engagements.Decisions;

/// <summary>The words that, as decided, name one occasion, in text order, with what they say together.</summary>
internal sealed class OccasionDraft
{
    private readonly Lazy<bool[]> _forbidden;
    private readonly WordLinks? _links;

    public OccasionDraft(ArticleView article, IReadOnlyList<ScoredTrigger> mentions, WordLinks? links = null)
    {
        _links = links;
        _forbidden = new(() => StatusTruth.Forbidden(this));
        Article = article;
        Mentions = mentions;
        Actors = Together(article.Actors.Count, m => m.Actors);
        Times = Together(article.Times.Count, m => m.Times);
        Places = Together(article.Places.Count, m => m.Places);
        Possible = [.. mentions.SelectMany(m => m.Possible).Distinct().Order()];
        PossibleTimes = [.. Enumerable.Range(0, Times.Length).Where(t => Times[t] >= OccasionDecision.Glimpse)];
        PossiblePlaces = [.. Enumerable.Range(0, Places.Length).Where(p => Places[p] >= OccasionDecision.Glimpse)];
        Clear = [.. Possible.Where(i => Actors[i] > Half)];
    }

    public ArticleView Article { get; }

    /// <summary>At least one, in text order.</summary>
    public IReadOnlyList<ScoredTrigger> Mentions { get; }

    /// <summary>For each actor candidate the greatest probability of any mention that he takes part, in units of 1/65536.</summary>
    public int[] Actors { get; }

    /// <summary>The actor candidates who are possible at all, in their order.</summary>
    public int[] Possible { get; }

    /// <summary>The actor candidates who are likelier than not to take part, in their order.</summary>
    public int[] Clear { get; }

    /// <summary>The time candidates that are possible at all.</summary>
    public int[] PossibleTimes { get; }

    /// <summary>The place candidates that are possible at all.</summary>
    public int[] PossiblePlaces { get; }

    public int[] Times { get; }

    public int[] Places { get; }

    /// <summary>True for each status that its clauses do not allow (<see cref="StatusTruth"/>).</summary>
    public bool[] Forbidden => _forbidden.Value;

    /// <summary>That any of the words names an occasion, in units of 1/65536.</summary>
    public int Probability => Mentions.Max(m => m.Trigger.Probability);

    /// <summary>The first mention in the body; the headline's where there is no other.</summary>
    public ScoredTrigger First => Mentions.FirstOrDefault(m => !Article.IsHeadline(m.Word)) ?? Mentions[0];

    /// <summary>The kind that its words speak for together.</summary>
    public EngagementKind LikelyKind => (EngagementKind)(Enumerable.Range(1, FoundTrigger.Labels.Count - 1).MaxBy(k => Mentions.Sum(m => (long)m.Trigger.Probabilities[k])) - 1);

    /// <summary>The best log-odds of a word of this and a word of another draft, that they name one occasion, in units of 1/256.</summary>
    public int LikenessTo(OccasionDraft other) => _links is null ? Unlike : Mentions.Max(m => other.Mentions.Max(n => _links.Between(m.Word, n.Word)));

    /// <summary>The likeness of those that were not compared.</summary>
    public const int Unlike = -16 * LinearModel.Unit;

    private int[] Together(int count, Func<ScoredTrigger, int[]> slot)
    {
        var most = new int[count];
        foreach (var mention in Mentions)
        {
            var own = slot(mention);
            for (var i = 0; i < count; i++)
                most[i] = Math.Max(most[i], own[i]);
        }
        return most;
    }

    /// <summary>The mention that speaks most clearly for an actor.</summary>
    public ScoredTrigger Clearest(int actor) => Mentions.MaxBy(m => m.Actors[actor])!;

    /// <summary>1/2 in the units of probabilities.</summary>
    public const int Half = Softmax.One / 2;
}
