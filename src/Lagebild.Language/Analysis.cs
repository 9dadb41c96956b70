using System.Collections.Immutable;
using Lagebild.Language.Names;
using Lagebild.Language.Parsing;
using Lagebild.Language.Times;
using Lagebild.Language.Tokens;

namespace Lagebild.Language;

/// <summary>All that the language core knows of a text: tokens, trees, names and times. Immutable and safe to share.</summary>
public sealed record Analysis(ParsedText Parse, ImmutableArray<NameMention> Names, ImmutableArray<TimeExpression> Times)
{
    public string Text => Parse.Text;

    public TextLanguage Language => Parse.Tokens.Language;

    public ImmutableArray<SentenceSpan> Sentences => Parse.Tokens.Sentences;

    /// <summary>The plain or derived name that the word belongs to, the outermost first; null where there is none.</summary>
    public NameMention? NameAt(int word)
    {
        foreach (var name in Names)
        {
            if (!name.IsNested && name.FirstWord <= word && word < name.EndWord)
                return name;
        }
        return null;
    }

    /// <summary>The time expression that the word belongs to, if any.</summary>
    public TimeExpression? TimeAt(int word)
    {
        foreach (var time in Times)
        {
            if (time.FirstWord <= word && word < time.EndWord)
                return time;
        }
        return null;
    }
}
