using System.Globalization;
using Lagebild.Language.Parsing;
using Lagebild.Language.Tagging;
using Lagebild.Language.Times;
using Lagebild.Reading.Signs;
using NodaTime;

namespace Lagebild.Reading.Engagements.Candidates;

/// <summary>
/// Finds every time of an article that an occasion may have. Two coordinated days and "zweitägig" make a span, "bis Donnerstag" an end,
/// "seit Mittwoch" a beginning.
/// </summary>
internal sealed class TimeCandidates
{
    private readonly Material _material;
    private readonly ParsedText _words;

    private TimeCandidates(Material material) => (_material, _words) = (material, material.Words);

    public static IReadOnlyList<TimeCandidate> Find(Material material)
    {
        var finder = new TimeCandidates(material);
        var found = new List<TimeCandidate>();
        foreach (var time in material.Analysis.Times)
        {
            if (finder.Value(time) is not { } days)
                continue;
            var (whole, span) = finder.Coordinated(time, days);
            found.Add(new TimeCandidate(whole, finder.Closed(finder.Lasting(time, span)), time.FirstWord, time.EndWord, finder.Before(time), finder.IsBound(time), finder.IsOfSomethingElse(time)));
        }
        return found;
    }

    /// <summary>"seit Mittwoch" is that day; "bis Freitag" begins on the day of publication.</summary>
    private Edtf Closed(Edtf days) => days switch
    {
        { Earliest: { } first, Latest: null } => Edtf.Day(first),
        { Earliest: null, Latest: { } end } when _material.Document.Published?.Date is { } published && published <= end => Edtf.Days(published, end),
        _ => days,
    };

    private Edtf? Value(TimeExpression time) => time switch
    {
        { Type: TimexType.Set } => null,
        { Type: TimexType.Duration } when Before(time) is not ("vor" or "in") => null,
        { Edtf: { } value } => Before(time) == "bis" && value.IsDay ? Edtf.TryParse("../" + Edtf.Day(value.Latest!.Value).Text) : value,
        _ => IsToday(time) && _material.Document.Published is { } published ? Edtf.Day(published.Date) : null,
    };

    private bool IsToday(TimeExpression time) =>
        time.Value == "PRESENT_REF" && time.Range.In(_words.Text).StartsWith("heutig", StringComparison.OrdinalIgnoreCase);

    /// <summary>"vor dem Sommer", "nach Ostern": a bound, not when it is.</summary>
    private bool IsBound(TimeExpression time) => time.Type != TimexType.Duration && Before(time) is "vor" or "nach";

    /// <summary>"der Haushalt für 2011", "das Urteil vom Montag": a time that belongs to another noun.</summary>
    private bool IsOfSomethingElse(TimeExpression time)
    {
        var owner = Preposition(time) - 1;
        return owner > 0 && _words[owner].Upos == Upos.NOUN && _material.Language.Engagements.Nouns.Match(_words.Tokens.Form(owner)) is null
            && (time.Edtf is { Text.Length: 4 } ? Before(time) is "für" or "von" or "aus" : Before(time) is "von" && !IsTime(owner));
    }

    private bool IsTime(int word) => _material.Analysis.Times.Any(t => t.FirstWord <= word && word < t.EndWord);

    private int Preposition(TimeExpression time) =>
        time.FirstWord > 1 && _words.Tokens.Form(time.FirstWord - 1) is "dem" or "der" or "den" or "zum" or "zur" ? time.FirstWord - 2 : time.FirstWord - 1;

    private string Before(TimeExpression time)
    {
        var at = Preposition(time);
        return at < 0 ? "" : _words.Tokens.FormString(at).ToLowerInvariant();
    }

    /// <summary>"am 10. und 11. Juli", "am Montag und Dienstag": one time that both words prove.</summary>
    private (TimeExpression Whole, Edtf Days) Coordinated(TimeExpression time, Edtf days)
    {
        foreach (var other in _material.Analysis.Times)
        {
            if (other.Edtf is not { IsDay: true } value || !days.IsDay || !(IsJoined(time, other) || IsJoined(other, time)))
                continue;
            var (first, second) = time.FirstWord < other.FirstWord ? (days.Earliest!.Value, value.Earliest!.Value) : (value.Earliest!.Value, days.Earliest!.Value);
            if (second < first && Period.DaysBetween(second, first) < 7)
                first = first.PlusDays(-7);
            return second > first ? (time with { Range = time.Range.Union(other.Range) }, Edtf.Days(first, second)) : (time, days);
        }
        return (time, days);
    }

    private bool IsJoined(TimeExpression first, TimeExpression second)
    {
        if (second.FirstWord - first.EndWord is < 0 or > 4)
            return false;
        var hasAnd = false;
        for (var w = first.EndWord; w < second.FirstWord; w++)
        {
            hasAnd |= _words.Tokens.Form(w) is "und" or "sowie" or "-" or "–" or "/";
            if (_words[w].Upos is not (Upos.CCONJ or Upos.ADP or Upos.DET or Upos.PUNCT))
                return false;
        }
        return hasAnd;
    }

    /// <summary>"der zweitägige Gipfel" that begins on a day ends on the next.</summary>
    private Edtf Lasting(TimeExpression time, Edtf days)
    {
        if (days.Earliest is not { } first || !days.IsDay && days.Latest is not null)
            return days;
        var sentence = _words[time.FirstWord].Sentence;
        foreach (var other in _material.Analysis.Times)
        {
            if (other.FirstWord < sentence.FirstWord || other.FirstWord >= sentence.EndWord || other.Type != TimexType.Duration)
                continue;
            if (other.Range.In(_words.Text).Contains("tägig", StringComparison.Ordinal) && other.Value is ['P', .. var count, 'D']
                && int.TryParse(count, CultureInfo.InvariantCulture, out var number) && number is > 1 and < 30)
                return Edtf.Days(first, first.PlusDays(number - 1));
        }
        return days;
    }
}
