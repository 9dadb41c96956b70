using Lagebild.Language;
using Lagebild.Language.Names;
using Lagebild.Language.Tokens;
using Lagebild.Training.Representations;
using Lagebild.Training.Treebank;

namespace Lagebild.Training.Names;

/// <summary>Sentences in which nobody has tagged the names, as the name tagger meets them: the treebank's training text and speeches.</summary>
internal static class UntaggedText
{
    private const int Shortest = 4;
    private const int Longest = 80;

    /// <param name="data">Folder of the data.</param>
    /// <param name="every">Of the speeches every how many-th paragraph is taken.</param>
    public static IEnumerable<string[]> German(string data, int every) =>
        Treebank(Path.Combine(data, "de/ud/train.conllu"))
            .Concat(RawText.Speeches(data).Where((_, i) => i % every == 0).SelectMany(Sentences))
            .Where(s => s.Length is >= Shortest and <= Longest);

    private static IEnumerable<string[]> Treebank(string path) =>
        ConlluReader.ReadFile(path).Select(s => Rejoined(TreebankText.Of([s], TextLanguage.German)));

    private static IEnumerable<string[]> Sentences(string paragraph)
    {
        var text = Tokenizer.For(TextLanguage.German).Tokenize(new SourceText(paragraph, default, null));
        foreach (var sentence in text.Sentences)
        {
            var tokens = new List<NameToken>();
            NameToken.Read(text, sentence, tokens);
            yield return [.. tokens.Select(t => t.Range.In(text.Text).ToString())];
        }
    }

    /// <summary>The treebank cuts words at hyphens and does not say where there was no space: before a capital ("Preis - Leistung") there mostly was none.</summary>
    private static string[] Rejoined(TokenizedText text)
    {
        var forms = new List<string>();
        var joins = false;
        foreach (var token in text.Tokens)
        {
            var form = token.Range.In(text.Text).ToString();
            if (joins && char.IsUpper(form[0]) && char.IsLetter(forms[^2][^1]))
            {
                forms[^2] = $"{forms[^2]}-{form}";
                forms.RemoveAt(forms.Count - 1);
            }
            else
                forms.Add(form);
            joins = form == "-" && forms.Count > 1;
        }
        return [.. forms];
    }
}
