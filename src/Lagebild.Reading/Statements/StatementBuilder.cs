using Lagebild.Language;
using Lagebild.Language.Names;
using Lagebild.Language.Parsing;
using Lagebild.Language.Tagging;
using Lagebild.Reading.Actors;
using Lagebild.Reading.Documents;
using Lagebild.Reading.Statements.Channels;
using Lagebild.Reading.Statements.Media;
using Lagebild.Reading.Statements.Speakers;

namespace Lagebild.Reading.Statements;

/// <summary>Drafts to statements: ranges for words, speakers resolved, channels found, nesting told.</summary>
internal sealed class StatementBuilder(Document document, ActorIndex actors)
{
    private readonly ReadingText _text = actors.Text;
    private readonly WhoIsMeant _meant = new(actors);
    private readonly MediumReader _media = new(actors);
    private readonly Dictionary<StatementDraft, (Party? Speaker, Channel? Channel)> _known = [];
    private ActorId? _last;

    public ValueArray<Statement> All(List<StatementDraft> drafts)
    {
        drafts = WithoutEchoes(drafts);
        var statements = new List<Statement>();
        for (var i = 0; i < drafts.Count; i++)
            statements.Add(Build(drafts[i], new StatementId(i + 1), Within(drafts, i), Pointed(drafts[i], statements)));
        ShareChannels(drafts, statements);
        return [.. statements];
    }

    /// <summary>"Er rechne mit einem Sieg, sagte X": one statement, which has the force of the verb inside it, and not a second one that X expects it.</summary>
    private List<StatementDraft> WithoutEchoes(List<StatementDraft> drafts)
    {
        var left = new List<StatementDraft>();
        foreach (var draft in drafts)
        {
            // Who is meant is settled in text order.
            var speaker = Known(draft).Speaker?.Actor;
            var outer = speaker is not null && draft is { Form: StatementForm.Reported, Cue.Length: > 0 }
                ? Enumerable.Reverse(left).TakeWhile(o => o.Passage == draft.Passage).FirstOrDefault(o => o is { Force: Force.Asserts, Form: StatementForm.Indirect, Content: [var only] }
                    && only == draft.Whole.Trimmed(_text) && Known(o).Speaker?.Actor == speaker) : null;
            if (outer is null)
                left.Add(draft);
            else
                outer.Force = draft.Force;
        }
        return left;
    }

    /// <summary>
    /// "Dies teilte X auf Y mit" says of the statement before by which way it came; "schrieb er" behind it was written there too.
    /// </summary>
    private void ShareChannels(List<StatementDraft> drafts, List<Statement> statements)
    {
        for (var i = 1; i < statements.Count; i++)
        {
            var (before, at) = (statements[i - 1], statements[i]);
            if (!IsSame(before.Speaker, at.Speaker) || drafts[i].Passage - drafts[i - 1].Passage > 1)
                continue;
            if (before.Channel is null && at.Channel is not null && at.Form == StatementForm.Reported && Pointers.IsPointer(_text, drafts[i]))
                statements[i - 1] = before with { Channel = at.Channel };
            else if (at.Channel is null && before.Channel is { Kind: ChannelKind.Platform } && at.Medium == StatementMedium.Writing)
                statements[i] = at with { Channel = before.Channel };
        }
        ShareInterviews(drafts, statements);
    }

    /// <summary>
    /// Who speaks to an outlet goes on speaking to it until somebody else speaks; where a report holds little but what one person told one outlet,
    /// also behind what others are quoted with. What is only told of him ("lehnte … ab") and what he "had said" earlier may be from elsewhere.
    /// </summary>
    private void ShareInterviews(List<StatementDraft> drafts, List<Statement> statements)
    {
        var interviewed = Interviewed(statements);
        Statement? told = null;
        for (var i = 0; i < statements.Count; i++)
        {
            var at = statements[i];
            var goesOn = told is not null && IsSame(told.Speaker, at.Speaker);
            if (at.Channel is not null)
                told = IsInterview(at.Channel) ? at : goesOn ? null : told;
            else if (goesOn && at.Form != StatementForm.Reported && !IsEarlier(drafts[i]))
                statements[i] = at with { Channel = told!.Channel };
            if (told is not null && !IsSame(told.Speaker, at.Speaker) && !IsSame(interviewed, told.Speaker))
                told = null;
        }
    }

    private static bool IsInterview(Channel channel) => channel.Kind is ChannelKind.Outlet or ChannelKind.Interview or ChannelKind.Broadcast;

    /// <summary>Who says two thirds of what a report quotes, at least four times.</summary>
    private static Party? Interviewed(List<Statement> statements)
    {
        var most = statements.Where(s => s.Speaker?.Actor is not null).GroupBy(s => s.Speaker!.Actor).MaxBy(g => g.Count());
        return most is not null && most.Count() >= Math.Max(4, (2 * statements.Count + 2) / 3) ? most.First().Speaker : null;
    }

    /// <summary>"hatte er im Mai gesagt": the cue stands in the pluperfect.</summary>
    private bool IsEarlier(StatementDraft draft) =>
        Array.Exists(draft.Cue, w => _text[w].Child(Relation.Aux) is { Feats: { Tense: Tense.Past, Mood: not Mood.Sub } });

    /// <summary>What a pronoun stands for; empty where there is none, nobody is named, or the same speaker is told to have said it already.</summary>
    private WordSpan Pointed(StatementDraft draft, List<Statement> before)
    {
        if (Pointers.Pointed(_text, draft) is not { IsEmpty: false } pointed)
            return WordSpan.None;
        var range = pointed.Range(_text);
        return Known(draft).Speaker is not { } speaker || before.Exists(b => b.Evidence.Range.Overlaps(range) && IsSame(b.Speaker, speaker))
            ? WordSpan.None : pointed;
    }

    private bool IsSame(Party? before, Party? at) =>
        before?.Actor is { } speaker && (at?.Actor == speaker || at is { Actor: null, Evidence.Quote: [>= 'a' and <= 'z', ..] pronoun } && _text.Language.Words.Is(pronoun, WordClass.ThirdPerson));

    private Statement Build(StatementDraft draft, StatementId id, StatementId? within, WordSpan pointed)
    {
        var (speaker, channel) = Known(draft);
        var (content, frame) = pointed.IsEmpty ? (draft.Content, draft.Frame) : ([pointed], [draft.Whole]);
        return new Statement(id, document.Quote(SentencesOf(pointed.IsEmpty ? draft.Whole : new WordSpan(pointed.First, draft.Whole.End))), [.. content.Select(Quote)])
        {
            Speaker = speaker,
            Addressee = Addressee(draft, speaker),
            Form = draft.Form,
            Medium = _media.Of(draft, speaker, channel),
            Force = draft.Force,
            IsHearsay = draft.IsHearsay,
            Cue = [.. draft.Cue.Select(w => document.Quote(_text[w].Range))],
            Frame = [.. frame.Where(f => !f.IsEmpty).Select(Quote)],
            Channel = channel,
            Within = within,
            About = About(content, speaker),
        };
    }

    private (Party? Speaker, Channel? Channel) Known(StatementDraft draft)
    {
        if (_known.TryGetValue(draft, out var known))
            return known;
        known = draft.Continues is { } last ? (Known(last).Speaker, Named(ChannelFinder.Find(document, _text, draft)) ?? Known(last).Channel)
            : (draft.SpeakerHead >= 0 ? GoingOn(draft) ?? Meant(draft, Party(draft)) : null, Named(ChannelFinder.Find(document, _text, draft)));
        _last = known.Speaker?.Actor ?? _last;
        return _known[draft] = known;
    }

    /// <summary>"sagte er weiter", "fügte sie hinzu": whoever spoke last, not somebody of whom he spoke; null where no such word says so, or he is none.</summary>
    private Party? GoingOn(StatementDraft draft)
    {
        var pronoun = _text[draft.SpeakerHead];
        if (pronoun is not { Upos: Upos.PRON, Feats: { Number: Number.Sing, PronType: PronType.Prs } } || _last is not { } last || actors.Find(last) is not { Kind: ActorKind.Person } speaker)
            return null;
        var goesOn = draft.Cue.Any(w => _text.Language.Words.Is(_text[w].Lemma, WordClass.GoesOnSpeaking));
        for (var w = pronoun.Index + 1; w < _text.Count && w <= pronoun.Index + 2 && _text[w].Upos == Upos.ADV; w++)
            goesOn |= _text.Is(w, WordClass.GoesOnSpeaking);
        return goesOn && actors.Mentions.Any(m => m.Gender == pronoun.Feats.Gender && actors.ResolveMention(m)?.Id == last)
            ? new Party(speaker.Name, speaker.Id, document.Quote(pronoun.Range)) : null;
    }

    private bool HasName(WordSpan phrase)
    {
        for (var w = phrase.First; w < phrase.End; w++)
        {
            if (_text.Analysis.NameAt(w) is { Type: NameType.PER })
                return true;
        }
        return false;
    }

    /// <summary>Who is only described, by the name that the text gives elsewhere.</summary>
    private Party Meant(StatementDraft draft, Party party)
    {
        var isNamed = party.Actor is { } id && actors.Mentions.Any(m => m.Form == MentionForm.Name && actors.ResolveMention(m)?.Id == id);
        return !isNamed && draft.SpeakerName is null && !HasName(draft.Speaker) && _meant.Of(_text[draft.SpeakerHead], _last) is { } person ? new Party(person.Name, person.Id, party.Evidence) : party;
    }

    /// <summary>A channel that the report names elsewhere too is called as it is there: in the nominative.</summary>
    private Channel? Named(Channel? channel)
    {
        var mention = channel is null ? null : actors.Mentions.FirstOrDefault(m => m.Form == MentionForm.Name && m.Kind != ActorKind.Person && m.Range.Of(document.Text) == channel.Name && channel.Evidence.Range.Contains(m.Range));
        return mention is null ? channel : channel! with { Name = mention.Name };
    }

    private Party Party(StatementDraft draft)
    {
        var party = actors.PartyAt(_text[draft.SpeakerHead]);
        // "nach Melonis Worten": a name in the genitive.
        if (party.Actor is null && party.Evidence.Quote is [.. var bare, 's'] && bare.Length > 2 && actors.Find(bare) is { } owner)
            return new Party(owner.Name, owner.Id, party.Evidence);
        // Somebody who is only described is named as the report describes him.
        if (draft.SpeakerName is { } stem)
            return new Party(stem, actors.Find(stem)?.Id, Quote(draft.Speaker));
        if (draft.Speaker.IsEmpty)
            return party;
        if (Named(draft, party) is { } named)
            return named with { Evidence = Quote(draft.Speaker) };
        var isBare = party.Actor is null && party.Name == _text[draft.SpeakerHead].FormString;
        var name = isBare && (draft.IsSource || _text[draft.Speaker.First] is { Upos: Upos.DET, Feats.Case: Case.Dat }) ? SourceName.Nominative(_text, draft.Speaker)
            : isBare && draft.Speaker.Count > 1 ? draft.Speaker.Range(_text).Of(_text.Text) : party.Name;
        return new Party(name, party.Actor, Quote(draft.Speaker));
    }

    /// <summary>
    /// The name in the speaker's phrase where its head alone is not resolved to it: an outlet behind its noun ("der Zeitung „Tagespost“"), a
    /// person in apposition ("der Chef des Verbands, Jan Ott", "Kanzler und Parteichef Jan Ott").
    /// </summary>
    private Party? Named(StatementDraft draft, Party party)
    {
        if (Outlets.NameBehind(_text, draft.SpeakerHead) is { } outlet)
            return new Party(outlet, actors.Find(outlet)?.Id, party.Evidence);
        if (party.Actor is { } actor && actors.Find(actor) is { Kind: ActorKind.Person } person && person.Name.Contains(' ', StringComparison.Ordinal) && actors.MentionAt(_text[draft.SpeakerHead]) is { Form: MentionForm.Name })
            return null;
        foreach (var mention in actors.Mentions)
        {
            if (mention is { Form: MentionForm.Name, Kind: ActorKind.Person or ActorKind.Organisation } && draft.Speaker.Contains(mention.Head.Index) && IsApposed(draft, mention) && actors.ResolveMention(mention) is { } apposed)
                return new Party(apposed.Name, apposed.Id, party.Evidence);
        }
        return null;
    }

    /// <summary>True where the name ends the phrase, or a comma or bracket follows, and it is nobody's owner or partner ("der Sprecher von Jan Ott").</summary>
    private bool IsApposed(StatementDraft draft, Mention mention)
    {
        var (first, end) = (mention.FirstWord, mention.EndWord);
        if (end < draft.Speaker.End && _text[end].Form is not ("," or "(") && _text[end].Upos != Upos.ADP)
            return false;
        var start = first;
        while (start > draft.Speaker.First && _text[start - 1].Upos is Upos.NOUN or Upos.ADJ or Upos.ADV or Upos.PUNCT or Upos.CCONJ && _text[start - 1].Form is not ",")
            start--;
        // "der Betreiber, die Windkraft GmbH": an article may open the apposition.
        if (start > draft.Speaker.First && (_text[start - 1].Form is "," || (start - 1 > draft.Speaker.First && _text[start - 1].Upos == Upos.DET && _text[start - 2].Form is ",")))
            return true;
        if (mention.Kind != ActorKind.Person)
            return false;
        return start <= draft.Speaker.First || (_text[start - 1] is { Upos: Upos.PROPN } owner && owner.Form[^1] is 's') || (start == draft.Speaker.First + 1 && _text[start - 1].Upos == Upos.DET);
    }

    /// <summary>Nobody speaks to himself, and a pronoun that points to nobody names nobody.</summary>
    private Party? Addressee(StatementDraft draft, Party? speaker)
    {
        if (draft.AddresseeHead < 0 || (actors.MentionAt(_text[draft.AddresseeHead]) is null && _text[draft.AddresseeHead].Upos == Upos.PRON))
            return null;
        var party = actors.PartyAt(_text[draft.AddresseeHead]);
        if (party.Actor is not null && party.Actor == speaker?.Actor)
            return null;
        var evidence = Quote(draft.Addressee);
        return new Party(party.Actor is null && party.Name == _text[draft.AddresseeHead].FormString ? evidence.Quote : party.Name, party.Actor, evidence);
    }

    private Evidence Quote(WordSpan span) => document.Quote(span.Range(_text));

    private TextRange SentencesOf(WordSpan whole) =>
        _text.Tokens.RangeOf(_text[whole.First].Sentence).Union(_text.Tokens.RangeOf(_text[whole.End - 1].Sentence));

    private ValueArray<ActorId> About(List<WordSpan> content, Party? speaker)
    {
        var about = new List<ActorId>();
        foreach (var piece in content)
        {
            for (var i = piece.First; i < piece.End; i++)
            {
                if (actors.ResolveAt(_text[i]) is { } actor && actor.Id != speaker?.Actor && !about.Contains(actor.Id))
                    about.Add(actor.Id);
            }
        }
        return [.. about];
    }

    /// <summary>The smallest statement whose content holds this one and its cue.</summary>
    private static StatementId? Within(List<StatementDraft> drafts, int i)
    {
        for (var j = i - 1; j >= 0 && drafts[j].Passage == drafts[i].Passage; j--)
        {
            if (drafts[j].Content.Exists(c => c.Contains(drafts[i].Whole)) && drafts[i].Cue.Length > 0)
                return new StatementId(j + 1);
        }
        return null;
    }
}
