using Lagebild.Networks.Linear;

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
internal sealed record EngagementDecisions(
    LinearModel Trigger, LinearModel Actor, LinearModel Time, LinearModel Place, LinearModel Link, LinearModel Participant, LinearModel Kind, LinearModel Status,
    LinearModel Keep)
{
    /// <summary>Kind of the model file.</summary>
    public const string FileKind = "DECIDE01";

    private IEnumerable<LinearModel> All => [Trigger, Actor, Time, Place, Link, Participant, Kind, Status, Keep];

    public void Write(BinaryWriter writer)
    {
        foreach (var model in All)
            model.Write(writer);
    }

    /// <exception cref="InvalidDataException">The payload is damaged.</exception>
    public static EngagementDecisions Read(ReadOnlySpan<byte> payload)
    {
        var at = 0;
        return new EngagementDecisions(
            LinearModel.Read(payload, ref at), LinearModel.Read(payload, ref at), LinearModel.Read(payload, ref at), LinearModel.Read(payload, ref at),
            LinearModel.Read(payload, ref at), LinearModel.Read(payload, ref at), LinearModel.Read(payload, ref at), LinearModel.Read(payload, ref at),
            LinearModel.Read(payload, ref at));
    }
}
