using Lagebild.Language.Models;
using Lagebild.Reading.Engagements.Decisions;

namespace Lagebild.Reading.Tests.Engagements;

/// <summary>The model that ships tells from the same bounds on as the figures of docs/scores.md were measured with.</summary>
public class ShippedDecisionsTests
{
    [Fact]
    public void The_model_tells_from_the_bounds_on_that_were_chosen()
    {
        var decisions = EngagementDecisions.Read(ModelFile.ReadEmbedded("models/de/decisions.bin", EngagementDecisions.FileKind).Span);

        Assert.Equal(DecisionThresholds.Chosen, decisions.Thresholds);
    }
}
