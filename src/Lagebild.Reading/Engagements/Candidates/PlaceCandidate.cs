using Lagebild.Reading.Places;

namespace Lagebild.Reading.Engagements.Candidates;

/// <summary>A place of the text where an occasion may be.</summary>
/// <param name="Place">The place as it would be told.</param>
/// <param name="Kind">What the gazetteer says of it; null for a name that only the tagger knows.</param>
/// <param name="FirstWord">Index of its first word.</param>
/// <param name="EndWord">Index behind its last word.</param>
/// <param name="Preposition">The preposition before it in small letters, or empty.</param>
/// <param name="Source">How it was found: known, named, venue, compound, dateline.</param>
internal sealed record PlaceCandidate(PlaceMention Place, PlaceKind? Kind, int FirstWord, int EndWord, string Preposition, string Source);
