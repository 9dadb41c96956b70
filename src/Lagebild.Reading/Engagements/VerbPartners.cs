using Lagebild.Language;
using Lagebild.Language.Parsing;
using Lagebild.Language.Tagging;
using Lagebild.Reading.Actors;
using Lagebild.Reading.Signs;

namespace Lagebild.Reading.Engagements;

/// <summary>Fills the frame of a verb with who stands around it, and tells whether the verb then tells of an occasion.</summary>
internal sealed class VerbPartners(Material material, Partners partners)
{
    private readonly ParsedText _words = material.Words;

    public bool Fill(OccasionMention mention, OccasionVerb verb, Word at, List<Party> with)
    {
        var isPassive = VerbMentions.IsPassive(_words, at, mention.Segment);
        var subjects = partners.Parties.Subjects(at);
        if (subjects.Count == 0 && !isPassive)
            subjects = partners.FirstFree(at.Feats.VerbForm == VerbForm.Inf ? mention.Clause : mention.Segment);
        subjects = WithoutGroups(mention, subjects);
        var objects = isPassive ? [] : partners.Objects(at, mention.Segment, subjects);
        var (acting, met) = isPassive ? (Agents(mention.Segment), subjects) : (subjects, objects);
        switch (verb.Frame)
        {
            case VerbFrame.Meet:
                Add(mention, subjects, with.Count > 0 ? with : objects);
                return mention.Participants.Count > 1 || mention.Group is not null || with.Count == 0 && subjects.Any(IsMany) && HasReflexive(mention.Segment) && !HasNoun(mention.Segment);
            case VerbFrame.With:
                Add(mention, subjects, with);
                return mention.Participants.Count > 1 || mention.Group is not null
                    || mention.Kind is EngagementKind.Meeting or EngagementKind.Talks && subjects.Any(IsMany) && mention.Participants.Count > 0;
            case VerbFrame.Host:
                mention.Add(acting, ParticipantRole.Host);
                mention.Add(met, ParticipantRole.Principal);
                return mention.Participants.Count > 1;
            case VerbFrame.Guest:
                mention.Add(acting, ParticipantRole.Principal);
                mention.Add(met.Where(p => partners.KindOf(p) != ActorKind.State), ParticipantRole.Host);
                mention.Place ??= met.Where(p => partners.KindOf(p) == ActorKind.State).Select(p => OccasionPlaces.At(p.Evidence)).FirstOrDefault();
                return mention.Participants.Any(p => partners.KindOf(p.Party) == ActorKind.Person) && (mention.Participants.Count > 1 || mention.Place is not null);
            case VerbFrame.Travel:
                mention.Add(subjects, ParticipantRole.Principal);
                return mention.Place is not null && subjects.Any(p => partners.KindOf(p) is ActorKind.Person or ActorKind.Group);
            case VerbFrame.Invite:
                mention.Add(acting, ParticipantRole.Host);
                mention.Add(met, ParticipantRole.Principal);
                return mention.Participants.Count > 1 && !HasNoun(mention.Segment);
            case VerbFrame.Body or VerbFrame.Parliament:
                mention.Add(acting.Where(p => IsBody(p, verb.Frame)), ParticipantRole.Principal);
                if (mention.Kind == EngagementKind.Meeting && mention.Participants.Exists(p => IsParliament(p.Party)))
                    mention.Kind = EngagementKind.Session;
                return mention.Participants.Count > 0;
            case VerbFrame.Inside:
                mention.Add(Inside(mention.Segment), ParticipantRole.Principal);
                return mention.Participants.Count > 0;
            case VerbFrame.Sign:
                Add(mention, isPassive || !IsPredicate(at) ? Agents(mention.Segment) : subjects, with);
                mention.Add(partners.Behind("zwischen", mention.Segment.First, mention.Segment.End) ?? [], ParticipantRole.Principal);
                // "220 Bürger haben unterschrieben".
                if (mention.Participants.Count > 0 && mention.Participants.TrueForAll(p => p.Party.Evidence.Quote.AsSpan().ContainsAnyInRange('0', '9')))
                    return false;
                return mention.Participants.Count > 1 || mention.Place is not null && mention.Time is not null
                    || mention.Participants.Count > 0 && (mention.Place is not null || mention.Time is not null);
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private static void Add(OccasionMention mention, List<Party> subjects, List<Party> with)
    {
        mention.Add(subjects, ParticipantRole.Principal);
        mention.Add(with, ParticipantRole.Principal);
    }

    private List<Party> WithoutGroups(OccasionMention mention, List<Party> parties)
    {
        foreach (var party in parties)
            mention.Group = Groups.Of(material, party) ?? mention.Group;
        return [.. parties.Where(p => Groups.Of(material, p) is null)];
    }

    private List<Party> Agents(Segment segment) => partners.Behind("von", segment.First, segment.End) ?? [];

    /// <summary>"das unterzeichnete Abkommen" has no subject of its own.</summary>
    private bool IsPredicate(Word verb) =>
        verb.Index + 1 >= verb.Sentence.EndWord || _words[verb.Index + 1].Upos != Upos.NOUN || VerbReadings.IsFinite(verb) && verb.Index < verb.Sentence.EndWord - 1 && verb.Upos == Upos.VERB && verb.Feats.VerbForm == VerbForm.Fin;

    /// <summary>"im Bundestag", "in der Knesset": the body inside which something is debated.</summary>
    private List<Party> Inside(Segment segment) =>
        [.. (partners.Behind("in", segment.First, segment.End) ?? []).Where(p => IsParliament(p))];

    private bool IsParliament(Party party) => Parliaments.German.IsOne(party.Name) && partners.KindOf(party) is not ActorKind.Person;

    private bool IsMany(Party party) =>
        partners.IsPlural(party) || partners.KindOf(party) is ActorKind.Group or ActorKind.Institution or ActorKind.Alliance or ActorKind.Unknown
        || party.Name.EndsWith("minister", StringComparison.Ordinal) || party.Name.EndsWith("chefs", StringComparison.Ordinal);

    private bool IsBody(Party party, VerbFrame frame)
    {
        var kind = partners.KindOf(party);
        // "Franzosen im Ausland stimmen ab": an election by the public.
        if (ActorTables.Of(TextLanguage.German).Inhabitants.Match(party.Name.Split(' ')[0]) is { Prefix: 0 })
            return false;
        return frame == VerbFrame.Parliament ? kind == ActorKind.Institution
            : kind is ActorKind.Institution or ActorKind.Group or ActorKind.Alliance or ActorKind.Organisation || IsMany(party);
    }

    /// <summary>"Die Minister treffen sich": those in the plural meet each other.</summary>
    private bool HasReflexive(Segment segment)
    {
        for (var w = segment.First; w < segment.End; w++)
        {
            if (_words.Tokens.Form(w) is "sich" or "einander")
                return true;
        }
        return false;
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
}
