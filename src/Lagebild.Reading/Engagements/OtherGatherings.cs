using Lagebild.Language.Parsing;
using Lagebild.Language.Tagging;
using Lagebild.Reading.Places;
using Lagebild.Reading.Signs;

namespace Lagebild.Reading.Engagements;

/// <summary>Tells that somebody takes part in something that is no occasion: "an der Demonstration nahmen auch Abgeordnete teil".</summary>
internal static class OtherGatherings
{
    private const int MostWordsBetween = 6;

    public static bool In(Material material, Segment segment)
    {
        var words = material.Words;
        for (var w = segment.First; w + 1 < segment.End; w++)
        {
            if (words.Tokens.Form(w) is not ("an" or "An" or "am" or "Am" or "bei" or "Bei" or "beim" or "Beim" or "zu" or "zum" or "zur"))
                continue;
            var noun = w == segment.First && words[w + 1].Upos == Upos.PRON || words.Tokens.Form(w + 1) is "der" or "dem" or "denen" && w == segment.First && words[w + 2].Upos != Upos.NOUN
                ? Antecedent(words, segment) : Noun(words, w + 1, segment.End);
            if (noun >= 0 && !IsOccasion(material, noun))
                return true;
        }
        return false;
    }

    private static int Noun(ParsedText words, int from, int end)
    {
        for (var w = from; w < end && w < from + MostWordsBetween; w++)
        {
            if (words[w].Upos is Upos.NOUN or Upos.PROPN && !(w + 1 < end && words.Tokens.Form(w + 1) is "-" && !words.Tokens.SpaceAfter(w)))
                return w;
            if (words[w].Upos is Upos.VERB or Upos.AUX or Upos.PUNCT && words.Tokens.Form(w) is not "-")
                break;
        }
        return -1;
    }

    /// <summary>"…, an der 500 Menschen teilnahmen": what stands before the comma.</summary>
    private static int Antecedent(ParsedText words, Segment segment)
    {
        for (var w = segment.First - 2; w >= words[segment.First].Sentence.FirstWord; w--)
        {
            if (words[w].Upos is Upos.NOUN)
                return w;
        }
        return -1;
    }

    private static bool IsOccasion(Material material, int noun)
    {
        foreach (var time in material.Analysis.Times)
        {
            if (time.FirstWord <= noun && noun < time.EndWord)
                return true;
        }
        return OccasionNouns.German.Match(material.Words.Tokens.Form(noun)) is not null || Gazetteer.Default.Find(material.Words.Tokens.Form(noun)) is not null;
    }
}
