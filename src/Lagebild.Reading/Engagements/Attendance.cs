using Lagebild.Language;
using Lagebild.Language.Parsing;
using Lagebild.Reading.Actors;
using Lagebild.Reading.Signs;

namespace Lagebild.Reading.Engagements;

/// <summary>
/// Reads who takes part, leads a delegation, mediates, accompanies or stays away from sentences that name no occasion (table
/// <c>attendance-signs.tsv</c>), and adds them to the occasion spoken of before.
/// </summary>
internal sealed class Attendance
{
    private const int Reach = 70;
    private const int NearReach = 45;

    private static readonly SignPattern Negotiators = SignPattern.Parse("*verhandlungsführer*|*chefunterhändler*|*verhandler*|*delegationsleiter*");

    private readonly List<AttendanceSign> _signs =
        [.. TsvTable.Rows(typeof(Attendance).Assembly, "Engagements/German/attendance-signs.tsv", 4).Select(AttendanceSign.Parse)];

    public static Attendance German { get; } = new();

    /// <summary>True where the segment tells who leads a delegation: "Auf US-Seite wird A die Verhandlungen führen".</summary>
    public bool Leads(Material material, Segment segment) =>
        _signs.Exists(s => s.Role == ParticipantRole.Delegate && s.Pattern.Find(material.Words, segment) >= 0);

    /// <summary>True where the segment asks who will take part: "ob auch A an dem Treffen teilnimmt".</summary>
    public bool Asks(Material material, Segment segment) =>
        _signs.Exists(s => s.Role == ParticipantRole.Unclear && s.Pattern.Find(material.Words, segment) >= 0);

    public void Read(Material material, List<Occasion> occasions)
    {
        var attendants = new Attendants(material);
        AddNegotiators(material, occasions);
        if (occasions.Count == 0)
            return;
        foreach (var segment in material.Segments.All)
        {
            // Signs are looked for only where an occasion is near: most of a report is far from any.
            if (Before(occasions, segment, Reach) is null)
                continue;
            foreach (var sign in _signs)
            {
                var at = sign.Pattern.Find(material.Words, segment);
                if (at < 0 || material.Segments.IsQuoted(at))
                    continue;
                if (Of(material, occasions, segment, sign) is { } occasion)
                    Add(material, occasion, sign, segment, attendants.Of(sign, at, segment));
                break;
            }
        }
    }

    private static void Add(Material material, Occasion occasion, AttendanceSign sign, Segment segment, List<Party> who)
    {
        foreach (var party in who)
            occasion.Add(new Participant(party, sign.Role));
        if (sign.Role == ParticipantRole.Delegate && who.Count > 0)
            TakeOutLed(material, occasion, segment, who);
    }

    /// <summary>The occasion that the segment is about: the one spoken of last.</summary>
    private static Occasion? Of(Material material, List<Occasion> occasions, Segment segment, AttendanceSign sign)
    {
        if (sign.IsNear && OtherGatherings.In(material, segment))
            return null;
        var reach = sign.IsNear ? NearReach : Reach;
        // Who may still come does not come to what is over.
        return (sign.Role == ParticipantRole.Unclear ? Before(occasions.FindAll(o => o.Status.IsAhead()), segment, reach) : null) ?? Before(occasions, segment, reach);
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

    /// <summary>"Auf US-Seite wird A führen", "die norwegische Delegation führt A an, die schwedische B": leaders stand for the states whose side it is.</summary>
    private static void TakeOutLed(Material material, Occasion occasion, Segment segment, List<Party> leaders)
    {
        var tables = ActorTables.Of(TextLanguage.German);
        var end = leaders.Count > 1 && segment.End < material.Words.Count ? material.Segments.At(segment.End).End : segment.End;
        for (var w = segment.First; w < end; w++)
        {
            var form = material.Words.Tokens.FormString(w);
            if ((tables.Names.Find(form)?.State ?? tables.StateOf(form)) is { } state)
                occasion.Participants.RemoveAll(p => p.Party.Name == state.Name && leaders.TrueForAll(l => l.Name != state.Name));
        }
    }

    private static Occasion? Before(List<Occasion> occasions, Segment segment, int reach) =>
        occasions.Where(o => o.Mentions.Exists(m => m.Word < segment.End && segment.First - m.Word < reach))
            .MaxBy(o => o.Mentions.Where(m => m.Word < segment.End).Max(m => m.Word));
}
