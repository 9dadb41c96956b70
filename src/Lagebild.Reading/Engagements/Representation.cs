using Lagebild.Reading.Actors;

namespace Lagebild.Reading.Engagements;

/// <summary>Whether two parties are one side: the same actor, or a person and the state whose office the person holds.</summary>
internal static class Representation
{
    public static bool IsSame(Material material, Party one, Party other) =>
        (one.Actor is { } id ? id == other.Actor : one.Name == other.Name) || Holds(material, one, other) || Holds(material, other, one);

    /// <summary>True where the one is a person who holds an office of the other.</summary>
    public static bool Holds(Material material, Party one, Party other) =>
        one.Actor is { } id && material.Actors.Find(id) is { Kind: ActorKind.Person } person && other.Actor is { } state
        && material.Actors.Find(state) is { Kind: ActorKind.State or ActorKind.Alliance or ActorKind.Organisation or ActorKind.Institution }
        && person.Roles.Any(r => Offices.Of(material, r) == other.Name);
}
