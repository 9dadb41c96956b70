using System.Collections.Immutable;
using Lagebild.Language.Parsing;
using Lagebild.Language.Tagging;
using Lagebild.Language.Tokens;

namespace Lagebild.Language.Clauses;

/// <summary>
/// The clauses of one sentence in the order of their first verbs, and which of them a word belongs to. Made once a sentence; immutable. The
/// tree tells most of it; marks, order of words, case and the tables put right what it has wrong.
/// </summary>
public sealed class ClauseReading
{
    private readonly int _first;
    private readonly int[] _clauseOf;

    private ClauseReading(int first, int[] clauseOf, ImmutableArray<Clause> clauses) => (_first, _clauseOf, Clauses) = (first, clauseOf, clauses);

    public ImmutableArray<Clause> Clauses { get; }

    public static ClauseReading Read(ParsedText text, SentenceSpan sentence, ClauseTables tables)
    {
        var (first, end) = (sentence.FirstWord, sentence.EndWord);
        var stretches = new Stretches(text, first, end);
        var groups = VerbGroups.Read(text, first, end, tables, stretches);
        var groupOf = GroupOf(groups);
        var polarities = new PolarityReading(text, tables, stretches, groupOf, first, end).All(groups);
        var embeddings = new EmbeddingReading(text, tables, stretches, groupOf, first);
        var arguments = new ArgumentReading(text, tables, groupOf);
        Clause[] clauses = [.. groups.Select(g => Build(text, tables, g, polarities[g], arguments, embeddings))];
        var clauseOf = ClauseOfWords(text, first, end, groupOf);
        StrayedSubjects.Return(text, clauses, clauseOf, first);
        UnderstoodSubjects.Add(text, tables, clauses);
        return new ClauseReading(first, clauseOf, ImmutableArray.Create(clauses));
    }

    /// <summary>The clause that a word belongs to, or null in a sentence without a verb.</summary>
    public Clause? ClauseOf(int word) =>
        word >= _first && word < _first + _clauseOf.Length && _clauseOf[word - _first] is >= 0 and var place ? Clauses[place] : null;

    /// <summary>The clause that another one stands under, or null.</summary>
    public Clause? Governing(Clause clause) => clause.Embedding.Clause >= 0 ? Clauses[clause.Embedding.Clause] : null;

    private static Dictionary<int, VerbGroup> GroupOf(List<VerbGroup> groups)
    {
        var of = new Dictionary<int, VerbGroup>();
        foreach (var group in groups)
        {
            foreach (var member in group.Members)
                of[member] = group;
            if (group.Prefix >= 0)
                of[group.Prefix] = group;
        }
        return of;
    }

    private static Clause Build(
        ParsedText text, ClauseTables tables, VerbGroup group, (List<int> Words, bool IsHardly) negated, ArgumentReading arguments, EmbeddingReading embeddings)
    {
        var chain = new ChainReading(text, tables, group);
        var isDenying = !group.IsCopular && tables.IsDenying(chain.Lemma);
        var found = arguments.Of(group, chain.Voice, chain.Lemma);
        return new Clause
        {
            Predicate = group.Predicate,
            Lemma = chain.Lemma,
            Chain = Chain(text, tables, group),
            Finite = group.Finite,
            IsCopular = group.IsCopular,
            LightNoun = LightNoun(text, tables, chain.Lemma, found),
            Voice = chain.Voice,
            Tense = chain.Tense,
            Mood = chain.Mood,
            Modality = chain.Modality,
            Polarity = PolarityReading.Of(negated.Words.Count, negated.IsHardly, isDenying),
            Negators = [.. negated.Words],
            IsDenying = isDenying,
            Arguments = found,
            Embedding = embeddings.Of(group),
        };
    }

    private static ImmutableArray<int> Chain(ParsedText text, ClauseTables tables, VerbGroup group)
    {
        var words = new SortedSet<int>(group.Members.Concat(group.SharedAuxiliaries));
        if (group.Prefix >= 0)
            words.Add(group.Prefix);
        foreach (var word in words.ToList())
        {
            if (text[word].Previous is { } mark && tables.Words.Is(mark.Form, GrammarRole.InfinitiveMark) && text[word].Upos is Upos.VERB or Upos.AUX)
                words.Add(mark.Index);
        }
        return [.. words];
    }

    private static int LightNoun(ParsedText text, ClauseTables tables, string lemma, ImmutableArray<Argument> arguments)
    {
        foreach (var argument in arguments)
        {
            if (argument.Relation is ArgumentRelation.Object or ArgumentRelation.Oblique or ArgumentRelation.Subject && text[argument.Head].Upos == Upos.NOUN
                && tables.IsLight(lemma, argument.Preposition, text[argument.Head].Lemma))
                return argument.Head;
            // "setzte die Abgabe in Kraft": the tree may hang the phrase on the noun before it.
            foreach (var child in text[argument.Head].Children)
            {
                if (child is { Relation: Relation.Nmod, Upos: Upos.NOUN } && child.Child(Relation.Case) is { } preposition && tables.IsLight(lemma, preposition.FormString, child.Lemma))
                    return child.Index;
            }
        }
        return -1;
    }

    private static int[] ClauseOfWords(ParsedText text, int first, int end, Dictionary<int, VerbGroup> groupOf)
    {
        var clauses = new int[end - first];
        for (var w = first; w < end; w++)
        {
            clauses[w - first] = -1;
            for (Word? at = text[w]; at is { } word; at = word.Head)
            {
                if (!groupOf.TryGetValue(word.Index, out var group))
                    continue;
                clauses[w - first] = group.Place;
                break;
            }
        }
        return clauses;
    }
}
