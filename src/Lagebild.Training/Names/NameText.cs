using System.Collections.Immutable;
using System.Text;
using Lagebild.Language;
using Lagebild.Language.Names;
using Lagebild.Language.Tokens;

namespace Lagebild.Training.Names;

/// <summary>Sentences of given tokens as one tokenised text, and names in it as tags.</summary>
internal static class NameText
{
    public static TokenizedText Of(IEnumerable<IReadOnlyList<string>> sentences, TextLanguage language)
    {
        var text = new StringBuilder();
        var tokens = ImmutableArray.CreateBuilder<Token>();
        var spans = ImmutableArray.CreateBuilder<SentenceSpan>();
        foreach (var forms in sentences)
        {
            spans.Add(new SentenceSpan(tokens.Count, forms.Count, tokens.Count, forms.Count, spans.Count, SentenceKind.Body, false));
            foreach (var form in forms)
            {
                tokens.Add(new Token(new TextRange(text.Length, text.Length + form.Length), tokens.Count, 1));
                text.Append(form).Append(' ');
            }
        }
        return new TokenizedText(text.ToString(), language, tokens.ToImmutable(), new string?[tokens.Count], spans.ToImmutable());
    }

    /// <summary>One tag a word for the names of one level, BIOES or IOB2.</summary>
    public static string[] Tags(TokenizedText text, ImmutableArray<NameMention> names, bool nested, bool bioes)
    {
        var tags = new string[text.WordCount];
        tags.AsSpan().Fill("O");
        foreach (var name in names.Where(n => n.IsNested == nested))
        {
            var label = name.Type + name.Form switch { NameForm.Derived => "deriv", NameForm.Part => "part", _ => "" };
            for (var w = name.FirstWord; w < name.EndWord; w++)
                tags[w] = $"{Mark(w == name.FirstWord, w == name.EndWord - 1, bioes)}-{label}";
        }
        return tags;
    }

    private static char Mark(bool first, bool last, bool bioes) =>
        (first, last && bioes) switch { (true, true) => 'S', (true, false) => 'B', (false, true) => 'E', _ => 'I' };
}
