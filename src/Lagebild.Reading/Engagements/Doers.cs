using Lagebild.Language;
using Lagebild.Language.Parsing;
using Lagebild.Language.Tagging;
using Lagebild.Reading.Actors;
using Lagebild.Reading.Signs;

namespace Lagebild.Reading.Engagements;

/// <summary>
/// Who does what the verb above an occasion's noun says: "A plant ein Treffen" (verbs of table <c>holding-verbs.tsv</c>), "nach dem Treffen
/// sagte A".
/// </summary>
internal sealed class Doers(Material material, Partners partners)
{
    private static readonly SignPattern Holding = SignPattern.Parse(string.Join(
        '|', TsvTable.Rows(typeof(Doers).Assembly, "Engagements/German/holding-verbs.tsv", 1).Select(r => r[0])));

    private static readonly SignPattern Demanding = SignPattern.Parse("forder*|aufgefordert|auffordert*|rief|riefen|ruft|rufen|aufgerufen|drängt*|mahnt*");

    private static readonly SignPattern Attending = SignPattern.Parse("teil|teilnehm*|teilnimm*|teilnahm*|teilnähm*|teilgenommen|teilzunehmen|beteilig*");

    private readonly ParsedText _words = material.Words;

    public List<Party> Of(OccasionMention mention, NounParties named)
    {
        if (named.IsOwned)
            return [];
        var word = mention.Word;
        var isThere = IsSaidThere(word, named);
        for (Word? w = _words[word].Head; w is { } at; w = at.Head)
        {
            if (at.Upos is not (Upos.VERB or Upos.AUX) && at.Form is not "bereit")
                continue;
            var isHeld = IsHeld(at, mention.Clause);
            if (VerbMentions.IsPassive(_words, at, mention.Clause) || !isHeld && !isThere)
                break;
            mention.IsBySpeaker = isThere;
            if (Demanding.Matches(at.Form) && Demanded(at, mention) is { Count: > 0 } demanded)
                return demanded;
            var doers = partners.Parties.Subjects(at).Where(p => !p.Evidence.Range.Overlaps(_words[word].Range)).ToList();
            return doers.Count > 0 ? doers : partners.FirstFree(mention.Segment);
        }
        if (!isThere || named.With.Count > 0)
            return [];
        mention.IsBySpeaker = true;
        return partners.FirstFree(mention.Segment);
    }

    /// <summary>"A forderte B zu Verhandlungen auf" with it; of several, that they talk with each other.</summary>
    private List<Party> Demanded(Word verb, OccasionMention mention)
    {
        if (Prepositions.Of(_words, mention.Word) is not "zu")
            return [];
        var subjects = partners.Parties.Subjects(verb);
        var objects = partners.Objects(verb, mention.Segment, subjects);
        return objects.Count > 1 ? objects : objects.Count == 1 ? [.. subjects, .. objects] : [];
    }

    /// <summary>"bei einem Treffen", "nach dem Gespräch", "in Zweiergesprächen": whoever acts or speaks there takes part.</summary>
    private bool IsSaidThere(int word, NounParties named)
    {
        for (var w = word - 1; w >= _words[word].Sentence.FirstWord && w > word - 5; w--)
        {
            if (_words.Tokens.Form(w) is "bei" or "Bei" or "nach" or "Nach" or "auf" or "Auf" or "zu" or "Zu")
                return true;
            if (IsEdge(w))
                continue;
            if (_words.Tokens.Form(w) is "an" or "An")
                return Attending.Find(_words, material.Segments.Clause(_words, word)) >= 0;
            if (_words[w].Upos is Upos.ADP or Upos.NOUN)
                return _words.Tokens.Form(w) is "in" or "In" && (w == word - 1 || named.With.Count > 0);
        }
        return false;
    }

    /// <summary>"zum Abschluss des Treffens", "am Rande der Konferenz".</summary>
    private bool IsEdge(int word) =>
        _words.Tokens.Form(word) is "Abschluss" or "Auftakt" or "Beginn" or "Ende" or "Eröffnung" or "Rande" or "Rand" && _words.Tokens.Form(word + 1) is "des" or "der";

    private bool IsHeld(Word verb, Segment clause) => Holding.Matches(verb.Form) || Holding.Find(_words, clause) >= 0 && verb.Upos == Upos.AUX;
}
