using System.Globalization;

namespace Lagebild.Language.Times;

/// <summary>Numbers in words, read from a language's tables; "fünfundzwanzig" and "twenty-five" are composed.</summary>
internal sealed class NumberWords
{
    private readonly Dictionary<string, string> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _ordinals = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _units = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _tens = new(StringComparer.Ordinal);
    private readonly string _joint;

    /// <param name="numbers">Rows of numbers.tsv.</param>
    /// <param name="ordinals">Rows of ordinals.tsv.</param>
    /// <param name="endings">Endings that an ordinal takes.</param>
    /// <param name="joint">What stands between unit and ten ("und") or ten and unit ("-").</param>
    public NumberWords(IEnumerable<string[]> numbers, IEnumerable<string[]> ordinals, string[] endings, string joint)
    {
        _joint = joint;
        foreach (var row in numbers)
        {
            foreach (var form in row[1].Split(','))
                _words[form] = row[0];
            if (!int.TryParse(row[0], NumberStyles.None, CultureInfo.InvariantCulture, out var value))
                continue;
            var join = row[2].Length > 0 ? row[2] : row[1].Split(',')[0];
            if (value is >= 1 and <= 9)
                _units[join] = value;
            else if (value is >= 20 and <= 90)
                _tens[join] = value;
        }
        foreach (var row in ordinals)
        {
            foreach (var ending in endings)
                _ordinals[row[1] + ending] = row[0];
        }
    }

    /// <summary>The number that a lower-case word spells, or null.</summary>
    public string? Number(string word)
    {
        if (_words.TryGetValue(word, out var value))
            return value;
        var at = word.IndexOf(_joint, 1, Math.Max(0, word.Length - 1), StringComparison.Ordinal);
        if (at <= 0)
            return null;
        var (first, second) = (word[..at], word[(at + _joint.Length)..]);
        if (_units.TryGetValue(first, out var unit) && _tens.TryGetValue(second, out var ten)
            || (_tens.TryGetValue(first, out ten) && _units.TryGetValue(second, out unit)))
            return (ten + unit).ToString(CultureInfo.InvariantCulture);
        return null;
    }

    /// <summary>The number that begins a compound ("dreitägig", "eintägig", "halbstündig"), or null.</summary>
    public string? InCompound(string word) => _units.TryGetValue(word, out var unit) ? unit.ToString(CultureInfo.InvariantCulture) : Number(word);

    /// <summary>The number of an ordinal word, or null; "neunundzwanzigsten" is composed.</summary>
    public string? Ordinal(string word)
    {
        if (_ordinals.TryGetValue(word, out var value))
            return value;
        var at = word.IndexOf(_joint, 1, Math.Max(0, word.Length - 1), StringComparison.Ordinal);
        return at > 0 && _units.TryGetValue(word[..at], out var unit) && _ordinals.TryGetValue(word[(at + _joint.Length)..], out var ten) && ten is "20" or "30"
            ? (int.Parse(ten, CultureInfo.InvariantCulture) + unit).ToString(CultureInfo.InvariantCulture) : null;
    }
}
