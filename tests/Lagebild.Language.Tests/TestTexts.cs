using System.Collections.Immutable;
using Lagebild.Language.Tokens;

namespace Lagebild.Language.Tests;

/// <summary>Texts of one sentence with given tokens, a space between them.</summary>
internal static class TestTexts
{
    public static TokenizedText Of(params string[] forms)
    {
        var tokens = ImmutableArray.CreateBuilder<Token>();
        var at = 0;
        foreach (var form in forms)
        {
            tokens.Add(new Token(new TextRange(at, at + form.Length), tokens.Count, 1));
            at += form.Length + 1;
        }
        return new TokenizedText(
            string.Join(' ', forms), TextLanguage.German, tokens.ToImmutable(), new string?[forms.Length],
            [new SentenceSpan(0, forms.Length, 0, forms.Length, 0, SentenceKind.Body, false)]);
    }
}
