using System.Globalization;
using Lagebild.Language.Names;

namespace Lagebild.Training.Names;

/// <summary>Strict F1 of outer names: all types, and the four plain ones.</summary>
internal readonly record struct NameScores(double All, double Main)
{
    public static NameScores Of(IReadOnlyList<NameSentence> gold, NameTagger tagger)
    {
        var text = NameText.Of(gold.Select(s => s.Forms), Language.TextLanguage.German);
        var found = NameText.Tags(text, tagger.Find(text), nested: false, bioes: true);
        HashSet<(int, int, string)> system = [], expected = [];
        var at = 0;
        foreach (var sentence in gold)
        {
            Collect(sentence.Outer, at, expected);
            Collect(found.AsSpan(at, sentence.Forms.Length), at, system);
            at += sentence.Forms.Length;
        }
        return new NameScores(F1(expected, system, _ => true), F1(expected, system, n => n.Item3.Length == 3));
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"F1 {All:F2} main {Main:F2}");

    private static void Collect(ReadOnlySpan<string> tags, int offset, HashSet<(int, int, string)> into)
    {
        var begin = 0;
        for (var i = 0; i < tags.Length; i++)
        {
            if (tags[i][0] is 'B' or 'S')
                begin = i;
            if (tags[i][0] is 'E' or 'S')
                into.Add((offset + begin, offset + i, tags[i][2..]));
        }
    }

    private static double F1(HashSet<(int, int, string)> gold, HashSet<(int, int, string)> system, Func<(int, int, string), bool> counts)
    {
        double g = gold.Count(counts), s = system.Count(counts), hit = system.Count(n => counts(n) && gold.Contains(n));
        return g + s > 0 ? 200 * hit / (g + s) : 0;
    }
}
