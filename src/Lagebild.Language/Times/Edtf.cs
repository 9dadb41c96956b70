using NodaTime;

namespace Lagebild.Language.Times;

/// <summary>A time value in the Extended Date/Time Format (ISO 8601-2:2019, annex A).</summary>
/// <param name="Text">The EDTF spelling, such as <c>2025-10-20/2025-10-26</c>.</param>
/// <param name="Earliest">First day that the value may cover; null where it is open.</param>
/// <param name="Latest">Last day that the value may cover; null where it is open.</param>
public sealed record Edtf(string Text, LocalDate? Earliest, LocalDate? Latest)
{
    public override string ToString() => Text;
}
