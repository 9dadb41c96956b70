using System.Globalization;

namespace Lagebild.Language.Times;

/// <summary>Times in one word made of two: "Montagabend", "montagabends", "Oktoberwoche", "dreitägig", "14-tägigen".</summary>
internal sealed class CompoundTimes
{
    private readonly NumberWords _numbers;
    private readonly (string Ending, string Unit, bool Digits)[] _durations;
    private readonly (string Form, string Number)[] _weekdays, _months, _unitsOfMonth;
    private readonly Dictionary<string, string> _dayParts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _dayPartOf;
    private readonly int _wpart, _wparts, _monthWeek, _duradj;

    public CompoundTimes(Func<string, int, IEnumerable<string[]>> table, TimeClasses classes, NumberWords numbers)
    {
        _numbers = numbers;
        (_wpart, _wparts, _monthWeek, _duradj) = (classes["wpart"], classes["wparts"], classes["monthweek"], classes["duradj"]);
        _durations = [.. table("durations", 3).Select(r => (r[0], r[1], r[2] == "yes"))];
        var words = table("words", 3).SelectMany(r => r[2].Split(',').Select(form => (Class: r[0], Value: r[1], Form: form))).ToList();
        _weekdays = [.. words.Where(w => w.Class == "wday").Select(w => (w.Form, w.Value))];
        _months = [.. words.Where(w => w.Class == "month" && !w.Form.EndsWith('.')).Select(w => (w.Form, w.Value))];
        _unitsOfMonth = [.. words.Where(w => w.Class == "unit" && w.Value is "W" or "WE").Select(w => (w.Form, w.Value))];
        foreach (var word in words.Where(w => w.Class is "daypart" or "part" or "partadv"))
            _dayParts.TryAdd(word.Form, word.Value);
        _dayPartOf = _dayParts.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Adjective endings that digits may stand before, with their units.</summary>
    public IEnumerable<(string Ending, string Unit)> Endings => _durations.Where(d => d.Digits).Select(d => (d.Ending, d.Unit));

    /// <summary>"Montagabend": a weekday and a part of the day.</summary>
    public void WeekdayPart(ReadOnlySpan<char> word, List<TimeWord> into)
    {
        foreach (var (weekday, number) in _weekdays)
        {
            if (word.Length <= weekday.Length || !word.StartsWith(weekday))
                continue;
            var rest = word[weekday.Length..].TrimStart('-');
            if (_dayPartOf.TryGetValue(rest.TrimEnd('s'), out var part) || _dayPartOf.TryGetValue(rest, out part))
                into.Add(new TimeWord(_wpart, $"{number}:{part}"));
            return;
        }
    }

    /// <summary>"Montagabends", in lower case inside a sentence: each Monday evening.</summary>
    public void EveryWeekdayPart(ReadOnlySpan<char> word, bool isNoun, List<TimeWord> into)
    {
        if (isNoun || word[^1] != 's')
            return;
        foreach (var (weekday, number) in _weekdays)
        {
            if (word.Length > weekday.Length + 1 && word.StartsWith(weekday) && _dayPartOf.TryGetValue(word[weekday.Length..^1], out var part))
                into.Add(new TimeWord(_wparts, $"{number}:{part}"));
        }
    }

    /// <summary>"Oktoberwoche", "Maiwochenende".</summary>
    public void PartOfMonth(ReadOnlySpan<char> word, List<TimeWord> into)
    {
        foreach (var (month, number) in _months)
        {
            if (word.Length <= month.Length || !word.StartsWith(month))
                continue;
            foreach (var (unit, name) in _unitsOfMonth)
            {
                if (word[month.Length..].TrimStart('-').Equals(unit, StringComparison.Ordinal))
                    into.Add(new TimeWord(_monthWeek, $"{number}:{name}"));
            }
        }
    }

    /// <summary>"Dreitägig", "14-tägigen".</summary>
    public void DurationAdjective(ReadOnlySpan<char> word, List<TimeWord> into)
    {
        foreach (var (ending, unit, digits) in _durations)
        {
            var at = word.LastIndexOf(ending);
            if (at <= 0 || word.Length - at - ending.Length > 2)
                continue;
            var amount = word[..at].TrimEnd('-');
            var isDigits = int.TryParse(amount, NumberStyles.None, CultureInfo.InvariantCulture, out _);
            if ((isDigits ? (digits ? amount.ToString() : null) : _numbers.InCompound(amount.ToString())) is { } number)
                into.Add(new TimeWord(_duradj, $"{number}:{unit}"));
            return;
        }
    }
}
