using Lagebild.Language.Parsing;
using Lagebild.Language.Tagging;
using Lagebild.Reading.Actors;

namespace Lagebild.Reading.Statements.Media;

/// <summary>Tells by which medium a statement was made, once its speaker and channel are known.</summary>
internal sealed class MediumReader(ActorIndex actors)
{
    private readonly ReadingText _text = actors.Text;

    public StatementMedium Of(StatementDraft draft, Party? speaker, Channel? channel)
    {
        var origin = draft;
        while (origin.Continues is { } before)
            origin = before;
        return _text.Language.Statements.Media.Of(origin.Medium, draft.Form, SourceOf(origin, speaker, channel));
    }

    private SourceKind SourceOf(StatementDraft draft, Party? speaker, Channel? channel)
    {
        if (channel?.Kind is ChannelKind.Letter or ChannelKind.WrittenStatement or ChannelKind.Platform)
            return SourceKind.Written;
        // "nach einem Bericht des Ministeriums": the noun of the phrase, not whose it is.
        foreach (var word in draft.Cue)
        {
            if (_text[word].Upos == Upos.NOUN && _text.Language.Statements.Kinds.Of(_text[word]) is SourceKind.Document and var written)
                return written;
        }
        if (draft.SpeakerHead < 0)
            return SourceKind.Nobody;
        var head = _text[draft.SpeakerHead];
        if (_text.Language.Statements.Kinds.Of(head) is not SourceKind.Other and var kind)
            return kind;
        if (IsPerson(speaker, head))
            return SourceKind.Person;
        return IsQuotedName(draft) ? SourceKind.Outlet : SourceKind.Other;
    }

    private bool IsPerson(Party? speaker, Word head) =>
        speaker?.Actor is { } id ? actors.Find(id) is { Kind: ActorKind.Person }
        : actors.MentionAt(head) is { Kind: ActorKind.Person } || (head.Upos == Upos.PRON && _text.Is(head, WordClass.PersonalSpeaker));

    /// <summary>"laut „Name“": what has its name in quotation marks is a publication.</summary>
    private bool IsQuotedName(StatementDraft draft)
    {
        for (var w = draft.Speaker.First; w < draft.SpeakerHead; w++)
        {
            if (_text[w].Form is "„" or "\"" or "»" or "“")
                return true;
        }
        return false;
    }
}
