using Lagebild.Language.Tokens;

namespace Lagebild.Language.Times;

/// <summary>What stands around an expression: the contexts of tokens, with bounds of the sentence kept.</summary>
internal readonly struct TimeSurroundings(TokenizedText text, TimeContexts contexts, SentenceSpan sentence)
{
    public bool Contains(int token) => token >= sentence.FirstToken && token < sentence.EndToken;

    /// <summary>The token as it stands; empty outside the sentence.</summary>
    public ReadOnlySpan<char> Form(int token) => Contains(token) ? text.Tokens[token].Range.In(text.Text) : [];

    public TimeContext Of(int token) => Contains(token) ? contexts.Of(Form(token)) : TimeContext.Elsewhere;

    public bool Is(int token, TimeContext context) => (Of(token) & context) != 0;

    /// <summary>True where some token of the sentence tells it.</summary>
    public bool Any(TimeContext context)
    {
        for (var t = sentence.FirstToken; t < sentence.EndToken; t++)
        {
            if (Is(t, context))
                return true;
        }
        return false;
    }

    /// <summary>The token before, articles stepped over ("bis zum Montag": the "bis").</summary>
    public int Before(int token)
    {
        var before = token - 1;
        return Is(before, TimeContext.Article) && Contains(before - 1) ? before - 1 : before;
    }

    /// <summary>True where the token is one part of a word that a hyphen joins ("Winter-Biathlon").</summary>
    public bool IsPartOfCompound(int first, int end)
    {
        var (start, stop) = (text.Tokens[first].Range.Start, text.Tokens[end - 1].Range.End);
        return IsHyphenBeside(start - 1, start - 2) || IsHyphenBeside(stop, stop + 1);
    }

    public bool IsCapital(int token) => Form(token) is [var first, ..] && char.IsUpper(first);

    public bool IsFirst(int token) => token == sentence.FirstToken;

    private bool IsHyphenBeside(int hyphen, int letter) =>
        hyphen >= 0 && letter >= 0 && hyphen < text.Text.Length && letter < text.Text.Length && text.Text[hyphen] == '-' && char.IsLetter(text.Text[letter]);
}
