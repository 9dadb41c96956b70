using System.Collections.Immutable;
using System.Text;
using Lagebild.Language;
using Lagebild.Language.Tokens;

namespace Lagebild.Training.Treebank;

/// <summary>A treebank's sentences as one tokenised text: gold tokens with a space between them, a line a sentence.</summary>
internal static class TreebankText
{
    public static TokenizedText Of(IEnumerable<TreebankSentence> sentences, TextLanguage language)
    {
        var text = new StringBuilder();
        var tokens = ImmutableArray.CreateBuilder<Token>();
        var expansions = new List<string?>();
        var spans = ImmutableArray.CreateBuilder<SentenceSpan>();
        foreach (var sentence in sentences)
        {
            int firstToken = tokens.Count, firstWord = expansions.Count;
            var multiword = 0;
            for (var w = 0; w < sentence.Words.Count;)
            {
                var token = multiword < sentence.MultiwordTokens.Count && sentence.MultiwordTokens[multiword].First == w
                    ? sentence.MultiwordTokens[multiword++]
                    : null;
                var form = token?.Form ?? sentence.Words[w].Form;
                tokens.Add(new Token(new TextRange(text.Length, text.Length + form.Length), expansions.Count, token?.Count ?? 1));
                text.Append(form).Append(' ');
                for (var end = w + (token?.Count ?? 1); w < end; w++)
                    expansions.Add(token is null ? null : sentence.Words[w].Form);
            }
            text[^1] = '\n';
            spans.Add(new SentenceSpan(
                firstToken, tokens.Count - firstToken, firstWord, expansions.Count - firstWord, spans.Count, SentenceKind.Body, false));
        }
        return new TokenizedText(text.ToString(), language, tokens.ToImmutable(), [.. expansions], spans.ToImmutable());
    }
}
