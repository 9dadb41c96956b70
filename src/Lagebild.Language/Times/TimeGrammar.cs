using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;

namespace Lagebild.Language.Times;

/// <summary>
/// A language's tables (words, numbers, holidays, patterns), compiled. What a token can be is looked up by its lower-case form; classes
/// made of digits are recognised by their shape.
/// </summary>
internal sealed class TimeGrammar
{
    private static readonly string[] AdjectiveEndings = ["", "e", "en", "er", "es", "em"];

    private readonly FrozenDictionary<string, TimeWord[]> _words;
    private readonly FrozenDictionary<string, TimeWord[]>.AlternateLookup<ReadOnlySpan<char>> _bySpan;
    private readonly FrozenDictionary<string, (string[] Words, string Rule)[]> _longHolidays;
    private readonly NumberWords _numbers;
    private readonly (string Ending, string Unit, bool Digits)[] _durations;
    private readonly Dictionary<string, string> _weekdays = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _dayParts = new(StringComparer.Ordinal);
    private readonly HashSet<int> _nouns = [];

    private TimeGrammar(TextLanguage language)
    {
        Language = language;
        var folder = $"Times/{language}/";
        var isGerman = language == TextLanguage.German;
        _numbers = new NumberWords(
            Rows(folder + "numbers.tsv", 3), Rows(folder + "ordinals.tsv", 2), isGerman ? ["e", "en", "er", "es", "em"] : [""], isGerman ? "und" : "-");
        _durations = [.. Rows(folder + "durations.tsv", 3).Select(r => (r[0], r[1], r[2] == "yes"))];
        var words = new Dictionary<string, List<TimeWord>>(StringComparer.Ordinal);
        foreach (var row in Rows(folder + "words.tsv", 3))
        {
            foreach (var form in row[2].Split(','))
            {
                var endings = form.EndsWith('~') ? AdjectiveEndings : [""];
                foreach (var ending in endings)
                    Add(words, form.TrimEnd('~') + ending, new TimeWord(Classes[row[0]], row[1]));
                if (row[0] == "wday")
                    _weekdays[form] = row[1];
                else if (row[0] is "daypart" or "part" && !_dayParts.ContainsKey(form))
                    _dayParts[form] = row[1];
            }
        }
        foreach (var (ending, unit, _) in _durations.Where(d => d.Digits))
        {
            foreach (var inflection in AdjectiveEndings)
                Add(words, ending + inflection, new TimeWord(Classes["dursuffix"], unit));
        }
        var longHolidays = new List<(string[] Words, string Rule)>();
        foreach (var row in Rows(folder + "holidays.tsv", 2))
        {
            foreach (var form in row[1].Split(','))
            {
                var parts = form.Split(' ');
                if (parts.Length == 1)
                    Add(words, form, new TimeWord(Classes["holiday"], row[0]));
                else
                    longHolidays.Add((parts, row[0]));
            }
        }
        _longHolidays = longHolidays.GroupBy(h => h.Words[0]).ToFrozenDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);
        Patterns = new TimePatterns(Rows(folder + "patterns.tsv", 2), Classes);
        _words = words.ToFrozenDictionary(p => p.Key, p => p.Value.ToArray(), StringComparer.Ordinal);
        _bySpan = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        var tenses = Rows(folder + "tenses.tsv", 2).SelectMany(r => r[1].Split(',').Select(f => (Form: f, Tense: r[0]))).ToList();
        Tenses = Directions(tenses.Where(t => t.Tense is "past" or "future"));
        Auxiliaries = Directions(tenses.Where(t => t.Tense is "past-form" or "present-form"));
        BesideVerbs = Directions(tenses.Where(t => t.Tense is "perfect" or "future-form"));
        if (isGerman)
            _nouns.UnionWith(new[] { "month", "wday", "season", "unit", "units", "holiday", "daypart", "century", "year-word" }.Select(n => Classes[n]));
        else
            _nouns.UnionWith(new[] { "month", "wday", "holiday" }.Select(n => Classes[n]));
    }

    public static TimeGrammar German { get; } = new(TextLanguage.German);

    private static readonly Lazy<TimeGrammar> LazyEnglish = new(() => new TimeGrammar(TextLanguage.English));

    public static TimeGrammar English => LazyEnglish.Value;

    public TextLanguage Language { get; }

    public TimeClasses Classes { get; } = new();

    public TimePatterns Patterns { get; }

    /// <summary>Finite verb forms that tell the direction where no tagger has spoken.</summary>
    public FrozenDictionary<string, TimeDirection> Tenses { get; }

    /// <summary>Tense of the forms of auxiliaries and modals.</summary>
    public FrozenDictionary<string, TimeDirection> Auxiliaries { get; }

    /// <summary>What a form of the present tells beside another verb: "hat getroffen" is past, "wird treffen" future.</summary>
    public FrozenDictionary<string, TimeDirection> BesideVerbs { get; }

    /// <summary>Adds to a list all that a token can be.</summary>
    /// <param name="form">The token as it stands.</param>
    /// <param name="lower">Its lower-case form.</param>
    /// <param name="isFirst">True at the beginning of a sentence, where every word has a capital.</param>
    /// <param name="into">The list; what is added covers one token.</param>
    public void Classify(ReadOnlySpan<char> form, ReadOnlySpan<char> lower, bool isFirst, List<TimeWord> into)
    {
        var first = form[0];
        if (char.IsAsciiDigit(first))
        {
            NumberShapes.Classify(form, Classes, into);
            DurationAdjective(lower, into);
            return;
        }
        var isCapital = char.IsUpper(first);
        if (_bySpan.TryGetValue(lower, out var words))
        {
            foreach (var word in words)
            {
                if (_nouns.Contains(word.Class) && !isCapital)
                    continue;
                // "Morgen" with a capital inside a sentence is the morning, not the day after today.
                if (word.Class == Classes["day"] && isCapital && !isFirst && Language == TextLanguage.German && word.Value == "1")
                    continue;
                into.Add(word);
            }
        }
        if (form.Length is < 3 or > 40)
            return;
        var text = lower.ToString();
        if (_numbers.Number(text) is { } number)
            into.Add(new TimeWord(Classes["num"], number));
        if (_numbers.Ordinal(text) is { } ordinal)
            into.Add(new TimeWord(Classes["ord"], ordinal));
        if (isCapital && Language == TextLanguage.German)
            WeekdayCompound(text, into);
        DurationAdjective(lower, into);
    }

    /// <summary>A named day of several words that begins with this lower-case word.</summary>
    public (string[] Words, string Rule)[] LongHolidays(string word) => _longHolidays.GetValueOrDefault(word) ?? [];

    public bool MayBeginHoliday(ReadOnlySpan<char> word) =>
        _longHolidays.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(word);

    /// <summary>"Montagabend": a weekday and a part of the day in one word.</summary>
    private void WeekdayCompound(string word, List<TimeWord> into)
    {
        foreach (var (weekday, number) in _weekdays)
        {
            if (word.Length <= weekday.Length || !word.StartsWith(weekday, StringComparison.Ordinal))
                continue;
            var rest = word[weekday.Length..].TrimStart('-').TrimEnd('s');
            if (_dayParts.TryGetValue(rest, out var part))
                into.Add(new TimeWord(Classes["wpart"], $"{number}:{part}"));
            return;
        }
    }

    /// <summary>"dreitägig", "14-tägigen".</summary>
    private void DurationAdjective(ReadOnlySpan<char> word, List<TimeWord> into)
    {
        foreach (var (ending, unit, digits) in _durations)
        {
            var at = word.LastIndexOf(ending);
            if (at <= 0 || word.Length - at - ending.Length > 2)
                continue;
            var amount = word[..at].TrimEnd('-').ToString();
            var number = int.TryParse(amount, NumberStyles.None, CultureInfo.InvariantCulture, out _) ? (digits ? amount : null)
                : amount == "ein" ? "1" : amount == "halb" ? "0.5" : _numbers.Number(amount);
            if (number is not null)
                into.Add(new TimeWord(Classes["duradj"], $"{number}:{unit}"));
            return;
        }
    }

    private static FrozenDictionary<string, TimeDirection> Directions(IEnumerable<(string Form, string Tense)> rows) =>
        rows.ToFrozenDictionary(
            r => r.Form,
            r => r.Tense[0] == 'f' ? TimeDirection.Future : r.Tense == "present-form" ? TimeDirection.Present : TimeDirection.Past,
            StringComparer.OrdinalIgnoreCase);

    private static void Add(Dictionary<string, List<TimeWord>> words, string form, TimeWord word)
    {
        if (!words.TryGetValue(form, out var list))
            words[form] = list = [];
        if (!list.Contains(word))
            list.Add(word);
    }

    private static IEnumerable<string[]> Rows(string name, int columns) =>
        TsvTable.Rows(Assembly.GetExecutingAssembly(), name, columns);
}

/// <summary>Whether a clause looks back or ahead.</summary>
internal enum TimeDirection : byte { Unknown, Past, Present, Future }
