using Lagebild.Language.Parsing;
using Lagebild.Language.Tagging;

namespace Lagebild.Language.Times;

/// <summary>
/// Whether the clause around a word looks back or ahead: by tense and auxiliaries of its verb where the text is tagged, else by the
/// nearest finite verb form of the language's table.
/// </summary>
internal sealed class ClauseDirection(ParsedText text, TimeGrammar grammar)
{
    public TimeDirection At(int word)
    {
        var at = text[word];
        if (at.Upos != Upos.X && VerbAbove(at) is { } verb && OfVerb(verb) is var tagged && tagged != TimeDirection.Unknown)
            return tagged;
        return ByTable(word);
    }

    private static Word? VerbAbove(Word word)
    {
        for (Word? w = word; w is { } at; w = at.Head)
        {
            if (at.Upos is Upos.VERB or Upos.AUX || at.Child(Relation.Cop) is not null || at.Child(Relation.Aux) is not null)
                return at;
        }
        return null;
    }

    private TimeDirection OfVerb(Word verb)
    {
        var direction = OfForm(verb);
        foreach (var child in verb.Children)
        {
            if (child.Relation.Universal() is not (Relation.Aux or Relation.Cop))
                continue;
            var own = OfForm(child);
            if (own == TimeDirection.Past)
                return own;
            if (child.Relation == Relation.AuxPass || child.Relation == Relation.Cop && !IsParticiple(verb))
            {
                direction = own == TimeDirection.Unknown ? direction : own;
                continue;
            }
            direction = grammar.BesideVerbs.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(child.Form, out var beside) ? beside
                : own == TimeDirection.Unknown ? direction : own;
        }
        return direction;
    }

    /// <summary>"ist zusammengekommen" is a perfect, whatever the tree calls the auxiliary.</summary>
    private static bool IsParticiple(Word verb) => verb.Upos == Upos.VERB && verb.Feats.VerbForm == VerbForm.Part;

    private TimeDirection OfForm(Word word)
    {
        if (grammar.Auxiliaries.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word.Form, out var known))
            return known;
        return word.Feats switch
        {
            { VerbForm: VerbForm.Inf or VerbForm.Part } => TimeDirection.Unknown,
            { Tense: Tense.Past, Mood: Mood.Sub } => TimeDirection.Future,
            { Tense: Tense.Past } => TimeDirection.Past,
            { Tense: Tense.Pres } => TimeDirection.Present,
            _ => grammar.Tenses.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word.Form, out var direction) ? direction : TimeDirection.Unknown,
        };
    }

    private TimeDirection ByTable(int word)
    {
        var sentence = text.Tokens.Sentences[text.Tokens.SentenceOf(word)];
        var lookup = grammar.Tenses.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var distance = 1; distance < sentence.WordCount; distance++)
        {
            foreach (var at in (ReadOnlySpan<int>)[word + distance, word - distance])
            {
                if (at >= sentence.FirstWord && at < sentence.EndWord && lookup.TryGetValue(text.Tokens.Form(at), out var direction))
                    return direction;
            }
        }
        return TimeDirection.Unknown;
    }
}
