using Lagebild.Networks.Linear;
using Lagebild.Reading.Engagements;

namespace Lagebild.Reading.Silences;

/// <summary>The trained decisions about open matters and silences of one language. Immutable, thread-safe.</summary>
/// <param name="Open">Whether a stretch says that something is open.</param>
/// <param name="Silent">Whether it says that somebody keeps silent.</param>
/// <param name="Party">Who that is.</param>
/// <param name="Slot">Which slot of an occasion an open matter concerns, if any.</param>
/// <param name="Occasion">Whether it is this occasion that it concerns.</param>
internal sealed record MatterDecisions(LinearModel Open, LinearModel Silent, LinearModel Party, LinearModel Slot, LinearModel Occasion)
{
    /// <summary>Kind of the model file.</summary>
    public const string FileKind = "MATTER02";

    /// <summary>Labels of <see cref="Slot"/>: none, then each <see cref="SlotName"/>.</summary>
    public static IReadOnlyList<string> Slots { get; } = ["none", .. Enum.GetNames<SlotName>()];

    /// <summary>From which probability on something is told.</summary>
    public MatterThresholds Thresholds { get; init; } = MatterThresholds.Chosen;

    public void Write(BinaryWriter writer)
    {
        foreach (var model in new[] { Open, Silent, Party, Slot, Occasion })
            model.Write(writer);
        Thresholds.Write(writer);
    }

    /// <exception cref="InvalidDataException">The payload is damaged.</exception>
    public static MatterDecisions Read(ReadOnlySpan<byte> payload)
    {
        var at = 0;
        return new MatterDecisions(
            LinearModel.Read(payload, ref at), LinearModel.Read(payload, ref at), LinearModel.Read(payload, ref at), LinearModel.Read(payload, ref at), LinearModel.Read(payload, ref at))
        {
            Thresholds = MatterThresholds.Read(payload, ref at),
        };
    }
}

/// <summary>From which probability on something is told, in units of 1/65536; chosen by cross-validation.</summary>
/// <param name="Open">An open matter.</param>
/// <param name="Silent">A silence.</param>
/// <param name="Party">Somebody as the one who is silent.</param>
/// <param name="Occasion">An open matter as an occasion's: that it is one's, times that it is this one's.</param>
internal sealed record MatterThresholds(int Open, int Silent, int Party, int Occasion)
{
    /// <summary>
    /// Open matters and who is meant by cross-validation over all annotated articles; from that choice silences lowered and occasions raised by hand, for more
    /// silences and fewer wrong slots.
    /// </summary>
    public static MatterThresholds Chosen { get; } = new(25000, 20000, 32768, 32000);

    public void Write(BinaryWriter writer)
    {
        foreach (var threshold in new[] { Open, Silent, Party, Occasion })
            writer.Write(threshold);
    }

    /// <exception cref="InvalidDataException">The payload is cut short.</exception>
    public static MatterThresholds Read(ReadOnlySpan<byte> payload, ref int at)
    {
        if (at + 16 > payload.Length)
            throw new InvalidDataException("The thresholds of the decisions about open matters are missing.");
        var all = System.Runtime.InteropServices.MemoryMarshal.Cast<byte, int>(payload.Slice(at, 16));
        at += 16;
        return new MatterThresholds(all[0], all[1], all[2], all[3]);
    }
}
