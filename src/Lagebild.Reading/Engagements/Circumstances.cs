using Lagebild.Language.Parsing;
using Lagebild.Language.Tokens;
using Lagebild.Reading.Actors;
using Lagebild.Reading.Signs;

namespace Lagebild.Reading.Engagements;

/// <summary>Where, when, about what and how far: what the words around a mention say of its occasion.</summary>
internal sealed class Circumstances(Material material)
{
    private readonly OccasionPlaces _places = new(material);
    private readonly OccasionTimes _times = new(material);
    private readonly OccasionTopics _topics = new(material);
    private readonly StatusReader _status = new(material);

    /// <param name="mention">The mention to complete.</param>
    /// <param name="isAlone">True where the sentence tells of no other occasion, so that everything in it may belong to this one.</param>
    /// <param name="isNoun">True for a noun.</param>
    /// <param name="adjective">The status that an adjective before the noun gives.</param>
    public void Read(OccasionMention mention, bool isAlone, bool isNoun, EngagementStatus? adjective)
    {
        mention.Place = _places.Of(mention, isAlone);
        // "einen Vertrag bis 2028 unterschrieben": until when it holds, not when it is signed.
        if (_times.Of(mention, isAlone) is { } time && !(mention.Kind == EngagementKind.Signing && time.Days.Earliest is null))
            (mention.Time, mention.Days) = time;
        mention.Topic = _topics.Of(mention.Word, isNoun);
        _status.Read(mention, isNoun, adjective);
    }

    public bool IsHeadline(int word) => material.Words[word].Sentence.Kind == SentenceKind.Headline;

    /// <summary>"auf Einladung von A": A is the host.</summary>
    public List<Party> Inviting(Segment segment, Partners partners)
    {
        for (var w = segment.First; w + 1 < segment.End; w++)
        {
            if (material.Words.Tokens.Form(w) is "Einladung" && w > 0 && material.Words.Tokens.Form(w - 1) is "auf" or "Auf")
                return partners.Parties.Run(material.Words.Tokens.Form(w + 1) is "von" ? w + 2 : w + 1, segment.End);
        }
        return [];
    }
}
