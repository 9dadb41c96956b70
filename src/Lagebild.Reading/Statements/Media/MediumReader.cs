using Lagebild.Language.Parsing;
using Lagebild.Language.Tagging;
using Lagebild.Reading.Actors;
using Lagebild.Reading.Statements.Channels;

namespace Lagebild.Reading.Statements.Media;

/// <summary>Tells by which medium a statement was made, once its speaker and channel are known.</summary>
internal sealed class MediumReader(ParsedText text, ActorIndex actors)
{
    public StatementMedium Of(StatementDraft draft, Party? speaker, Channel? channel)
    {
        var origin = draft;
        while (origin.Continues is { } before)
            origin = before;
        return MediumTable.German.Of(origin.Medium, draft.Form, SourceOf(origin, speaker, channel));
    }

    private SourceKind SourceOf(StatementDraft draft, Party? speaker, Channel? channel)
    {
        if (channel?.Kind is ChannelKind.Letter or ChannelKind.WrittenStatement or ChannelKind.Platform)
            return SourceKind.Written;
        // "nach einem Bericht des Ministeriums": the noun of the phrase, not whose it is.
        foreach (var word in draft.Cue)
        {
            if (text[word].Upos == Upos.NOUN && SourceKinds.German.Of(text[word]) is SourceKind.Document and var written)
                return written;
        }
        if (draft.SpeakerHead < 0)
            return SourceKind.Nobody;
        var head = text[draft.SpeakerHead];
        if (SourceKinds.German.Of(head) is not SourceKind.Other and var kind)
            return kind;
        if (IsPerson(speaker, head))
            return SourceKind.Person;
        return IsQuotedName(draft) ? SourceKind.Outlet : SourceKind.Other;
    }

    private bool IsPerson(Party? speaker, Word head) =>
        speaker?.Actor is { } id ? actors.Find(id) is { Kind: ActorKind.Person }
        : actors.MentionAt(head) is { Kind: ActorKind.Person } || (head.Upos == Upos.PRON && head.Form is "er" or "Er" or "sie" or "Sie" or "ich" or "Ich" or "dieser" or "Dieser");

    /// <summary>"laut „Name“": what has its name in quotation marks is a publication.</summary>
    private bool IsQuotedName(StatementDraft draft)
    {
        for (var w = draft.Speaker.First; w < draft.SpeakerHead; w++)
        {
            if (text[w].Form is "„" or "\"" or "»" or "“")
                return true;
        }
        return false;
    }
}
