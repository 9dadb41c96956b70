using Lagebild.Language.Times;

namespace Lagebild.Reading.Engagements.Candidates;

/// <summary>A time of the text that an occasion may have.</summary>
/// <param name="Expression">The expression, with what is coordinated with it.</param>
/// <param name="Days">The days it gives.</param>
/// <param name="FirstWord">Index of its first word.</param>
/// <param name="EndWord">Index behind its last word.</param>
/// <param name="Preposition">The preposition before it in small letters, or empty.</param>
/// <param name="IsBound">True for "vor dem Sommer": a bound, not when it is.</param>
/// <param name="IsOfOther">True for "der Haushalt für 2011": it belongs to another noun.</param>
internal sealed record TimeCandidate(TimeExpression Expression, Edtf Days, int FirstWord, int EndWord, string Preposition, bool IsBound, bool IsOfOther);
