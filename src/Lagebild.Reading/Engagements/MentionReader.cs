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
                if (noun is null && NounOf(word, triggers) is not null)
                    continue;
                var mention = noun is { } named ? ByNoun(word, named.Noun, named.IsPlural, triggers) : ByVerb(word, triggers);
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

    private OccasionMention? ByNoun(
        int word, OccasionNoun noun, bool isPlural, List<(int Word, (OccasionNoun Noun, bool IsPlural)? Noun)> triggers)
    {
        var phrase = NounPhrase.Read(_words, _units, word);
        if (_partners.OfNoun(word, phrase, _units) is not { } named)
            return null;
        if (phrase.Determiner == Determiner.Negative || IsNeither(word) || noun.IsWeak && named.HasOtherOwner)
            return null;
        var (adjective, another, such) = _status.Before(word);
        var mention = new OccasionMention
        {
            Word = word,
            Segment = _material.Segments.At(word),
            Clause = _material.Segments.Clause(_words, word),
            Kind = isPlural ? noun.Plural : noun.Kind,
            Noun = _units.Text(word),
            IsDefinite = phrase.Determiner is Determiner.Definite or Determiner.Demonstrative or Determiner.Possessive || such,
            IsAnother = another,
            IsWeak = noun.IsWeak && named.IsEmpty,
            IsHeadline = _words[word].Sentence.Kind == SentenceKind.Headline,
        };
        mention.Add(named.Owners, ParticipantRole.Principal);
        mention.Add(named.Complete, ParticipantRole.Principal);
        var verb = triggers.FirstOrDefault(t => t.Noun is null && NounOf(t.Word, triggers) == word, (Word: -1, null)).Word;
        var isElsewhere = triggers.Any(t => t.Noun is null && mention.Segment.Contains(t.Word) && ByVerb(t.Word, triggers) is not null);
        if (verb >= 0 && ByVerb(verb, triggers, isFree: true) is { } told)
            mention.Participants.AddRange(told.Participants.Where(t => mention.Participants.All(p => p.Party.Name != t.Party.Name)));
        else if (named.Complete.Count < 2 && !isElsewhere)
            mention.Add(Doers(word, mention, named), ParticipantRole.Principal);
        mention.Add(named.With, ParticipantRole.Principal);
        mention.Add(named.Hosts, ParticipantRole.Host);
        if (mention.Participants.Count == 0)
            mention.Add(named.InCompound, ParticipantRole.Principal);
        mention.Add(named.Absent, ParticipantRole.Excluded);
        Place(mention, triggers.Count == 1, true, adjective);
        TakeOutGroup(mention);
        mention.Participants.RemoveAll(p => _partners.IsOutlet(p.Party.Name) || IsCaption(p.Party));
        return mention;
    }

    /// <summary>"Sudan: Gespräche begonnen": what stands before a headline's colon is what it is about.</summary>
    private bool IsCaption(Party party)
    {
        var range = party.Evidence.Range;
        return range.End < _words.Text.Length && _words.Text[range.End] == ':' && range.Start == _material.Document.HeadlineRange.Start && range.End <= _material.Document.HeadlineRange.End;
    }

    /// <summary>The noun that a verb goes with: "zu einem Gipfel zusammenkommen", "zu Gesprächen empfangen"; null where it tells an occasion alone.</summary>
    private int? NounOf(int verb, List<(int Word, (OccasionNoun Noun, bool IsPlural)? Noun)> triggers)
    {
        var segment = _material.Segments.At(verb);
        foreach (var (word, noun) in triggers)
        {
            if (noun is not null && segment.Contains(word) && PrepositionOf(word) is "zu" or "Zu")
                return word;
        }
        return null;
    }

    private string PrepositionOf(int noun)
    {
        for (var w = noun - 1; w >= _words[noun].Sentence.FirstWord && w > noun - 6; w--)
        {
            if (_words[w].Upos == Upos.ADP)
                return _words.Tokens.FormString(w);
            if (_words[w].Upos is not (Upos.DET or Upos.ADJ or Upos.NUM or Upos.PROPN or Upos.PUNCT or Upos.X))
                return "";
        }
        return "";
    }

    /// <summary>Who does what the governing verb says: they take part where the noun does not name everybody.</summary>
    private List<Party> Doers(int word, OccasionMention mention, NounParties named)
    {
        if (named.IsOwned)
            return [];
        for (Word? w = _words[word].Head; w is { } at; w = at.Head)
        {
            if (at.Upos is not (Upos.VERB or Upos.AUX))
                continue;
            if (IsPassive(at, mention.Clause) || !IsHeld(at, mention.Clause) && !IsSaidThere(word))
                break;
            var doers = _partners.Parties.Subjects(at).Where(p => !p.Evidence.Range.Overlaps(_words[word].Range)).ToList();
            return doers.Count > 0 ? doers : _partners.FirstFree(mention.Segment);
        }
        return IsSaidThere(word) && named.With.Count == 0 ? _partners.FirstFree(mention.Segment) : [];
    }

    /// <summary>"bei einem Treffen", "nach dem Gespräch": whoever acts or speaks there takes part.</summary>
    private bool IsSaidThere(int word)
    {
        for (var w = word - 1; w >= _words[word].Sentence.FirstWord && w > word - 5; w--)
        {
            if (_words.Tokens.Form(w) is "bei" or "Bei" or "nach" or "Nach" or "auf" or "Auf" or "während" or "Während" or "zu" or "Zu")
                return true;
            if (_words[w].Upos == Upos.ADP || _words[w].Upos == Upos.NOUN)
                return false;
        }
        return false;
    }

    /// <summary>"beide Seiten", "die drei Länder": they stand for parties named before.</summary>
    private void TakeOutGroup(OccasionMention mention)
    {
        foreach (var participant in mention.Participants.Where(p => _partners.IsGroup(p.Party)).ToList())
        {
            mention.Participants.Remove(participant);
            mention.IsAboutGroup = true;
            mention.GroupSize = participant.Party.Evidence.Quote.Contains("drei", StringComparison.OrdinalIgnoreCase) ? 3 : 2;
        }
    }

    private static readonly SignPattern Holding = SignPattern.Parse(string.Join(
        '|', Lagebild.Language.TsvTable.Rows(typeof(MentionReader).Assembly, "Engagements/German/holding-verbs.tsv", 1).Select(r => r[0])));

    private bool IsHeld(Word verb, Segment clause) => Holding.Matches(verb.Form) || Holding.Find(_words, clause) >= 0 && verb.Upos == Upos.AUX;

    private bool IsPassive(Word verb, Segment clause)
    {
        if (!VerbReadings.IsParticiple(verb))
            return false;
        for (var w = clause.First; w < clause.End; w++)
        {
            if (_words.Tokens.Form(w) is "wird" or "werden" or "wurde" or "wurden" or "worden" or "werde" or "würde" or "würden" or "Wird" or "Wurde")
                return true;
        }
        return false;
    }

    private OccasionMention? ByVerb(int word, List<(int Word, (OccasionNoun Noun, bool IsPlural)? Noun)> triggers, bool isFree = false)
    {
        var segment = _material.Segments.At(word);
        var verb = OccasionVerbs.German.Match(_words, word, segment)!;
        var at = _words[word];
        var subjects = _partners.Parties.Subjects(at);
        var isPassive = IsPassive(at, segment);
        if (subjects.Count == 0 && !isPassive)
            subjects = _partners.FirstFree(at.Feats.VerbForm == VerbForm.Inf ? _material.Segments.Clause(_words, word) : segment);
        if (_partners.Behind("mit", segment.First, segment.End) is not { } with)
            return null;
        var agents = isPassive ? _partners.Behind("von", segment.First, segment.End) ?? [] : [];
        var mention = new OccasionMention
        {
            Word = word,
            Segment = segment,
            Clause = _material.Segments.Clause(_words, word),
            Kind = verb.Kind,
            Noun = "",
            IsAboutGroup = IsAboutGroup(segment),
            IsHeadline = at.Sentence.Kind == SentenceKind.Headline,
        };
        if (IsNegated(segment) && verb.Frame is VerbFrame.Meet or VerbFrame.With or VerbFrame.Travel or VerbFrame.Guest or VerbFrame.Host && IsNegated(segment))
            return null;
        if (subjects.RemoveAll(_partners.IsGroup) > 0)
            mention.IsAboutGroup = true;
        Place(mention, triggers.Count == 1 && at.Feats.VerbForm != VerbForm.Inf, false, null);
        if (verb.Frame == VerbFrame.Invite)
            (mention.Status, mention.Certainty) = (EngagementStatus.Proposed, 2);
        var isSound = Fill(mention, verb, at, subjects, with, agents, isPassive);
        mention.Participants.RemoveAll(p => _partners.IsOutlet(p.Party.Name));
        return isSound || isFree ? mention : null;
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

    private bool IsNeither(int noun) => noun > _words[noun].Sentence.FirstWord && _words.Tokens.Form(noun - 1) is "weder" or "noch" && noun > 0;

    private bool IsNegated(Segment segment)
    {
        for (var w = segment.First; w < segment.End; w++)
        {
            if (_words.Tokens.Form(w) is "nicht" or "nie" or "niemals")
                return true;
        }
        return false;
    }

    private bool IsMany(Party party) => _partners.IsPlural(party) || _partners.KindOf(party) is ActorKind.Group or ActorKind.Institution or ActorKind.Alliance or ActorKind.Unknown
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
