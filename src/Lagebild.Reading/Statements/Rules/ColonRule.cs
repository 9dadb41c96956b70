using Lagebild.Language.Names;
using Lagebild.Language.Tagging;
using Lagebild.Reading.Statements.Clauses;
using Lagebild.Reading.Statements.Speakers;

namespace Lagebild.Reading.Statements.Rules;

/// <summary>
/// An utterance behind a colon that no cue has claimed: "Seine Meinung dazu: „…“". Where nothing but somebody stands before the colon, it is who
/// speaks: "Dazu Präsidentin Ida Holm: „…“", "Eggers: „…“".
/// </summary>
internal static class ColonRule
{
    public static void Apply(PassageText at, List<StatementDraft> drafts)
    {
        for (var c = 1; c < at.Clauses.Count; c++)
        {
            var clause = at.Clauses[c];
            if (clause.Kind != ClauseKind.Quotation || clause.Boundary != ":" || drafts.Exists(d => d.Content.Exists(s => s.Overlaps(clause.Span))))
                continue;
            var main = at.Clauses.FindLastIndex(c - 1, k => k.Kind == ClauseKind.Main);
            var frame = new WordSpan(at.Span.First, clause.First);
            var alone = main < 0 ? Alone(at, frame) : WordSpan.None;
            var head = main >= 0 ? SubjectFinder.Find(at.Text, at.Passage, main, at.Clauses[main].Verb, false, frame) : alone.IsEmpty ? -1 : NounPhraseSpan.HeadOf(at.Text, alone);
            drafts.Add(new StatementDraft
            {
                Passage = at.Number,
                Content = [clause.Span],
                Form = StatementForm.Direct,
                Medium = StatementMedium.Speech,
                Force = Force.Asserts,
                Frame = [frame],
                SpeakerHead = head,
                Speaker = head < 0 ? WordSpan.None : main < 0 ? alone : NounPhraseSpan.Of(at.Text, head, head < at.Clauses[main].Verb ? new WordSpan(frame.First, at.Clauses[main].Verb) : new WordSpan(at.Clauses[main].Verb + 1, frame.End)),
            });
        }
    }

    /// <summary>The phrase that fills the frame but for adverbs around it, if it names somebody; a thing ("Das Fazit: …") or a place does not speak.</summary>
    private static WordSpan Alone(PassageText at, WordSpan frame)
    {
        var (first, end) = (frame.First, frame.End - 1);
        while (first < end && IsAdverb(at, first))
            first++;
        while (end > first + 1 && IsAdverb(at, end - 1))
            end--;
        var phrase = NounPhraseSpan.From(at.Text, first, end);
        if (phrase.IsEmpty || phrase.End != end)
            return WordSpan.None;
        var head = NounPhraseSpan.HeadOf(at.Text, phrase);
        return Things.IsThing(at.Text, at.Text[head]) || at.Text.Analysis.NameAt(head) is { Type: NameType.LOC or NameType.OTH } ? WordSpan.None : phrase;
    }

    private static bool IsAdverb(PassageText at, int word) => (at.Text[word].Upos is Upos.ADV or Upos.PART || at.Text.Is(word, WordClass.Regarding)) && !Prepositions.IsName(at.Text, at.Text[word]);
}
