using Lagebild.Networks.Linear;
using Lagebild.Networks.Trees;

namespace Lagebild.Reading.Events.Decisions;

/// <summary>The trained decisions about events of one language. Immutable, thread-safe.</summary>
/// <param name="Type">Whether a word tells an event, and of which type.</param>
/// <param name="Party">Whether somebody does or undergoes the event that a word tells.</param>
/// <param name="Keep">Whether a careful reader would note the event.</param>
/// <param name="Noting">A second look at that, beside the article's other events.</param>
/// <param name="KeepFrom">From which probability on an event is told, in units of 1/65536; chosen by cross-validation.</param>
internal sealed record EventDecisions(LinearModel Type, LinearModel Party, LinearModel Keep, BoostedTrees Noting, int KeepFrom)
{
    /// <summary>Kind of the model file.</summary>
    public const string FileKind = "EVENTS03";

    public void Write(BinaryWriter writer)
    {
        foreach (var model in new[] { Type, Party, Keep })
            model.Write(writer);
        Noting.Write(writer);
        writer.Write(KeepFrom);
    }

    /// <exception cref="InvalidDataException">The payload is damaged.</exception>
    public static EventDecisions Read(ReadOnlySpan<byte> payload)
    {
        var at = 0;
        var (type, party, keep) = (LinearModel.Read(payload, ref at), LinearModel.Read(payload, ref at), LinearModel.Read(payload, ref at));
        var noting = BoostedTrees.Read(payload, ref at);
        if (at + sizeof(int) > payload.Length)
            throw new InvalidDataException("The threshold of the decisions is missing.");
        return new EventDecisions(type, party, keep, noting, System.Buffers.Binary.BinaryPrimitives.ReadInt32LittleEndian(payload[at..]));
    }
}
