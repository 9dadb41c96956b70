using Lagebild.Dossiers.Evidences;
using Lagebild.Language;
using Lagebild.Reading.Actors;

namespace Lagebild.Dossiers.Actors;

/// <summary>Key of an actor within a dossier, made from its name ("person:vladimir putin"); derived, never assigned.</summary>
public readonly record struct ActorKey(string Value) : IComparable<ActorKey>
{
    public int CompareTo(ActorKey other) => string.CompareOrdinal(Value, other.Value);

    /// <summary>Whether a body's name is the beginning of another body's name, by whole words.</summary>
    public bool IsShortFor(ActorKey other) =>
        Value.StartsWith(Bodies, StringComparison.Ordinal) && other.Value.Length > Value.Length && other.Value[Value.Length] == ' ' && other.Value.StartsWith(Value, StringComparison.Ordinal);

    private const string Bodies = "body:";

    public override string ToString() => Value;
}

/// <summary>An actor as all reports of the story know it.</summary>
/// <param name="Key">Derived identity.</param>
/// <param name="Name">The fullest name that reports use, in the spelling most of them use.</param>
/// <param name="Kind">What it is.</param>
/// <param name="OtherNames">Every other name form in the reports, sorted.</param>
/// <param name="Roles">Roles with the reports that give them, by first report.</param>
/// <param name="Supports">One for each report that names the actor, at the first mention.</param>
public sealed record DossierActor(
    ActorKey Key, string Name, ActorKind Kind, ValueArray<string> OtherNames, ValueArray<DossierRole> Roles, ValueArray<Support> Supports);

/// <summary>A role and when it was reported, from the first support to the last.</summary>
public sealed record DossierRole(string Title, string? Of, bool IsFormer, ValueArray<Support> Supports);
