using Lagebild.Language.Parsing;

namespace Lagebild.Reading.Actors;

/// <summary>Which words stand between quotation marks; an unclosed quotation ends with its paragraph.</summary>
internal static class Quoted
{
    public static bool[] Words(ParsedText text)
    {
        var quoted = new bool[text.Count];
        var paragraph = -1;
        var isOpen = false;
        foreach (var sentence in text.Tokens.Sentences)
        {
            if (sentence.Paragraph != paragraph)
                (paragraph, isOpen) = (sentence.Paragraph, false);
            for (var w = sentence.FirstWord; w < sentence.EndWord; w++)
            {
                isOpen = text.Tokens.Form(w) switch
                {
                    "„" or "``" => true,
                    "”" or "''" => false,
                    "\"" or "“" or "»" or "«" => !isOpen,
                    _ => isOpen,
                };
                quoted[w] = isOpen;
            }
        }
        return quoted;
    }
}
