using Lagebild.Language.Parsing;
using Lagebild.Language.Tagging;
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

    /// <summary>True where the article gives a name, and not only a description.</summary>
    public bool IsNamed { get; } = Places.Any(p => p.Mention.Form == MentionForm.Name);

    /// <summary>The gender that the mentions agree on first.</summary>
    public Gender Gender { get; } = Places.Select(p => p.Mention.Gender).FirstOrDefault(g => g != Gender.None);
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
