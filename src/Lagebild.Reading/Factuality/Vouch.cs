using Lagebild.Reading.Actors;
using Lagebild.Reading.Documents;

namespace Lagebild.Reading.Factuality;

/// <summary>One source's stand on a fact.</summary>
/// <param name="Source">Who vouches; null where it is the report itself.</param>
/// <param name="Value">How certain that source is.</param>
/// <param name="Evidence">Where the report says so.</param>
public sealed record Vouch(Party? Source, FactValue Value, Evidence Evidence);
