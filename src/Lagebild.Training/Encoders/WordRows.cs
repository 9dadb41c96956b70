using Lagebild.Language.Tagging;

namespace Lagebild.Training.Encoders;

/// <summary>A form, translated into rows and vectors once for all its occurrences.</summary>
internal sealed class WordRows
{
    private WordRows(string form, WordFeatures features, WordSources sources)
    {
        Span<int> rows = stackalloc int[WordFeatures.MostReadings + WordFeatures.MostParts];
        Form = features.Form(form);
        Parts = rows[..features.Parts(form, rows)].ToArray();
        Readings = rows[..features.Readings(form, rows[..WordFeatures.MostReadings])].ToArray();
        Vector = new float[features.VectorSize];
        FromParts = new float[features.VectorSize];
        sources.Vectors?.Lookup(form, Vector);
        sources.Vectors?.Lookup(form, FromParts, fromParts: true);
    }

    public int Form { get; }

    public int[] Parts { get; }

    public int[] Readings { get; }

    public float[] Vector { get; }

    public float[] FromParts { get; }

    /// <summary>Remembers the words it has made.</summary>
    public sealed class Maker(WordFeatures features, WordSources sources)
    {
        private readonly Dictionary<string, WordRows> _words = new(StringComparer.Ordinal);

        public WordRows Of(string form)
        {
            if (!_words.TryGetValue(form, out var word))
                _words.Add(form, word = new WordRows(form, features, sources));
            return word;
        }

        public WordRows[] Of(IEnumerable<string> forms) => [.. forms.Select(Of)];
    }
}
