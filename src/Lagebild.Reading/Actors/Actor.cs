using Lagebild.Language;
using Lagebild.Reading.Documents;
using Lagebild.Reading.Reports;

namespace Lagebild.Reading.Actors;

/// <summary>A person, state, institution, organisation or alliance that acts or speaks in a report.</summary>
public sealed record Actor : Fact
{
    /// <param name="id">Number within the report, by first mention.</param>
    /// <param name="name">The longest form of the name that the report gives, in the nominative where it can be told.</param>
    /// <param name="kind">What it is.</param>
    /// <param name="roles">Offices and functions as read.</param>
    /// <param name="mentions">Every place that names the actor or refers to it, in text order; at least one.</param>
    /// <exception cref="ArgumentException">There is no mention.</exception>
    public Actor(ActorId id, string name, ActorKind kind, ValueArray<Role> roles, ValueArray<Evidence> mentions)
        : base(mentions.IsEmpty ? throw new ArgumentException("An actor needs a mention.", nameof(mentions)) : mentions[0])
    {
        Id = id;
        Name = name;
        Kind = kind;
        Roles = roles;
        Mentions = mentions;
    }

    public ActorId Id { get; }

    public string Name { get; }

    public ActorKind Kind { get; }

    public ValueArray<Role> Roles { get; }

    public ValueArray<Evidence> Mentions { get; }
}

/// <summary>Number of an actor within its report, from 1, by first mention.</summary>
public readonly record struct ActorId(int Value) : IComparable<ActorId>
{
    public int CompareTo(ActorId other) => Value.CompareTo(other.Value);

    public override string ToString() => $"a{Value}";
}

/// <summary>What kind of actor it is.</summary>
public enum ActorKind { Unknown, Person, State, Institution, Organisation, Alliance, Group }

/// <summary>An office or function of an actor as a report gives it.</summary>
/// <param name="Title">The title in the report's words, such as "Außenminister".</param>
/// <param name="Of">Of which state, party or body ("USA", "CDU"), or null.</param>
/// <param name="IsFormer">True for "Ex-", "früherer", "ehemaliger".</param>
/// <param name="Evidence">Where the report says so.</param>
public sealed record Role(string Title, string? Of, bool IsFormer, Evidence Evidence);

/// <summary>Somebody named or described at one place of a report: the name to show, the actor it was resolved to, the words.</summary>
/// <param name="Name">The resolved actor's name, or the description as it stands.</param>
/// <param name="Actor">The actor of the same report, or null where it could not be resolved.</param>
/// <param name="Evidence">The words at that place.</param>
public sealed record Party(string Name, ActorId? Actor, Evidence Evidence);
