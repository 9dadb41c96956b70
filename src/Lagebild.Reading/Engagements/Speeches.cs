using Lagebild.Language;
using Lagebild.Language.Parsing;
using Lagebild.Language.Tagging;
using Lagebild.Language.Tokens;
using Lagebild.Reading.Actors;
using Lagebild.Reading.Signs;

namespace Lagebild.Reading.Engagements;

/// <summary>A speech to a parliament is a sitting: "sagte A am Donnerstag vor dem Parlament", "hielt eine Rede im Senat".</summary>
internal sealed class Speeches(Material material, Partners partners, Circumstances circumstances)
{
    private static readonly List<string[]> Rows = [.. TsvTable.Rows(typeof(Speeches).Assembly, "Engagements/German/speech-words.tsv", 2)];

    private static readonly SignPattern Speaking = SignPattern.Parse(string.Join('|', Rows.Select(r => r[0])));

    private static readonly SignPattern SpeechNouns = SignPattern.Parse(string.Join('|', Rows.Where(r => r[1] == "noun").Select(r => r[0])));

    private readonly ParsedText _words = material.Words;

    public OccasionMention? Read(SentenceSpan sentence)
    {
        for (var w = sentence.FirstWord; w + 1 < sentence.EndWord; w++)
        {
            if (_words.Tokens.Form(w) is not ("vor" or "Vor" or "im") || material.Segments.IsQuoted(w) || Speaking.Find(_words, material.Segments.At(w)) < 0)
                continue;
            var body = partners.Parties.Run(w + 1, sentence.EndWord).Where(p => Parliaments.German.IsOne(p.Name)).Take(1).ToList();
            if (body.Count > 0 && Speaker(w) is { Count: > 0 } speaker && !(_words.Tokens.Form(w) is "im" && !IsSpeech(w)))
                return Mention(w, speaker, body);
        }
        return null;
    }

    /// <summary>"im Bundestag" counts only where a speech is named: else it may be where it was said to reporters.</summary>
    private bool IsSpeech(int word) =>
        SpeechNouns.Find(_words, material.Segments.At(word)) >= 0;

    private List<Party> Speaker(int word)
    {
        for (Word? w = _words[word + 1]; w is { } at; w = at.Head)
        {
            if (at.Upos is Upos.VERB or Upos.AUX && partners.Parties.Subjects(at) is { Count: > 0 } subjects)
                return subjects;
        }
        return partners.FirstFree(material.Segments.At(word));
    }

    private OccasionMention Mention(int word, List<Party> speaker, List<Party> body)
    {
        var mention = new OccasionMention
        {
            Word = word,
            Segment = material.Segments.At(word),
            Clause = material.Segments.Clause(_words, word),
            Kind = EngagementKind.Session,
            Noun = "",
            IsHeadline = circumstances.IsHeadline(word),
        };
        mention.Add(speaker, ParticipantRole.Principal);
        mention.Add(body, ParticipantRole.Principal);
        circumstances.Read(mention, isAlone: true, isNoun: false, null);
        return mention;
    }
}
