using Lagebild.Language.Parsing;
using Lagebild.Language.Tagging;
using Lagebild.Reading.Actors;
using Lagebild.Reading.Signs;

namespace Lagebild.Reading.Engagements;

/// <summary>Finds those of whom a sign of attendance speaks.</summary>
internal sealed class Attendants(Material material)
{
    private readonly ParsedText _words = material.Words;
    private readonly Partners _partners = new(material);

    public List<Party> Of(AttendanceSign sign, int at, Segment segment)
    {
        var found = sign.Who switch
        {
            Attending.Of => _partners.Behind("von", segment.First, segment.End) is { Count: > 0 } behind ? behind : _partners.Parties.Run(at + 1, _words[at].Sentence.EndWord),
            Attending.Behind => _partners.Parties.Run(at + 1, _words[at].Sentence.EndWord),
            _ => Subjects(sign, at, segment),
        };
        return [.. found.Where(p => !IsOccasion(p) && !_partners.IsOutlet(p.Name))];
    }

    private List<Party> Subjects(AttendanceSign sign, int at, Segment segment)
    {
        var beside = _partners.Behind("neben", segment.First, segment.End) ?? [];
        for (Word? w = _words[at]; w is { } word; w = word.Head)
        {
            if (_partners.Parties.Subjects(word) is { Count: > 0 } subjects && subjects.Exists(s => !IsDelegation(s)))
                return [.. beside, .. subjects];
        }
        return [.. beside, .. _partners.FirstFree(segment, p => !IsDelegation(p)), .. sign.Role == ParticipantRole.Delegate ? OtherSide(segment) : []];
    }

    /// <summary>"Die US-Delegation führt A an, die iranische B": whoever leads the other one, in a segment without a verb.</summary>
    private List<Party> OtherSide(Segment segment)
    {
        if (segment.End >= _words.Count || segment.End >= _words[segment.First].Sentence.EndWord || _words.Tokens.Form(segment.End) is not ("die" or "jene"))
            return [];
        var next = material.Segments.At(segment.End);
        for (var w = next.First; w < next.End; w++)
        {
            if (_words[w].Upos is Upos.VERB or Upos.AUX)
                return [];
        }
        return _partners.FirstFree(next, p => _partners.KindOf(p) == ActorKind.Person);
    }

    /// <summary>"Die US-Delegation führt A": the delegation is what is led.</summary>
    private static bool IsDelegation(Party party) => party.Name.EndsWith("elegation", StringComparison.Ordinal);

    private static bool IsOccasion(Party party) => party.Actor is null && OccasionNouns.German.Match(party.Name.Split(' ')[^1]) is not null;
}
