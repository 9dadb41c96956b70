using Lagebild.Reading.Documents;

namespace Lagebild.Reading.Reports;

/// <summary>Anything that a report says. The hierarchy is closed, and no fact exists without evidence.</summary>
public abstract record Fact
{
    private protected Fact(Evidence evidence)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        Evidence = evidence;
    }

    /// <summary>The sentence or clause that proves the fact.</summary>
    public Evidence Evidence { get; }
}
