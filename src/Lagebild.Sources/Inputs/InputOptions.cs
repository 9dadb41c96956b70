using Lagebild.Language;
using Lagebild.Language.Times;

namespace Lagebild.Sources.Inputs;

/// <summary>What whoever hands an input over says about it; it goes before what the input says itself.</summary>
public sealed record InputOptions
{
    public PublicationTime? Published { get; init; }

    /// <summary>Name of the outlet.</summary>
    public string? Source { get; init; }

    /// <summary>Whose posts they are, for archives that do not say so themselves.</summary>
    public string? Author { get; init; }

    /// <summary>Null to tell by the input.</summary>
    public TextLanguage? Language { get; init; }
}
