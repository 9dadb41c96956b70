namespace Lagebild.Sources.Inputs;

/// <summary>A report as an input gives it, before anything is assumed or added.</summary>
public sealed record RawReport(string Headline, string Body)
{
    /// <summary>As spelled by the input.</summary>
    public string? Published { get; init; }

    public string? Source { get; init; }

    /// <summary>Web address.</summary>
    public string? Address { get; init; }

    /// <summary>True where it is marked as the corrected version of an earlier one.</summary>
    public bool IsCorrection { get; init; }

    /// <summary>Language code such as "de" or "en-GB".</summary>
    public string? Language { get; init; }
}
