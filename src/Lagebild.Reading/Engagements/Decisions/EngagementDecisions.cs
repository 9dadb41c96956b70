using Lagebild.Networks.Linear;
using Lagebild.Networks.Trees;

namespace Lagebild.Reading.Engagements.Decisions;

/// <summary>The trained decisions about engagements of one language. Immutable, thread-safe.</summary>
/// <param name="Trigger">Whether a word names an occasion, and of what kind.</param>
/// <param name="Actor">Whether somebody takes part in the occasion that a word names.</param>
/// <param name="Time">Whether a time is that occasion's.</param>
/// <param name="Place">Whether a place is that occasion's.</param>
/// <param name="Link">Whether two words name one occasion.</param>
/// <param name="Participant">As what somebody takes part in an occasion, if at all.</param>
/// <param name="Kind">Of what kind an occasion is.</param>
/// <param name="Status">How far it has come.</param>
/// <param name="Keep">Whether a careful reader would note it.</param>
/// <param name="Naming">A second look at the words, beside the article's others.</param>
/// <param name="Linking">A second look at pairs of words, beside the article's other pairs.</param>
/// <param name="Timing">A second look at times.</param>
/// <param name="Placing">A second look at places.</param>
/// <param name="Taking">A second look at the participants, beside the article's other occasions.</param>
/// <param name="Noting">A second look at what is noted.</param>
internal sealed record EngagementDecisions(
    LinearModel Trigger, LinearModel Actor, LinearModel Time, LinearModel Place, LinearModel Link, LinearModel Participant, LinearModel Kind, LinearModel Status,
    LinearModel Keep, BoostedTrees Naming, BoostedTrees Linking, BoostedTrees Timing, BoostedTrees Placing, BoostedTrees Taking, BoostedTrees Noting)
{
    /// <summary>From which probability on something is told.</summary>
    public DecisionThresholds Thresholds { get; init; } = DecisionThresholds.Even;

    /// <summary>Kind of the model file.</summary>
    public const string FileKind = "DECIDE03";

    private IEnumerable<LinearModel> All => [Trigger, Actor, Time, Place, Link, Participant, Kind, Status, Keep];

    public void Write(BinaryWriter writer)
    {
        foreach (var model in All)
            model.Write(writer);
        foreach (var trees in new[] { Naming, Linking, Timing, Placing, Taking, Noting })
            trees.Write(writer);
        Thresholds.Write(writer);
    }

    /// <exception cref="InvalidDataException">The payload is damaged.</exception>
    public static EngagementDecisions Read(ReadOnlySpan<byte> payload)
    {
        var at = 0;
        return new EngagementDecisions(
            LinearModel.Read(payload, ref at), LinearModel.Read(payload, ref at), LinearModel.Read(payload, ref at), LinearModel.Read(payload, ref at),
            LinearModel.Read(payload, ref at), LinearModel.Read(payload, ref at), LinearModel.Read(payload, ref at), LinearModel.Read(payload, ref at),
            LinearModel.Read(payload, ref at), BoostedTrees.Read(payload, ref at), BoostedTrees.Read(payload, ref at), BoostedTrees.Read(payload, ref at), BoostedTrees.Read(payload, ref at),
            BoostedTrees.Read(payload, ref at), BoostedTrees.Read(payload, ref at))
        {
            Thresholds = DecisionThresholds.Read(payload, ref at),
        };
    }
}

/// <summary>
/// From which probability on something is told, in units of 1/65536; chosen by cross-validation for the best F1.
/// </summary>
/// <param name="Keep">An occasion.</param>
/// <param name="Participant">A participant.</param>
/// <param name="Time">A time.</param>
/// <param name="Place">A place.</param>
internal sealed record DecisionThresholds(int Keep, int Participant, int Time, int Place)
{
    /// <summary>What is likelier than not.</summary>
    public static DecisionThresholds Even { get; } = new(32768, 32768, 32768, 32768);

    /// <summary>Chosen by cross-validation over all annotated articles.</summary>
    public static DecisionThresholds Chosen { get; } = new(23600, 20600, 26000, 25000);

    public void Write(BinaryWriter writer)
    {
        foreach (var threshold in new[] { Keep, Participant, Time, Place })
            writer.Write(threshold);
    }

    /// <exception cref="InvalidDataException">The payload is cut short.</exception>
    public static DecisionThresholds Read(ReadOnlySpan<byte> payload, ref int at)
    {
        if (at + 16 > payload.Length)
            throw new InvalidDataException("The thresholds of the decisions are missing.");
        var all = System.Runtime.InteropServices.MemoryMarshal.Cast<byte, int>(payload.Slice(at, 16));
        at += 16;
        return new DecisionThresholds(all[0], all[1], all[2], all[3]);
    }
}
