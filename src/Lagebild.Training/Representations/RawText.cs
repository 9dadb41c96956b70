using SharpCompress.Compressors.Xz;

namespace Lagebild.Training.Representations;

/// <summary>Sentences and paragraphs of raw text as word forms, from every source that may train.</summary>
internal static class RawText
{
    /// <summary>The texts of the German training sets. They are small and near to what is read, so they count several times.</summary>
    private const int TrainingSetWeight = 4;

    public static IEnumerable<string[]> German(string data)
    {
        for (var i = 0; i < TrainingSetWeight; i++)
        {
            foreach (var line in GermanTrainingSets(data))
                yield return line;
        }
        foreach (var line in Speeches(data))
            yield return RoughWords.Split(line);
    }

    /// <summary>The texts of the training sets for names and for trees, once.</summary>
    public static IEnumerable<string[]> GermanTrainingSets(string data) =>
        [.. Column(Path.Combine(data, "de/ner/train.bioes"), ' ', 0), .. PartOfSpeechFile(Path.Combine(data, "de/pos/train.pos"))];

    /// <summary>The paragraphs of the Bundestag speeches.</summary>
    public static IEnumerable<string> Speeches(string data)
    {
        using var file = File.OpenRead(Path.Combine(data, "de/raw/bundestag.txt.xz"));
        using var reader = new StreamReader(new XZStream(file));
        while (reader.ReadLine() is { } line)
        {
            if (!line.StartsWith("###", StringComparison.Ordinal) && line.Length > 0)
                yield return line;
        }
    }

    /// <summary>Reads one column of a file that has a token a line and an empty line between sentences.</summary>
    private static IEnumerable<string[]> Column(string path, char separator, int column)
    {
        var words = new List<string>();
        foreach (var line in File.ReadLines(path))
        {
            if (line.Length > 0)
            {
                words.Add(line.Split(separator)[column]);
                continue;
            }
            if (words.Count > 0)
                yield return [.. words];
            words.Clear();
        }
        if (words.Count > 0)
            yield return [.. words];
    }

    private static IEnumerable<string[]> PartOfSpeechFile(string path) =>
        from line in File.ReadLines(path)
        select (from pair in line.Split(' ', StringSplitOptions.RemoveEmptyEntries)
                let at = pair.LastIndexOf("##", StringComparison.Ordinal)
                where at > 0 && !pair.EndsWith("##_", StringComparison.Ordinal)
                select pair[..at]).ToArray();
}
