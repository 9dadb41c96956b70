using Lagebild.Language.Parsing;
using Lagebild.Language.Tokens;
using Lagebild.Reading.Actors;

namespace Lagebild.Reading.Engagements;

/// <summary>Finds every mention of an occasion, by noun and by verb, with who, where, when and how far it has come.</summary>
internal sealed class MentionReader
{
    private readonly Material _material;
    private readonly ParsedText _words;
    private readonly Units _units;
    private readonly NounMentions _nouns;
    private readonly VerbMentions _verbs;
    private readonly Speeches _speeches;
    private readonly Ellipses _ellipses;

    public MentionReader(Material material)
    {
        _material = material;
        _words = material.Words;
        _units = new Units(_words);
        var partners = new Partners(material);
        var circumstances = new Circumstances(material);
        _verbs = new VerbMentions(material, partners, circumstances);
        _nouns = new NounMentions(material, partners, _units, circumstances, _verbs);
        _ellipses = new Ellipses(material, circumstances);
        _speeches = new Speeches(material, partners, circumstances);
    }

    public List<OccasionMention> Read()
    {
        var found = new List<OccasionMention>();
        foreach (var sentence in _words.Tokens.Sentences)
        {
            if (sentence.Kind is SentenceKind.Dateline)
                continue;
            var triggers = Triggers(sentence);
            foreach (var trigger in triggers)
            {
                if (trigger.IsVerb && NounMentions.NounOf(_material, trigger.Word, triggers) is not null)
                    continue;
                if ((trigger.IsVerb ? _verbs.Read(trigger.Word, triggers) : _nouns.Read(trigger, triggers)) is { } mention)
                    found.Add(mention);
            }
            if (triggers.Count == 0 && (_speeches.Read(sentence) ?? _ellipses.Read(sentence, found.LastOrDefault())) is { } told)
                found.Add(told);
        }
        return found;
    }

    private List<Trigger> Triggers(SentenceSpan sentence)
    {
        var triggers = new List<Trigger>();
        for (var w = sentence.FirstWord; w < sentence.EndWord; w++)
        {
            if (_material.Segments.IsQuoted(w))
                continue;
            if (_units.End(w) == w + 1 && OccasionNouns.German.Match(_words.Tokens.Form(w)) is { } noun)
                triggers.Add(new Trigger(w, noun.Noun, noun.IsPlural));
            else if (OccasionVerbs.German.Match(_words, w, _material.Segments.At(w)) is not null)
                triggers.Add(new Trigger(w, null, false));
        }
        return triggers;
    }
}
