using Lagebild.Language.Terms;
using SharpCompress.Compressors.Xz;

namespace Lagebild.Training.Terms;

/// <summary>
/// In how many passages of raw text each term stands. A passage is what a news report is in length: whole lines of one speech or article up
/// to <see cref="PassageLength"/> words.
/// </summary>
internal sealed class PassageCounts(GermanTerms terms)
{
    /// <summary>Words after which a passage ends with its line.</summary>
    private const int PassageLength = 150;

    /// <summary>Words that a passage needs in order to count.</summary>
    private const int ShortestPassage = 20;

    private static readonly char[] Outer = "\"'.,;:!?()[]{}„“”»«‚‘’–—-…/*%&§".ToCharArray();

    private readonly Dictionary<string, string[]> _terms = new(StringComparer.Ordinal);
    private readonly HashSet<string> _passage = new(StringComparer.Ordinal);
    private int _length;

    public Dictionary<string, int> Counts { get; } = new(StringComparer.Ordinal);

    public int Passages { get; private set; }

    /// <summary>Counts a text file packed by XZ, in which "###" begins a new document.</summary>
    public void Read(string path)
    {
        using var file = File.OpenRead(path);
        using var reader = new StreamReader(new XZStream(file));
        while (reader.ReadLine() is { } line)
        {
            var isMark = line.StartsWith("###", StringComparison.Ordinal);
            if (!isMark)
                Add(line);
            if (isMark || _length >= PassageLength)
                Close();
        }
        Close();
    }

    private void Add(string line)
    {
        foreach (var chunk in line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            var word = chunk.Trim(Outer);
            if (word.Length == 0)
                continue;
            _length++;
            if (!_terms.TryGetValue(word, out var of))
                _terms[word] = of = terms.Of(word);
            _passage.UnionWith(of);
        }
    }

    private void Close()
    {
        if (_length >= ShortestPassage)
        {
            Passages++;
            foreach (var term in _passage)
                Counts[term] = Counts.GetValueOrDefault(term) + 1;
        }
        _passage.Clear();
        _length = 0;
    }
}
