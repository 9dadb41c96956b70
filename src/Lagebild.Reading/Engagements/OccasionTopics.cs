using Lagebild.Language.Parsing;
using Lagebild.Language.Tagging;
using Lagebild.Reading.Signs;

namespace Lagebild.Reading.Engagements;

/// <summary>
/// What an occasion is about: "über …", "Gespräche zu/um …", "zum Thema …", "um … zu beenden", or what stands in front in the compound
/// ("Klimaverhandlungen"; table <c>manner-parts.tsv</c> names the parts that say of what kind it is instead).
/// </summary>
internal sealed class OccasionTopics(Material material)
{
    private readonly ParsedText _words = material.Words;
    private readonly EngagementTables _tables = material.Language.Engagements;

    public Passage? Of(int word, bool isNoun)
    {
        var segment = material.Segments.At(word);
        return Behind(word, segment, w => _words.Tokens.Form(w) is "über")
            ?? (isNoun ? Behind(word, Tail(word, segment), w => _words.Tokens.Form(w) is "zu" or "zum" or "zur" or "um" or "wegen" && IsMatter(w)) : null)
            ?? Purpose(word, segment)
            ?? (isNoun ? InCompound(word) : null);
    }

    /// <summary>The noun's own phrase: up to a verb.</summary>
    private Segment Tail(int noun, Segment segment)
    {
        var end = noun + 1;
        while (end < segment.End && _words[end].Upos is not (Upos.VERB or Upos.AUX))
            end++;
        return new Segment(noun, end);
    }

    private bool IsMatter(int preposition)
    {
        for (var w = preposition + 1; w < _words[preposition].Sentence.EndWord && w < preposition + 5; w++)
        {
            if (_tables.Manners.Contains(_words.Tokens.FormString(w)))
                return false;
            if (_words[w].Upos is Upos.NOUN)
                return _tables.Nouns.Match(_words.Tokens.Form(w)) is null;
            if (_words[w].Upos is Upos.PROPN or Upos.NUM)
                return false;
        }
        return false;
    }

    private Passage? Behind(int word, Segment segment, Func<int, bool> opens)
    {
        for (var w = word + 1; w < segment.End; w++)
        {
            if (!opens(w))
                continue;
            var first = w + 1 < segment.End && _words.Tokens.Form(w + 1) is "Thema" or "Themen" ? w + 2 : w + 1;
            // An article that is part of "zum" is not quoted.
            while (first < segment.End && _words.Tokens.TokenOf(first) == _words.Tokens.TokenOf(w))
                first++;
            var end = first;
            while (end < segment.End && !IsEnd(end))
                end++;
            return end > first ? Quote(first, end) : null;
        }
        return null;
    }

    /// <summary>", um den Krieg zu beenden": the infinitive behind the occasion.</summary>
    private Passage? Purpose(int word, Segment segment)
    {
        var sentence = _words[word].Sentence;
        if (segment.End >= sentence.EndWord || !(_words.Tokens.Form(segment.End) is "um"))
            return null;
        var next = material.Segments.At(segment.End);
        for (var w = next.First; w < next.End; w++)
        {
            if (_tables.Verbs.Match(_words, w, next) is not null)
                return null;
        }
        var end = _words[next.End - 1].Upos == Upos.PUNCT ? next.End - 1 : next.End;
        return end > next.First + 1 ? Quote(next.First + 1, end) : null;
    }

    private Passage? InCompound(int word)
    {
        var form = _words.Tokens.FormString(word);
        var isJoined = word > 1 && _words.Tokens.Form(word - 1) is "-" && !_words.Tokens.SpaceAfter(word - 1);
        if (isJoined)
            return IsTopic(_words.Tokens.FormString(word - 2)) ? new Passage(_words.Tokens.FormString(word - 2), material.Quote(word - 2, word + 1)) : null;
        if (!material.Language.Compounds.TrySplit(form, out _, out var front) || _tables.Nouns.Match(form) is not { Noun: var noun } || form.StartsWith(noun.Noun, StringComparison.Ordinal))
            return null;
        return IsTopic(front) && _tables.People.InFront(form, noun) is null ? new Passage(front, material.Quote(word, word + 1)) : null;
    }

    private bool IsTopic(string front) => char.IsUpper(front[0]) && front.Length > 2 && !_tables.Manners.Contains(front) && material.Language.Places.Find(front) is null;

    /// <summary>A mark or a verb; also a participle that the tagger has for an adjective ("… über Zölle geplant").</summary>
    private bool IsEnd(int word) =>
        _words[word].Upos is Upos.PUNCT || material.Clauses.ClauseOf(word)?.Chain.Contains(word) == true || _words[word].Feats.VerbForm == VerbForm.Fin || _words[word].Upos is Upos.VERB or Upos.AUX
        || _words.Tokens.Form(word) is "an" or "ein" or "ab" or "fort";

    private Passage Quote(int first, int end)
    {
        var evidence = material.Quote(first, end);
        return new Passage(evidence.Quote, evidence);
    }
}
