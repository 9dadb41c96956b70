using Lagebild.Language.Parsing;
using Lagebild.Language.Tagging;
using Lagebild.Language.Tokens;

namespace Lagebild.Reading.Engagements;

/// <summary>Another occasion told without its noun: "Ein Treffen fand am Montag statt. Ein zweites soll im März folgen."</summary>
internal sealed class Ellipses(Material material, Circumstances circumstances)
{
    private const int Reach = 60;

    private readonly ParsedText _words = material.Words;

    /// <param name="sentence">Where it is looked for.</param>
    /// <param name="before">What the noun before names.</param>
    public OccasionMention? Read(SentenceSpan sentence, OccasionMention? before)
    {
        if (before is not { Noun.Length: > 0 } told || sentence.FirstWord - told.Word > Reach)
            return null;
        for (var w = sentence.FirstWord + 1; w + 1 < sentence.EndWord; w++)
        {
            // "Ein zweites ist das Geld": nothing is told of an occasion.
            if (IsElliptic(w, told) && Mention(w, told) is var mention && (mention.Certainty > 0 || mention.Days is not null || mention.Place is not null))
                return mention;
        }
        return null;
    }

    private bool IsElliptic(int word, OccasionMention told)
    {
        var article = _words.Tokens.Form(word - 1);
        var gender = _words[told.Word].Feats.Gender;
        var agrees = _words.Tokens.Form(word)[^1] == 's' ? article is "ein" or "Ein" && gender == Gender.Neut
            : _words.Tokens.Form(word)[^1] == 'e' && article is "eine" or "Eine" && gender == Gender.Fem;
        return agrees && !material.Segments.IsQuoted(word) && _words[word + 1].Upos is Upos.VERB or Upos.AUX
            && OccasionAdjectives.German.Before(_words, word + 1) is { IsAnother: true, IsSuch: false };
    }

    private OccasionMention Mention(int word, OccasionMention told)
    {
        var mention = new OccasionMention
        {
            Word = word,
            Segment = material.Segments.At(word),
            Clause = material.Segments.Clause(_words, word),
            Kind = told.Kind,
            Noun = told.Noun,
            IsAnother = true,
            IsHeadline = circumstances.IsHeadline(word),
        };
        circumstances.Read(mention, isAlone: true, isNoun: true, null);
        return mention;
    }
}
