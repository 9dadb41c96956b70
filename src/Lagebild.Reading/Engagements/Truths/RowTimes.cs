using Lagebild.Language.Clauses;
using Lagebild.Language.Tagging;
using Lagebild.Reading.Engagements.Candidates;

namespace Lagebild.Reading.Engagements.Truths;

/// <summary>"Freitag, 9.30 Uhr: Der Minister empfängt …": the day and clock that open a row are those of what stands behind its colon.</summary>
internal static class RowTimes
{
    public static Occasion Of(ArticleView article, Occasion occasion)
    {
        if (occasion.Time is not null || occasion.Words is not [var word] || !StatusVerb.Done.Statuses.Contains(occasion.Status)
            || Opening(article, word) is not { } time || article.Material.Document.Published?.Date is not { } published)
            return occasion;
        var status = time.Days.Earliest > published ? IsAhead(occasion.Status) ? occasion.Status : EngagementStatus.Planned
            : time.Days.Latest < published && IsTold(article, word) ? EngagementStatus.Held : occasion.Status;
        if (time.Days.Latest < published && IsAhead(status))
            return occasion;
        return occasion with { Time = time, Hour = EngagementHours.Of(article, occasion.Words, time), Status = status, Statuses = [status] };
    }

    private static bool IsAhead(EngagementStatus status) => status is EngagementStatus.Planned or EngagementStatus.Confirmed;

    /// <summary>A chronicle tells what has been in the present.</summary>
    private static bool IsTold(ArticleView article, int word) => article.Material.Clauses.ClauseOf(word) is { Modality: Modality.None, Polarity: Polarity.Affirmative, Mood: ClauseMood.Indicative, Tense: not ClauseTense.Future };

    /// <summary>The day at the beginning of the row where nothing but a time stands before the colon.</summary>
    private static TimeCandidate? Opening(ArticleView article, int word)
    {
        var sentence = article.Sentence(word);
        var first = sentence.FirstWord;
        if (first > 0 && article.Words[first - 1] is { Form: ":" } colon && colon.Sentence.Paragraph == sentence.Paragraph)
            first = colon.Sentence.FirstWord;
        if (article.TimeAt[first] is not (>= 0 and var time))
            return null;
        for (var w = first; w < word; w++)
        {
            if (article.Words[w].Form is ":")
                return article.Times[time].Days.IsDay ? article.Times[time] : null;
            if (article.TimeAt[w] < 0 && article.Words[w].Upos != Upos.PUNCT)
                return null;
        }
        return null;
    }
}
