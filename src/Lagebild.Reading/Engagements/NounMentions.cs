using Lagebild.Language.Parsing;
using Lagebild.Reading.Actors;
using Lagebild.Reading.Signs;

namespace Lagebild.Reading.Engagements;

/// <summary>Reads an occasion that a noun names.</summary>
internal sealed class NounMentions(Material material, Partners partners, Units units, Circumstances circumstances, VerbMentions verbs)
{
    private readonly ParsedText _words = material.Words;
    private readonly NounPartners _named = new(material, partners, units);
    private readonly Doers _doers = new(material, partners);

    /// <returns>The mention; null for a noun that names no occasion here ("kein Treffen", an interview).</returns>
    public OccasionMention? Read(Trigger trigger, List<Trigger> all)
    {
        var (word, noun) = (trigger.Word, trigger.Noun!);
        var phrase = NounPhrase.Read(_words, units, word);
        if (_named.Of(trigger, phrase) is not { } named)
            return null;
        if (phrase.Determiner == Determiner.Negative || IsNeither(word) || noun.IsWeak && named.HasOtherOwner)
            return null;
        var isUnplanned = NegatedPlans.German.In(_words, material.Segments.At(word));
        if (isUnplanned && phrase.Determiner is Determiner.Indefinite or Determiner.None)
            return null;
        var before = OccasionAdjectives.German.Before(_words, word);
        var segment = material.Segments.At(word);
        var other = all.Any(t => t.IsVerb && segment.Contains(t.Word) && NounOf(material, t.Word, all) != word && verbs.Read(t.Word, all) is not null);
        var mention = new OccasionMention
        {
            Word = word,
            Segment = segment,
            Clause = ClauseOf(word),
            Kind = trigger.IsPlural ? noun.Plural : noun.Kind,
            Noun = OccasionName.Of(_words, units, trigger),
            IsDefinite = phrase.Determiner is Determiner.Definite or Determiner.Demonstrative or Determiner.Possessive || before.IsSuch,
            IsAnother = before.IsAnother,
            IsBetween = named.IsBetween,
            IsComplete = named.IsBetween || named.Complete.Count > 1,
            IsSpecific = units.First(word) < word || _words.Tokens.Form(word).Length > noun.Noun.Length + 3,
            IsScene = other && Prepositions.IsScene(_words, word),
            IsWeak = noun.IsWeak && named.IsEmpty || other && Prepositions.IsScene(_words, word) && named.IsEmpty,
            Outlook = Outlooks.Of(material, word),
            IsHeadline = circumstances.IsHeadline(word),
        };
        AddParties(mention, named, all, other);
        circumstances.Read(mention, all.Count(t => !t.IsVerb) == 1 && !other, isNoun: true, before.Status);
        // "Ein Termin für das Treffen ist noch nicht vereinbart."
        if (isUnplanned && mention.Certainty < 2)
            mention.Status = EngagementStatus.Planned;
        if (mention is { IsScene: false, IsSpecific: true, Place: not null, Days: not null })
            mention.IsWeak = false;
        VerbMentions.TakeOutGroup(material, mention);
        mention.Participants.RemoveAll(p => partners.IsOutlet(p.Party.Name) || IsCaption(p.Party) || IsOwnName(phrase, named, p.Party));
        return mention;
    }

    /// <summary>What a sentence says behind a relative clause counts, unless it only judges.</summary>
    private Segment ClauseOf(int noun) =>
        Prepositions.Of(_words, noun).Length == 0 && material.Segments.BehindRelative(_words, noun) is { } main && !JudgingVerbs.StandIn(_words, main)
            ? main : material.Segments.Clause(_words, noun);

    /// <summary>The noun that a verb goes with: "zu einem Gipfel zusammenkommen", "zu Gesprächen empfangen"; null where it tells an occasion alone.</summary>
    public static int? NounOf(Material material, int verb, List<Trigger> triggers)
    {
        var segment = material.Segments.At(verb);
        foreach (var trigger in triggers)
        {
            if (!trigger.IsVerb && segment.Contains(trigger.Word) && Prepositions.Of(material.Words, trigger.Word) is "zu")
                return trigger.Word;
        }
        return null;
    }

    private void AddParties(OccasionMention mention, NounParties named, List<Trigger> all, bool other)
    {
        mention.Add(named.Owners, ParticipantRole.Principal);
        mention.Add(named.Complete, ParticipantRole.Principal);
        var verb = all.Find(t => t.IsVerb && NounOf(material, t.Word, all) == mention.Word);
        if (verb.Word > 0 && verb.IsVerb && verbs.Read(verb.Word, all, isFree: true) is { } told)
            mention.Participants.AddRange(told.Participants.Where(t => mention.Participants.All(p => p.Party.Name != t.Party.Name)));
        else if (named.Complete.Count < 2 && !other && !(mention.IsDefinite && IsAttended(mention)))
            mention.Add(_doers.Of(mention, named), ParticipantRole.Principal);
        mention.Add(named.With, ParticipantRole.Principal);
        mention.Add(named.Hosts, ParticipantRole.Host);
        mention.Add(circumstances.Inviting(mention.Segment, partners), ParticipantRole.Host);
        if (mention.Participants.Count == 0)
            mention.Spare.AddRange(named.InCompound);
        mention.Add(named.Absent, ParticipantRole.Excluded);
    }

    /// <summary>Whoever leads a delegation there, or of whom is asked whether he comes, does not tell which occasion it is.</summary>
    private bool IsAttended(OccasionMention mention) =>
        Attendance.German.Leads(material, mention.Segment) || mention.Outlook == Outlook.Ahead && Attendance.German.Asks(material, mention.Segment);

    /// <summary>"Sudan: Gespräche begonnen": what stands before a headline's colon is what it is about.</summary>
    private bool IsCaption(Party party)
    {
        var (range, headline) = (party.Evidence.Range, material.Document.HeadlineRange);
        return range.End < _words.Text.Length && _words.Text[range.End] == ':' && range.Start == headline.Start && range.End <= headline.End;
    }

    /// <summary>"der Petersberger Klimadialog", "die Münchner Sicherheitskonferenz": its name, not somebody who takes part.</summary>
    private bool IsOwnName(NounPhrase phrase, NounParties named, Party party)
    {
        if (named.Owners.Contains(party) || named.InCompound.Contains(party))
            return false;
        var (range, noun) = (party.Evidence.Range, _words[phrase.End - 1].Range);
        return range.Overlaps(noun) || phrase.UnitFirst > 0 && range.End == _words[phrase.UnitFirst - 1].Range.End && range.Start >= _words[phrase.First].Range.Start;
    }

    private bool IsNeither(int noun) => noun > _words[noun].Sentence.FirstWord && _words.Tokens.Form(noun - 1) is "weder" or "noch";
}
