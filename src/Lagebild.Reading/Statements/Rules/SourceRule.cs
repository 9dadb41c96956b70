using Lagebild.Language.Parsing;
using Lagebild.Language.Tagging;
using Lagebild.Reading.Statements.Clauses;
using Lagebild.Reading.Statements.Cues;
using Lagebild.Reading.Statements.Speakers;

namespace Lagebild.Reading.Statements.Rules;

/// <summary>"laut X", "X zufolge", "nach Angaben von X", "dem Vernehmen nach", "demnach": the rest of the clause is the content.</summary>
internal static class SourceRule
{
    public static void Apply(PassageText at, List<StatementDraft> drafts, StatementDraft? last)
    {
        for (var c = 0; c < at.Clauses.Count; c++)
        {
            if (at.Clauses[c].Kind == ClauseKind.Quotation)
                continue;
            for (var i = at.Clauses[c].First; i < at.Clauses[c].End; i++)
            {
                if (Match(at, c, i) is { } found)
                {
                    if (Draft(at, c, found, last) is { } draft)
                        drafts.Add(draft);
                    i = found.Phrase.End - 1;
                }
            }
        }
    }

    /// <summary>A source phrase: its words, those of the cue, the noun phrase of the source, and who speaks.</summary>
    private readonly record struct Found(Source Source, WordSpan Phrase, int[] Cue, WordSpan Speaker, int Head);

    private static Found? Match(PassageText at, int clause, int i)
    {
        foreach (var source in at.Text.Language.Statements.Sources.All)
        {
            if (!StartsAt(at.Text, source.Words, i, at.Clauses[clause].End))
                continue;
            var found = source.Where switch
            {
                SourcePlace.After => After(at, clause, i, source),
                SourcePlace.Before => Before(at, clause, i, source),
                SourcePlace.Genitive => Genitive(at, clause, i, source),
                SourcePlace.Relative => i == at.Clauses[clause].First && clause > 0 ? new Found(source, new WordSpan(i, i + 1), [i], WordSpan.None, NounBefore(at, i)) : null,
                SourcePlace.None => new Found(source, new WordSpan(i, i + source.Words.Length), [.. Enumerable.Range(i, source.Words.Length)], WordSpan.None, -1),
                _ => new Found(source, new WordSpan(i, i + 1), [i], WordSpan.None, -1),
            };
            if (found is not null)
                return found;
        }
        return null;
    }

    private static bool StartsAt(ReadingText text, string[] words, int i, int end)
    {
        if (i + words.Length > end)
            return false;
        for (var k = 0; k < words.Length; k++)
        {
            if (!text[i + k].Form.Equals(words[k], StringComparison.OrdinalIgnoreCase))
                return false;
        }
        return true;
    }

    private static Found? After(PassageText at, int clause, int i, Source source)
    {
        var phrase = PhraseFrom(at, clause, i + 1);
        return phrase.IsEmpty ? null : new Found(source, new WordSpan(i, phrase.End), [i], phrase, NounPhraseSpan.HeadOf(at.Text, phrase));
    }

    private static Found? Before(PassageText at, int clause, int i, Source source)
    {
        var limits = new WordSpan(at.Clauses[clause].First, i);
        if (limits.IsEmpty)
            return null;
        var head = at.Text[i].Head is { } h && limits.Contains(h.Index) && h.Upos is Upos.NOUN or Upos.PROPN or Upos.PRON ? h.Index : i - 1;
        // "dem „Morgenkurier“ zufolge": the mark is not the name.
        while (head > limits.First && at.Text[head].Upos == Upos.PUNCT)
            head--;
        var span = WithMark(at.Text, NounPhraseSpan.Of(at.Text, head, limits), limits);
        span = new WordSpan(span.First, i);
        for (var w = i - 1; w >= span.First; w--)
        {
            if (ClauseReader.IsFinite(at.Text, at.Text[w]))
                span = new WordSpan(w + 1, i);
        }
        if (span.IsEmpty)
            return null;
        var owner = at.Text[span.First].Feats.IsPossessive ? span.First : NounPhraseSpan.HeadOf(at.Text, span);
        // "den Angaben der Behörde zufolge": the account belongs to the phrase, and its owner speaks.
        var first = span.First;
        if (first > limits.First && at.Text.Is(first - 1, WordClass.Account))
            first -= first - 1 > limits.First && at.Text[first - 2].Upos == Upos.DET ? 2 : 1;
        return new Found(source, new WordSpan(first, i + 1), [i], span, owner);
    }

    /// <summary>The phrase with the quotation mark that opens it and the article before that.</summary>
    private static WordSpan WithMark(ReadingText text, WordSpan span, WordSpan limits)
    {
        var first = span.First;
        if (first > limits.First && text[first - 1].Form is "„" or "»" or "\"" or "«" or "“")
            first--;
        if (first < span.First && first > limits.First && text[first - 1].Upos == Upos.DET)
            first--;
        return new WordSpan(first, span.End);
    }

    /// <summary>"nach Angaben von X", "nach Polizeiangaben", "nach eigenen Angaben", "nach den Worten des Ministers", "nach Melonis Worten".</summary>
    private static Found? Genitive(PassageText at, int clause, int i, Source source)
    {
        var end = at.Clauses[clause].End;
        for (var n = i + 1; n < Math.Min(end, i + 7); n++)
        {
            var word = at.Text[n];
            var form = word.FormString.ToLowerInvariant();
            if (!char.IsUpper(word.Form[0]) || !source.Nouns.Any(form.EndsWith))
            {
                if (word.Upos is Upos.VERB or Upos.AUX or Upos.ADP && !char.IsUpper(word.Form[0]))
                    return null;
                continue;
            }
            // "nach ersten Meldungen Schäden": a bare thing behind the noun begins what is said.
            var isBare = n + 1 < end && Things.IsThing(at.Text, at.Text[n + 1]) && at.Text[n + 1].Feats.Case != Case.Gen;
            var phrase = isBare ? new WordSpan(n, n + 1) : PhraseFrom(at, clause, n);
            phrase = new WordSpan(i + 1, Math.Max(phrase.End, n + 1));
            int[] cue = [i, n];
            // "nach einem Bericht der Zeitung „Tagespost“": the outlet, to the end of its name.
            if (Outlets.End(at.Text, n + 2, end) is > 0 and var outletEnd && at.Text[n + 1].Upos == Upos.DET)
                return new Found(source, new WordSpan(i, outletEnd), cue, new WordSpan(n + 1, outletEnd), n + 2);
            var behind = new WordSpan(n + 1, phrase.End);
            if (!behind.IsEmpty && (at.Text[behind.First].Upos != Upos.ADP || at.Text.IsSmall(behind.First, WordClass.Of) || at.Text.IsSmall(behind.First, WordClass.From)) && OwnWord(at, i, n) < 0 && HeadIn(at.Text, behind) is >= 0 and var owner)
                return new Found(source, new WordSpan(i, phrase.End), cue, Owner(at.Text, behind), owner);
            // "nach den Worten einer mit dem Vorgang vertrauten Person": the tree sees over what stands between article and noun.
            if (OwnWord(at, i, n) < 0 && n + 1 < end && at.Text[n + 1].Upos == Upos.DET && OwnerInTree(at, n, end) is >= 0 and var distant)
            {
                var own = new WordSpan(n + 1, NounPhraseSpan.Of(at.Text, distant, new WordSpan(n + 1, end)).End);
                return new Found(source, new WordSpan(i, own.End), cue, own, distant);
            }
            var before = OwnerBefore(at, i, n);
            // "nach eigenen Angaben": the subject of the clause, not the account.
            var whose = OwnWord(at, i, n) >= 0 && before >= 0 && before != n ? NounPhraseSpan.Of(at.Text, before, before < i ? new WordSpan(at.Span.First, i) : new WordSpan(phrase.End, at.Span.End)) : phrase;
            return new Found(source, new WordSpan(i, phrase.End), cue, whose, before);
        }
        return null;
    }

    /// <summary>The genitive behind a noun whose article stands right behind it, or -1.</summary>
    private static int OwnerInTree(PassageText at, int noun, int end)
    {
        foreach (var child in at.Text[noun].Children)
        {
            if (child.Index > noun && child.Index < end && child.Relation.Universal() == Relation.Nmod && child.Child(Relation.Det)?.Index == noun + 1 && child.Child(Relation.Case) is null)
                return child.Index;
        }
        return -1;
    }

    /// <summary>"von Teilnehmern", "der Polizei": whose it is, without the preposition.</summary>
    private static WordSpan Owner(ReadingText text, WordSpan behind) =>
        text[behind.First].Upos == Upos.ADP && behind.Count > 1 ? new WordSpan(behind.First + 1, behind.End) : behind;

    /// <summary>Who is named before the noun: "Melonis Worten", "ihren Angaben", "nrd-Informationen", "Polizeiangaben"; -1 for "eigenen".</summary>
    private static int OwnerBefore(PassageText at, int i, int noun)
    {
        if (noun - 2 > i && at.Text[noun - 1].Form is "-")
            return noun - 2;
        for (var w = i + 1; w < noun; w++)
        {
            if (at.Text[w].Upos == Upos.PROPN || at.Text[w].Feats.IsPossessive || (char.IsUpper(at.Text[w].Form[0]) && at.Text[w].Form[^1] == 's'))
                return w;
        }
        for (var w = i + 1; w < noun; w++)
        {
            if (at.Text.IsSmall(w, WordClass.Own))
                return SubjectFinder.Find(at.Text, at.Passage, ClauseAt(at, i), at.Clauses[ClauseAt(at, i)].Verb is >= 0 and var v ? v : i, false, at.Span);
        }
        return noun;
    }

    private static int NounBefore(PassageText at, int i)
    {
        for (var w = i - 1; w >= Math.Max(at.Span.First, i - 8); w--)
        {
            if (at.Text[w].Upos == Upos.NOUN)
                return w;
        }
        return -1;
    }

    private static int OwnWord(PassageText at, int i, int noun)
    {
        for (var w = i + 1; w < noun; w++)
        {
            if (at.Text.IsSmall(w, WordClass.Own))
                return w;
        }
        return -1;
    }

    private static int ClauseAt(PassageText at, int word)
    {
        var c = at.Clauses.FindIndex(x => x.Span.Contains(word));
        for (var k = c; k < at.Clauses.Count; k++)
        {
            if (at.Clauses[k].Kind == ClauseKind.Main)
                return k;
        }
        return c;
    }

    private static int HeadIn(ReadingText text, WordSpan span)
    {
        for (var i = span.First; i < span.End; i++)
        {
            if (text[i].Upos is Upos.NOUN or Upos.PROPN or Upos.PRON)
                return NounPhraseSpan.HeadOf(text, new WordSpan(i, span.End));
        }
        return -1;
    }

    /// <summary>The noun phrase after a word: by the tree, at least what the parts of speech show; with an apposition between commas.</summary>
    private static WordSpan PhraseFrom(PassageText at, int clause, int start)
    {
        var text = at.Text;
        var end = BeforeCount(text, start, at.Clauses[clause].End);
        var byOrder = NounPhraseSpan.From(text, start, end);
        if (byOrder.IsEmpty && start + 1 < end && text[start + 1].Upos is Upos.PROPN or Upos.NOUN or Upos.PUNCT)
            byOrder = new WordSpan(start, Math.Max(start + 2, NounPhraseSpan.From(text, start + 1, end).End));
        if (byOrder.IsEmpty)
            return byOrder;
        var head = NounPhraseSpan.HeadOf(text, byOrder);
        var byTree = NounPhraseSpan.Of(text, head, new WordSpan(start, end));
        var goesOn = byOrder.End < end && (text[byOrder.End].Form is "„" or "\"" or "»" or "(" || text.IsSmall(byOrder.End, WordClass.GoesOnWithSource));
        var span = new WordSpan(start, Math.Max(byOrder.End, goesOn && byTree.First <= start ? Math.Min(byTree.End, byOrder.End + 12) : byOrder.End));
        for (var w = span.First; w < span.End; w++)
        {
            if (ClauseReader.IsFinite(text, text[w]))
                span = new WordSpan(span.First, w);
        }
        return span;
    }

    /// <summary>"laut Polizeiangaben 62 Menschen": a number before a noun begins what is said.</summary>
    private static int BeforeCount(ReadingText text, int start, int end)
    {
        for (var w = start + 1; w + 1 < end; w++)
        {
            if (text[w].Upos == Upos.NUM && text[w - 1].Upos is Upos.NOUN or Upos.PROPN && text[w + 1].Upos is Upos.NOUN or Upos.ADJ && !IsHyphenated(text, w))
                return w;
        }
        return end;
    }

    private static bool IsHyphenated(ReadingText text, int word) => text[word + 1].Form is "-" || text[word - 1].Form is "-";

    private static StatementDraft? Draft(PassageText at, int clause, Found found, StatementDraft? last)
    {
        var (start, end) = Extent(at, clause, found.Phrase, found);
        var frame = WithApposition(at, clause, found.Phrase);
        var content = new WordSpan(start, end).Without(frame).Select(s => s.Trimmed(at.Text)).Where(s => !s.IsEmpty).ToList();
        if (content.Count == 0 || content.Sum(s => s.Count) < 2)
            return null;
        var quotation = content.Count == 1 && at.Clauses.Any(c => c.Kind == ClauseKind.Quotation && c.Span == content[0]);
        var goesBack = found.Source.Where == SourcePlace.Previous || IsNobodys(at.Text, found);
        var draft = new StatementDraft
        {
            Passage = at.Number,
            Content = content,
            Form = quotation ? StatementForm.Direct : StatementForm.Indirect,
            Cue = found.Cue,
            Frame = [frame],
            Speaker = goesBack ? WordSpan.None : found.Speaker,
            SpeakerHead = goesBack ? -1 : found.Head,
            IsSource = true,
            SpeakerName = goesBack ? null : Stem(at.Text, found) ?? State(at.Text, found),
            Continues = goesBack ? last : null,
        }.Take(found.Source.Cue);
        draft.ChannelWords.Add(frame);
        return draft;
    }

    /// <summary>"den Angaben zufolge", "nach diesen Angaben": an account with an article and no owner is that of whoever spoke before.</summary>
    private static bool IsNobodys(ReadingText text, Found found)
    {
        if (found.Source.Where is not (SourcePlace.Before or SourcePlace.Genitive) || found.Head < 0 || !text.Is(found.Head, WordClass.Account) || found.Head + 1 < found.Speaker.End)
            return false;
        var article = found.Head - 1;
        return article >= found.Phrase.First && text[article].Upos == Upos.DET && !text[article].Feats.IsPossessive && (article == found.Phrase.First || found.Cue.Contains(article - 1));
    }

    /// <summary>Who is meant by a compound: "Polizeiangaben" are the Polizei's. Null where the source is no such compound.</summary>
    private static string? Stem(ReadingText text, Found found)
    {
        if (found.Head < 0 || text[found.Head].FormString is not { Length: > 6 } form)
            return null;
        foreach (var noun in text.Language.Statements.Sources.Owned)
        {
            if (form.Length > noun.Length + 2 && form.EndsWith(noun, StringComparison.Ordinal))
                return Unlinked(text.Language, form[..^noun.Length].TrimEnd('-'));
        }
        return null;
    }

    /// <summary>"nach russischen Angaben", "nach UN-Angaben": whose adjective or abbreviation stands before the noun.</summary>
    private static string? State(ReadingText text, Found found)
    {
        if (found.Source.Where != SourcePlace.Genitive || found.Head < 0 || found.Cue.Length < 2)
            return null;
        var tables = text.Language.Actors;
        if (found.Head == found.Cue[1] - 2)
            return tables.Names.Find(text[found.Head].FormString)?.Name;
        for (var w = found.Phrase.First + 1; found.Head == found.Cue[1] && w < found.Head; w++)
        {
            if (text[w].Upos == Upos.ADJ && tables.StateOf(text[w].FormString) is { } state)
                return state.Name;
        }
        return null;
    }

    /// <summary>"Regierungs-": the s only links the parts.</summary>
    private static string Unlinked(ReadingLanguage language, string stem) =>
        stem.EndsWith(language.Endings.Linking, StringComparison.Ordinal) && stem[..^language.Endings.Linking.Length] is var bare
        && !language.Lexicon.Has(stem, Upos.NOUN) && language.Lexicon.Has(bare, Upos.NOUN) ? bare : stem;

    private static WordSpan WithApposition(PassageText at, int clause, WordSpan phrase)
    {
        var end = phrase.End;
        if (end == at.Clauses[clause].End)
        {
            for (var c = clause + 1; c + 1 < at.Clauses.Count && at.Clauses[c].Kind is ClauseKind.Fragment or ClauseKind.Relative && at.Clauses[c].Boundary is "," or "("; c++)
                end = at.Clauses[c].End;
        }
        var first = phrase.First > at.Span.First && at.Text[phrase.First - 1].Form is "," && end < at.Span.End && at.Text[end].Form is "," ? phrase.First - 1 : phrase.First;
        if (end < at.Span.End && at.Text[end].Form is "," && (first < phrase.First || end > phrase.End))
            end++;
        return new WordSpan(first, end);
    }

    /// <summary>The clause that the phrase belongs to, from its beginning to where another main clause begins.</summary>
    private static (int Start, int End) Extent(PassageText at, int clause, WordSpan phrase, Found found)
    {
        var own = at.Clauses[clause];
        if (own.Kind is ClauseKind.Subordinate or ClauseKind.Relative || found.Source.Where == SourcePlace.Relative)
            return (own.First, own.End);
        var main = clause;
        while (main < at.Clauses.Count - 1 && at.Clauses[main].Kind != ClauseKind.Main && at.Clauses[main].Kind != ClauseKind.Quotation)
            main++;
        var start = clause;
        while (start > 0 && at.Clauses[start].Boundary is "," or "(" or ")" or "–" && (at.Clauses[start - 1].Kind != ClauseKind.Main || own.Kind == ClauseKind.Fragment))
            start--;
        var end = at.Clauses[main].Kind == ClauseKind.Quotation ? at.Clauses[main].End : ComplementFinder.End(at, main, Takes.Quote);
        return (at.Clauses[start].First, Math.Max(end, phrase.End));
    }
}
