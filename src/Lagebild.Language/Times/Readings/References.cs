namespace Lagebild.Language.Times.Readings;

/// <summary>Past, present and future without a date: "kürzlich", "derzeit", "in naher Zukunft" (PAST_REF, PRESENT_REF, FUTURE_REF).</summary>
internal sealed class References(TimeClasses c)
{
    private readonly int[] _classes = [c["timeref"], c["timelen"], c["ref"], c["refadj"], c["refnoun"], c["short"]];
    private readonly int _near = c["near"], _moment = c["moment"], _time = c["time"];

    public TimeReading Read(TimeMatch m)
    {
        foreach (var wordClass in _classes)
        {
            if (m.Value(wordClass) is { } value)
                return new TimeReading(TimexType.Date, value, null);
        }
        return new TimeReading(TimexType.Date, m.Has(_near) ? "FUTURE_REF" : m.Value(_moment) ?? m.Value(_time) ?? "PRESENT_REF", null);
    }
}
