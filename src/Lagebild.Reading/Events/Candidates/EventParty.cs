using Lagebild.Reading.Actors;
using Lagebild.Reading.Engagements.Candidates;

namespace Lagebild.Reading.Events.Candidates;

/// <summary>Somebody of the article who may do or undergo an event: an actor, or people whom only a noun tells ("Kritiker", "Imker").</summary>
/// <param name="Index">Place in the list of parties.</param>
/// <param name="Actor">The actor; null for people whom only a noun tells.</param>
/// <param name="Name">The name to show.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Places">Where the article names, describes or points to it, in text order.</param>
/// <param name="IsOutlet">True for a newspaper, agency or broadcaster.</param>
internal sealed record EventParty(int Index, Actor? Actor, string Name, ActorKind Kind, IReadOnlyList<ActorPlace> Places, bool IsOutlet);
