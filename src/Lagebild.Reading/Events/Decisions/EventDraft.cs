using Lagebild.Reading.Events.Candidates;

namespace Lagebild.Reading.Events.Decisions;

/// <summary>Who did what, with all words that tell it; an event told twice is one.</summary>
/// <param name="View">The article.</param>
/// <param name="Type">Of which type.</param>
/// <param name="Actor">Who acts.</param>
/// <param name="Words">The words that tell it, at least one, in text order.</param>
internal sealed record EventDraft(EventView View, PloverType Type, EventParty Actor, IReadOnlyList<ToldEvent> Words)
{
    /// <summary>The word that tells it most clearly, the body's rather than the headline's.</summary>
    public ToldEvent Clearest { get; } = Words.OrderBy(w => View.Article.IsHeadline(w.Typed.Word)).ThenByDescending(w => w.Score).ThenBy(w => w.Typed.Word).First();
}

/// <summary>A word that tells an event of somebody.</summary>
/// <param name="Typed">The word.</param>
/// <param name="TypeProbability">That it tells an event of this type, in units of 1/65536.</param>
/// <param name="Actor">That he does it, in units of 1/65536.</param>
/// <param name="Recipient">Who most likely undergoes it, or null.</param>
internal sealed record ToldEvent(TypedWord Typed, int TypeProbability, int Actor, EventParty? Recipient)
{
    /// <summary>That it tells this event of him, in units of 1/65536.</summary>
    public int Score => (int)((long)TypeProbability * Actor >> 16);
}
