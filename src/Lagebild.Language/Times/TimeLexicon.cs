using System.Collections.Frozen;
using System.Globalization;

namespace Lagebild.Language.Times;

/// <summary>
/// What a token can be in a temporal expression, by its lower-case form (words.tsv, holidays.tsv, numbers in words), and phrases of several
/// words. Classes made of digits are recognised by their shape.
/// </summary>
internal sealed class TimeLexicon
{
    private const int LongestWord = 40;

    private readonly TimeClasses _classes;
    private readonly FrozenDictionary<string, TimeWord[]>.AlternateLookup<ReadOnlySpan<char>> _words;
    private readonly FrozenDictionary<string, (string[] Words, TimeWord Word)[]>.AlternateLookup<ReadOnlySpan<char>> _phrases;
    private readonly NumberWords _numbers;
    private readonly CompoundTimes _compounds;
    private readonly HashSet<int> _capitals;
    private readonly bool _nounsHaveCapitals;
    private readonly int _day, _num, _ord, _ordWord, _noun;

    /// <param name="table">Gives the rows of a table of the language with so many columns.</param>
    /// <param name="classes">Where classes get their numbers.</param>
    /// <param name="language">The language.</param>
    public TimeLexicon(Func<string, int, IEnumerable<string[]>> table, TimeClasses classes, TextLanguage language)
    {
        _classes = classes;
        _nounsHaveCapitals = language == TextLanguage.German;
        (_day, _num, _ord, _ordWord, _noun) = (classes["day"], classes["num"], classes["ord"], classes["ordword"], classes["noun"]);
        _numbers = new NumberWords(table("numbers", 3), table("ordinals", 2), TimeGrammar.Endings(language), _nounsHaveCapitals ? "und" : "-");
        _compounds = new CompoundTimes(table, classes, _numbers);
        _capitals = [.. table("capitals", 1).Select(r => classes[r[0]])];
        var words = new Dictionary<string, List<TimeWord>>(StringComparer.Ordinal);
        foreach (var row in table("words", 3))
        {
            foreach (var form in row[2].Split(','))
            {
                foreach (var ending in form.EndsWith('~') ? TimeGrammar.AdjectiveEndings : [""])
                    Add(words, form.TrimEnd('~') + ending, new TimeWord(classes[row[0]], row[1]));
            }
        }
        foreach (var (ending, unit) in _compounds.Endings)
        {
            foreach (var inflection in TimeGrammar.AdjectiveEndings)
                Add(words, ending + inflection, new TimeWord(classes["dursuffix"], unit));
        }
        foreach (var row in table("holidays", 2))
        {
            foreach (var form in row[1].Split(','))
                Add(words, form, new TimeWord(classes["holiday"], row[0]));
        }
        _words = words.Where(w => !w.Key.Contains(' ')).ToFrozenDictionary(w => w.Key, w => w.Value.ToArray(), StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
        _phrases = words.Where(w => w.Key.Contains(' ')).SelectMany(w => w.Value.Select(v => (Words: w.Key.Split(' '), Word: v)))
            .GroupBy(p => p.Words[0]).ToFrozenDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Adds to a list all that a token can be.</summary>
    /// <param name="form">The token as it stands.</param>
    /// <param name="lower">Its lower-case form.</param>
    /// <param name="isFirst">True at the beginning of a sentence, where every word has a capital.</param>
    /// <param name="into">The list; what is added covers one token.</param>
    public void Classify(ReadOnlySpan<char> form, ReadOnlySpan<char> lower, bool isFirst, List<TimeWord> into)
    {
        var count = into.Count;
        if (char.IsAsciiDigit(form[0]))
        {
            NumberShapes.Classify(form, _classes, into);
            _compounds.DurationAdjective(lower, into);
            return;
        }
        var isCapital = char.IsUpper(form[0]);
        if (_words.TryGetValue(lower, out var words))
            AddWords(words, isCapital, isFirst, into);
        if (form.Length is >= 3 and <= LongestWord)
        {
            var text = lower.ToString();
            if (_numbers.Number(text) is { } number)
                into.Add(new TimeWord(_num, number));
            if (_numbers.Ordinal(text) is { } ordinal)
            {
                into.Add(new TimeWord(_ord, ordinal));
                into.Add(new TimeWord(_ordWord, ordinal));
            }
            if (_nounsHaveCapitals && isCapital)
            {
                _compounds.WeekdayPart(text, into);
                _compounds.PartOfMonth(text, into);
            }
            if (_nounsHaveCapitals)
                _compounds.EveryWeekdayPart(text, isCapital && !isFirst, into);
            _compounds.DurationAdjective(lower, into);
        }
        if (_nounsHaveCapitals && isCapital && into.Count == count)
            into.Add(new TimeWord(_noun, ""));
    }

    /// <summary>Phrases of several words that begin with this lower-case word.</summary>
    public ReadOnlySpan<(string[] Words, TimeWord Word)> Phrases(ReadOnlySpan<char> lower) => _phrases.TryGetValue(lower, out var phrases) ? phrases : [];

    private void AddWords(TimeWord[] words, bool isCapital, bool isFirst, List<TimeWord> into)
    {
        foreach (var word in words)
        {
            if (!isCapital && _capitals.Contains(word.Class))
                continue;
            // "Morgen" with a capital inside a sentence is the morning, not the day after today.
            if (word.Class == _day && words.Length > 1 && isCapital && !isFirst)
                continue;
            into.Add(word);
        }
    }

    private static void Add(Dictionary<string, List<TimeWord>> words, string form, TimeWord word)
    {
        if (!words.TryGetValue(form, out var list))
            words[form] = list = [];
        if (!list.Contains(word))
            list.Add(word);
    }
}
