namespace Lagebild.Training.Scores;

/// <summary>Running text from a treebank: the sentences' own texts, five to a paragraph, paragraphs parted by an empty line.</summary>
internal static class RawText
{
    private const int SentencesPerParagraph = 5;

    public static string Write(string conllu, string folder)
    {
        var sentences = File.ReadLines(conllu).Where(l => l.StartsWith("# text = ", StringComparison.Ordinal)).Select(l => l["# text = ".Length..]);
        var path = Path.Combine(folder, "raw.txt");
        File.WriteAllText(path, string.Join("\n\n", sentences.Chunk(SentencesPerParagraph).Select(p => string.Join(' ', p))));
        return path;
    }
}
