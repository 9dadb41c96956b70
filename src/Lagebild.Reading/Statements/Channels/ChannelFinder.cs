using Lagebild.Language.Names;
using Lagebild.Language.Parsing;
using Lagebild.Language.Tagging;
using Lagebild.Reading.Documents;
using Lagebild.Reading.Statements.Speakers;

namespace Lagebild.Reading.Statements.Channels;

/// <summary>Finds the channel in the words that introduce a statement: "auf X", "im Sender Y", "der Zeitung Z", "vor Journalisten".</summary>
internal static class ChannelFinder
{
    private const int GreatestDistance = 7;

    public static Channel? Find(Document document, ReadingText text, StatementDraft draft)
    {
        foreach (var span in draft.ChannelWords)
        {
            for (var i = span.First; i < span.End; i++)
            {
                if (!draft.Speaker.IsEmpty && draft.Speaker.Contains(i) && i < NameEnd(text, draft))
                    continue;
                if (At(document, text, span, i, draft.ChannelMayBeSubject) is { } channel)
                    return channel;
            }
        }
        return null;
    }

    /// <summary>"ihr Sprecher Jan Ott auf X": what stands behind a person's name is no longer who speaks, whatever the tree says.</summary>
    private static int NameEnd(ReadingText text, StatementDraft draft)
    {
        for (var w = draft.Speaker.First; w < draft.Speaker.End; w++)
        {
            if (text.Analysis.NameAt(w) is { Type: NameType.PER } name)
                return name.EndWord;
        }
        return draft.Speaker.End;
    }

    private static Channel? At(Document document, ReadingText text, WordSpan span, int i, bool isSubject)
    {
        foreach (var entry in text.Language.Statements.Channels.LongNames)
        {
            var parts = entry.Word.Split(' ');
            if (i + parts.Length <= span.End && parts.Select((p, k) => text[i + k].Form.SequenceEqual(p)).All(x => x))
                return Make(document, text, entry.Word, entry, new WordSpan(i, i + parts.Length));
        }
        var word = text[i];
        if (word.Upos is not (Upos.NOUN or Upos.PROPN or Upos.X) || !char.IsUpper(word.Form[0]))
            return null;
        if (text.Language.Statements.Channels.Find(word) is { } found && (Preposition(text, span, i, found) ?? (isSubject ? i : null)) is { } preposition)
            return Name(document, text, found, span, i, preposition);
        return Outlet(document, text, span, i);
    }

    /// <summary>The index of the preposition or determiner that makes the noun a channel, or null.</summary>
    private static int? Preposition(ReadingText text, WordSpan span, int noun, ChannelEntry entry)
    {
        if (text[noun].Child(Relation.Case) is { } own && own.Index < noun && span.Contains(own.Index) && Array.IndexOf(entry.Prepositions, own.FormString.ToLowerInvariant()) >= 0)
            return own.Index;
        // "am Dienstag der Deutschen Presse-Agentur": an article before the noun's own words begins the phrase.
        var article = noun - 1;
        while (article > span.First && text[article].Upos is Upos.ADJ)
            article--;
        if (article > span.First && text[article - 1].Upos is not Upos.ADP && IsDative(text, article, article + 1, entry) is { } bare)
            return bare;
        for (var i = noun - 1; i >= Math.Max(span.First, noun - GreatestDistance); i--)
        {
            if (text[i].Upos == Upos.ADP)
                return Array.IndexOf(entry.Prepositions, text[i].FormString.ToLowerInvariant()) >= 0 ? i : null;
            if (text[i].Upos is Upos.VERB or Upos.AUX)
                return IsDative(text, i + 1, noun, entry);
        }
        return IsDative(text, Math.Max(span.First, noun - 2), noun, entry);
    }

    private static int? IsDative(ReadingText text, int from, int noun, ChannelEntry entry)
    {
        if (Array.IndexOf(entry.Prepositions, "dative") < 0)
            return null;
        for (var i = noun - 1; i >= from; i--)
        {
            if (text.IsSmall(i, WordClass.DativeDeterminer))
                return i;
        }
        return null;
    }

    private static Channel? Name(Document document, ReadingText text, ChannelEntry entry, WordSpan span, int noun, int preposition)
    {
        var own = new WordSpan(noun, noun + 1);
        switch (entry.Naming)
        {
            case "own":
                return Make(document, text, text[noun].FormString == entry.Word ? entry.Word : Nominative(text, noun), entry, own);
            case "whole":
                return Make(document, text, new WordSpan(preposition, noun + 1).Range(text).Of(text.Text), entry, new WordSpan(preposition, noun + 1));
            case "phrase":
                return Make(document, text, Phrase(text, preposition, noun, entry.Kind), entry, new WordSpan(preposition + 1, noun + 1));
            case "outlet":
                return OutletAfter(document, text, span, noun) ?? Make(document, text, Nominative(text, noun), entry, own);
            default:
                return Called(document, text, entry, span, noun);
        }
    }

    /// <summary>An outlet behind its noun ("der Zeitung „X“", "den Zeitungen der Mediengruppe Y"), or the noun where it is the name itself.</summary>
    private static Channel? Called(Document document, ReadingText text, ChannelEntry entry, WordSpan span, int noun)
    {
        if (NameAfter(text, span, noun) is { IsEmpty: false } name)
            return Make(document, text, Unquoted(text, name), entry, name);
        if (OwnerAfter(text, span, noun) is { IsEmpty: false } owner)
            return Make(document, text, owner.Range(text).Of(text.Text), entry, owner);
        // "dem Südwestrundfunk", "der „Küstenzeitung“": the compound is the name; a name that ends with the noun is taken whole.
        if (text.Analysis.NameAt(noun) is { WordCount: > 1 } whole && whole.EndWord == noun + 1 && whole.FirstWord >= span.First)
            return Make(document, text, Named(text, whole), entry, new WordSpan(whole.FirstWord, whole.EndWord));
        var own = new WordSpan(noun, noun + 1);
        var isThis = text.IsSmall(noun - 1, WordClass.DativeDemonstrative);
        if (text[noun].Form.Length > entry.Word.Length + 2 && text[noun].Feats.Number != Number.Plur && !isThis)
            return Make(document, text, Nominative(text, noun), entry, own);
        return isThis || text.IsSmall(noun - 1, WordClass.DativeOfOurs)
            ? Make(document, text, This(text, GenderOf(text, text[noun])) + " " + Nominative(text, noun), entry, new WordSpan(noun - 1, noun + 1))
            : null;
    }

    /// <summary>Whose outlets they are: "den Zeitungen der Mediengruppe Y", "der Wochenendausgabe des „Anzeigers“".</summary>
    private static WordSpan OwnerAfter(ReadingText text, WordSpan span, int noun)
    {
        var first = noun + 2;
        if (first >= span.End || !text.IsSmall(noun + 1, WordClass.GenitiveArticle))
            return WordSpan.None;
        if (text.Analysis.NameAt(first) is { } name && name.FirstWord == first)
            return new WordSpan(first, Math.Min(span.End, name.EndWord));
        return text[first].Upos == Upos.NOUN && NameAfter(text, span, first) is { IsEmpty: false } behind ? new WordSpan(first, behind.End) : WordSpan.None;
    }

    /// <summary>"staatlichen", "armenischen"; a participle ("verbreiteten") only tells what happened to it.</summary>
    private static bool IsOfName(ReadingText text, Word adjective)
    {
        if (adjective.FormString is not [.., 'e', 'n' or 'r'])
            return false;
        foreach (var reading in text.Language.Lexicon.Readings(adjective.Form[..^2]))
        {
            if (reading.Upos == Upos.VERB)
                return false;
        }
        return true;
    }

    /// <summary>A name with an adjective in the dative, as it is called: "der Deutschen Presse-Agentur".</summary>
    private static string Named(ReadingText text, NameMention name)
    {
        var whole = new WordSpan(name.FirstWord, name.EndWord).Range(text).Of(text.Text);
        return text[name.FirstWord] is { Upos: Upos.ADJ } adjective && adjective.FormString.EndsWith(text.Language.Endings.WeakAdjective, StringComparison.Ordinal) && adjective.Previous is { } article && text.Is(article, WordClass.NominativeArticle)
            ? adjective.FormString[..^text.Language.Endings.WeakAdjective.Length] + text.Language.Endings.WeakNominative + whole[adjective.Form.Length..] : whole;
    }

    /// <summary>"diese", "dieser", "dieses": the demonstrative in the nominative.</summary>
    private static string This(ReadingText text, Gender gender)
    {
        foreach (var dative in text.Language.Words.In(WordClass.DativeDemonstrative))
        {
            if (text.Language.Statements.Datives.TryGetValue((dative, gender switch { Gender.Fem => "f", Gender.Masc => "m", _ => "n" }), out var words))
                return words.Nominative;
        }
        return "";
    }

    private static string Nominative(ReadingText text, int noun) => text[noun].Lemma.Length > 1 ? text[noun].Lemma : text[noun].FormString;

    private static Gender GenderOf(ReadingText text, Word noun)
    {
        foreach (var reading in text.Language.Lexicon.Readings(noun.Form))
        {
            if (reading.Upos == Upos.NOUN && reading.Feats.Gender != Gender.None)
                return reading.Feats.Gender;
        }
        return noun.Feats.Gender;
    }

    /// <summary>The noun with its adjective in the nominative: "in einem offenen Brief" is "offener Brief".</summary>
    private static string Phrase(ReadingText text, int preposition, int noun, ChannelKind kind)
    {
        var name = Nominative(text, noun);
        if (noun - 1 > preposition && text[noun - 1].Upos == Upos.ADJ && text[noun - 1].Head is { } h && h.Index == noun && (kind == ChannelKind.Broadcast && IsOfName(text, text[noun - 1]) || text.IsSmall(noun - 1, WordClass.OfWriting)))
        {
            var stem = text[noun - 1].FormString[..^2];
            var gender = GenderOf(text, text[noun]);
            name = stem + text.Language.Endings.Strong(gender == Gender.None ? Gender.Masc : gender) + " " + name;
        }
        var end = noun + 1;
        if (end < text.Count && text.IsSmall(end, WordClass.GenitiveArticle) && end + 1 < text.Count && text[end + 1].Upos is Upos.NOUN or Upos.PROPN)
            return name + " " + new WordSpan(end, end + 2).Range(text).Of(text.Text);
        return name;
    }

    /// <summary>The name right after the noun: "der Zeitung „X“", "im Sender Fox News".</summary>
    private static WordSpan NameAfter(ReadingText text, WordSpan span, int noun)
    {
        var first = noun + 1;
        // "der „Küstenzeitung“": the mark behind it closes.
        if (first >= span.End || text[noun - 1].Form is "„" or "\"" or "»" or "«" or "‚" or "'" or "›" or "‹")
            return WordSpan.None;
        foreach (var entry in text.Language.Statements.Channels.LongNames)
        {
            var parts = entry.Word.Split(' ');
            if (first + parts.Length <= span.End && parts.Select((p, k) => text[first + k].Form.SequenceEqual(p)).All(x => x))
                return new WordSpan(first, first + parts.Length);
        }
        if (text[first].Form is "„" or "\"" or "»" or "«" or "“" or "‚" or "'" or "›" or "‹")
        {
            for (var i = first + 1; i < Math.Min(text.Count, first + 8); i++)
            {
                if (text[i].Upos == Upos.PUNCT && text[i].Form is "“" or "”" or "\"" or "«" or "»" or "‘" or "'" or "‹" or "›")
                    return new WordSpan(first, i + 1);
            }
            return WordSpan.None;
        }
        if (text.Analysis.NameAt(first) is { } name && name.FirstWord <= first)
            return new WordSpan(first, Math.Min(span.End, name.EndWord));
        var end = first;
        while (end < span.End && text[end].Upos is Upos.PROPN or Upos.X)
            end++;
        return new WordSpan(first, end);
    }

    private static string Unquoted(ReadingText text, WordSpan name) =>
        name.Range(text).Of(text.Text).Trim('„', '“', '”', '"', '»', '«', '‚', '‘', '’', '\'', '›', '‹');

    /// <summary>"im Gespräch mit dem Radiosender X", "in einem Interview der Zeitung Y".</summary>
    private static Channel? OutletAfter(Document document, ReadingText text, WordSpan span, int noun)
    {
        for (var i = noun + 1; i < Math.Min(span.End, noun + GreatestDistance); i++)
        {
            if (text[i].Upos is not (Upos.NOUN or Upos.PROPN or Upos.X))
                continue;
            if (text.Language.Statements.Channels.Find(text[i]) is { Naming: "named" } entry && Called(document, text, entry, span, i) is { } called)
                return called;
            if (text.Language.Statements.Channels.Find(text[i]) is { Kind: ChannelKind.Broadcast } && text.Analysis.NameAt(i) is null or { WordCount: 1 } && i + 1 < span.End && char.IsUpper(text[i + 1].Form[0]))
            {
                var radio = new WordSpan(i, NameAfter(text, span, i).End);
                return Make(document, text, radio.Range(text).Of(text.Text), new ChannelEntry("", ChannelKind.Interview, [], ""), radio);
            }
            if (text.Analysis.NameAt(i) is { } outlet)
            {
                var words = new WordSpan(i, Math.Min(span.End, outlet.EndWord));
                return Make(document, text, Unquoted(text, words), new ChannelEntry("", ChannelKind.Interview, [], ""), words);
            }
        }
        return null;
    }

    /// <summary>An organisation in quotation marks in the dative: "sagte er dem „Spiegel“".</summary>
    private static Channel? Outlet(Document document, ReadingText text, WordSpan span, int i)
    {
        if (i - 2 < span.First || text[i - 1].Form is not ("„" or "\"" or "»" or "«") || !text.IsSmall(i - 2, WordClass.DativeArticle))
            return null;
        for (var end = i; end < Math.Min(text.Count, i + 6); end++)
        {
            if (text[end].Form is "“" or "”" or "\"" or "«" or "»")
            {
                var words = new WordSpan(i, end);
                return Make(document, text, words.Range(text).Of(text.Text), new ChannelEntry("", ChannelKind.Outlet, [], ""), words);
            }
        }
        return null;
    }

    private static Channel Make(Document document, ReadingText text, string name, ChannelEntry entry, WordSpan words) =>
        new(name, entry.Kind, document.Quote(words.Range(text)));
}
