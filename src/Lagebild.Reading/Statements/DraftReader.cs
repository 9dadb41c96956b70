using Lagebild.Language.Clauses;
using Lagebild.Language.Tokens;
using Lagebild.Reading.Statements.Clauses;
using Lagebild.Reading.Statements.Cues;
using Lagebild.Reading.Statements.Quotations;
using Lagebild.Reading.Statements.Rules;
using Lagebild.Reading.Statements.Speakers;

namespace Lagebild.Reading.Statements;

/// <summary>Applies the rules to each passage in text order.</summary>
internal static class DraftReader
{
    public static List<StatementDraft> Read(ReadingText text)
    {
        var quotations = QuotationReader.Read(text, text.Language.Statements.Marks);
        var drafts = new List<StatementDraft>();
        var passages = Passage.Read(text, TextClauses.Read(text.Parse, ClauseTables.For(text.Analysis.Language)), quotations);
        PassageText? last = null;
        for (var p = 0; p < passages.Count; p++)
        {
            var at = new PassageText(text, passages[p], p);
            drafts.AddRange(OfPassage(at, last, drafts));
            last = at;
        }
        return drafts;
    }

    private static List<StatementDraft> OfPassage(PassageText at, PassageText? last, List<StatementDraft> before)
    {
        var found = new List<StatementDraft>();
        for (var c = 0; c < at.Clauses.Count; c++)
        {
            var cue = CueFinder.Find(at.Text, at.Table, at.Passage, c);
            if (cue is not null && at.IsOpenedBy(c, "whether"))
                continue;
            // "hielt X dagegen": what is no cue in this use may still frame what stands before it.
            if (cue is not null && OfCue(at, cue, c, found) is { Count: > 0 } told)
                found.AddRange(CueTruth.Of(at, cue, told));
            else
                VerbRule.ApplyToAnyVerb(at, c, found);
        }
        SourceRule.Apply(at, found, found.Count > 0 ? found[^1] : before.Count > 0 ? before[^1] : null);
        SoRule.Apply(at, found);
        NounRule.Apply(at, found);
        // "Weber: „…“" in a headline: the name before the colon speaks, where no cue has been found.
        if (found.Count == 0 && HeadlineRule.Read(at) is { } headline)
            found.Add(headline);
        ColonRule.Apply(at, found);
        if (found.Count > 0 && FreeIndirectRule.IsWholeReported(at, found, before))
            found.Clear();
        if (found.Count > 0 && FreeIndirectRule.Rest(at, found) is { } rest)
            found.Add(rest);
        if (found.Count == 0 && FreeIndirectRule.Read(at, last, before) is { } free)
            found.Add(free);
        foreach (var draft in found)
            draft.Continues ??= IsSaidOn(at, draft) && at.Passage.Kind == SentenceKind.Body ? FreeIndirectRule.Carrier(before, at.Number - 1) : null;
        return [.. Distinct(at.Text, found).SelectMany(d => CoordinatedSpeakers.Parted(at, d))];
    }

    /// <summary>"…, hieß es": where nothing tells whose words they are, those of whoever was told of in the sentence before.</summary>
    private static bool IsSaidOn(PassageText at, StatementDraft draft) =>
        draft.SpeakerHead < 0 && draft.Cue.Any(w => at.Passage.Reading.ClauseOf(w) is { } clause && clause.Chain.Contains(w) && clause.Subjects.Any(s => at.Text.Is(s, WordClass.Expletive)));

    private static List<StatementDraft> OfCue(PassageText at, CueMatch cue, int clause, List<StatementDraft> before)
    {
        var found = before.ToList();
        var isSaid = VerbRule.Apply(at, cue, found);
        if (!isSaid || IsBeforeColon(at, clause))
            InsideRule.Apply(at, cue, found);
        // "wies das zurück: Beide Seiten hätten …": the pronoun adds nothing to what is told behind the colon.
        return [.. found.Skip(before.Count).Where(d => !isSaid || at.IsQuotation(clause + 1) || !Pointers.IsPointer(at.Text, d))];
    }

    /// <summary>"rief zur Umkehr auf: „…“", "wies die Kritik zurück: Der Plan sei gut": what is called for and what is said are two statements.</summary>
    private static bool IsBeforeColon(PassageText at, int clause) => clause + 1 < at.Clauses.Count && at.Clauses[clause + 1].Boundary is ":";

    /// <summary>
    /// Of two drafts with the same content the first stays: rules come from the surest to the least sure. What nobody said ("keine der
    /// Seiten nannte …") is no statement.
    /// </summary>
    private static List<StatementDraft> Distinct(ReadingText text, List<StatementDraft> drafts)
    {
        var kept = new List<StatementDraft>();
        foreach (var draft in drafts)
        {
            if (draft.Content.Count > 0 && !IsNobody(text, draft.Speaker) && !IsToldBySource(draft, drafts) && !IsBesideSaying(draft, drafts) && !kept.Exists(k => k.Content[0].First == draft.Content[0].First && k.Content[^1].End == draft.Content[^1].End))
                kept.Add(draft);
        }
        kept.Sort((a, b) => a.Content[0].First.CompareTo(b.Content[0].First));
        return kept;
    }

    /// <summary>"Nach Angaben des Amts kommt er, hieß es": the source within what "es hieß" says it.</summary>
    private static bool IsToldBySource(StatementDraft draft, List<StatementDraft> drafts) =>
        draft is { SpeakerHead: < 0, SpeakerName: null } && drafts.Exists(o => o.IsSource && o.Speaker is { IsEmpty: false } source && draft.Content.Exists(c => c.Contains(source) && c.Contains(o.Content[0])));

    /// <summary>
    /// "„Es reicht“, sagte X nach Angaben von Teilnehmern": the source tells that he said it, and nothing else; what it tells him to have done by his words
    /// ("hat nach Angaben seiner Sprecherin vorgeschlagen") is its own account.
    /// </summary>
    private static bool IsBesideSaying(StatementDraft draft, List<StatementDraft> drafts) =>
        draft.IsSource && drafts.Exists(o => o is { IsSource: false, Force: Force.Asserts, Form: StatementForm.Direct or StatementForm.Indirect } && o.SpeakerHead >= 0 && o.Cue.Length > 0 && o.Frame.Exists(f => f.Contains(draft.Frame[0])) && draft.Content.Exists(c => c.Contains(new WordSpan(o.Cue[0], o.Cue[0] + 1))));

    private static bool IsNobody(ReadingText text, WordSpan speaker) =>
        !speaker.IsEmpty && (IsNegative(text, speaker.First) || speaker.First > 0 && text.IsSmall(speaker.First, WordClass.NominativeArticle) && IsNegative(text, speaker.First - 1));

    private static bool IsNegative(ReadingText text, int word) => text.Language.Words.BeginsWith(text.Tokens.Form(word), WordClass.Nobody);
}
