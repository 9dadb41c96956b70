using Lagebild.Language;
using Lagebild.Language.Parsing;
using Lagebild.Language.Tagging;
using Lagebild.Reading.Actors;
using Lagebild.Reading.Places;

namespace Lagebild.Reading.Engagements;

/// <summary>
/// Reads the parties that a noun names itself: "Gespräche der A und B mit C", "zwischen A und B", "A-B-Treffen", "ihr Besuch bei C".
/// </summary>
internal sealed class NounPartners(Material material, Partners partners, Units units)
{
    private readonly ParsedText _words = material.Words;

    /// <returns>The parties; null for talks with a medium, which are an interview.</returns>
    public NounParties? Of(Trigger trigger, NounPhrase phrase)
    {
        var named = new NounParties();
        ReadBefore(trigger.Word, phrase, named);
        ReadCompound(trigger, named);
        return ReadBehind(trigger.Word, named) ? named : null;
    }

    private void ReadBefore(int noun, NounPhrase phrase, NounParties named)
    {
        if (phrase.OwnerFirst >= 0 && partners.Parties.StartingAt(phrase.OwnerFirst) is { } owner && partners.Parties.Of(owner) is { } of)
        {
            named.Owners.Add(of);
            named.IsOwned = true;
        }
        named.Owners.AddRange(Agents(noun));
        if (phrase.Determiner == Determiner.Possessive && partners.Parties.At(_words[phrase.DeterminerWord]) is { } possessor)
            named.Owners.Add(possessor);
    }

    /// <summary>"EU-Gipfel", "Ministertreffen"; a single state in front of talks is what they are about, before a visit it is where.</summary>
    private void ReadCompound(Trigger trigger, NounParties named)
    {
        var noun = trigger.Word;
        for (var w = units.First(noun); w < noun; w++)
        {
            if (partners.Parties.StartingAt(w) is { } part && part.EndWord <= noun && partners.Parties.Of(part) is { } party)
                named.InCompound.Add(party);
            else if (IsShortName(w) && named.InCompound.Count == 0 && w + 1 < noun)
                named.InCompound.Add(new Party(FrontName(w, noun), null, material.Quote(w, w + 1)));
        }
        if (named.InCompound is [{ } only] && partners.KindOf(only) == ActorKind.State && trigger.Noun!.Kind != EngagementKind.Summit)
            named.InCompound.Clear();
        if (named.InCompound.Count == 0 && PeopleNouns.InFront(_words.Tokens.FormString(noun), trigger.Noun!) is { } people)
            named.InCompound.Add(new Party(people, null, material.Quote(noun, noun + 1)));
    }

    /// <summary>"G7", "Apec", "ASEAN": a name by its letters.</summary>
    private bool IsShortName(int word)
    {
        var form = _words.Tokens.Form(word);
        return form.Length is > 0 and <= 6 && char.IsUpper(form[0]) && (form.Length == 1 || char.IsDigit(form[^1]) || char.IsUpper(form[1]))
            && Gazetteer.Default.Find(form) is null;
    }

    private string FrontName(int first, int noun)
    {
        var end = first + 1;
        while (end + 1 < noun && _words.Tokens.Form(end) is "-" && char.IsDigit(_words.Tokens.Form(end + 1)[0]))
            end += 2;
        return units.Form(first, end);
    }

    /// <summary>Reads from the noun to the end of its phrase; false for an interview.</summary>
    private bool ReadBehind(int noun, NounParties named)
    {
        var sentence = _words[noun].Sentence.EndWord;
        for (var w = noun + 1; w < sentence; w++)
        {
            if (EndsPhrase(w, sentence))
                break;
            if (w == noun + 1 && StartsGenitive(w) is { } genitive)
            {
                ReadGenitive(genitive, sentence, named);
                continue;
            }
            if (_words[w].Upos == Upos.ADP && !ReadPreposition(w, sentence, named))
                return false;
        }
        return true;
    }

    private bool EndsPhrase(int word, int sentence) =>
        _words[word].Upos is Upos.VERB or Upos.AUX && _words[word].Feats.VerbForm == VerbForm.Fin
        || _words.Tokens.Form(word) is "," or ":" or ";" or "–" or "." or "(" or "und"
        || _words.Tokens.Form(word) is "zu" && word + 1 < sentence && _words[word + 1].Upos == Upos.VERB;

    private void ReadGenitive(int first, int sentence, NounParties named)
    {
        var run = partners.Parties.Run(first, sentence);
        if (run.Count == 0)
            run = partners.Described(first, sentence);
        named.Complete.AddRange(run);
        named.HasOtherOwner = run.Count == 0;
    }

    private bool ReadPreposition(int word, int sentence, NounParties named)
    {
        var form = _words.Tokens.Form(word);
        if (form is "mit" or "zwischen" or "von" or "bei" or "ohne" or "außer" && partners.IsOutlet(word + 1, sentence))
            return false;
        var behind = form is "zwischen" ? Between(word + 1, sentence) : partners.Parties.Run(word + 1, sentence);
        if (behind.Count == 0 && form is "mit" or "zwischen")
            behind = partners.Described(word + 1, sentence);
        var isNegated = word > 0 && _words.Tokens.Form(word - 1) is "nicht";
        switch (form)
        {
            case "ohne" or "außer":
            case "mit" when isNegated:
                named.Absent.AddRange(behind);
                break;
            case "mit":
                named.With.AddRange(behind);
                break;
            case "zwischen":
                named.Complete.AddRange(behind);
                named.IsBetween = true;
                break;
            case "von" when behind is [var only] && IsCapital(word + 1, only):
                break;
            case "von":
                named.Complete.AddRange(behind);
                break;
            case "bei":
                named.Hosts.AddRange(behind);
                break;
        }
        return true;
    }

    /// <summary>"der Gipfel von Budapest": where it is; "die Gespräche von Moskau und Kiew" are those of governments.</summary>
    private bool IsCapital(int word, Party party) =>
        partners.Parties.StartingAt(word) is { Known.IsCapital: true } && partners.KindOf(party) == ActorKind.State;

    /// <summary>"zwischen dem nun als Kandidat feststehenden A und seiner Rivalin B": where the first is hidden, everybody named to the verb.</summary>
    private List<Party> Between(int first, int sentence)
    {
        var run = partners.Parties.Run(first, sentence);
        if (run.Count > 1)
            return run;
        var named = new List<Party>();
        for (var w = first; w < sentence && !(_words[w].Upos is Upos.VERB or Upos.AUX && VerbReadings.IsFinite(_words[w])) && _words.Tokens.Form(w) is not ("," or ":" or ";"); w++)
        {
            if (partners.Parties.StartingAt(w) is not { Form: MentionForm.Name, Kind: ActorKind.Person } mention)
                continue;
            if (partners.Parties.Of(mention) is { } party && named.All(n => n.Name != party.Name))
                named.Add(party);
            w = mention.EndWord - 1;
        }
        return named.Count > 1 ? named : [.. run, .. Lettered(first, sentence)];
    }

    /// <summary>"zwischen der Regierung und der M23": one whom no name tells but its letters.</summary>
    private List<Party> Lettered(int first, int sentence)
    {
        for (var w = first; w + 2 < sentence && w < first + 8; w++)
        {
            if (_words.Tokens.Form(w) is not "und")
                continue;
            var name = _words.Tokens.Form(w + 1) is "der" or "dem" or "den" ? w + 2 : w + 1;
            if (IsShortName(name) && partners.Parties.StartingAt(name) is null)
                return [new Party(_words.Tokens.FormString(name), null, material.Quote(name, name + 1))];
        }
        return [];
    }

    private int? StartsGenitive(int word)
    {
        if (_words.Tokens.Form(word) is "der" or "des" or "zweier" or "dreier" or "beider")
            return word;
        return partners.Parties.StartingAt(word) is { Form: MentionForm.Name } ? word : null;
    }

    /// <summary>"ein von A angestrebtes Gespräch": the agent between determiner and noun.</summary>
    private List<Party> Agents(int noun)
    {
        for (var w = noun - 1; w > _words[noun].Sentence.FirstWord && w > noun - 10 && _words.Tokens.Form(w) is not ","; w--)
        {
            if (_words.Tokens.Form(w) is "von" && IsInside(w))
                return partners.Parties.Run(w + 1, noun);
        }
        return [];
    }

    /// <summary>Behind the determiner, perhaps with an adverb between: "ein zuvor von A angestrebtes Treffen".</summary>
    private bool IsInside(int preposition) =>
        NounPhrase.DeterminerOf(_words, preposition - 1) != Determiner.None
        || preposition > 1 && _words[preposition - 1].Upos == Upos.ADV && NounPhrase.DeterminerOf(_words, preposition - 2) != Determiner.None;
}
