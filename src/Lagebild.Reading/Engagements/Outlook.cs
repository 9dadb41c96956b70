using Lagebild.Language.Parsing;
using Lagebild.Language.Tagging;
using Lagebild.Reading.Signs;
using Lagebild.Reading.Silences;

namespace Lagebild.Reading.Engagements;

/// <summary>Whether a mention looks ahead to an occasion that is still to come, or back on one that has been.</summary>
internal enum Outlook { Open, Ahead, Back }

/// <summary>Tells which way a mention looks, where a question or a judgement around it shows that.</summary>
internal static class Outlooks
{
    public static Outlook Of(Material material, int word)
    {
        if (IsAsked(material, material.Segments.At(word)))
            return Outlook.Ahead;
        return Prepositions.Of(material.Words, word).Length == 0 && JudgingVerbs.LookBackIn(material.Words, material.Segments.Clause(material.Words, word))
            ? Outlook.Back : Outlook.Open;
    }

    /// <summary>True where the occasion is still to come, or has not ended; one that was postponed or cancelled waits for nobody.</summary>
    public static bool Fits(this Outlook outlook, EngagementStatus status) => outlook switch
    {
        Outlook.Ahead => status.IsAhead(),
        Outlook.Back => status is EngagementStatus.Held or EngagementStatus.Ongoing or EngagementStatus.Failed,
        _ => true,
    };

    public static bool IsAhead(this EngagementStatus status) =>
        status is EngagementStatus.Sought or EngagementStatus.Proposed or EngagementStatus.Planned or EngagementStatus.Confirmed or EngagementStatus.Ongoing or EngagementStatus.Unclear;

    /// <summary>"ob X an dem Treffen teilnimmt": what is asked in the present is not over; "ob er teilnahm" asks what was.</summary>
    private static bool IsAsked(Material material, Segment segment)
    {
        if (!QuestionWords.German.Opens(material.Words, segment))
            return false;
        for (var w = segment.First; w < segment.End; w++)
        {
            if (material.Words[w] is { Feats.VerbForm: VerbForm.Fin } verb && VerbReadings.IsPast(verb))
                return false;
        }
        return true;
    }
}
