using System.Text.Json;

namespace Lagebild.Client;

/// <summary>What a program mostly needs of a dossier (format <c>lagebild.dossier</c>, version 2); the rest is in the elements.</summary>
public sealed record Dossier(
    string Format, int Version, string Story, string Title, int Origins, IReadOnlyList<DossierReport> Reports, IReadOnlyList<JsonElement> Actors, IReadOnlyList<DossierEngagement> Engagements,
    IReadOnlyList<JsonElement> Statements, IReadOnlyList<JsonElement> Questions, IReadOnlyList<JsonElement> Silences, IReadOnlyList<JsonElement> Events, IReadOnlyList<JsonElement> Contradictions,
    IReadOnlyList<JsonElement> Changes, IReadOnlyList<JsonElement>? Notes);

/// <summary>A report of a story; <c>Origin</c> is the report whose text it repeats.</summary>
public sealed record DossierReport(string Id, string? Published, string? Source, string Headline, string Language, string? Origin);

/// <summary>An engagement as all reports of its story know it.</summary>
public sealed record DossierEngagement(
    string Key, string Kind, string Title, string Status, DateOnly? UnconfirmedSince, IReadOnlyList<DossierMove> Moves, IReadOnlyList<DossierParticipant> Participants, DossierSlot Time, DossierSlot Place,
    DossierSlot Outcome, IReadOnlyList<DossierSupport> Supports);

/// <summary>A status and the reports that brought it.</summary>
public sealed record DossierMove(string Status, IReadOnlyList<DossierSupport> Supports);

/// <summary>Somebody's part in an engagement.</summary>
public sealed record DossierParticipant(string Actor, string Name, string Role, IReadOnlyList<DossierSupport> Supports);

/// <summary>Everything that reports say about one slot; <c>Current</c> is the key of the value that holds.</summary>
public sealed record DossierSlot(string Slot, string State, string? Current, IReadOnlyList<DossierValue> Values);

/// <summary>A value of a slot; <c>Time</c> is EDTF.</summary>
public sealed record DossierValue(string Key, string Text, string? Time, int Origins, IReadOnlyList<DossierSupport> Supports);

/// <summary>One report or note that says so, and its words.</summary>
public sealed record DossierSupport(string? Document, string? Note, string? Published, string? Source, string? Origin, int Start, int End, string Quote, IReadOnlyList<string>? VouchedBy);

/// <summary>An engagement with its story and the notes on it.</summary>
public sealed record EngagementDetail(string Story, string StoryTitle, string Page, DossierEngagement Engagement, IReadOnlyList<JsonElement>? Notes);
