using System.Collections.Frozen;
using Lagebild.Language.Parsing;
using Lagebild.Language.Tagging;
using Lagebild.Reading.Actors;

namespace Lagebild.Reading.Statements.Speakers;

/// <summary>
/// Which named person a definite description means that nothing before has the same role for ("die Kandidatin", "der Firmenchef"): persons of
/// the text weighed by distance, role, gender and who spoke last. A spokesman stays nameless.
/// </summary>
internal sealed class WhoIsMeant(ActorIndex actors)
{
    private const int Least = 3;
    private const int Farthest = 6;

    private readonly ReadingText _text = actors.Text;
    private readonly FrozenDictionary<ActorId, List<Mention>> _names = actors.Mentions
        .Where(m => m is { Form: MentionForm.Name, Kind: ActorKind.Person } && actors.ResolveMention(m) is not null)
        .GroupBy(m => actors.ResolveMention(m)!.Id).ToFrozenDictionary(g => g.Key, g => g.ToList());

    /// <summary>The person, or null where nobody fits well enough.</summary>
    /// <param name="head">The noun of the description.</param>
    /// <param name="last">Who spoke before, if that is known.</param>
    public Actor? Of(Word head, ActorId? last)
    {
        if (head.Upos != Upos.NOUN || head.Feats.Number == Number.Plur || !IsDefinite(head) || GenderOf(head) is not { } gender || WasIntroduced(head))
            return null;
        var (best, most, isTie) = (default(Actor), Least - 1, false);
        foreach (var (id, names) in _names)
        {
            var score = Score(head, gender, actors.Find(id)!, names, last);
            if (score == most)
                isTie = true;
            if (score > most)
                (best, most, isTie) = (actors.Find(id), score, false);
        }
        return isTie ? null : best;
    }

    private static bool IsDefinite(Word head)
    {
        foreach (var child in head.Children)
        {
            if (child.Index < head.Index && child.Relation.Universal() == Relation.Det)
                return child.Feats.Definite == Definite.Def;
        }
        return false;
    }

    /// <summary>The gender of a noun that means a person; null for any other noun.</summary>
    private Gender? GenderOf(Word head)
    {
        var form = head.FormString;
        var tables = _text.Language.Actors;
        if (tables.Bodies.Match(form) is { Noun.Class: not "none" })
            return null;
        if (actors.MentionAt(head) is { Kind: ActorKind.Person, Form: MentionForm.Description } mention && mention.Head == head)
            return mention.Gender != Gender.None ? mention.Gender : head.Feats.Gender;
        foreach (var (ending, gender) in _text.Language.Statements.PersonEndings)
        {
            if (form.Length > ending.Length + 2 && form.EndsWith(ending, StringComparison.Ordinal) && (gender == Gender.None || head.Feats.Gender == gender))
                return gender != Gender.None ? gender : head.Feats.Gender;
        }
        return null;
    }

    /// <summary>"ein Sprecher … der Sprecher": the description has been introduced as somebody nameless.</summary>
    private bool WasIntroduced(Word head)
    {
        for (var w = head.Index - 1; w >= 0; w--)
        {
            if (_text[w].Upos == Upos.NOUN && _text[w].Form.SequenceEqual(head.Form) && _text[w].Child(Relation.Det) is { Feats.Definite: Definite.Ind })
                return true;
        }
        return actors.MentionAt(head) is { Noun: { } noun } && _text.Language.Words.Is(noun.Lemma, WordClass.Spokesman);
    }

    private int Score(Word head, Gender gender, Actor person, List<Mention> names, ActorId? last)
    {
        if (names.Exists(n => n.Gender != Gender.None && gender != Gender.None && n.Gender != gender))
            return 0;
        var sentence = _text.Tokens.SentenceOf(head.Index);
        var before = names.FindLast(n => n.FirstWord < head.Index);
        var distance = before is null ? int.MaxValue : sentence - _text.Tokens.SentenceOf(before.FirstWord);
        if (distance == 0 && before!.Head.Head is { } governor && head.Head is { } own && governor == own)
            return 0;
        var score = distance switch { 0 => 2, 1 => 3, 2 => 2, 3 or 4 => 1, <= Farthest => 0, int.MaxValue => -2, _ => -1 };
        score += Role(head, person);
        if (last == person.Id)
            score += 2;
        return score + (names.Exists(n => n.Gender == gender && gender != Gender.None) ? 1 : 0);
    }

    /// <summary>The same noun within the role or the other way round; nothing known; another office.</summary>
    private static int Role(Word head, Actor person)
    {
        var noun = head.Lemma;
        if (person.Roles.Any(r => r.Title.EndsWith(noun, StringComparison.OrdinalIgnoreCase) || noun.EndsWith(r.Title, StringComparison.OrdinalIgnoreCase)))
            return 4;
        return person.Roles.IsEmpty ? 1 : -1;
    }
}
