using System.Diagnostics;
using Lagebild.Dossiers.Notes;
using Lagebild.Reading.Reports.Json;

namespace Lagebild.Pages.Stories;

/// <summary>What a note decides, in one line of the interface's language.</summary>
public static class NoteText
{
    /// <summary>Digits of a story's id that people are shown.</summary>
    private const int ShortId = 8;

    public static string Say(Note note, Texts texts) => note.Content switch
    {
        Verdict verdict => texts[verdict.IsRight ? "note.confirmed" : "note.rejected"],
        SlotNote { Clears: true } slot => texts.Format("note.cleared", Slot(slot, texts)),
        StatusNote { Status: { } status } slot => $"{Slot(slot, texts)}: {texts.Of(status)}",
        TimeNote slot => $"{Slot(slot, texts)}: {EdtfText.Say(slot.Words, texts)}",
        ParticipantNote { Role: { } role } slot => $"{slot.Name}: {texts.Of(role)}",
        SlotNote slot => $"{Slot(slot, texts)}: {slot.Words}",
        AddedEngagement => texts["note.added"],
        SameEngagement same => texts[same.AreSame ? "note.sameEngagement" : "note.otherEngagement"],
        SameActor same => texts.Format(same.AreSame ? "note.sameActor" : "note.otherActor", same.One, same.Other),
        ReportMoved => texts["note.moved"],
        StorySplit => texts["note.split"],
        StoriesMerged => texts["note.merged"],
        StoryRenamed renamed => texts.Format("note.renamed", renamed.Title),
        StoryChecked => texts["note.checked"],
        Watch watch => texts.Format($"note.watch.{watch.Kind}", Watched(watch, texts)),
        Undo undo => texts.Format("note.undo", undo.Note.Short),
        DocumentWithdrawn { Newer: { } newer } => texts.Format("note.replaced", newer.Value[..8]),
        DocumentWithdrawn => texts["note.withdrawn"],
        DocumentDated dated => texts.Format("note.dated", EdtfText.Say(PublicationTimeText.Format(dated.Published)[..10], texts)),
        _ => throw new UnreachableException(),
    };

    /// <summary>What a note is about, in words that are no inner ones; null where <see cref="Say(Note, Texts)"/> says it.</summary>
    public static string? Subject(Note note) => note.Content is SlotNote or Watch ? null : note.Content.Words;

    /// <summary>What stands for a note as evidence: the value that it sets, or what it decides.</summary>
    public static string Evidence(Note note, Texts texts) => note.Content switch
    {
        StatusNote { Status: { } status } => texts.Of(status),
        SlotNote { Clears: true } or Verdict => Say(note, texts),
        TimeNote time => EdtfText.Say(time.Words, texts),
        _ => note.Content.Words,
    };

    private static string Watched(Watch watch, Texts texts) => watch.Kind switch
    {
        WatchKind.Story => watch.What[..Math.Min(ShortId, watch.What.Length)],
        WatchKind.Kind when Enum.TryParse<Reading.Engagements.EngagementKind>(watch.What, ignoreCase: true, out var kind) => texts.Of(kind),
        _ => watch.What,
    };

    /// <summary>Why a note was not taken.</summary>
    public static string Say(NoteException refused, Texts texts) =>
        texts.Format($"note.refused.{refused.Rule}", refused.Rule switch { "author" => Note.LongestAuthor, _ => Note.LongestText });

    private static string Slot(SlotNote note, Texts texts) => note switch
    {
        StatusNote => texts["dossier.status"],
        PlaceNote => texts.Of(Reading.Engagements.SlotName.Place),
        TimeNote => texts.Of(Reading.Engagements.SlotName.Time),
        TopicsNote => texts.Of(Reading.Engagements.SlotName.Topics),
        ParticipantNote participant => participant.Name,
        _ => throw new UnreachableException(),
    };
}
