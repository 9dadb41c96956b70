using Lagebild.Language.Parsing;
using Lagebild.Language.Tagging;

namespace Lagebild.Language.Clauses;

/// <summary>
/// Which words negate which clause. A negator counts for the clause whose verb, argument or adverbial it stands with; one inside an
/// attribute ("nicht öffentliche Sitzung") or narrowed ("nicht nur") for none, nor one that only puts something else in its place
/// ("nicht am Montag, sondern am Dienstag").
/// </summary>
internal sealed class PolarityReading(ParsedText text, ClauseTables tables, Stretches stretches, IReadOnlyDictionary<int, VerbGroup> groupOf, int first, int end)
{
    /// <summary>The negators of each group, and what they come to.</summary>
    public Dictionary<VerbGroup, (List<int> Words, bool IsHardly)> All(List<VerbGroup> groups)
    {
        var found = groups.ToDictionary(g => g, _ => (new List<int>(), false));
        for (var w = first; w < end; w++)
        {
            var kind = tables.Negators.Of(text[w].Form);
            if (kind is NegatorKind.None or NegatorKind.Second or NegatorKind.Narrowed or NegatorKind.Contrast)
                continue;
            foreach (var group in Negated(w, kind, groups))
            {
                found[group].Item1.Add(w);
                if (kind == NegatorKind.Hardly)
                    found[group] = (found[group].Item1, true);
            }
        }
        return found;
    }

    public static Polarity Of(int negators, bool isHardly, bool isDenying) =>
        negators == 0 ? Polarity.Affirmative
        : isDenying || negators > 1 ? Polarity.Double
        : isHardly ? Polarity.Hardly : Polarity.Negative;

    private IEnumerable<VerbGroup> Negated(int word, NegatorKind kind, List<VerbGroup> groups)
    {
        if (IsNarrowed(word) || (kind == NegatorKind.Negator && IsContrast(word)))
            return [];
        if (kind == NegatorKind.Without)
            return Opened(word, groups) is { } opened ? [opened] : [];
        var group = kind == NegatorKind.Coordinating ? OfPair(word, groups) : Group(word, groups);
        return kind == NegatorKind.Coordinating ? Coordinated(word, group, groups) : group is null ? [] : [group];
    }

    /// <summary>"kam weder A noch B", "weder A noch B kamen": the verb before it, that of the tree, else the one behind.</summary>
    private VerbGroup? OfPair(int word, List<VerbGroup> groups) =>
        groups.FindLast(g => g is { Finite: >= 0, SharedAuxiliaries.Count: 0 } && g.Finite < word && stretches.AreTogether(g.Finite, word)) ?? Group(word, groups)
        ?? groups.Find(g => g.Finite > word && stretches.AreTogether(g.Finite, word));

    /// <summary>The clause that a negator belongs to: by the tree up to an argument of the verb, else by the stretch.</summary>
    private VerbGroup? Group(int word, List<VerbGroup> groups)
    {
        var (at, depth) = (text[word], 0);
        while (!groupOf.ContainsKey(at.Index))
        {
            if (at.Head is not { } head)
                return null;
            if (at.Relation.Universal() is Relation.Amod or Relation.Acl or Relation.Appos || (at.Relation.Universal() is Relation.Nmod && depth > 0 && head.Upos is not Upos.VERB and not Upos.ADJ))
                return null;
            (at, depth) = (head, depth + 1);
        }
        var group = groupOf[at.Index];
        if (IsAround(group, word))
            return group;
        if (groups.Find(g => g.Finite >= 0 && stretches.AreTogether(g.Finite, word)) is { } other)
            return other;
        if (text[word].Upos == Upos.PART && word - 2 >= first && text[word - 1].Form is "," && word > group.Members.Max)
        {
            // "reist, anders als geplant, nicht nach Wien": behind an insertion it is the verb before that.
            if (group.Finite < 0 && groups.FindLast(g => g.Finite >= 0 && g.Finite < word) is { } main)
                group = main;
            // "trafen sich in Genf, nicht in Wien", "nehmen teil, nicht aber X": right behind the clause of the verb it sets something apart.
            if (IsAround(group, word - 2) || group.Prefix >= 0 && group.Prefix < word && stretches.AreTogether(group.Prefix, word - 2))
                return null;
        }
        // "…, mehr nicht": a particle in an addition behind the verbs negates the addition.
        return text[word].Upos == Upos.PART && word > group.Members.Max && stretches.Last(word) - stretches.First(word) < 3 ? null : group;
    }

    /// <summary>True where a verb of the group stands in the stretch of the word, or no other group does.</summary>
    private bool IsAround(VerbGroup group, int word)
    {
        foreach (var member in group.Members)
        {
            if (stretches.AreTogether(member, word))
                return true;
        }
        return false;
    }

    /// <summary>"nicht nur", "nicht alle".</summary>
    private bool IsNarrowed(int word) => word + 1 < end && text[word].Feats.PronType != PronType.Neg && tables.Negators.Of(text[word + 1].Form) == NegatorKind.Narrowed;

    /// <summary>
    /// "nicht am Montag, sondern am Dienstag", "will nicht nach Rom, sondern nach Wien reisen", "nicht A, sondern B traf X": what follows the conjunction has no
    /// verb of its own beside one that is negated.
    /// </summary>
    private bool IsContrast(int word)
    {
        for (var w = word + 1; w < end; w++)
        {
            if (tables.Negators.Of(text[w].Form) != NegatorKind.Contrast)
                continue;
            for (var v = w + 1; v < end && stretches.AreTogether(v, w); v++)
            {
                if (groupOf.TryGetValue(v, out var group) && !group.IsCopular && v == group.Predicate && v != word && group.Members.Min > w && IsVerbBefore(word, w))
                    return false;
            }
            return true;
        }
        return false;
    }

    /// <summary>True where a verb stands beside the negator or between it and the conjunction.</summary>
    private bool IsVerbBefore(int negator, int conjunction)
    {
        for (var v = stretches.First(negator); v < conjunction; v++)
        {
            if (groupOf.ContainsKey(v))
                return true;
        }
        return false;
    }

    /// <summary>The infinitive or clause that "ohne" opens.</summary>
    private VerbGroup? Opened(int word, List<VerbGroup> groups)
    {
        foreach (var group in groups)
        {
            if (group.Predicate > word && stretches.AreTogether(group.Predicate, word) && (group.Finite < 0 || IsConjunction(word + 1)))
                return group.Finite < 0 && !IsInfinitive(group) ? null : group;
        }
        // "ohne dass": the comma of some writers stands between.
        return null;
    }

    private bool IsConjunction(int word) => word < end && tables.Subordinator(text[word].Form) is { Kind: EmbeddingKind.Complement };

    private bool IsInfinitive(VerbGroup group) => new VerbForms(text, tables).Of(group.Predicate) == VerbKind.ZuInfinitive || group.Members.Any(m => new VerbForms(text, tables).Of(m) == VerbKind.ZuInfinitive);

    /// <summary>"weder … noch": all that is coordinated, verbs too.</summary>
    private IEnumerable<VerbGroup> Coordinated(int word, VerbGroup? group, List<VerbGroup> groups)
    {
        var negated = new List<VerbGroup>();
        if (group is not null)
            negated.Add(group);
        for (var w = word + 1; w < end; w++)
        {
            if (tables.Negators.Of(text[w].Form) != NegatorKind.Second)
                continue;
            if (groups.Find(g => g.Finite > w && g.Finite <= w + 2) is { } second && !negated.Contains(second))
                negated.Add(second);
            else if (groups.Find(g => g != group && g.Finite >= 0 && g.SharedAuxiliaries.Count > 0 && g.Predicate > w) is { } shared && !negated.Contains(shared))
                negated.Add(shared);
            break;
        }
        return negated;
    }
}
