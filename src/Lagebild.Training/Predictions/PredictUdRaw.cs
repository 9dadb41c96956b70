using System.Globalization;
using Lagebild.Language;
using Lagebild.Language.Parsing;
using Lagebild.Language.Tokens;
using Lagebild.Training.Treebank;

namespace Lagebild.Training.Predictions;

/// <summary>
/// <c>predict ud --raw IN.txt OUT.conllu</c>: running text, paragraphs parted by empty lines, to sentences whose tokens spell the text.
/// </summary>
internal static class PredictUdRaw
{
    /// <param name="input">Path of the text.</param>
    /// <param name="output">Path of the CoNLL-U file to write.</param>
    /// <param name="language">The text's language.</param>
    /// <param name="parse">Fills tags and trees; null leaves these columns empty.</param>
    public static void Run(string input, string output, TextLanguage language, Func<TokenizedText, ParsedText>? parse = null)
    {
        var text = File.ReadAllText(input);
        var tokens = Tokenizer.For(language).Tokenize(new SourceText(text, new TextRange(0, 0), null));
        var parsed = parse?.Invoke(tokens);
        ConlluWriter.WriteFile(output, tokens.Sentences.Select((s, i) => Sentence(tokens, parsed, s, i)));
    }

    private static TreebankSentence Sentence(TokenizedText text, ParsedText? parsed, SentenceSpan sentence, int number)
    {
        var words = new List<TreebankWord>();
        var multiword = new List<TreebankToken>();
        for (var t = sentence.FirstToken; t < sentence.EndToken; t++)
        {
            var token = text.Tokens[t];
            var misc = text.SpaceAfter(token.FirstWord) ? "_" : "SpaceAfter=No";
            if (token.WordCount > 1)
                multiword.Add(new TreebankToken(token.FirstWord - sentence.FirstWord, token.WordCount, token.Range.Of(text.Text), misc));
            for (var w = token.FirstWord; w < token.FirstWord + token.WordCount; w++)
            {
                // The form as it stands, so that the tokens spell the text.
                var form = token.WordCount > 1 ? text.FormString(w) : token.Range.Of(text.Text);
                words.Add(Word(parsed, form, w, sentence, token.WordCount > 1 ? "_" : misc));
            }
        }
        var id = (number + 1).ToString(CultureInfo.InvariantCulture);
        return new TreebankSentence(
            [$"# sent_id = {id}", $"# text = {OneLine(text.RangeOf(sentence).Of(text.Text))}"], words, multiword);
    }

    private static TreebankWord Word(ParsedText? parsed, string form, int index, SentenceSpan sentence, string misc)
    {
        if (parsed is null)
            return new TreebankWord(form, "_", "_", "_", "_", index == sentence.FirstWord ? 0 : 1, index == sentence.FirstWord ? "root" : "dep", "_", misc);
        var word = parsed[index];
        var head = word.Head is { } h ? h.Index - sentence.FirstWord + 1 : 0;
        return new TreebankWord(form, word.Lemma, word.Upos.ToString(), "_", word.Feats.ToString(), head, word.Relation.Name(), "_", misc);
    }

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
