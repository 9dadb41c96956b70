using Lagebild.Language;
using Lagebild.Language.Parsing;
using Lagebild.Reading.Actors;
using Lagebild.Reading.Signs;

namespace Lagebild.Reading.Engagements;

/// <summary>
/// Reads who leads a delegation, mediates, accompanies or stays away from sentences that name no occasion (table
/// <c>attendance-signs.tsv</c>), and adds them to the occasion spoken of before.
/// </summary>
internal sealed class Attendance
{
    private const int Reach = 70;

    private static readonly SignPattern Negotiators = SignPattern.Parse("*verhandlungsführer*|*chefunterhändler*|*verhandler*|*delegationsleiter*");

    private readonly List<(SignPattern Sign, ParticipantRole Role, bool OfSomebody)> _signs =
    [
        .. TsvTable.Rows(typeof(Attendance).Assembly, "Engagements/German/attendance-signs.tsv", 3)
            .Select(r => (SignPattern.Parse(r[0]), Enum.Parse<ParticipantRole>(r[1], ignoreCase: true), r[2] == "of")),
    ];

    public static Attendance German { get; } = new();

    /// <summary>True where the segment tells who leads a delegation: "Auf US-Seite wird A die Verhandlungen führen".</summary>
    public bool Leads(Material material, Segment segment) =>
        _signs.Exists(s => s.Role == ParticipantRole.Delegate && s.Sign.Find(material.Words, segment) >= 0);

    public void Read(Material material, List<Occasion> occasions)
    {
        var partners = new Partners(material);
        AddNegotiators(material, occasions);
        foreach (var segment in material.Segments.All)
        {
            foreach (var (sign, role, ofSomebody) in _signs)
            {
                var at = sign.Find(material.Words, segment);
                if (at < 0 || material.Segments.IsQuoted(at) || Before(occasions, segment) is not { } occasion)
                    continue;
                var who = ofSomebody ? partners.Behind("von", segment.First, segment.End) ?? [] : Subjects(material, partners, at, segment);
                foreach (var party in who)
                    occasion.Add(new Participant(party, role));
                if (role == ParticipantRole.Delegate && who.Count > 0)
                    TakeOutLed(material, occasion, segment, who[0]);
                break;
            }
        }
    }

    /// <summary>Chief negotiators take part in the talks that name nobody else.</summary>
    private static void AddNegotiators(Material material, List<Occasion> occasions)
    {
        if (occasions.Find(o => o.Kind == EngagementKind.Talks && o.Participants.Count < 2 && o.Time is not null) is not { } talks)
            return;
        foreach (var actor in material.Actors.Actors)
        {
            if (actor.Kind == ActorKind.Person && actor.Roles.Any(r => Negotiators.Matches(r.Title)))
                talks.Add(new Participant(new Party(actor.Name, actor.Id, actor.Evidence), ParticipantRole.Principal));
        }
    }

    /// <summary>"Auf US-Seite wird A führen": whoever leads stands for the state whose side it is.</summary>
    private static void TakeOutLed(Material material, Occasion occasion, Segment segment, Party leader)
    {
        for (var w = segment.First; w < segment.End; w++)
        {
            if (material.Actors.MentionAt(material.Words[w]) is { Known.State: { } state })
                occasion.Participants.RemoveAll(p => p.Party.Name == state.Name && p.Party.Name != leader.Name);
        }
    }

    private static List<Party> Subjects(Material material, Partners partners, int at, Segment segment)
    {
        for (Word? w = material.Words[at]; w is { } word; w = word.Head)
        {
            if (partners.Parties.Subjects(word) is { Count: > 0 } subjects)
                return subjects;
        }
        return partners.FirstFree(segment);
    }

    private static Occasion? Before(List<Occasion> occasions, Segment segment) =>
        occasions.Where(o => o.Mentions.Exists(m => m.Word < segment.End && segment.First - m.Word < Reach))
            .MaxBy(o => o.Mentions.Where(m => m.Word < segment.End).Max(m => m.Word));
}
