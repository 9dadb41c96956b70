using Lagebild.Language.Clauses;
using Lagebild.Language.Tagging;
using Lagebild.Language.Tokens;
using Lagebild.Reading.Engagements.Candidates;

namespace Lagebild.Reading.Events.Candidates;

/// <summary>
/// What decisions about events look at beside the <see cref="ArticleView"/>: for each word the key it counts by, what the tables say of it, the
/// clauses below its clause; the words that may tell an event, and everybody who may do or undergo one.
/// </summary>
internal sealed class EventView
{
    private readonly Dictionary<Clause, List<Clause>> _below = new(ReferenceEqualityComparer.Instance);

    public EventView(ArticleView article)
    {
        Article = article;
        var n = article.Words.Count;
        (Keys, Types, Core) = (new string[n], new EventTypes[n], new EventTypes[n]);
        for (var w = 0; w < n; w++)
            (Keys[w], (Types[w], Core[w])) = Describe(w);
        foreach (var reading in article.Material.Clauses.Sentences)
        {
            foreach (var clause in reading.Clauses)
            {
                if (reading.Governing(clause) is not { } above)
                    continue;
                if (!_below.TryGetValue(above, out var list))
                    _below[above] = list = [];
                list.Add(clause);
            }
        }
        Words = [.. Enumerable.Range(0, n).Where(MayTell)];
        Parties = EventParties.Find(this);
        PartiesIn = [.. article.Words.Tokens.Sentences.Select(_ => new List<(EventParty, ActorPlace)>())];
        foreach (var party in Parties)
        {
            foreach (var place in party.Places)
                PartiesIn[place.Sentence].Add((party, place));
        }
        foreach (var list in PartiesIn)
            list.Sort((a, b) => (a.Place.FirstWord, a.Party.Index).CompareTo((b.Place.FirstWord, b.Party.Index)));
    }

    public ArticleView Article { get; }

    /// <summary>For each word its key: the lemma of the clause for a predicate, the last part of a compound for a noun.</summary>
    public string[] Keys { get; }

    /// <summary>For each word what the tables say that it may tell.</summary>
    public EventTypes[] Types { get; }

    /// <summary>Of these, what it hardly ever does not tell.</summary>
    public EventTypes[] Core { get; }

    /// <summary>The words that may tell an event, in text order.</summary>
    public IReadOnlyList<int> Words { get; }

    public IReadOnlyList<EventParty> Parties { get; }

    /// <summary>For each sentence who is named, described or pointed to there, in text order.</summary>
    public List<(EventParty Party, ActorPlace Place)>[] PartiesIn { get; }

    public Clause? ClauseOf(int word) => Article.Material.Clauses.ClauseOf(word);

    public Clause? Above(int word, Clause clause) => Article.Material.Clauses.Sentences[Article.SentenceOf(word)].Governing(clause);

    /// <summary>The clauses that stand under a clause.</summary>
    public IReadOnlyList<Clause> Below(Clause clause) => _below.GetValueOrDefault(clause) ?? (IReadOnlyList<Clause>)[];

    private (string Key, (EventTypes All, EventTypes Core) Types) Describe(int w)
    {
        var word = Article.Words[w];
        if (Article.Keys[w][0] == '<')
            return (Article.Keys[w], default);
        if (word.Upos is Upos.NOUN or Upos.PROPN)
            return (Article.Heads[w], Article.Material.Language.Events.Words.OfNoun(Article.Keys[w], Article.Heads[w]));
        if (ClauseOf(w) is { } clause && clause.Predicate == w)
        {
            var lemma = clause.Lemma.ToLowerInvariant();
            return (lemma, Article.Material.Language.Events.Words.OfVerb(lemma));
        }
        return (Article.Keys[w], word.Upos is Upos.VERB or Upos.ADJ ? Article.Material.Language.Events.Words.OfVerb(Article.Keys[w]) : default);
    }

    /// <summary>Every predicate, every other full verb, and nouns that the tables know.</summary>
    private bool MayTell(int w)
    {
        if (Article.Sentence(w).Kind == SentenceKind.Dateline)
            return false;
        var word = Article.Words[w];
        return word.Upos switch
        {
            Upos.NOUN or Upos.PROPN => !Types[w].IsEmpty && Article.Names[w] is null,
            Upos.VERB => true,
            _ => ClauseOf(w) is { } clause && clause.Predicate == w || !Types[w].IsEmpty,
        };
    }
}
