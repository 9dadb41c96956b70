using Lagebild.Language.Parsing;
using Lagebild.Language.Tagging;
using Lagebild.Reading.Signs;

namespace Lagebild.Reading.Engagements;

/// <summary>The status that auxiliaries, modal verbs and tense of a clause give, and how sure it is (0 hardly, 1 by tense).</summary>
internal static class StatusTense
{
    public static (EngagementStatus Status, int Certainty) Of(ParsedText words, OccasionMention mention, bool isNoun, string preposition)
    {
        // "Schritte vor dem Treffen", "eine Frist bis zum Gipfel", "lobte das Treffen": the verb's tense is not the occasion's.
        if (preposition is "vor" or "bis")
            return (EngagementStatus.Planned, 0);
        if (isNoun && preposition.Length == 0 && JudgingVerbs.StandIn(words, mention.Clause))
            return (EngagementStatus.Held, 0);
        var (past, future, present, be) = Forms(words, mention.Clause);
        if (be && !isNoun && words[mention.Word].Feats.VerbForm == VerbForm.Part)
            past = true;
        if (future && !past)
            return (EngagementStatus.Planned, 1);
        if (past)
            return (EngagementStatus.Held, 1);
        return (present && Lasts(words, mention, isNoun) ? EngagementStatus.Ongoing : EngagementStatus.Held, 0);
    }

    private static (bool Past, bool Future, bool Present, bool Be) Forms(ParsedText words, Segment clause)
    {
        var (past, future, present, be) = (false, false, false, false);
        for (var w = clause.First; w < clause.End; w++)
        {
            switch (words.Tokens.Form(w))
            {
                case "will" or "wollen" or "wolle" or "soll" or "sollen" or "solle" or "wollte" or "wollten" or "Will" or "Soll":
                case "muss" or "müssen" or "müsse" or "müssten" or "müsste":
                case "wird" or "werde" or "werden" or "würden":
                    future = true;
                    continue;
                case "hat" or "haben" or "hatte" or "hatten" or "habe" or "hätten" or "war" or "waren" or "wurde" or "wurden" or "worden":
                    past = true;
                    continue;
                case "ist" or "sind" or "sei" or "seien":
                    be = true;
                    continue;
            }
            if (words[w].Feats.VerbForm != VerbForm.Fin || words[w].Upos is not (Upos.VERB or Upos.AUX))
                continue;
            var isPast = VerbReadings.IsPast(words[w]);
            (past, present) = (past || isPast, present || !isPast);
        }
        return (past, future, present || be, be);
    }

    /// <summary>Talks in the present tense are going on: "die Minister beraten", "die Verhandlungen stocken".</summary>
    private static bool Lasts(ParsedText words, OccasionMention mention, bool isNoun) =>
        isNoun ? mention.Kind == EngagementKind.Talks
            : words.Tokens.Form(mention.Word) is "beraten" or "tagt" or "tagen" or "verhandeln" or "diskutieren" or "debattieren";
}
