using Lagebild.Networks.Linear;

namespace Lagebild.Reading.Events.Decisions;

/// <summary>A word that may tell an event.</summary>
/// <param name="Word">Its index.</param>
/// <param name="Probabilities">In units of 1/65536: first that it tells none, then each type beside <see cref="PloverType.Consult"/>.</param>
internal sealed record TypedWord(int Word, int[] Probabilities)
{
    /// <summary>The types that are decided on, in the order of <see cref="Probabilities"/> behind "none"; meetings and calls are engagements.</summary>
    public static IReadOnlyList<PloverType> Types { get; } = [.. Enum.GetValues<PloverType>().Where(t => t != PloverType.Consult)];

    /// <summary>Names of the labels.</summary>
    public static IReadOnlyList<string> Labels { get; } = ["none", .. Types.Select(t => t.ToString())];

    /// <summary>Place of a type among the labels.</summary>
    public static int LabelOf(PloverType type) => type > PloverType.Consult ? (int)type : (int)type + 1;

    /// <summary>That it tells an event, in units of 1/65536.</summary>
    public int Probability => Softmax.One - Probabilities[0];

    /// <summary>The likeliest type.</summary>
    public PloverType Type => Types[Array.IndexOf(Probabilities, Probabilities.AsSpan(1).ToArray().Max(), 1) - 1];
}
