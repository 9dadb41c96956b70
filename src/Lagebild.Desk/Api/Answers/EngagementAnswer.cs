using Lagebild.Desk.Pictures;
using Lagebild.Desk.Web;
using Lagebild.Dossiers.Engagements;
using Lagebild.Language.Times;
using Lagebild.Pages.Diaries;
using NodaTime;

namespace Lagebild.Desk.Api.Answers;

/// <summary>An engagement in a list; <c>engagements/{key}</c> has the whole of it.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Story">Id of its story.</param>
/// <param name="Kind">What it is: meeting, summit, call …</param>
/// <param name="Status">The status that holds.</param>
/// <param name="State">How firm it is today: confirmed, announced, wanted, ongoing, held, postponed, unconfirmed, off or unclear.</param>
/// <param name="Title">As the dossier has it.</param>
/// <param name="Participants">Who takes part, as far as is known.</param>
/// <param name="Reports">Reports that tell of it.</param>
/// <param name="Origins">Texts among them that were written independently.</param>
/// <param name="Confidence">How surely it was read, from 0 to 1.</param>
/// <param name="Proof">The words that tell the status.</param>
/// <param name="Page">Where it is on the desk.</param>
public sealed record EngagementAnswer(
    string Key, string Story, string Kind, string Status, string State, string Title, IReadOnlyList<string> Participants, int Reports, int Origins, double Confidence, ProofAnswer Proof, string Page)
{
    /// <summary>When, as EDTF (ISO 8601-2).</summary>
    public string? Time { get; init; }

    /// <summary>First day on which it may be.</summary>
    public string? Earliest { get; init; }

    /// <summary>Last day on which it may be.</summary>
    public string? Latest { get; init; }

    /// <summary>The hour as it was told, such as T15:30.</summary>
    public string? Hour { get; init; }

    public string? Place { get; init; }

    /// <summary>True where reports disagree about something of it.</summary>
    public bool? Disputed { get; init; }

    /// <summary>True where something of it is said to be open.</summary>
    public bool? Open { get; init; }

    /// <summary>True where an editor decided something of it.</summary>
    public bool? Noted { get; init; }

    /// <summary>The day on which it was due, where that has passed and no report tells of it.</summary>
    public string? UnconfirmedSince { get; init; }

    public static EngagementAnswer Of(EngagementSketch e, StorySketch story, LocalDate today) => new(
        KeyOf(e.Key), story.Id.First.Value, Said.Name(e.Kind), Said.Name(e.Status), DiaryLines.State(e.Status, e.UnconfirmedOn(today) is not null), e.Title, [.. e.Participants], e.Reports, e.Origins,
        e.Confidence, ProofAnswer.Of(e.Proof), Addresses.Of(e.Key))
    {
        Time = e.Time?.Text,
        Earliest = Said.Day(e.Time?.Earliest),
        Latest = Said.Day(e.Time?.Latest),
        Hour = e.Hour is { } hour ? TimeOfDayText.Format(hour) : null,
        Place = e.Place,
        Disputed = e.IsDisputed || e.IsTimeDisputed ? true : null,
        Open = e.HasOpenSlot ? true : null,
        Noted = e.IsNoted ? true : null,
        UnconfirmedSince = Said.Day(e.UnconfirmedOn(today)),
    };

    /// <summary>The key as in dossiers.</summary>
    public static string KeyOf(EngagementKey key) => key.ToString();
}

/// <summary>An engagement at its place in the diary.</summary>
/// <param name="Group">hours: the hour is known; days: the day; spans: a span of days; open: no date.</param>
/// <param name="Engagement">The engagement.</param>
public sealed record DiaryEntryAnswer(string Group, EngagementAnswer Engagement)
{
    /// <summary>The day; the first one of a span; absent without a date.</summary>
    public string? Day { get; init; }

    /// <summary>The hour on Berlin's clock, where it is known.</summary>
    public string? Clock { get; init; }

    internal static DiaryEntryAnswer Of(Today.DiaryEntry entry, LocalDate today) => new(Said.Name(entry.Place.Group), EngagementAnswer.Of(entry.Engagement, entry.Story, today))
    {
        Day = Said.Day(entry.Place.Day),
        Clock = entry.Place.Group == DiaryGroup.Hours ? DayText.Clock(entry.Place.Minute) : null,
    };
}
