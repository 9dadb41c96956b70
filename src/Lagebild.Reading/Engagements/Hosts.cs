using Lagebild.Language;
using Lagebild.Reading.Actors;
using Lagebild.Reading.Places;
using Lagebild.Reading.Signs;

namespace Lagebild.Reading.Engagements;

/// <summary>
/// Whoever governs the state in which others meet, and acts in the report, is their host (titles of table <c>governing-titles.tsv</c>).
/// </summary>
internal sealed class Hosts
{
    private readonly SignPattern _titles = SignPattern.Parse(string.Join(
        '|', TsvTable.Rows(typeof(Hosts).Assembly, "Engagements/German/governing-titles.tsv", 1).Select(r => r[0])));

    public static Hosts German { get; } = new();

    public void Read(Material material, List<Occasion> occasions)
    {
        foreach (var occasion in occasions)
        {
            if (occasion.Kind is not (EngagementKind.Summit or EngagementKind.Meeting or EngagementKind.Talks) || occasion.Place?.Country is not { } country
                || occasion.Participants.Count < 2 || occasion.Participants.Exists(p => p.Role == ParticipantRole.Host))
                continue;
            if (Gazetteer.Default.State(country) is { } state && Governing(material, state.Name) is { } host
                && !occasion.Participants.Exists(p => Representation.IsSame(material, p.Party, host) || IsOf(material, p.Party, state.Name)))
                occasion.Add(new Participant(host, ParticipantRole.Host));
        }
    }

    private Party? Governing(Material material, string state)
    {
        foreach (var actor in material.Actors.Actors)
        {
            if (actor.Kind == ActorKind.Person && actor.Roles.Any(r => Offices.Of(material, r) == state && !r.IsFormer && _titles.Matches(r.Title)))
                return new Party(actor.Name, actor.Id, actor.Evidence);
        }
        return null;
    }

    private static bool IsOf(Material material, Party party, string state) =>
        party.Name == state || party.Actor is { } id && material.Actors.Find(id) is { Kind: ActorKind.Person } person && person.Roles.Any(r => Offices.Of(material, r) == state);
}
