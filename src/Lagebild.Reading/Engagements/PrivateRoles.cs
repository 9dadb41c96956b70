using Lagebild.Language;
using Lagebild.Reading.Actors;
using Lagebild.Reading.Signs;

namespace Lagebild.Reading.Engagements;

/// <summary>Tells occasions of private people only, in sport, court or art (table <c>private-roles.tsv</c>): they are no engagements.</summary>
internal sealed class PrivateRoles
{
    private readonly SignPattern _roles = SignPattern.Parse(string.Join(
        '|', TsvTable.Rows(typeof(PrivateRoles).Assembly, "Engagements/German/private-roles.tsv", 1).Select(r => r[0])));

    public static PrivateRoles German { get; } = new();

    public bool AreAll(Material material, List<Participant> participants) =>
        participants.Count > 0 && participants.TrueForAll(p => IsPrivate(material, p.Party));

    /// <summary>A person all of whose roles are private; somebody without a role may be anybody.</summary>
    private bool IsPrivate(Material material, Party party)
    {
        if (party.Actor is { } id && material.Actors.Find(id) is { Kind: ActorKind.Person, Roles: { Count: > 0 } roles })
            return roles.All(r => _roles.Matches(r.Title));
        return party.Name.Split(' ').Any(w => _roles.Matches(w));
    }
}
