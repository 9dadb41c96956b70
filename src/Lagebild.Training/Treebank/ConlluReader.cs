using System.Globalization;

namespace Lagebild.Training.Treebank;

/// <summary>Reads CoNLL-U. Empty nodes (index 3.1) are left out.</summary>
internal static class ConlluReader
{
    public static List<TreebankSentence> ReadFile(string path) => [.. Read(File.ReadLines(path))];

    /// <exception cref="FormatException">A line has not ten columns, or a number is none.</exception>
    public static IEnumerable<TreebankSentence> Read(IEnumerable<string> lines)
    {
        var comments = new List<string>();
        var words = new List<TreebankWord>();
        var tokens = new List<TreebankToken>();
        var number = 0;
        foreach (var line in lines)
        {
            number++;
            if (line.Length == 0)
            {
                if (words.Count > 0)
                    yield return new TreebankSentence([.. comments], [.. words], [.. tokens]);
                comments.Clear();
                words.Clear();
                tokens.Clear();
            }
            else if (line[0] == '#')
                comments.Add(line);
            else
                ReadLine(line.Split('\t'), number, words, tokens);
        }
        if (words.Count > 0)
            yield return new TreebankSentence([.. comments], [.. words], [.. tokens]);
    }

    private static void ReadLine(string[] columns, int number, List<TreebankWord> words, List<TreebankToken> tokens)
    {
        if (columns.Length != 10)
            throw new FormatException($"line {number}: {columns.Length} columns instead of 10");
        var index = columns[0];
        if (index.Contains('.'))
            return;
        if (index.Split('-') is [var first, var last])
        {
            var begin = Number(first, number);
            tokens.Add(new TreebankToken(begin - 1, Number(last, number) - begin + 1, columns[1], columns[9]));
            return;
        }
        var head = columns[6] == "_" ? 0 : Number(columns[6], number);
        words.Add(new TreebankWord(columns[1], columns[2], columns[3], columns[4], columns[5], head, columns[7], columns[8], columns[9]));
    }

    private static int Number(string text, int line) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw new FormatException($"line {line}: '{text}' is no number");
}
