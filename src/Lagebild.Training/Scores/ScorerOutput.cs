using System.Globalization;

namespace Lagebild.Training.Scores;

/// <summary>
/// Reads the figures that a scorer prints: the number after "F1" or "accuracy"; in a row of a table without such words the third of
/// three numbers (P, R, F1), else the first.
/// </summary>
internal static class ScorerOutput
{
    /// <summary>The figure of the first line that begins with the words, or null where there is none.</summary>
    public static double? Figure(string output, string line)
    {
        foreach (var text in output.Split('\n'))
        {
            if (!text.TrimStart().StartsWith(line + " ", StringComparison.Ordinal))
                continue;
            var words = text.TrimStart()[line.Length..].Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
            var at = Array.IndexOf(words, "F1");
            if (at < 0)
                at = Array.IndexOf(words, "accuracy");
            List<double> numbers = [];
            foreach (var word in words.Skip(at + 1))
            {
                if (double.TryParse(word.TrimEnd('*'), CultureInfo.InvariantCulture, out var value))
                    numbers.Add(value);
            }
            if (numbers.Count > 0)
                return at < 0 && numbers.Count >= 3 ? numbers[2] : numbers[0];
        }
        return null;
    }
}
