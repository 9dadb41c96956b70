using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using Lagebild.Language;
using Lagebild.Language.Times;
using NodaTime;

namespace Lagebild.Dossiers.Engagements;

/// <summary>By how much an occasion is moved, where its new day is told by the old one: "um eine Woche verschoben", "zwei Stunden vorverlegt".</summary>
/// <param name="Days">Days, later ones above zero.</param>
/// <param name="Months">Months.</param>
/// <param name="Minutes">Minutes of the clock.</param>
internal readonly partial record struct Shift(int Days, int Months, int Minutes)
{
    private static readonly ILookup<string, string[]> Table = TsvTable.Rows(typeof(Shift).Assembly, "Engagements/shifts.tsv", 5).ToLookup(r => r[0]);

    private static readonly FrozenDictionary<string, Shift> Units = Table["unit"].ToFrozenDictionary(r => r[1], r => new Shift(Number(r[2]), Number(r[3]), Number(r[4])), StringComparer.Ordinal);

    private static readonly FrozenSet<string> Marks = Table["mark"].Select(r => r[1]).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Lengths = Table["length"].Select(r => r[1]).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, int> Counts =
        TsvTable.Rows(typeof(Shift).Assembly, "Engagements/counts.tsv", 2).ToFrozenDictionary(r => r[0], r => Number(r[1]), StringComparer.Ordinal);

    /// <summary>The shift that a sentence tells; null where it tells none, or two.</summary>
    public static Shift? In(string sentence)
    {
        var told = Clauses().Split(sentence.ToLowerInvariant()).Select(InClause).OfType<Shift>().Distinct().Take(2).ToArray();
        return told is [var only] ? only : null;
    }

    /// <summary>A time moved by it; null where it is no day or days, or where the clock would leave the day.</summary>
    public (Edtf Days, TimeOfDay? Hour)? Of(Edtf days, TimeOfDay? hour)
    {
        if (days.IsApproximate || days.IsUncertain || days is not { Earliest: { } first, Latest: { } last } || Edtf.Days(first, last) != days)
            return null;
        if (Minutes == 0)
            return (Edtf.Days(Move(first), Move(last)), hour);
        return days.IsDay && hour is { Start: { } start } told && Move(start) is { } moved && (told.End is not { } end || Move(end) is not null)
            ? (days, told with { Start = moved, End = told.End is { } until ? Move(until) : null })
            : null;
    }

    private LocalDate Move(LocalDate day) => day.PlusDays(Days).PlusMonths(Months);

    private ClockTime? Move(ClockTime clock)
    {
        var minutes = (60 * clock.Hour) + clock.Minute + Minutes;
        return minutes is >= 0 and < 24 * 60 ? clock with { Hour = minutes / 60, Minute = minutes % 60 } : null;
    }

    private static Shift? InClause(string clause)
    {
        string[] words = [.. Words().Matches(clause).Select(m => m.Value)];
        for (var i = 1; i + 1 < words.Length; i++)
        {
            if (!Units.TryGetValue(words[i + 1], out var unit) || Count(words[i]) is not { } count || !(Marks.Contains(words[i - 1]) || i + 2 < words.Length && Direction(words[i + 2]) is not null))
                continue;
            if (i + 2 < words.Length && Lengths.Contains(words[i + 2]))
                continue;
            // "das Treffen mit dem früheren Präsidenten wird um eine Woche verschoben": what stands behind tells it, else the whole.
            return (Direction(string.Join(' ', words[(i + 2)..])) ?? Direction(clause)) is { } direction ? unit * (count * direction) : null;
        }
        return null;
    }

    public static Shift operator *(Shift shift, int times) => new(shift.Days * times, shift.Months * times, shift.Minutes * times);

    /// <summary>1 for later, -1 for earlier; null where nothing is moved, or both ways.</summary>
    private static int? Direction(string clause) => (Table["earlier"].Any(r => Begins(clause, r[1])), Table["later"].Any(r => Begins(clause, r[1]))) switch
    {
        (true, false) => -1,
        (false, true) => 1,
        _ => null,
    };

    private static bool Begins(string clause, string stem)
    {
        var at = clause.IndexOf(stem, StringComparison.Ordinal);
        return at == 0 || at > 0 && !char.IsLetter(clause[at - 1]);
    }

    private static int? Count(string word) =>
        Counts.TryGetValue(word, out var count) ? count : int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static int Number(string cell) => cell.Length == 0 ? 0 : int.Parse(cell, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"[,;:]\s", RegexOptions.CultureInvariant)]
    private static partial Regex Clauses();

    [GeneratedRegex(@"\p{L}+|\d{1,3}", RegexOptions.CultureInvariant)]
    private static partial Regex Words();
}
