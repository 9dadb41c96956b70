using Lagebild.Language.Parsing;
using Lagebild.Reading.Actors;

namespace Lagebild.Reading.Engagements.Candidates;

/// <summary>Somebody of the article who may take part in an occasion.</summary>
/// <param name="Index">Place in the list of candidates.</param>
/// <param name="Actor">Who it is.</param>
/// <param name="Places">Where the article names, describes or points to the actor, in text order.</param>
/// <param name="IsOutlet">True for a newspaper, agency or broadcaster.</param>
internal sealed record ActorCandidate(int Index, Actor Actor, IReadOnlyList<ActorPlace> Places, bool IsOutlet)
{
    public ActorKind Kind => Actor.Kind;
}

/// <summary>One place that names, describes or points to an actor.</summary>
/// <param name="Mention">The mention.</param>
/// <param name="Sentence">Index of its sentence.</param>
/// <param name="Top">The word whose head stands outside the mention.</param>
/// <param name="Preposition">The preposition before it in small letters, or empty.</param>
/// <param name="Acts">False where it is only a place ("in Moskau").</param>
internal sealed record ActorPlace(Mention Mention, int Sentence, Word Top, string Preposition, bool Acts)
{
    public int FirstWord => Mention.FirstWord;

    public int EndWord => Mention.EndWord;
}
