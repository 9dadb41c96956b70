namespace Lagebild.Language.Times;

/// <summary>"Um 15 Uhr am Montag": a clock takes the day that follows it at once, where none was named before.</summary>
internal static class ClockDays
{
    /// <param name="around">What stands around.</param>
    /// <param name="spans">What was found; the one before the last is changed where it is a clock and the last a day.</param>
    public static void Date(TimeSurroundings around, List<FoundTime> spans)
    {
        if (spans.Count < 2 || spans[^1].Reading is not { Type: TimexType.Date, Edtf: { IsDay: true, Earliest: { } day } } || spans[^2] is not { IsUndated: true } clock)
            return;
        for (var t = clock.End; t < spans[^1].First; t++)
        {
            if (!around.Is(t, TimeContext.Place | TimeContext.Article) && around.Form(t) is not ("," or "("))
                return;
        }
        var at = clock.Reading.Value.IndexOf('T');
        if (at < 0 || clock.Reading.Value.Contains('/'))
            return;
        var value = EdtfText.Day(day) + clock.Reading.Value[at..];
        spans[^2] = clock with { Reading = clock.Reading with { Value = value, Edtf = Edtf.TryParse(value) }, IsUndated = false };
    }
}
