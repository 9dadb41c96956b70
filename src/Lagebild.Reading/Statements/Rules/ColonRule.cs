using Lagebild.Reading.Statements.Clauses;
using Lagebild.Reading.Statements.Speakers;

namespace Lagebild.Reading.Statements.Rules;

/// <summary>An utterance behind a colon that no cue has claimed: "Seine Meinung dazu: „…“".</summary>
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
            var head = main < 0 ? -1 : SubjectFinder.Find(at.Text, at.Passage, main, at.Clauses[main].Verb, false, frame);
            drafts.Add(new StatementDraft
            {
                Passage = at.Number,
                Content = [clause.Span],
                Form = StatementForm.Direct,
                Medium = StatementMedium.Speech,
                Force = Force.Asserts,
                Frame = [frame],
                SpeakerHead = head,
                Speaker = head < 0 ? WordSpan.None : NounPhraseSpan.Of(at.Text, head, head < at.Clauses[main].Verb ? new WordSpan(frame.First, at.Clauses[main].Verb) : new WordSpan(at.Clauses[main].Verb + 1, frame.End)),
            });
        }
    }
}
