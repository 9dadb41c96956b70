namespace Lagebild.Reading.Engagements;

/// <summary>
/// How sure a reading is, each as a probability from 0 to 1 in steps of 1/100, calibrated by cross-validation (docs/scores.md).
/// </summary>
/// <param name="Engagement">That a careful reader would note the engagement.</param>
/// <param name="Kind">That its kind is right.</param>
/// <param name="Status">That its status is right.</param>
/// <param name="Place">That its place is right; null where none is told.</param>
/// <param name="Time">That its time is right; null where none is told.</param>
public sealed record EngagementConfidence(double Engagement, double Kind, double Status, double? Place, double? Time)
{
    /// <summary>Nothing is doubted: what was not decided but given.</summary>
    public static EngagementConfidence Certain { get; } = new(1, 1, 1, null, null);
}
