using Lagebild.Language;
using Lagebild.Language.Names;
using Lagebild.Language.Tokens;
using Lagebild.Reading.Statements.Clauses;

namespace Lagebild.Reading.Statements.Rules;

/// <summary>"Merkel: Wir schaffen das": a headline whose part before the colon is the name of a person or organisation.</summary>
internal static class HeadlineRule
{
    public static StatementDraft? Read(PassageText at)
    {
        if (at.Passage.Kind != SentenceKind.Headline || at.Clauses.Count < 2 || at.Clauses[1].Boundary != ":")
            return null;
        var before = at.Clauses[0].Span;
        if (at.Text.Analysis.NameAt(before.End - 1) is not { Type: NameType.PER or NameType.ORG } name || name.EndWord != before.End
            || (name.Type == NameType.ORG && at.Passage.Quotations.Count == 0 && !at.Clauses[1].Mood.IsSubjunctive()))
            return null;
        var content = new WordSpan(at.Clauses[1].First, at.ContentEnd);
        return content.IsEmpty ? null : new StatementDraft
        {
            Passage = at.Number,
            Content = [content],
            Form = at.Clauses[1].Kind == Clauses.ClauseKind.Quotation ? StatementForm.Direct : StatementForm.Indirect,
            Medium = StatementMedium.SpeechOrWriting,
            Force = Force.Asserts,
            Frame = [new WordSpan(before.First, before.End + 1)],
            Speaker = before,
            SpeakerHead = before.End - 1,
        };
    }
}
