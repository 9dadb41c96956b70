using System.Text.Json;

namespace Lagebild.Sources.Following;

/// <summary>What was learnt of a source by looking at it.</summary>
public sealed record SourceState
{
    /// <summary>When it was last looked at, in ISO 8601; null before the first time.</summary>
    public string? LastLook { get; init; }

    /// <summary>When a look last succeeded.</summary>
    public string? LastSuccess { get; init; }

    /// <summary>What went wrong at the last look, as a row of the interface's table; null where nothing did.</summary>
    public SourceProblem? Problem { get; init; }

    /// <summary>Documents that it has brought so far.</summary>
    public long Documents { get; init; }

    /// <exception cref="FormatException">It was written by a newer program.</exception>
    public static SourceState Parse(string json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, SourceJson.Default.SourceState) ?? throw new FormatException("No state of a source.");
        }
        catch (JsonException e)
        {
            throw new FormatException("No state of a source.", e);
        }
    }

    public string ToJson() => JsonSerializer.Serialize(this, SourceJson.Default.SourceState);
}

/// <summary>A sentence of the interface, as <see cref="Inputs.InputException"/> has it.</summary>
/// <param name="Key">The row of the table.</param>
/// <param name="Values">What stands in it besides the source's name.</param>
public sealed record SourceProblem(string Key, params string[] Values);
