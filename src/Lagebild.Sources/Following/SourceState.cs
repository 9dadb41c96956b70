using System.Globalization;
using System.Text.Json;
using Lagebild.Sources.Fetching;
using Lagebild.Sources.Inputs;
using Lagebild.Sources.Mail;

namespace Lagebild.Sources.Following;

/// <summary>What was learnt of a source by looking at it.</summary>
public sealed record SourceState
{
    /// <summary>How often it publishes, and when it is due.</summary>
    public PollState Poll { get; init; } = new();

    /// <summary>What its server called what it sent last.</summary>
    public Validators Validators { get; init; }

    /// <summary>Where it lives by now, as permanent redirects told; null for where the settings say.</summary>
    public string? MovedTo { get; init; }

    /// <summary>How far a mailbox was read.</summary>
    public MailPosition? Mail { get; init; }

    /// <summary>What went wrong at the last look; null where nothing did.</summary>
    public SourceProblem? Problem { get; init; }

    /// <summary>Documents that it has brought so far.</summary>
    public long Documents { get; init; }

    /// <summary>Entries of the last look whose page could not be had yet.</summary>
    public int Waiting { get; init; }

    /// <exception cref="FormatException">It was written by a newer program.</exception>
    public static SourceState Parse(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<SourceState>(json, SourceJson.Options) ?? throw new FormatException("No state of a source.");
        }
        catch (JsonException e)
        {
            throw new FormatException("No state of a source.", e);
        }
    }

    public string ToJson() => JsonSerializer.Serialize(this, SourceJson.Options);
}

/// <summary>A sentence of the interface, as <see cref="InputException"/> has it.</summary>
/// <param name="Key">The row of the table.</param>
/// <param name="Values">What stands in it besides the source's name.</param>
public sealed record SourceProblem(string Key, params string[] Values)
{
    /// <summary>The sentence of a problem.</summary>
    public static SourceProblem Of(InputException problem) => new(problem.Key, [.. problem.Values.Select(v => Convert.ToString(v, CultureInfo.InvariantCulture) ?? "")]);

    public bool Equals(SourceProblem? other) => other is not null && Key == other.Key && Values.SequenceEqual(other.Values);

    public override int GetHashCode() => Key.GetHashCode(StringComparison.Ordinal);
}
