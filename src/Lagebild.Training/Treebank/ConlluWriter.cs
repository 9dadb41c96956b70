namespace Lagebild.Training.Treebank;

/// <summary>Writes CoNLL-U.</summary>
internal static class ConlluWriter
{
    public static void WriteFile(string path, IEnumerable<TreebankSentence> sentences)
    {
        using var writer = new StreamWriter(path) { NewLine = "\n" };
        foreach (var sentence in sentences)
            Write(writer, sentence);
    }

    public static void Write(TextWriter writer, TreebankSentence sentence)
    {
        foreach (var comment in sentence.Comments)
            writer.WriteLine(comment);
        var token = 0;
        for (var i = 0; i < sentence.Words.Count; i++)
        {
            if (token < sentence.MultiwordTokens.Count && sentence.MultiwordTokens[token] is var t && t.First == i)
            {
                writer.WriteLine($"{i + 1}-{i + t.Count}\t{t.Form}\t_\t_\t_\t_\t_\t_\t_\t{t.Misc}");
                token++;
            }
            var w = sentence.Words[i];
            writer.WriteLine($"{i + 1}\t{w.Form}\t{w.Lemma}\t{w.Upos}\t{w.Xpos}\t{w.Feats}\t{w.Head}\t{w.Relation}\t{w.Deps}\t{w.Misc}");
        }
        writer.WriteLine();
    }
}
