using System.Text.Json;

namespace Lagebild.Client;

/// <summary>A page of a list.</summary>
internal sealed record Page<T>(long Position, int Total, IReadOnlyList<T> Items, string? Next);

/// <summary>Who says so, in which words, and where they stand in the report's text (UTF-16 code units).</summary>
public sealed record Proof(string Quote, int Start, int End, string? Document, string? Note, string? Source, string? Published, string? Address, string? Page);

/// <summary>An engagement in a list.</summary>
public sealed record Engagement(
    string Key, string Story, string Kind, string Status, string State, string Title, IReadOnlyList<string> Participants, int Reports, int Origins, double Confidence, Proof Proof, string Page,
    string? Time, DateOnly? Earliest, DateOnly? Latest, string? Hour, string? Place, bool Disputed, bool Open, bool Noted, DateOnly? UnconfirmedSince);

/// <summary>An engagement at its place in the diary: hours, days, spans, or open where it has no date.</summary>
public sealed record DiaryEntry(string Group, Engagement Engagement, DateOnly? Day, string? Clock);

/// <summary>A story in a list.</summary>
public sealed record Story(string Id, string Title, int Reports, int Origins, IReadOnlyList<string> Sources, int Engagements, int OpenQuestions, string Page, string? First, string? Last, string? CheckedBy);

/// <summary>A report in a list.</summary>
public sealed record Report(string Id, string Headline, string Language, string Page, string? Source, string? Published, string? Address, string? Story);

/// <summary>A report among its versions: those whose place it took, and theirs in turn; and the one that took its place, null where it is the last.</summary>
public sealed record ReportVersions(Report Report, IReadOnlyList<EarlierVersion> Supersedes, Report? SupersededBy);

/// <summary>A version of a report, the id of the one that took its place, what that tells otherwise of engagements, and the sentences that only one of them has.</summary>
public sealed record EarlierVersion(Report Report, string SupersededBy, IReadOnlyList<VersionChange> Changes, IReadOnlyList<string> Added, IReadOnlyList<string> Gone);

/// <summary>A value of an engagement that a later version tells otherwise: status, place, time or participants; null stands for nothing.</summary>
public sealed record VersionChange(string Subject, string Slot, string? From, string? To);

/// <summary>A report that was found, and the sentence that has most of what was asked for.</summary>
public sealed record SearchHit(Report Report, Proof Passage);

/// <summary>Something that is not settled, or was answered.</summary>
public sealed record Question(string Text, string Story, string StoryTitle, int Reports, Proof Since, string? Engagement, string? Concerns, string? Slot, Proof? AnsweredBy);

/// <summary>Somebody who says nothing, or spoke at last.</summary>
public sealed record Silence(string Who, string Story, string StoryTitle, int Reports, Proof Since, Proof? BrokenBy);

/// <summary>Something that somebody said.</summary>
public sealed record Statement(string Content, string Form, string Force, string Story, int Reports, int Origins, Proof Proof, string? Speaker, string? Actor, string? Channel, Proof? FirstHand);

/// <summary>Somebody in the news.</summary>
public sealed record Actor(string Key, string Name, string Kind, int Reports, int Statements, IReadOnlyList<string> Stories, string? Role);

/// <summary>A source that is followed.</summary>
public sealed record Source(string Id, string Name, string Kind, string Condition, long Documents, int Failures, string? Address, DateTimeOffset? LastSuccess, DateTimeOffset? Due, string? Problem);

/// <summary>A decision of an editor: the note in the format <c>lagebild.note</c>, and how it stands.</summary>
public sealed record NoteEntry(JsonElement Note, string Standing, string Subject, string? Story, string? Engagement, string? By);

/// <summary>What came into the log, the stories that it is about, and what it changed in them.</summary>
public sealed record News(long Position, bool More, IReadOnlyList<LogEntry> Entries, IReadOnlyList<Story> Stories, IReadOnlyList<Change> Changes);

/// <summary>A report, a newer reading or a note.</summary>
public sealed record LogEntry(long Position, string Kind, string Id, DateTimeOffset? Arrived, string? Title, string? Source, string? Story);

/// <summary>One thing that changed in the picture.</summary>
public sealed record Change(string Kind, string Subject, string Story, string StoryTitle, int Importance, Proof Proof, string? Engagement, string? Slot, string? Party, string? From, string? To);

/// <summary>What a search may be narrowed by: source, month, place, with or by.</summary>
public sealed record Facet(string By, IReadOnlyList<FacetValue> Values);

/// <summary>One way to narrow a search: how many of the reports that were looked at it leaves, and the search with it added.</summary>
public sealed record FacetValue(string Text, int Count, string Query);

/// <summary>Somewhere that something takes place.</summary>
public sealed record Place(
    string Name, IReadOnlyList<string> OtherNames, int Engagements, IReadOnlyList<string> Stories, string Page, string? Country, double? Latitude, double? Longitude, DiaryEntry? Next);

/// <summary>Engagements by whether they are still expected: the next one first, and of the others the last one first.</summary>
public sealed record Occasions(IReadOnlyList<DiaryEntry> ToCome, IReadOnlyList<DiaryEntry> Past, IReadOnlyList<DiaryEntry> Off);

/// <summary>A place with all that takes place there.</summary>
public sealed record PlaceDetail(Place Place, Occasions Engagements);

/// <summary>Somebody over all stories.</summary>
public sealed record ActorDetail(
    Actor Actor, IReadOnlyList<string> OtherNames, int StoriesRead, IReadOnlyList<Office> Offices, Occasions Engagements, IReadOnlyList<Acquaintance> Met, IReadOnlyList<Silence> Silences);

/// <summary>An office, and the reports between which it was given.</summary>
public sealed record Office(string Title, bool IsFormer, int Reports, Proof First, Proof Last, string? Body);

/// <summary>Somebody whom another one met: how many engagements of both were held, are to come, are off; and the key of the nearest.</summary>
public sealed record Acquaintance(string Name, int Held, int ToCome, int Off, string Nearest, string? Key);
