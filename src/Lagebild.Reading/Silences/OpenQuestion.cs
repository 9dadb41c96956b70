using Lagebild.Reading.Documents;
using Lagebild.Reading.Engagements;
using Lagebild.Reading.Reports;

namespace Lagebild.Reading.Silences;

/// <summary>Something that the report itself says is open, unclear, unknown or still to be decided.</summary>
public sealed record OpenQuestion : Fact
{
    public OpenQuestion(Evidence evidence, string text)
        : base(evidence) => Text = text;

    /// <summary>What is not settled, in the report's words.</summary>
    public string Text { get; }

    /// <summary>The engagement whose slot it concerns, or null.</summary>
    public EngagementId? Engagement { get; init; }

    /// <summary>The slot it concerns, where it belongs to an engagement.</summary>
    public SlotName? Slot { get; init; }
}
