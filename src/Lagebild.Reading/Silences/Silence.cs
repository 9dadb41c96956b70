using Lagebild.Reading.Actors;
using Lagebild.Reading.Documents;
using Lagebild.Reading.Reports;

namespace Lagebild.Reading.Silences;

/// <summary>Somebody has not commented, declined to comment, or could not be reached.</summary>
public sealed record Silence : Fact
{
    public Silence(Evidence evidence, Party who)
        : base(evidence) => Who = who;

    public Party Who { get; }
}
