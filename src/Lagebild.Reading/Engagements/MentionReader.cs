using Lagebild.Language.Parsing;
using Lagebild.Language.Tagging;
using Lagebild.Language.Tokens;
using Lagebild.Reading.Actors;
using Lagebild.Reading.Signs;

namespace Lagebild.Reading.Engagements;

/// <summary>Finds every mention of an occasion, by noun and by verb, with who, where, when and how far it has come.</summary>
internal sealed class MentionReader
{
    private readonly Material _material;
    private readonly ParsedText _words;
    private readonly Units _units;
    private readonly Partners _partners;
    private readonly Surroundings _surroundings;
    private readonly StatusReader _status;

    public MentionReader(Material material)
    {
        _material = material;
        _words = material.Words;
        _units = new Units(_words);
        _partners = new Partners(material);
        _surroundings = new Surroundings(material);
        _status = new StatusReader(material);
    }

    public List<OccasionMention> Read()
    {
        var found = new List<OccasionMention>();
        foreach (var sentence in _words.Tokens.Sentences)
        {
            if (sentence.Kind is SentenceKind.Dateline)
                continue;
            var triggers = Triggers(sentence);
            foreach (var (word, noun) in triggers)
            {
                var mention = noun is { } named ? ByNoun(word, named.Noun, named.IsPlural, triggers.Count == 1) : ByVerb(word, triggers);
                if (mention is not null)
                    found.Add(mention);
            }
        }
        return found;
    }

    private List<(int Word, (OccasionNoun Noun, bool IsPlural)? Noun)> Triggers(SentenceSpan sentence)
    {
        var triggers = new List<(int, (OccasionNoun, bool)?)>();
        for (var w = sentence.FirstWord; w < sentence.EndWord; w++)
        {
            if (_material.Segments.IsQuoted(w))
                continue;
            if (_units.End(w) == w + 1 && OccasionNouns.German.Match(_words.Tokens.Form(w)) is { } noun)
                triggers.Add((w, noun));
            else if (OccasionVerbs.German.Match(_words, w, _material.Segments.At(w)) is not null)
                triggers.Add((w, null));
        }
        return triggers;
    }

    private OccasionMention? ByNoun(int word, OccasionNoun noun, bool isPlural, bool isAlone)
    {
        var phrase = NounPhrase.Read(_words, _units, word);
        if (_partners.OfNoun(word, phrase, _units) is not { } named)
            return null;
        var (adjective, another) = _status.Before(word);
        var mention = new OccasionMention
        {
            Word = word,
            Segment = _material.Segments.At(word),
            Kind = isPlural ? noun.Plural : noun.Kind,
            Noun = _units.Text(word),
            IsDefinite = phrase.Determiner is Determiner.Definite or Determiner.Demonstrative or Determiner.Possessive,
            IsAnother = another,
            IsWeak = noun.IsWeak && named.IsEmpty,
            IsHeadline = _words[word].Sentence.Kind == SentenceKind.Headline,
        };
        mention.Add(named.Owners, ParticipantRole.Principal);
        mention.Add(named.Complete, ParticipantRole.Principal);
        if (named.Complete.Count < 2 && (named.Complete.Count == 0 || noun.Kind == EngagementKind.Visit))
            mention.Add(Doers(word, mention, named), ParticipantRole.Principal);
        mention.Add(named.With, ParticipantRole.Principal);
        mention.Add(named.Hosts, ParticipantRole.Host);
        if (mention.Participants.Count == 0)
            mention.Add(named.InCompound, ParticipantRole.Principal);
        mention.Add(named.Absent, ParticipantRole.Excluded);
        Place(mention, isAlone, true, adjective);
        return mention;
    }

    /// <summary>Who does what the governing verb says: they take part where the noun does not name everybody.</summary>
    private List<Party> Doers(int word, OccasionMention mention, NounParties named)
    {
        if (named.Owners.Count > 0)
            return [];
        for (Word? w = _words[word].Head; w is { } at; w = at.Head)
        {
            if (at.Upos is not (Upos.VERB or Upos.AUX))
                continue;
            var isPassive = at.Child(Relation.AuxPass) is not null || at.Child(Relation.NsubjPass) is not null;
            return isPassive ? [] : [.. _partners.Parties.Subjects(at).Where(p => !p.Evidence.Range.Overlaps(_words[word].Range))];
        }
        return [];
    }

    private OccasionMention? ByVerb(int word, List<(int Word, (OccasionNoun Noun, bool IsPlural)? Noun)> triggers)
    {
        var segment = _material.Segments.At(word);
        var verb = OccasionVerbs.German.Match(_words, word, segment)!;
        var at = _words[word];
        var subjects = _partners.Parties.Subjects(at);
        var isPassive = at.Child(Relation.AuxPass) is not null || at.Child(Relation.NsubjPass) is not null;
        if (subjects.Count == 0 && !isPassive)
            subjects = _partners.FirstFree(segment);
        if (_partners.Behind("mit", segment.First, segment.End) is not { } with)
            return null;
        var agents = isPassive ? _partners.Behind("von", segment.First, segment.End) ?? [] : [];
        var mention = new OccasionMention
        {
            Word = word,
            Segment = segment,
            Kind = verb.Kind,
            Noun = "",
            IsAboutGroup = IsAboutGroup(segment),
            IsHeadline = at.Sentence.Kind == SentenceKind.Headline,
        };
        Place(mention, triggers.Count == 1, false, null);
        return Fill(mention, verb, at, subjects, with, agents, isPassive) ? mention : null;
    }

    private bool Fill(OccasionMention mention, OccasionVerb verb, Word at, List<Party> subjects, List<Party> with, List<Party> agents, bool isPassive)
    {
        var objects = isPassive ? [] : _partners.Objects(at, mention.Segment, subjects);
        switch (verb.Frame)
        {
            case VerbFrame.Meet:
                mention.Add(subjects, ParticipantRole.Principal);
                mention.Add(with.Count > 0 ? with : objects, ParticipantRole.Principal);
                return mention.Participants.Count > 1 || mention.IsAboutGroup;
            case VerbFrame.With:
                mention.Add(subjects, ParticipantRole.Principal);
                mention.Add(with, ParticipantRole.Principal);
                return mention.Participants.Count > 1 || mention.IsAboutGroup
                    || mention.Kind is EngagementKind.Meeting or EngagementKind.Talks && subjects.Any(IsMany) && mention.Participants.Count > 0;
            case VerbFrame.Host:
                mention.Add(isPassive ? agents : subjects, ParticipantRole.Host);
                mention.Add(isPassive ? subjects : objects, ParticipantRole.Principal);
                return mention.Participants.Count > 1;
            case VerbFrame.Guest:
                mention.Add(isPassive ? agents : subjects, ParticipantRole.Principal);
                mention.Add(isPassive ? subjects : objects, ParticipantRole.Host);
                return mention.Participants.Any(p => _partners.KindOf(p.Party) == ActorKind.Person) && (mention.Participants.Count > 1 || mention.Place is not null);
            case VerbFrame.Travel:
                mention.Add(subjects, ParticipantRole.Principal);
                return mention.Place is not null && subjects.Any(p => _partners.KindOf(p) is ActorKind.Person or ActorKind.Group);
            case VerbFrame.Invite:
                mention.Add(isPassive ? agents : subjects, ParticipantRole.Host);
                mention.Add(isPassive ? subjects : objects, ParticipantRole.Principal);
                return mention.Participants.Count > 1 && !HasNoun(mention.Segment);
            case VerbFrame.Body or VerbFrame.Parliament:
                mention.Add((isPassive ? agents : subjects).Where(p => IsBody(p, verb.Frame)), ParticipantRole.Principal);
                return mention.Participants.Count > 0;
            default:
                mention.Add(isPassive ? agents : subjects, ParticipantRole.Principal);
                mention.Add(with, ParticipantRole.Principal);
                return mention.Participants.Count > 1 || mention.Participants.Count > 0 && (mention.Place is not null || mention.Time is not null);
        }
    }

    private bool IsMany(Party party) => _partners.KindOf(party) is ActorKind.Group or ActorKind.Institution or ActorKind.Alliance or ActorKind.Unknown
        || party.Name.EndsWith("minister", StringComparison.Ordinal) || party.Name.EndsWith("chefs", StringComparison.Ordinal);

    private bool IsBody(Party party, VerbFrame frame)
    {
        var kind = _partners.KindOf(party);
        return frame == VerbFrame.Parliament ? kind == ActorKind.Institution : kind is ActorKind.Institution or ActorKind.Group or ActorKind.Alliance or ActorKind.Organisation || IsMany(party);
    }

    private bool HasNoun(Segment segment)
    {
        for (var w = segment.First; w < segment.End; w++)
        {
            if (OccasionNouns.German.Match(_words.Tokens.Form(w)) is not null)
                return true;
        }
        return false;
    }

    private bool IsAboutGroup(Segment segment)
    {
        for (var w = segment.First; w < segment.End; w++)
        {
            if (_words.Tokens.Form(w) is "beide" or "Beide" or "beiden" or "Beiden" or "einander" or "Delegationen")
                return true;
        }
        return false;
    }

    private void Place(OccasionMention mention, bool isAlone, bool isNoun, EngagementStatus? adjective)
    {
        mention.Place = _surroundings.Place(mention.Word, isAlone);
        mention.Time = _surroundings.Time(mention.Word, isAlone);
        mention.Topic = _surroundings.Topic(mention.Word);
        _status.Read(mention, isNoun, adjective);
    }
}
