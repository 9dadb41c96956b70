using Lagebild.Language.Tokens;

namespace Lagebild.Language.Names;

/// <summary>
/// What the name tagger takes for one word: a surface token, or several that hyphens join ("US-Präsident"), which the treebank's
/// tokens keep apart and the names' do not.
/// </summary>
internal readonly record struct NameToken(TextRange Range, int FirstWord, int EndWord)
{
    /// <summary>Appends the tokens of a sentence.</summary>
    public static void Read(TokenizedText text, SentenceSpan sentence, List<NameToken> into)
    {
        for (var t = sentence.FirstToken; t < sentence.EndToken; t++)
        {
            var token = text.Tokens[t];
            var first = into.Count;
            var joins = t > sentence.FirstToken + 1 && IsHyphen(text, t - 1) && text.Tokens[t - 1].Range.End == token.Range.Start
                && text.Tokens[t - 2].Range.End == text.Tokens[t - 1].Range.Start && char.IsLetterOrDigit(text.Text[token.Range.Start]);
            if (!joins)
            {
                into.Add(new NameToken(token.Range, token.FirstWord, token.FirstWord + token.WordCount));
                continue;
            }
            // The hyphen was taken for a word of its own; now it turns out to be inside one.
            into.RemoveAt(first - 1);
            var last = into[^1];
            into[^1] = new NameToken(last.Range.Union(token.Range), last.FirstWord, token.FirstWord + token.WordCount);
        }
    }

    private static bool IsHyphen(TokenizedText text, int token) => text.Tokens[token].Range.In(text.Text) is "-" or "‑";
}
