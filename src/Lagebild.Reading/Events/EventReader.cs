using Lagebild.Language.Parsing;
using Lagebild.Language.Tagging;
using Lagebild.Language.Tokens;
using Lagebild.Reading.Actors;
using Lagebild.Reading.Engagements;
using Lagebild.Reading.Factuality;
using Lagebild.Reading.Signs;
using Lagebild.Reading.Statements.Clauses;

namespace Lagebild.Reading.Events;

/// <summary>Who did what to whom, for verbs that leave no doubt; where nobody is named who acts, there is no event.</summary>
internal sealed class EventReader
{
    public static EventReader German { get; } = new();

    public List<Event> Read(Material material)
    {
        var found = new List<Event>();
        var partners = new Partners(material);
        foreach (var sentence in material.Words.Tokens.Sentences)
        {
            if (sentence.Kind is SentenceKind.Dateline or SentenceKind.Headline or SentenceKind.Heading)
                continue;
            for (var w = sentence.FirstWord; w < sentence.EndWord; w++)
            {
                if (!material.Segments.IsQuoted(w) && EventPredicates.German.Match(material.Words, w, material.Segments.At(w)) is { } predicate)
                    found.AddRange(At(material, partners, w, predicate).Where(e => found.All(f => f.Type != e.Type || f.Actor?.Name != e.Actor?.Name || f.Evidence != e.Evidence)));
            }
        }
        return found;
    }

    private static IEnumerable<Event> At(Material material, Partners partners, int word, EventPredicate predicate)
    {
        var verb = material.Words[word];
        var segment = material.Segments.At(word);
        var (isPassive, reality) = Circumstances(material, verb, segment, predicate);
        if (reality is not { } told)
            yield break;
        var subjects = partners.Parties.Subjects(verb);
        if (subjects.Count == 0)
            subjects = partners.FirstFree(segment);
        var actors = isPassive ? partners.Behind("von", segment.First, segment.End) ?? [] : subjects;
        foreach (var actor in actors.Where(a => !partners.IsOutlet(a.Name)))
        {
            yield return new Event(material.Sentence(word))
            {
                Type = predicate.Type,
                Mode = predicate.Mode,
                Actor = actor,
                Recipient = Recipient(partners, verb, segment, predicate, subjects, actor, isPassive),
                Reality = told,
            };
        }
    }

    private static Party? Recipient(
        Partners partners, Word verb, Segment segment, EventPredicate predicate, List<Party> subjects, Party actor, bool isPassive) => predicate.To switch
        {
            RecipientPlace.Both => subjects.Find(s => s.Name != actor.Name) ?? partners.Behind("mit", segment.First, segment.End)?.FirstOrDefault(),
            RecipientPlace.Object => isPassive ? subjects.FirstOrDefault() : partners.Objects(verb, segment, subjects).FirstOrDefault(),
            RecipientPlace.None => null,
            var preposition => partners.Behind(preposition.ToString(), segment.First, segment.End)?.FirstOrDefault(),
        };

    /// <summary>Whether the verb is passive, and how real the event is; null where it is negated.</summary>
    private static (bool IsPassive, Reality? Reality) Circumstances(Material material, Word verb, Segment segment, EventPredicate predicate)
    {
        var reality = Reality.Happened;
        var isPassive = false;
        for (var w = segment.First; w < segment.End; w++)
        {
            switch (material.Words.Tokens.Form(w))
            {
                case "nicht" or "nie" or "kein" or "keine" or "keinen":
                    return (false, null);
                case "wird" or "werden" or "werde" when verb.Feats.VerbForm == VerbForm.Inf:
                case "will" or "wollen" or "wolle" or "soll" or "sollen":
                    reality = Reality.Planned;
                    break;
                case "könnte" or "könnten" or "würde" or "würden" or "dürfte" or "möglicherweise" or "erwägt" or "erwägen" or "kann":
                    reality = Reality.Possible;
                    break;
                case "wurde" or "wurden" or "worden":
                case "wird" or "werden" or "werde":
                    isPassive = verb.Feats.VerbForm == VerbForm.Part;
                    break;
                case "habe" or "hätten" or "hätte" or "seien" or "sei" when !predicate.IsSpeech:
                    reality = Reality.Possible;
                    break;
            }
        }
        if (!predicate.IsSpeech && verb.Feats.VerbForm == VerbForm.Fin && VerbMood.Of(verb).IsSubjunctive())
            reality = Reality.Possible;
        return (isPassive, reality);
    }
}
