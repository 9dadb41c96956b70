using Lagebild.Language.Clauses;
using Lagebild.Language.Tagging;
using Lagebild.Reading.Engagements.Candidates;

namespace Lagebild.Reading.Engagements;

/// <summary>Verbs that tell how far an occasion has come only with certain words beside them (table <c>set-phrases.tsv</c>): "liegt auf Eis".</summary>
internal sealed class SetPhrases(IEnumerable<string[]> rows)
{
    private readonly ILookup<string, SetPhrase> _byVerb = rows.Select(SetPhrase.Parse).ToLookup(p => p.Verb);

    /// <summary>The phrase that a clause tells of a word of an occasion, or null.</summary>
    public SetPhrase? Of(ArticleView article, Clause clause, int word) => In(article, clause).FirstOrDefault(p => p.IsOf(article, clause, word));

    /// <summary>The phrase that a clause tells of what has been told before, which only a pronoun or an adverb names in it; or null.</summary>
    public SetPhrase? PointingBack(ArticleView article, Clause clause) => In(article, clause).FirstOrDefault(p => p.PointsBack(article, clause));

    private IEnumerable<SetPhrase> In(ArticleView article, Clause clause) => Verbs(article, clause).SelectMany(v => _byVerb[v]).Where(p => p.IsIn(article, clause));

    private static IEnumerable<string> Verbs(ArticleView article, Clause clause)
    {
        var lemmas = clause.Lemma.Split('|');
        return clause.IsCopular && clause.Finite >= 0 ? [.. lemmas, article.Words[clause.Finite].Lemma] : lemmas;
    }
}

/// <summary>One such phrase.</summary>
/// <param name="Verb">Lemma of its verb.</param>
/// <param name="Words">A word that its clause has, with the preposition before it where it needs one.</param>
/// <param name="Relation">What the occasion is of the verb.</param>
/// <param name="Preposition">The preposition before an oblique one; empty for others.</param>
/// <param name="Pointer">The adverb that stands for preposition and occasion ("daraus"); empty for others.</param>
/// <param name="Says">What it tells.</param>
/// <param name="IsOfNow">True where the past tense tells nothing of now.</param>
internal sealed record SetPhrase(string Verb, IReadOnlyList<string> Words, ArgumentRelation Relation, string Preposition, string Pointer, StatusVerb Says, bool IsOfNow)
{
    public static SetPhrase Parse(string[] row)
    {
        var (of, says) = (row[2].Split(' '), row[3].Split(' '));
        return Enum.TryParse<ArgumentRelation>(of[0], ignoreCase: true, out var relation)
            ? new SetPhrase(row[0], row[1].Split(' '), relation, "", "", Told(says[0]), says.Length > 1)
            : new SetPhrase(row[0], row[1].Split(' '), ArgumentRelation.Oblique, of[0], of[1], Told(says[0]), says.Length > 1);
    }

    public bool IsIn(ArticleView article, Clause clause) =>
        !(IsOfNow && clause.Tense is not (ClauseTense.Present or ClauseTense.Perfect or ClauseTense.Future)) && article.WordsOf(clause).Any(w => IsAt(article, w))
        && (Preposition.Length == 0 || clause.Subjects.All(s => IsAt(article, s)));

    /// <summary>The clause without a negation that is a word of the phrase ("daraus wird nichts").</summary>
    public Clause Affirmed(ArticleView article, Clause clause) =>
        clause.Negators.Length > 0 && clause.Negators.All(n => IsAt(article, n)) ? clause with { Polarity = Polarity.Affirmative, Negators = [] } : clause;

    /// <summary>True where the clause tells it of the word.</summary>
    public bool IsOf(ArticleView article, Clause clause, int word)
    {
        if (Preposition.Length > 0)
            return clause.Arguments.Any(a => a.Relation == Relation && a.Preposition == Preposition && a.Heads.Contains(word));
        var relation = Relation == ArgumentRelation.Object && clause.Voice != ClauseVoice.Active ? ArgumentRelation.Subject : Relation;
        return clause.Heads(relation).Contains(word)
            // "Der Besuch sei vom Tisch, sagte X": the tree may give the subject to the frame behind.
            || relation == ArgumentRelation.Subject && !clause.Subjects.Any() && word < clause.Finite && article.Segments.IndexAt(word) == article.Segments.IndexAt(clause.Finite) && article.Nouns[word] is not null;
    }

    /// <summary>True where the clause tells it of what has been told before, which only a pronoun or an adverb names in it.</summary>
    public bool PointsBack(ArticleView article, Clause clause)
    {
        if (Pointer.Length > 0)
            return article.WordsOf(clause).Any(w => article.Words[w].Form.Equals(Pointer, StringComparison.OrdinalIgnoreCase));
        return Relation == ArgumentRelation.Subject && clause.Subjects.Any() && clause.Subjects.All(s => article.Material.Language.Words.Is(article.Words[s].Form, WordClass.Pointer));
    }

    private bool IsAt(ArticleView article, int word)
    {
        if (!article.Words[word].Form.SequenceEqual(Words[^1]))
            return false;
        var before = word - 1;
        while (Words.Count > 1 && before >= 0 && article.Words[before].Upos is Upos.DET or Upos.ADJ)
            before--;
        return Words.Count == 1 || before >= 0 && article.Words[before].Form.Equals(Words[0], StringComparison.OrdinalIgnoreCase);
    }

    private static StatusVerb Told(string name) => name == "on" ? StatusVerb.Done : StatusVerb.Just(Enum.Parse<EngagementStatus>(name, ignoreCase: true));
}
