using Lagebild.Pages;

namespace Lagebild.App.Commands.Doctor;

/// <summary>How bad it is.</summary>
internal enum Health
{
    Fine,

    /// <summary>The program works, but not all of it or not as it could.</summary>
    Warning,

    /// <summary>Something does not work until it is mended.</summary>
    Problem,
}

/// <summary>
/// What one check found. Its words stand in the tables <c>Texts/*/doctor.tsv</c> under <c>doctor.AREA.CHECK</c>, with <c>.CASE</c> where there are several, and
/// with <c>.advice</c> for what to do, which everything but a fine one has.
/// </summary>
/// <param name="Area">The part of the program that was looked at.</param>
/// <param name="Check">What of it.</param>
/// <param name="Health">How bad it is.</param>
/// <param name="Values">What was measured, by name; the words take them by their place.</param>
internal sealed record Finding(string Area, string Check, Health Health, params (string Name, object? Value)[] Values)
{
    /// <summary>Which of several outcomes; null where there is one.</summary>
    public string? Case { get; init; }

    private string Key => $"doctor.{Area}.{Check}{(Case is null ? "" : "." + Case)}";

    private object?[] Arguments => [.. Values.Select(v => v.Value)];

    public string Say(Texts texts) => texts.Format(Key, Arguments);

    /// <summary>What to do; null where nothing is.</summary>
    public string? Advise(Texts texts) => Health == Health.Fine ? null : texts.Format($"{Key}.advice", Arguments);
}
