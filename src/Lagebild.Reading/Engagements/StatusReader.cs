using Lagebild.Language.Parsing;
using Lagebild.Language.Tagging;
using Lagebild.Language.Times;
using Lagebild.Reading.Signs;
using NodaTime;

namespace Lagebild.Reading.Engagements;

/// <summary>
/// How far an occasion has come according to one mention: by a word in its clause, by an adjective, else by preposition, modal verb and
/// tense, corrected by the time against the day of publication.
/// </summary>
internal sealed class StatusReader(Material material)
{
    private readonly ParsedText _words = material.Words;

    public void Read(OccasionMention mention, bool isNoun, EngagementStatus? adjective)
    {
        (mention.Status, mention.Certainty) = Told(mention, isNoun, adjective);
        if (material.Document.Published is not { } published || mention.Days is null)
            return;
        mention.Days = Ahead(mention, mention.Days, published.Date);
        // "Am Montag lud sie zu einem Gespräch": when it was proposed, not when it is to be; "hatten am Montag eingeladen" tells that.
        if (mention.Status == EngagementStatus.Proposed && !IsPluperfect(mention.Clause) && mention.Days.Latest < published.Date)
            (mention.Time, mention.Days) = (null, null);
        if (mention.Certainty >= 2 || mention.Days is null)
            return;
        if (mention.Days.Earliest > published.Date && mention.Status is EngagementStatus.Held or EngagementStatus.Ongoing)
            (mention.Status, mention.Certainty) = (EngagementStatus.Planned, 1);
        else if (mention.Days.Latest < published.Date && mention.Status is EngagementStatus.Planned or EngagementStatus.Ongoing)
            (mention.Status, mention.Certainty) = (EngagementStatus.Held, 1);
    }

    private (EngagementStatus Status, int Certainty) Told(OccasionMention mention, bool isNoun, EngagementStatus? adjective)
    {
        var word = mention.Word;
        var preposition = isNoun ? Prepositions.Of(_words, word) : "";
        if (preposition is "nach" or "seit")
            return (EngagementStatus.Held, 2);
        // "bei einem Besuch kündigte sie an", "trafen sie sich, um zu fordern": what is told then is not the occasion.
        var isScene = isNoun ? Prepositions.IsScene(_words, word) : _words[word].Feats.VerbForm != VerbForm.Inf;
        if (StatusSigns.German.Of(_words, mention, isNoun, isScene) is { } told)
            return (told, 2);
        return adjective is { } status ? (status, 2) : StatusTense.Of(_words, mention, isNoun, preposition);
    }

    /// <summary>A month without a year that lies behind is next year's where the occasion is to come.</summary>
    private Edtf Ahead(OccasionMention mention, Edtf days, LocalDate published)
    {
        if (!IsToCome(mention.Status) || days is not { Text: { Length: 7 } month, Latest: { } end } || end >= published
            || mention.Time!.Value.Range.In(_words.Text).ContainsAnyInRange('0', '9') || !int.TryParse(month.AsSpan(0, 4), out var year))
            return days;
        return Edtf.TryParse($"{year + 1:0000}{month[4..]}") ?? days;
    }

    private bool IsPluperfect(Segment clause)
    {
        for (var w = clause.First; w < clause.End; w++)
        {
            if (_words.Tokens.Form(w) is "hatte" or "hatten")
                return true;
        }
        return false;
    }

    private static bool IsToCome(EngagementStatus status) =>
        status is EngagementStatus.Planned or EngagementStatus.Proposed or EngagementStatus.Sought or EngagementStatus.Confirmed
            or EngagementStatus.Cancelled or EngagementStatus.Postponed;
}
