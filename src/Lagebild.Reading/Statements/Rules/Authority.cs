using Lagebild.Language.Names;
using Lagebild.Language.Parsing;
using Lagebild.Language.Tagging;
using Lagebild.Language.Tokens;
using Lagebild.Reading.Statements.Clauses;
using Lagebild.Reading.Statements.Speakers;

namespace Lagebild.Reading.Statements.Rules;

/// <summary>
/// "Die Polizei ermittelt. Man habe Spuren gefunden", "Der Minister hält das für falsch. Es schade dem Land": a sentence in the first
/// Konjunktiv goes on with the person that the sentence before tells of, or with a body, where nobody else is named there.
/// </summary>
internal static class Authority
{
    /// <summary>The head of the person or body that is the subject of the sentence before, or -1.</summary>
    public static int In(PassageText? before, PassageText at)
    {
        if (before is null || before.Passage.Kind != SentenceKind.Body || before.Passage.Paragraph != at.Passage.Paragraph || !IsAllFirst(at))
            return -1;
        var main = before.Clauses.FindIndex(c => c.Kind == ClauseKind.Main);
        if (main < 0 || before.Clauses.Exists(c => c.Kind == ClauseKind.Quotation))
            return -1;
        var subject = SubjectFinder.Find(before.Text, before.Passage, main, before.Clauses[main].Verb, false, before.Span);
        return subject >= 0 && (IsPerson(before, before.Text[subject]) || IsBody(before, before.Text[subject]) && IsAlone(before, subject)) ? subject : -1;
    }

    /// <summary>A name, or a noun for one person; a pronoun goes on with whoever spoke last.</summary>
    private static bool IsPerson(PassageText before, Word word) =>
        before.Text.Analysis.NameAt(word.Index) is { Type: NameType.PER, Form: NameForm.Plain }
        || word.Upos == Upos.NOUN && word.Feats.Number == Number.Sing && before.Text.Language.Actors.Roles.Match(word.FormString) is { MustBePlural: false };

    private static bool IsAllFirst(PassageText at) => at.Clauses.TrueForAll(c => c.Kind != ClauseKind.Main || c.Mood == ClauseMood.SubjunctiveOne);

    private static bool IsBody(PassageText before, Word word) =>
        word.Upos == Upos.NOUN && before.Text.Language.Actors.Bodies.Match(word.FormString) is { Noun.Class: "institution" or "organisation" };

    private static bool IsBehindDay(ReadingText text, Word word) =>
        word.Previous is { Previous: { } preposition } article && text.IsSmall(article, WordClass.ArticleOfDays) && (text.Is(preposition, WordClass.At) || text.Is(preposition, WordClass.In));

    /// <summary>True where no other body, no role and no name stands beside the subject's phrase.</summary>
    private static bool IsAlone(PassageText before, int subject)
    {
        var tables = before.Text.Language.Actors;
        var phrase = NounPhraseSpan.Of(before.Text, subject, before.Span);
        for (var w = before.Span.First; w < before.Span.End; w++)
        {
            var word = before.Text[w];
            // "am Montag" names a day, not somebody.
            if (phrase.Contains(w) || word.Upos is not (Upos.NOUN or Upos.PROPN) || word.Upos == Upos.PROPN && IsBehindDay(before.Text, word))
                continue;
            var form = word.FormString;
            if (word.Upos == Upos.PROPN || tables.Roles.Match(form) is not null || tables.Bodies.Match(form) is not (null or { Noun.Class: "none" }) || tables.Inhabitants.Match(form) is not null)
                return false;
        }
        return true;
    }
}
