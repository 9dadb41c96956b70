using Lagebild.Language.Parsing;
using Lagebild.Language.Tagging;

namespace Lagebild.Language.Clauses;

/// <summary>What a word is as a verb.</summary>
internal enum VerbKind : byte { None, Finite, Infinitive, ZuInfinitive, Participle }

/// <summary>
/// Which words of a sentence are verbs, and in which form: what the tagger says, put right where the lexicon leaves no doubt (participles
/// taken for adjectives, verbs taken for nouns though written small).
/// </summary>
internal sealed class VerbForms(ParsedText text, ClauseTables tables)
{
    public VerbKind Of(int word)
    {
        var at = text[word];
        return at.Upos switch
        {
            Upos.VERB or Upos.AUX => OfVerb(at),
            Upos.ADJ when at.Relation.Universal() == Relation.Amod => VerbKind.None,
            Upos.ADJ when IsSmall(at) => OfAdjective(at),
            Upos.NOUN or Upos.PROPN or Upos.X when IsSmall(at) => tables.Auxiliaries.Form(at.Form) is not null || HasReading(at.Form, VerbForm.Fin) ? VerbKind.Finite : VerbKind.None,
            _ => VerbKind.None,
        };
    }

    /// <summary>The infinitive, without a prefix that stands apart.</summary>
    public string Lemma(int word)
    {
        var at = text[word];
        if (tables.Auxiliaries.Form(at.Form) is { } auxiliary)
            return auxiliary.Of.Lemma;
        if (at.Upos is Upos.VERB or Upos.AUX && at.Lemma.EndsWith('n'))
            return WithoutPrefixes(at);
        Span<VerbForm> wanted = Of(word) switch
        {
            VerbKind.Participle => [VerbForm.Part],
            VerbKind.Infinitive or VerbKind.ZuInfinitive => [VerbForm.Inf],
            _ => [VerbForm.Fin, VerbForm.Part, VerbForm.Inf],
        };
        foreach (var form in wanted)
        {
            foreach (var reading in tables.Readings(at.Form))
            {
                if (reading.Upos == Upos.VERB && reading.Feats.VerbForm == form)
                    return reading.Lemma(at.Form);
            }
        }
        return at.Lemma;
    }

    /// <summary>The analysis has put the words that it takes for prefixes before the lemma.</summary>
    private static string WithoutPrefixes(Word verb)
    {
        var lemma = verb.Lemma;
        for (var again = true; again;)
        {
            again = false;
            foreach (var child in verb.Children)
            {
                if (child.Relation == Relation.CompoundPrt && lemma.Length > child.Form.Length + 2 && lemma.AsSpan().StartsWith(child.Form, StringComparison.OrdinalIgnoreCase))
                    (lemma, again) = (lemma[child.Form.Length..], true);
            }
        }
        return lemma;
    }

    public bool HasReading(ReadOnlySpan<char> form, VerbForm kind)
    {
        foreach (var reading in tables.Readings(form))
        {
            if (reading.Upos == Upos.VERB && reading.Feats.VerbForm == kind)
                return true;
        }
        return false;
    }

    private VerbKind OfVerb(Word word)
    {
        if (word.Previous is { } before && IsZu(before) && word.Feats.VerbForm != VerbForm.Part)
            return VerbKind.ZuInfinitive;
        if (word.Feats.VerbForm == VerbForm.Inf && HasInnerZu(word))
            return VerbKind.ZuInfinitive;
        return word.Feats.VerbForm switch
        {
            VerbForm.Fin => VerbKind.Finite,
            VerbForm.Inf => VerbKind.Infinitive,
            VerbForm.Part => VerbKind.Participle,
            _ when tables.Auxiliaries.Form(word.Form) is not null || HasReading(word.Form, VerbForm.Fin) => VerbKind.Finite,
            _ => VerbKind.None,
        };
    }

    /// <summary>"wurde abgesagt" tagged as an adjective; "und betonte, dass" likewise.</summary>
    private VerbKind OfAdjective(Word word) =>
        tables.IsAdjective(word.Form) ? VerbKind.None
        : HasReading(word.Form, VerbForm.Part) ? VerbKind.Participle
        : word.Relation.Universal() is not (Relation.Advmod or Relation.Xcomp) && HasReading(word.Form, VerbForm.Fin) && word.Child(Relation.Cop) is null && IsBeforeBreak(word) ? VerbKind.Finite
        : VerbKind.None;

    private static bool IsBeforeBreak(Word word) => word.Next is not { Upos: Upos.NOUN or Upos.PROPN or Upos.ADJ };

    private static bool IsSmall(Word word) => char.IsLower(word.Form[0]);

    /// <summary>The mark of the infinitive; a tagger may take it for a preposition.</summary>
    private bool IsZu(Word word) => word.Upos is Upos.PART or Upos.ADP && tables.Words.Is(word.Form, GrammarRole.InfinitiveMark);

    /// <summary>"anzukündigen": the form without the mark is an infinitive too, and the form itself is none but that.</summary>
    private bool HasInnerZu(Word word)
    {
        var form = word.Form;
        var mark = tables.Words.InfinitiveMark;
        for (var at = 2; at + mark.Length < form.Length - 1; at++)
        {
            if (form[at..].StartsWith(mark, StringComparison.Ordinal) && tables.IsPrefix(form[..at]) && HasReading(string.Concat(form[..at], form[(at + mark.Length)..]), VerbForm.Inf))
                return true;
        }
        return false;
    }
}
