using Lagebild.Language.Parsing;
using Lagebild.Language.Tagging;

namespace Lagebild.Reading.Engagements;

/// <summary>The preposition before a noun, read along the words.</summary>
internal static class Prepositions
{
    private const int MostWordsBetween = 5;

    /// <summary>In small letters, over article, numbers and adjectives; empty where there is none.</summary>
    public static string Of(ParsedText text, int noun)
    {
        for (var w = noun - 1; w >= text[noun].Sentence.FirstWord && w >= noun - MostWordsBetween; w--)
        {
            if (text[w].Upos == Upos.ADP)
                return w > text[noun].Sentence.FirstWord && text.Tokens.Form(w - 1) is "bis" or "Bis" ? "bis" : text.Tokens.FormString(w).ToLowerInvariant();
            if (text[w].Upos is not (Upos.DET or Upos.ADJ or Upos.NUM or Upos.PROPN or Upos.PUNCT or Upos.ADV or Upos.X))
                break;
        }
        return "";
    }

    /// <summary>"am Rande des Gipfels", "beim Besuch", "auf der Konferenz": the noun is the scene of something else; "hofft auf ein Treffen" is none.</summary>
    public static bool IsScene(ParsedText text, int noun) => Of(text, noun) switch
    {
        "bei" or "während" => true,
        "auf" => IsDative(text, noun),
        _ => IsAtTheEdge(text, noun),
    };

    private static bool IsAtTheEdge(ParsedText text, int noun)
    {
        for (var w = noun - 1; w >= text[noun].Sentence.FirstWord && w >= noun - MostWordsBetween; w--)
        {
            if (text.Tokens.Form(w) is "Rande" or "Rand" or "Abschluss" or "Auftakt" or "Vorfeld")
                return true;
        }
        return false;
    }

    private static bool IsDative(ParsedText text, int noun)
    {
        for (var w = noun - 1; w >= text[noun].Sentence.FirstWord && w >= noun - MostWordsBetween; w--)
        {
            if (text.Tokens.Form(w) is "dem" or "der" or "einem" or "einer" or "diesem" or "dieser" or "ihrem" or "ihrer" or "seinem" or "seiner" or "den")
                return true;
            if (text[w].Upos == Upos.ADP)
                break;
        }
        return false;
    }
}
