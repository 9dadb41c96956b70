using System.Globalization;
using NodaTime;
using NodaTime.Calendars;
using static Lagebild.Language.Times.TimexText;

namespace Lagebild.Language.Times;

/// <summary>
/// Matched words to TIMEX3 and EDTF values. Every rule of resolution stands here, one method a kind of expression; what cannot be
/// resolved without the day of publication keeps X where it is unknown, and has no EDTF value. The rules are described in docs/times.md.
/// </summary>
internal sealed class TimeResolver
{
    private readonly Discourse _discourse;
    private readonly int _ord, _ordnum, _num, _int, _year, _years, _month, _wday, _dmy, _dm, _iso, _mod, _unit, _units, _rel, _relunit, _day, _dayadj,
        _part, _daypart, _partadv, _wpart, _season, _decade, _shortDecade, _half, _holiday, _vague, _pair, _one, _before, _near, _this,
        _clocks, _todayAdj, _ordday, _ampm, _tonight, _dursuffix, _clock, _midnight, _ref, _refadj, _refnoun, _moment, _short, _time, _set, _wdays, _duradj, _durword, _approx, _halfOf, _yearAdj, _this0,
        _modUnit, _timeRef, _halfHour, _quarterHour, _toPast, _over, _more, _after;

    public TimeResolver(TimeGrammar grammar, Discourse discourse)
    {
        _discourse = discourse;
        var c = grammar.Classes;
        (_ord, _ordnum, _num, _int, _year, _years, _month, _wday) = (c["ord"], c["ordnum"], c["num"], c["int"], c["year"], c["years"], c["month"], c["wday"]);
        (_dmy, _dm, _iso, _mod, _unit, _units, _rel, _relunit) = (c["dmy"], c["dm"], c["iso"], c["mod"], c["unit"], c["units"], c["rel"], c["relunit"]);
        (_day, _dayadj, _part, _daypart, _partadv, _wpart, _season) = (c["day"], c["dayadj"], c["part"], c["daypart"], c["partadv"], c["wpart"], c["season"]);
        (_decade, _shortDecade, _half, _holiday, _vague, _pair, _one) = (c["decade"], c["short-decade"], c["half"], c["holiday"], c["vague"], c["pair"], c["one"]);
        (_before, _near, _this, _clock, _midnight) = (c["before"], c["near"], c["this"], c["clock"], c["midnight"]);
        (_ref, _refadj, _refnoun, _moment, _short, _time) = (c["ref"], c["refadj"], c["refnoun"], c["moment"], c["short"], c["time"]);
        (_set, _wdays, _duradj, _durword, _approx, _halfOf) = (c["set"], c["wdays"], c["duradj"], c["durword"], c["approx"], c["half-of"]);
        (_clocks, _todayAdj, _ordday, _ampm, _tonight, _dursuffix) =
            (c["clocks"], c["today-adj"], c["ordday"], c["ampm"], c["tonight"], c["dursuffix"]);
        (_yearAdj, _this0) = (c["year-adj"], c["thisyear"]);
        _after = c["after"];
        (_modUnit, _timeRef, _halfHour, _quarterHour, _toPast, _over, _more) =
            (c["modunit"], c["timeref"], c["halfhour"], c["quarterhour"], c["topast"], c["over"], c["more"]);
    }

    /// <summary>The reading of a match, or null where it is no time after all (31 February).</summary>
    public TimeReading? Resolve(TimeMatch m, TimeDirection direction) => m.Action switch
    {
        TimeAction.Date => Date(m, direction),
        TimeAction.MonthOfYear => MonthOfYear(m),
        TimeAction.RelMonth => RelMonth(Int(m, _month), Rel(m)),
        TimeAction.ModDate => Modified(m, direction),
        TimeAction.ModDecade or TimeAction.Decade => Decade(m),
        TimeAction.Year => m.Value(_years) is { } span ? Years(span) : OfYear(Int(m, _year)),
        TimeAction.Years => Years(m.Value(_years)!),
        TimeAction.Century or TimeAction.HalfCentury => Century(OptionalInt(m, _ord) ?? Int(m, _ordday)),
        TimeAction.Half => HalfYear(Int(m, _half), OptionalInt(m, _year)),
        TimeAction.Quarter => Quarter(m),
        TimeAction.Week => CalendarWeek(OptionalInt(m, _int) ?? Int(m, _num), OptionalInt(m, _year)),
        TimeAction.Season => Season(m, direction),
        TimeAction.Weekday => Weekday(Int(m, _wday), OptionalRel(m), direction, part: null),
        TimeAction.WeekdayPart => WeekdayPart(m, direction),
        TimeAction.WeekdayOfWeek => WeekdayOfWeek(Int(m, _wday), Rel(m)),
        TimeAction.Day => Shifted((OptionalInt(m, _day) ?? OptionalInt(m, _dayadj) ?? 0) + (OptionalInt(m, _before) ?? OptionalInt(m, _after) ?? 0), part: null),
        TimeAction.DayPart => DayPart(m),
        TimeAction.PartOf => WithPart(Date(m, direction), m.Value(_part)!),
        TimeAction.Relative => Relative(m),
        TimeAction.Weekend => Weekend(direction),
        TimeAction.Offset => Offset(m),
        TimeAction.RelativeSpan => RelativeSpan(m),
        TimeAction.Duration => new TimeReading(TimexType.Duration, DurationValue(m), null),
        TimeAction.Ago => Distance(m, -1),
        TimeAction.Ahead => Distance(m, 1),
        TimeAction.Since => Since(m),
        TimeAction.Clock => Clock(m),
        TimeAction.Clocks => ClockSpan(m.Value(_clocks)!),
        TimeAction.Set => new TimeReading(TimexType.Set, m.Value(_set)!, null),
        TimeAction.SetWeekday => SetWeekday(m),
        TimeAction.SetUnit => SetUnit(m),
        TimeAction.Holiday => Holiday(m, direction),
        TimeAction.Reference => Reference(m),
        TimeAction.None => null,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>A day number in front of a date that it shares month and year with ("3. und 5. Mai").</summary>
    public static TimeReading? DayBefore(int day, TimeReading date)
    {
        if (date.Type != TimexType.Date || date.Value.Length < 10 || date.Value[4] != '-')
            return null;
        var head = date.Value[..8];
        if (date.Edtf?.Latest is { } known)
            return Valid(known.Year, known.Month, day) ? OfDay(new LocalDate(known.Year, known.Month, day)) : null;
        return head.StartsWith("XXXX-", StringComparison.Ordinal) && day is >= 1 and <= 31
            ? new TimeReading(TimexType.Date, string.Create(CultureInfo.InvariantCulture, $"{head}{day:00}"), null) : null;
    }

    private TimeReading? Date(TimeMatch m, TimeDirection direction)
    {
        if ((m.Value(_dmy) ?? m.Value(_iso)) is { } whole)
            return Edtf.TryParse(whole) is { } edtf ? new TimeReading(TimexType.Date, whole, edtf) : null;
        int? day = OptionalInt(m, _ordnum) ?? OptionalInt(m, _ordday) ?? (m.Has(_month) && m.Has(_int) ? Int(m, _int) : null);
        int? month = OptionalInt(m, _month);
        if (m.Value(_dm) is { } short2)
            (month, day) = (int.Parse(short2.AsSpan(0, 2), CultureInfo.InvariantCulture), int.Parse(short2.AsSpan(3), CultureInfo.InvariantCulture));
        if (month is null && m.SecondValue(_ordnum) is { } numbered)
            month = int.Parse(numbered, CultureInfo.InvariantCulture);
        var year = OptionalInt(m, _year);
        if (month is not { } mm)
            return null;
        if (mm is < 1 or > 12 || day is < 1 or > 31)
            return null;
        if (day is not { } dd)
            return year is { } given ? OfMonth(given, mm) : BareMonth(mm, direction);
        if (year is { } y)
            return Valid(y, mm, dd) ? OfDay(new LocalDate(y, mm, dd)) : null;
        if (OptionalInt(m, _wday) is { } weekday && _discourse.Published is { } near && YearOfWeekday(near, mm, dd, (IsoDayOfWeek)weekday) is { } fitting)
            return OfDay(fitting);
        if (_discourse.YearFor(direction) is { } spoken && Valid(spoken, mm, dd))
            return OfDay(new LocalDate(spoken, mm, dd));
        if (_discourse.Published is not { } published)
            return Valid(2000, mm, dd) ? new TimeReading(TimexType.Date, string.Create(CultureInfo.InvariantCulture, $"XXXX-{mm:00}-{dd:00}"), null) : null;
        return NearestYear(published, mm, dd, direction) is { } found ? OfDay(found) : null;
    }

    /// <summary>A weekday beside a day and month tells the year: the nearest one in which they meet, at most six years away.</summary>
    private static LocalDate? YearOfWeekday(LocalDate published, int month, int day, IsoDayOfWeek weekday)
    {
        for (var distance = 0; distance <= 6; distance++)
        {
            foreach (var year in (ReadOnlySpan<int>)[published.Year - distance, published.Year + distance])
            {
                if (Valid(year, month, day) && new LocalDate(year, month, day) is var date && date.DayOfWeek == weekday)
                    return date;
            }
        }
        return null;
    }

    /// <summary>A day without its year lies in the year that brings it nearest to publication, on the side that the tense tells.</summary>
    private static LocalDate? NearestYear(LocalDate published, int month, int day, TimeDirection direction)
    {
        LocalDate? best = null;
        var least = int.MaxValue;
        for (var year = published.Year - 1; year <= published.Year + 1; year++)
        {
            if (!Valid(year, month, day))
                continue;
            var date = new LocalDate(year, month, day);
            var distance = Math.Abs(Period.DaysBetween(published, date));
            if (direction == TimeDirection.Past && date > published)
                distance += 150;
            if (direction == TimeDirection.Future && date < published)
                distance += 150;
            if (distance < least)
                (best, least) = (date, distance);
        }
        return best;
    }

    private TimeReading BareMonth(int month, TimeDirection direction)
    {
        if (_discourse.YearFor(direction) is { } spoken)
            return OfMonth(spoken, month);
        if (_discourse.Published is not { } published)
            return new TimeReading(TimexType.Date, string.Create(CultureInfo.InvariantCulture, $"XXXX-{month:00}"), null);
        var ahead = (month - published.Month + 12) % 12;
        var year = direction switch
        {
            TimeDirection.Past => ahead == 0 ? published.Year : published.Month >= month ? published.Year : published.Year - 1,
            TimeDirection.Future => published.Month <= month ? published.Year : published.Year + 1,
            _ => ahead <= 6 ? published.PlusMonths(ahead).Year : published.PlusMonths(ahead - 12).Year,
        };
        return OfMonth(year, month);
    }

    private TimeReading MonthOfYear(TimeMatch m)
    {
        var month = Int(m, _month);
        var years = m.Has(_rel) ? Rel(m) : int.Parse(m.Value(_relunit)!.Split(':')[1], CultureInfo.InvariantCulture);
        if (_discourse.Published is not { } published)
            return new TimeReading(TimexType.Date, string.Create(CultureInfo.InvariantCulture, $"XXXX-{month:00}"), null);
        var whole = OfMonth(published.Year + years, month);
        return m.Value(_mod) is { } mod ? Third(whole, mod) : whole;
    }

    private TimeReading RelMonth(int month, int rel)
    {
        if (_discourse.Published is not { } published)
            return new TimeReading(TimexType.Date, string.Create(CultureInfo.InvariantCulture, $"XXXX-{month:00}"), null);
        var year = published.Year;
        if (rel > 0 && month <= published.Month)
            year++;
        else if (rel < 0 && month >= published.Month)
            year--;
        return OfMonth(year, month);
    }

    /// <summary>"Anfang", "Mitte", "Ende" of a month, a year, a season or a week.</summary>
    private TimeReading? Modified(TimeMatch m, TimeDirection direction)
    {
        if (m.Value(_modUnit) is { } joined)
            return ModifiedUnit(joined[..1], joined[2..], OptionalInt(m, _year), direction);
        var mod = m.Value(_mod)!;
        if (m.Has(_ordnum))
            return Date(m, direction);
        if (m.Has(_month))
            return Date(m, direction) is { } month ? Third(month, mod) : null;
        if (m.Has(_season))
            return Season(m, direction);
        if (OptionalInt(m, _year) is { } year)
            return Third(OfYear(year), mod);
        if (m.Value(_unit) == "Y" && !m.Has(_rel) && _discourse.YearFor(direction) is { } spoken)
            return Third(OfYear(spoken), mod);
        return RelativeUnit(m.Value(_unit)!, OptionalRel(m) ?? 0, _discourse.Published) is { Edtf: not null } unit ? Third(unit, mod) : null;
    }

    /// <summary>"Jahresende", "Monatsbeginn": unit and part of it in one word.</summary>
    private TimeReading? ModifiedUnit(string unit, string mod, int? year, TimeDirection direction)
    {
        if (unit == "Y" && (year ?? _discourse.YearFor(direction)) is { } spoken)
            return Third(OfYear(spoken), mod);
        return RelativeUnit(unit, 0, _discourse.Published) is { } whole ? Third(whole, mod) : null;
    }

    private TimeReading Decade(TimeMatch m)
    {
        var decade = m.Value(_decade) ?? m.Value(_shortDecade)!;
        return new TimeReading(TimexType.Date, decade, Edtf.TryParse(decade + "X"));
    }

    private static TimeReading Century(int number)
    {
        var hundred = (number - 1).ToString("00", CultureInfo.InvariantCulture);
        return new TimeReading(TimexType.Date, hundred, Edtf.TryParse(hundred + "XX"));
    }

    private static TimeReading Years(string span) =>
        new(TimexType.Date, span, Edtf.TryParse(span));

    private TimeReading? HalfYear(int half, int? year)
    {
        if ((year ?? _discourse.Published?.Year) is not { } y)
            return new TimeReading(TimexType.Date, $"XXXX-H{half}", null);
        return new TimeReading(TimexType.Date, $"{y:0000}-H{half}", Edtf.TryParse($"{y:0000}-{(half == 1 ? 40 : 41)}"));
    }

    private TimeReading? Quarter(TimeMatch m)
    {
        if (m.Has(_rel))
            return RelativeUnit("Q", Rel(m), _discourse.Published);
        var quarter = Int(m, _ord);
        if (quarter is < 1 or > 4)
            return null;
        if ((OptionalInt(m, _year) ?? _discourse.Published?.Year) is not { } year)
            return new TimeReading(TimexType.Date, $"XXXX-Q{quarter}", null);
        return new TimeReading(TimexType.Date, $"{year:0000}-Q{quarter}", Edtf.TryParse($"{year:0000}-{32 + quarter}"));
    }

    private TimeReading? CalendarWeek(int week, int? year)
    {
        if (week is < 1 or > 53)
            return null;
        if ((year ?? _discourse.Published?.Year) is not { } y || week > WeekYearRules.Iso.GetWeeksInWeekYear(y))
            return new TimeReading(TimexType.Date, string.Create(CultureInfo.InvariantCulture, $"XXXX-W{week:00}"), null);
        return OfWeek(WeekYearRules.Iso.GetLocalDate(y, week, IsoDayOfWeek.Monday));
    }

    private TimeReading Season(TimeMatch m, TimeDirection direction)
    {
        var season = m.Value(_season)!;
        if (m.Value(_years) is { } span)
            return OfSeason(int.Parse(span.AsSpan(0, 4), CultureInfo.InvariantCulture), season);
        if (OptionalInt(m, _year) is { } given)
            return OfSeason(given, season);
        int? shift = m.Value(_relunit) is { } yearNoun ? int.Parse(yearNoun.AsSpan(2), CultureInfo.InvariantCulture) : m.Has(_unit) ? Rel(m) : null;
        if (shift is null && _discourse.YearFor(direction) is { } spoken)
            return OfSeason(spoken, season);
        if (_discourse.Published is not { } published)
            return new TimeReading(TimexType.Date, "XXXX-" + season, null);
        if (shift is { } years)
            return OfSeason(published.Year + years, season);
        var starts = season switch { "SP" => 3, "SU" => 6, "FA" => 9, _ => 12 };
        var year = published.Year;
        if (m.Has(_rel))
        {
            var rel = Rel(m);
            year += rel > 0 ? (starts > published.Month ? 0 : 1) : rel < 0 ? (starts + 2 < published.Month ? 0 : -1) : 0;
        }
        else if (direction == TimeDirection.Past && starts > published.Month)
        {
            year--;
        }
        else if (direction == TimeDirection.Future && starts + 2 < published.Month)
        {
            year++;
        }
        return OfSeason(season == "WI" && published.Month <= 2 && direction != TimeDirection.Future && !m.Has(_rel) ? published.Year - 1 : year, season);
    }

    /// <summary>
    /// A weekday is the nearest one on the side that the tense tells, the day of publication included; without a tense the one before.
    /// "Kommender" and "nächster" mean the next one after publication, "vergangener" the last one before it.
    /// </summary>
    private TimeReading Weekday(int weekday, int? rel, TimeDirection direction, string? part)
    {
        if (_discourse.Published is not { } published)
            return new TimeReading(part is null ? TimexType.Date : TimexType.Time, $"XXXX-WXX-{weekday}{(part is null ? "" : "T" + part)}", null);
        var day = (IsoDayOfWeek)weekday;
        var date = rel switch
        {
            > 1 => published.Next(day).PlusWeeks(1),
            1 => published.Next(day),
            < -1 => published.Previous(day).PlusWeeks(-1),
            -1 => published.Previous(day),
            0 => DateAdjusters.NextOrSame(day)(Monday(published)),
            _ => direction is TimeDirection.Future or TimeDirection.Present
                ? DateAdjusters.NextOrSame(day)(published) : DateAdjusters.PreviousOrSame(day)(published),
        };
        if (rel == 0 && direction is TimeDirection.Future or TimeDirection.Present && rel == 0 && date < published)
            date = date.PlusWeeks(1);
        return WithPart(OfDay(date), part);
    }

    private TimeReading WeekdayPart(TimeMatch m, TimeDirection direction)
    {
        if (m.Value(_wpart) is { } both)
            return Weekday(both[0] - '0', OptionalRel(m), direction, both[2..]);
        return Weekday(Int(m, _wday), OptionalRel(m), direction, m.Value(_part));
    }

    private TimeReading WeekdayOfWeek(int weekday, int rel) =>
        _discourse.Published is { } published
            ? OfDay(Monday(published).PlusWeeks(rel).PlusDays(weekday - 1))
            : new TimeReading(TimexType.Date, $"XXXX-WXX-{weekday}", null);

    private TimeReading Shifted(int days, string? part)
    {
        if (_discourse.Published is not { } published)
            return new TimeReading(part is null ? TimexType.Date : TimexType.Time, "XXXX-XX-XX" + (part is null ? "" : "T" + part), null);
        return WithPart(OfDay(published.PlusDays(days)), part);
    }

    private TimeReading DayPart(TimeMatch m)
    {
        var part = m.Value(_part) ?? m.Value(_daypart) ?? m.Value(_partadv) ?? m.Value(_tonight)!;
        if (OptionalInt(m, _day) is { } shift)
            return Shifted(shift, part);
        if (m.Has(_tonight))
            return Shifted(0, part);
        if (m.Has(_rel) && _discourse.Published is { } published)
            return WithPart(OfDay(published.PlusDays(Rel(m) < 0 ? -1 : Rel(m) > 0 ? 1 : 0)), part);
        return (_discourse.DayInSentence ?? _discourse.Anchor) is { } day
            ? WithPart(OfDay(day), part) : new TimeReading(TimexType.Time, "XXXX-XX-XXT" + part, null);
    }

    private TimeReading? Relative(TimeMatch m)
    {
        if (m.Has(_this0) || m.Has(_yearAdj))
            return RelativeUnit("Y", 0, _discourse.Published);
        if (m.Value(_relunit) is { } named)
            return RelativeUnit(named[..1], int.Parse(named.AsSpan(2), CultureInfo.InvariantCulture), named[0] == 'D' ? _discourse.Anchor : _discourse.Published);
        return RelativeUnit(m.Value(_unit)!, Rel(m), m.Value(_unit) == "D" ? _discourse.Anchor : _discourse.Published);
    }

    /// <summary>The day, weekend, week, month, quarter, year, decade so many units from an anchor.</summary>
    private TimeReading? RelativeUnit(string unit, int shift, LocalDate? anchor)
    {
        if (anchor is not { } day)
            return new TimeReading(TimexType.Date, unit switch { "D" => "XXXX-XX-XX", "W" => "XXXX-WXX", "WE" => "XXXX-WXX-WE", "M" => "XXXX-XX", _ => "XXXX" }, null);
        switch (unit)
        {
            case "D":
                return OfDay(day.PlusDays(shift));
            case "W":
                return OfWeek(Monday(day).PlusWeeks(shift));
            case "WE":
                // Early in the week "the last weekend" is the one just gone; on it, "this weekend".
                return OfWeekend(Monday(day).PlusWeeks(shift > 0 && day.DayOfWeek < IsoDayOfWeek.Saturday ? shift - 1 : shift));
            case "M":
                var month = day.PlusMonths(shift);
                return OfMonth(month.Year, month.Month);
            case "Q":
                var quarter = day.PlusMonths(3 * shift);
                return new TimeReading(TimexType.Date, $"{quarter.Year:0000}-Q{((quarter.Month - 1) / 3) + 1}", Edtf.TryParse($"{quarter.Year:0000}-{33 + ((quarter.Month - 1) / 3)}"));
            case "H":
                var half = day.PlusMonths(6 * shift);
                return HalfYear(half.Month <= 6 ? 1 : 2, half.Year);
            case "Y":
                return day.Year + shift is >= 1 and <= 9999 ? OfYear(day.Year + shift) : null;
            case "DE":
                var decade = (day.Year / 10) + shift;
                return new TimeReading(TimexType.Date, decade.ToString(CultureInfo.InvariantCulture), Edtf.TryParse($"{decade}X"));
            case "CE":
                return Century((day.Year / 100) + 1 + shift);
            default:
                return new TimeReading(TimexType.Date, shift < 0 ? "PAST_REF" : shift > 0 ? "FUTURE_REF" : "PRESENT_REF", null);
        }
    }

    /// <summary>The weekend before or after publication, by tense; on a weekend the present one.</summary>
    private TimeReading Weekend(TimeDirection direction)
    {
        if (_discourse.Published is not { } published)
            return new TimeReading(TimexType.Date, "XXXX-WXX-WE", null);
        var isBefore = direction is TimeDirection.Past or TimeDirection.Unknown && published.DayOfWeek < IsoDayOfWeek.Saturday;
        return OfWeekend(Monday(published).PlusWeeks(isBefore ? -1 : 0));
    }

    /// <summary>"Am Tag zuvor", "tags darauf", "drei Monate später": from the last day that the text has named.</summary>
    private TimeReading? Offset(TimeMatch m)
    {
        var sign = m.Has(_before) || m.Value(_rel) == "-1" ? -1 : 1;
        var unit = m.Value(_unit) ?? m.Value(_units) ?? "D";
        if (m.Has(_vague) || (m.Has(_units) && !m.Has(_num)) || _discourse.Anchor is not { } anchor || !double.TryParse(m.Value(_num) ?? "1", CultureInfo.InvariantCulture, out var amount) || amount != Math.Floor(amount))
            return new TimeReading(unit[0] == 'T' ? TimexType.Time : TimexType.Date, unit[0] == 'T' ? "XXXX-XX-XXTXX:XX" : "XXXX-XX-XX", null);
        if (unit[0] == 'T')
            return new TimeReading(TimexType.Time, "XXXX-XX-XXTXX:XX", null);
        return Plus(anchor, unit, sign * (int)amount) is { } date ? unit is "D" or "W" ? OfDay(date) : unit == "M" ? OfMonth(date.Year, date.Month) : OfYear(date.Year) : null;
    }

    /// <summary>"In den vergangenen zwei Jahren", "in den nächsten Tagen".</summary>
    private TimeReading RelativeSpan(TimeMatch m)
    {
        var unit = m.Value(_units)!;
        var rel = m.Has(_this) && !m.Has(_rel) ? 0 : Rel(m);
        var amount = m.Value(_num) ?? m.Value(_pair);
        if (amount is null && rel > 0 && !m.Has(_vague))
            return new TimeReading(TimexType.Date, "FUTURE_REF", null);
        var value = Duration(amount ?? "X", unit);
        if (amount is null || _discourse.Published is not { } published || !int.TryParse(amount, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            || Plus(published, unit, rel < 0 ? -count : count) is not { } other)
            return new TimeReading(TimexType.Duration, value, null);
        return new TimeReading(TimexType.Duration, value, rel < 0 ? Edtf.Days(other, published) : Edtf.Days(published, other));
    }

    private TimeReading Distance(TimeMatch m, int sign)
    {
        var value = DurationValue(m);
        var unit = m.Value(_units) ?? m.Value(_unit)!;
        if (m.Has(_vague) || (m.Has(_units) && !m.Has(_num)) || _discourse.Published is not { } published
            || !int.TryParse(m.Value(_num) ?? "1", NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            || Plus(published, unit, sign * count) is not { } date)
            return new TimeReading(TimexType.Duration, value, null);
        var about = m.Has(_approx) || m.Has(_over) || m.Has(_more) ? "~" : "";
        var edtf = unit switch
        {
            "D" => EdtfText.Day(date) + about,
            "W" => $"{EdtfText.Day(Monday(date))}/{EdtfText.Day(Monday(date).PlusDays(6))}{about}",
            "M" => string.Create(CultureInfo.InvariantCulture, $"{date.Year:0000}-{date.Month:00}{about}"),
            "Y" => string.Create(CultureInfo.InvariantCulture, $"{date.Year:0000}{about}"),
            "DE" => $"{date.Year / 10}X{about}",
            _ => "",
        };
        return new TimeReading(TimexType.Duration, value, Edtf.TryParse(edtf));
    }

    private TimeReading Since(TimeMatch m)
    {
        var reading = Distance(m, -1);
        return reading.Edtf is { } begin ? reading with { Edtf = Edtf.TryParse(begin.Text.Split('/')[0].TrimEnd('~') + "/..") } : reading;
    }

    private string DurationValue(TimeMatch m)
    {
        if (m.Value(_durword) is { } word)
            return word;
        if (m.Value(_duradj) is { } adjective)
        {
            var colon = adjective.IndexOf(':');
            return Duration(adjective[..colon], adjective[(colon + 1)..]);
        }
        var unit = m.Value(_units) ?? m.Value(_unit) ?? m.Value(_dursuffix)!;
        if (m.SecondValue(_num) is { } second)
            return Duration((Int(m, _num) + int.Parse(second, CultureInfo.InvariantCulture)).ToString(CultureInfo.InvariantCulture), unit);
        var amount = m.Value(_num) ?? (m.Has(_vague) ? "X" : m.Value(_halfOf) ?? m.Value(_pair) ?? (m.Has(_units) ? "X" : "1"));
        return amount == "0.5" ? HalfOf(unit) : Duration(amount, unit);
    }

    private TimeReading? Clock(TimeMatch m)
    {
        var time = m.Value(_clock) ?? m.Value(_midnight);
        if (m.Has(_halfHour) || m.Has(_quarterHour))
        {
            var spelled = Int(m, _num);
            if (spelled is < 1 or > 24)
                return null;
            // "Halb acht" and "Viertel vor acht" lie in the hour before eight.
            var isBefore = m.Value(_toPast) is { } side ? side == "-1" : m.Has(_halfHour);
            time = string.Create(CultureInfo.InvariantCulture, $"T{spelled - (isBefore ? 1 : 0):00}:{(m.Has(_halfHour) ? 30 : isBefore ? 45 : 15):00}");
        }
        if (m.Value(_ampm) is { } half && (OptionalInt(m, _int) ?? HourOf(time)) is { } twelve)
        {
            if (twelve is < 1 or > 12)
                return null;
            var minutes = time is null ? ":00" : time[3..];
            time = string.Create(CultureInfo.InvariantCulture, $"T{(twelve % 12) + (half == "PM" ? 12 : 0):00}{minutes}");
        }
        if (time is null)
        {
            var hour = OptionalInt(m, _int) ?? OptionalInt(m, _num);
            if (hour is null or < 0 or > 24)
                return null;
            time = string.Create(CultureInfo.InvariantCulture, $"T{hour:00}:00");
        }
        var day = _discourse.IsDistributive ? null : _discourse.DayInSentence ?? _discourse.Anchor;
        if (day is not { } date)
            return new TimeReading(TimexType.Time, time, null);
        var value = EdtfText.Day(date) + time;
        return new TimeReading(TimexType.Time, value, Edtf.TryParse(value));
    }

    private static int? HourOf(string? time) => time is null ? null : int.Parse(time.AsSpan(1, 2), CultureInfo.InvariantCulture);

    /// <summary>Two clock times in one token; the tagger parts them.</summary>
    private TimeReading ClockSpan(string times)
    {
        var day = (_discourse.DayInSentence ?? _discourse.Anchor) is { } date ? EdtfText.Day(date) : "";
        var slash = times.IndexOf('/');
        var (from, to) = (day + times[..slash], day + times[(slash + 1)..]);
        return new TimeReading(TimexType.Time, $"{from}/{to}", Edtf.TryParse($"{from}/{to}"));
    }

    private TimeReading SetWeekday(TimeMatch m)
    {
        var value = m.Value(_wpart) is { } both ? $"XXXX-WXX-{both[0]}T{both[2..]}" : $"XXXX-WXX-{m.Value(_wday) ?? m.Value(_wdays)}";
        return new TimeReading(TimexType.Set, value, null);
    }

    private TimeReading SetUnit(TimeMatch m) =>
        new(TimexType.Set, Duration(m.Value(_num) ?? (m.Has(_vague) ? "X" : "1"), m.Value(_units) ?? m.Value(_unit)!), null);

    private TimeReading? Holiday(TimeMatch m, TimeDirection direction)
    {
        var rule = m.Value(_holiday)!;
        if (OptionalInt(m, _year) is { } year)
            return Holidays.Day(rule, year) is { } given ? OfDay(given) : null;
        if (_discourse.Published is not { } published)
            return new TimeReading(TimexType.Date, rule.Length == 5 && rule[2] == '-' ? "XXXX-" + rule : "XXXX-XX-XX", null);
        LocalDate? best = null;
        var least = int.MaxValue;
        for (var y = published.Year - 1; y <= published.Year + 1; y++)
        {
            if (Holidays.Day(rule, y) is not { } date)
                continue;
            var distance = Math.Abs(Period.DaysBetween(published, date))
                + (direction == TimeDirection.Past && date > published ? 150 : 0) + (direction == TimeDirection.Future && date < published ? 150 : 0);
            if (distance < least)
                (best, least) = (date, distance);
        }
        return best is { } found ? OfDay(found) : null;
    }

    private TimeReading Reference(TimeMatch m) =>
        new(TimexType.Date, m.Value(_timeRef) ?? m.Value(_ref) ?? m.Value(_refadj) ?? m.Value(_refnoun) ?? m.Value(_short)
            ?? (m.Has(_near) ? "FUTURE_REF" : m.Value(_moment) ?? m.Value(_time)) ?? "PRESENT_REF", null);

    /// <summary>A whole number; 0, which no rule takes, for a fraction ("anderthalb").</summary>
    private static int Int(TimeMatch m, int wordClass) => OptionalInt(m, wordClass) ?? 0;

    private static int? OptionalInt(TimeMatch m, int wordClass) =>
        int.TryParse(m.Value(wordClass), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : null;

    private int Rel(TimeMatch m) => Int(m, _rel);

    private int? OptionalRel(TimeMatch m) => OptionalInt(m, _rel);
}
