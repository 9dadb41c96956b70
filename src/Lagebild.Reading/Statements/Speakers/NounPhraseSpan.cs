using Lagebild.Language.Parsing;
using Lagebild.Language.Tagging;

namespace Lagebild.Reading.Statements.Speakers;

/// <summary>The extent of a noun phrase: by the tree where that makes sense, else by the parts of speech around its head.</summary>
internal static class NounPhraseSpan
{
    private const int Longest = 30;

    /// <summary>The phrase of a head word, within limits: without relative clauses, with appositions and coordinated names.</summary>
    public static WordSpan Of(ReadingText text, int head, WordSpan limits)
    {
        var (first, end) = (head, head + 1);
        Extend(text[head], limits, ref first, ref end, 0);
        var span = Contiguous(text, head, new WordSpan(first, end), limits);
        return TrimEdges(text, span);
    }

    /// <summary>The phrase that begins at a word, read from the parts of speech alone; empty where none begins there.</summary>
    public static WordSpan From(ReadingText text, int start, int end)
    {
        var at = start;
        var nouns = 0;
        while (at < end && at - start < Longest)
        {
            var word = text[at];
            if (word.Upos is Upos.NOUN || Prepositions.IsName(text, word))
                nouns++;
            else if (word.Upos == Upos.PRON && at == start && !text.IsSmall(at, WordClass.Reflexive) && !text.IsSmall(at, WordClass.Expletive))
                return new WordSpan(start, start + 1);
            else if (nouns > 0 && (!Continues(text, at, end) || IsOutlet(text, at, end)))
                break;
            else if (nouns == 0 && at > start && IsOpening(text, at) && text[at - 1].Upos is Upos.DET or Upos.ADJ && Closing(text, at, end) is > 0 and var closing)
                return new WordSpan(start, closing + 1);
            else if (nouns == 0 && word.Upos is not (Upos.DET or Upos.ADJ or Upos.NUM or Upos.X) && !IsHyphen(text, at))
                break;
            at++;
        }
        return nouns > 0 ? TrimEdges(text, new WordSpan(start, at)) : WordSpan.None;
    }

    /// <summary>The last noun before a genitive or preposition: what the phrase is about.</summary>
    public static int HeadOf(ReadingText text, WordSpan span)
    {
        for (var i = span.First; i < span.End; i++)
        {
            var word = text[i];
            if (word.Upos is Upos.NOUN or Upos.PROPN or Upos.PRON && !(i + 1 < span.End && IsHyphen(text, i + 1)) && (word.Head is not { } h || !span.Contains(h.Index)))
                return i;
        }
        for (var i = span.First; i < span.End; i++)
        {
            if (text[i].Upos is Upos.NOUN or Upos.PROPN or Upos.PRON)
                return i;
        }
        return span.First;
    }

    /// <summary>"der Partei „Neue Mitte“": the end of the phrase with the quoted name right behind it.</summary>
    public static int WithQuotedName(ReadingText text, WordSpan phrase, int end) =>
        phrase.End + 1 < end && IsOpening(text, phrase.End) && text[phrase.End - 1].Upos == Upos.NOUN && Closing(text, phrase.End, end) is > 0 and var closing ? closing + 1 : phrase.End;

    private static bool IsOpening(ReadingText text, int at) => text[at].Form is "„" or "»" or "«" or "\"" or "“" or "‚" or "›";

    /// <summary>"die „Tagespost am Sonntag“": the mark that closes a name of a few words, or -1.</summary>
    private static int Closing(ReadingText text, int open, int end)
    {
        for (var w = open + 2; w < Math.Min(end, open + 9); w++)
        {
            if (text[w].Form is "“" or "”" or "«" or "»" or "\"" or "‘" or "‹")
                return char.IsUpper(text[open + 1].Form[0]) ? w : -1;
        }
        return -1;
    }

    private static bool Continues(ReadingText text, int at, int end)
    {
        var word = text[at];
        if (IsHyphen(text, at) || word.Upos is Upos.NUM or Upos.X)
            return true;
        if (text.IsSmall(at, WordClass.GoesOnWithPhrase))
            return at + 1 < end && text[at + 1].Upos is Upos.NOUN or Upos.PROPN or Upos.ADJ or Upos.DET or Upos.X;
        // "nach Angaben beider Seiten", "nach Angaben seiner Sprecherin".
        if (word.Upos == Upos.DET && text[at - 1].Upos == Upos.NOUN && (word.Feats.Case == Case.Gen || (word.Head is { Relation: Relation.Nmod } owned && owned.Child(Relation.Case) is null && owned.Head is { } owner && owner.Index < at)))
            return true;
        // "nach Angaben palästinensischer Behörden": the adjective shows the genitive.
        if (word.Upos == Upos.ADJ && text[at - 1].Upos == Upos.NOUN && word.Feats.Case == Case.Gen && at + 1 < end && text[at + 1].Upos is Upos.NOUN or Upos.ADJ)
            return true;
        // An adjective goes on only inside a genitive or after "und": "des russischen Präsidenten".
        return word.Upos == Upos.ADJ && text[at - 1].Upos is Upos.DET or Upos.CCONJ or Upos.ADP or Upos.ADJ
            || (word.Upos == Upos.DET && text[at - 1].Upos is Upos.ADP);
    }

    private static bool IsHyphen(ReadingText text, int at) =>
        text[at].Form is "-" && at > 0 && !text.Tokens.SpaceAfter(at - 1) && !text.Tokens.SpaceAfter(at);

    private static void Extend(Word word, WordSpan limits, ref int first, ref int end, int depth)
    {
        first = Math.Min(first, word.Index);
        end = Math.Max(end, word.Index + 1);
        if (depth > 12)
            return;
        foreach (var child in word.Children)
        {
            if (!limits.Contains(child.Index) || IsClausal(child))
                continue;
            Extend(child, limits, ref first, ref end, depth + 1);
        }
    }

    private static bool IsClausal(Word child) => child.Relation.Universal() switch
    {
        Relation.Acl or Relation.Advcl or Relation.Parataxis or Relation.Ccomp or Relation.Csubj or Relation.Xcomp =>
            child.Feats.VerbForm != VerbForm.Part || child.Child(Relation.Nsubj) is not null || child.Child(Relation.NsubjPass) is not null,
        Relation.Conj or Relation.Appos => child.Feats.VerbForm == VerbForm.Fin || child.Child(Relation.Nsubj) is not null,
        Relation.Punct => child.Form is "." or ":" or ";",
        Relation.Cop or Relation.Aux or Relation.Nsubj or Relation.Obj or Relation.Discourse => true,
        _ => false,
    };

    /// <summary>Cuts the span so that it does not run over a finite verb and is not absurdly long.</summary>
    private static WordSpan Contiguous(ReadingText text, int head, WordSpan span, WordSpan limits)
    {
        var (first, end) = (Math.Max(span.First, limits.First), Math.Min(span.End, limits.End));
        for (var i = head; i >= first; i--)
        {
            if (Clauses.ClauseReader.IsFinite(text, text[i]) || head - i > Longest)
                first = i + 1;
        }
        for (var i = head; i < end; i++)
        {
            if ((Clauses.ClauseReader.IsFinite(text, text[i]) && i != head) || i - head > Longest || text[i].Form is ":" or ";" || (i > head && (IsOutlet(text, i, end) || IsChannel(text, i, end))))
                end = i;
        }
        return new WordSpan(first, end);
    }

    /// <summary>"sagte X der Zeitung Y", "X dieser Zeitung": the dative is whom it was said to, not whose X is.</summary>
    private static bool IsOutlet(ReadingText text, int i, int end)
    {
        if (!text.IsSmall(i, WordClass.DativeOfOutlet) || i + 1 >= end)
            return false;
        var noun = text[i + 1].Upos == Upos.ADJ && i + 2 < end ? i + 2 : i + 1;
        var isNamed = noun + 1 < text.Count && (text[noun + 1].Upos is Upos.PROPN or Upos.X || text[noun + 1].Form is "„" or "\"" or "»" or "«" or "“");
        return text.Language.Statements.Channels.Find(text[noun]) is { } entry && Array.IndexOf(entry.Prepositions, "dative") >= 0
            && text[i - 1].Upos != Upos.ADP && (text[i - 1].Upos != Upos.NOUN || isNamed) || (text.IsSmall(i, WordClass.DativeDemonstrative) && text.Language.Statements.Channels.Find(text[noun]) is not null);
    }

    /// <summary>"X im Sender Y", "X in einem Brief": by which way it was said is no part of who said it.</summary>
    private static bool IsChannel(ReadingText text, int i, int end)
    {
        if (text[i].Upos != Upos.ADP || text.IsSmall(i, WordClass.Of) || text.IsSmall(i, WordClass.From) || text.IsSmall(i, WordClass.For))
            return false;
        var preposition = text[i].FormString.ToLowerInvariant();
        for (var noun = i + 1; noun < Math.Min(end, i + 10); noun++)
        {
            if (text[noun].Upos is Upos.NOUN or Upos.PROPN or Upos.X && text.Language.Statements.Channels.Find(text[noun]) is { } entry && Array.IndexOf(entry.Prepositions, preposition) >= 0)
                return true;
        }
        return false;
    }

    private static WordSpan TrimEdges(ReadingText text, WordSpan span)
    {
        var (first, end) = (span.First, span.End);
        while (first < end - 1 && !Prepositions.IsName(text, text[first]) && text[first].Upos is Upos.PUNCT or Upos.ADP or Upos.ADV or Upos.CCONJ && text[first].Form is not ("„" or "\"" or "»" or "«" or "(" or "'"))
            first++;
        while (end > first + 1 && (text[end - 1].Upos is Upos.CCONJ or Upos.ADP || text[end - 1].Form is "," or "–" or "-" or "(" or "." or ":" or ";"))
            end--;
        return new WordSpan(first, end);
    }
}
