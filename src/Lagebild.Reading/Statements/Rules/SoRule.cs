using Lagebild.Language.Tagging;
using Lagebild.Reading.Statements.Clauses;
using Lagebild.Reading.Statements.Speakers;

namespace Lagebild.Reading.Statements.Rules;

/// <summary>"…, so X", "…, so X weiter": a frame without a verb behind or inside its content.</summary>
internal static class SoRule
{
    public static void Apply(PassageText at, List<StatementDraft> drafts)
    {
        for (var c = 1; c < at.Clauses.Count; c++)
        {
            var clause = at.Clauses[c];
            if (clause.Kind != ClauseKind.Fragment || !at.Text.IsSmall(clause.First, WordClass.So) || clause.Boundary is not ("," or "”" or "–" or "."))
                continue;
            var speaker = NounPhraseSpan.From(at.Text, clause.First + 1, clause.End);
            if (speaker.IsEmpty)
                continue;
            speaker = NounPhraseSpan.Of(at.Text, NounPhraseSpan.HeadOf(at.Text, speaker), new WordSpan(clause.First + 1, clause.End));
            drafts.Add(Draft(at, c, speaker));
        }
    }

    private static StatementDraft Draft(PassageText at, int c, WordSpan speaker)
    {
        var clause = at.Clauses[c];
        var isDirect = at.IsQuoted(c - 1);
        var first = c - 1;
        while (isDirect && at.IsQuotation(first - 1))
            first--;
        var start = isDirect ? at.Clauses[first].First : at.Span.First;
        var frameStart = at.Text[clause.First - 1].Form is "," or "–" ? clause.First - 1 : clause.First;
        var content = new List<WordSpan> { new WordSpan(start, frameStart).Trimmed(at.Text) };
        var end = clause.End;
        var next = c + 1;
        while (next < at.Clauses.Count && at.Clauses[next].Kind is ClauseKind.Fragment or ClauseKind.Relative && at.Clauses[next].Boundary is "," && (isDirect || !at.GoesOn(content[0], at.Clauses[next])))
            end = at.Clauses[next++].End;
        if (next < at.Clauses.Count && (at.Clauses[next].Kind == ClauseKind.Quotation) == isDirect && at.Clauses[next].Boundary is "," or ":")
        {
            content.Add(new WordSpan(at.Clauses[next].First, isDirect ? at.Clauses[next].End : ComplementFinder.End(at, next, Cues.Takes.Second)));
            end = Math.Max(end, at.Clauses[next].First);
        }
        return new StatementDraft
        {
            Passage = at.Number,
            Content = [.. content.Where(s => !s.IsEmpty)],
            Form = isDirect ? StatementForm.Direct : StatementForm.Indirect,
            Medium = StatementMedium.Speech,
            Force = Force.Asserts,
            Cue = [clause.First],
            Frame = [new WordSpan(frameStart, end)],
            Speaker = speaker,
            SpeakerHead = NounPhraseSpan.HeadOf(at.Text, speaker),
            ChannelWords = { new WordSpan(frameStart, end) },
        };
    }
}
