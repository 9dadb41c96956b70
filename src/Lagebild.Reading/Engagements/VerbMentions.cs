using Lagebild.Language.Parsing;
using Lagebild.Language.Tagging;
using Lagebild.Reading.Actors;
using Lagebild.Reading.Signs;

namespace Lagebild.Reading.Engagements;

/// <summary>Reads an occasion that a verb tells.</summary>
internal sealed class VerbMentions(Material material, Partners partners, Circumstances circumstances)
{
    private readonly ParsedText _words = material.Words;
    private readonly VerbPartners _frames = new(material, partners);

    /// <param name="word">The verb.</param>
    /// <param name="triggers">Every trigger of its sentence.</param>
    /// <param name="isFree">True where the parties count even though the verb alone would tell no occasion.</param>
    public OccasionMention? Read(int word, List<Trigger> triggers, bool isFree = false)
    {
        var segment = material.Segments.At(word);
        var verb = OccasionVerbs.German.Match(_words, word, segment)!;
        if (partners.Behind("mit", segment.First, segment.End) is not { } with)
            return null;
        if (verb.Frame is VerbFrame.Meet or VerbFrame.With or VerbFrame.Travel or VerbFrame.Guest or VerbFrame.Host && IsNegated(segment))
            return null;
        var at = _words[word];
        var mention = new OccasionMention
        {
            Word = word,
            Segment = segment,
            Clause = material.Segments.Clause(_words, word),
            Kind = verb.Kind,
            Noun = "",
            Group = Groups.In(_words, segment) ?? (HasReciprocal(segment) ? new Group(2, "") : null),
            IsThere = HasThere(segment),
            IsHeadline = circumstances.IsHeadline(word),
        };
        circumstances.Read(mention, triggers.Count == 1 && at.Feats.VerbForm != VerbForm.Inf, isNoun: false, null);
        if (verb.Frame == VerbFrame.Invite)
            (mention.Status, mention.Certainty) = (EngagementStatus.Proposed, 2);
        var isSound = _frames.Fill(mention, verb, at, with);
        mention.Add(circumstances.Inviting(mention.Segment, partners), ParticipantRole.Host);
        TakeOutGroup(material, mention);
        mention.Participants.RemoveAll(p => partners.IsOutlet(p.Party.Name));
        return isSound || isFree ? mention : null;
    }

    /// <summary>True for a participle in the passive voice.</summary>
    public static bool IsPassive(ParsedText words, Word verb, Segment clause)
    {
        if (!VerbReadings.IsParticiple(verb))
            return false;
        for (var w = clause.First; w < clause.End; w++)
        {
            if (words.Tokens.Form(w) is "wird" or "werden" or "wurde" or "wurden" or "worden" or "werde" or "würde" or "würden" or "Wird" or "Wurde")
                return true;
        }
        return false;
    }

    /// <summary>"beide Seiten", "die drei Länder": they stand for parties named before.</summary>
    public static void TakeOutGroup(Material material, OccasionMention mention)
    {
        foreach (var participant in mention.Participants.ToList())
        {
            if (Groups.Of(material, participant.Party) is not { } group)
                continue;
            mention.Participants.Remove(participant);
            mention.Group = group;
        }
    }

    private bool IsNegated(Segment segment)
    {
        for (var w = segment.First; w < segment.End; w++)
        {
            if (_words.Tokens.Form(w) is "nicht" or "nie" or "niemals")
                return true;
        }
        return false;
    }

    private bool HasReciprocal(Segment segment)
    {
        for (var w = segment.First; w < segment.End; w++)
        {
            if (_words.Tokens.Form(w) is "beide" or "Beide" or "beiden" or "Beiden" or "einander" or "Delegationen")
                return true;
        }
        return false;
    }

    private bool HasThere(Segment segment)
    {
        for (var w = segment.First; w < segment.End; w++)
        {
            if (_words.Tokens.Form(w) is "dort" or "Dort" or "dabei" or "Dabei")
                return true;
        }
        return false;
    }
}
