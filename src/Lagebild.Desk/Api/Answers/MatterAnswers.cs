using Lagebild.Desk.Pictures;

namespace Lagebild.Desk.Api.Answers;

/// <summary>Something that reports say is not settled.</summary>
/// <param name="Text">The question in the words of the first report that has it.</param>
/// <param name="Story">Id of the story.</param>
/// <param name="StoryTitle">Its title.</param>
/// <param name="Reports">Reports that say so.</param>
/// <param name="Since">The first of them.</param>
public sealed record QuestionAnswer(string Text, string Story, string StoryTitle, int Reports, ProofAnswer Since)
{
    /// <summary>Key of the engagement whose slot it is.</summary>
    public string? Engagement { get; init; }

    /// <summary>What it concerns, in words.</summary>
    public string? Concerns { get; init; }

    /// <summary>The slot: time, place …</summary>
    public string? Slot { get; init; }

    /// <summary>The report that answered it; absent while it is open.</summary>
    public ProofAnswer? AnsweredBy { get; init; }

    public static QuestionAnswer Of(QuestionSketch q, StorySketch story) => new(q.Text, story.Id.First.Value, story.Title, q.Reports, ProofAnswer.Of(q.Since))
    {
        Engagement = q.Engagement?.ToString(),
        Concerns = q.Concerns,
        Slot = Said.Name(q.Slot),
        AnsweredBy = q.AnsweredBy is { } by ? ProofAnswer.Of(by) : null,
    };
}

/// <summary>Somebody who is reported to say nothing.</summary>
/// <param name="Who">The name.</param>
/// <param name="Story">Id of the story.</param>
/// <param name="StoryTitle">Its title.</param>
/// <param name="Reports">Reports that say so.</param>
/// <param name="Since">The first of them.</param>
public sealed record SilenceAnswer(string Who, string Story, string StoryTitle, int Reports, ProofAnswer Since)
{
    /// <summary>The report in which they speak; absent while they are silent.</summary>
    public ProofAnswer? BrokenBy { get; init; }

    public static SilenceAnswer Of(SilenceSketch s, StorySketch story) => new(s.Name, story.Id.First.Value, story.Title, s.Reports, ProofAnswer.Of(s.Since))
    {
        BrokenBy = s.BrokenBy is { } by ? ProofAnswer.Of(by) : null,
    };
}

/// <summary>Somebody in the news.</summary>
/// <param name="Key">Identity, made from the name.</param>
/// <param name="Name">The fullest name.</param>
/// <param name="Kind">person, state, institution …</param>
/// <param name="Reports">Reports that name it.</param>
/// <param name="Statements">Statements of it.</param>
/// <param name="Stories">Ids of the stories, those with most reports about it first.</param>
public sealed record ActorAnswer(string Key, string Name, string Kind, int Reports, int Statements, IReadOnlyList<string> Stories)
{
    /// <summary>The last office that reports gave.</summary>
    public string? Role { get; init; }

    public static ActorAnswer Of(ActorView actor) =>
        new(actor.Key, actor.Sketch.Name, Said.Name(actor.Sketch.Kind), actor.Reports, actor.Statements, [.. actor.Stories.Select(s => s.Id.First.Value)]) { Role = actor.Sketch.Role };
}

/// <summary>One thing that a report or an editor changed in the picture.</summary>
/// <param name="Kind">newEngagement, statusMoved, slotChanged …</param>
/// <param name="Subject">What it concerns.</param>
/// <param name="Story">Id of the story.</param>
/// <param name="StoryTitle">Its title.</param>
/// <param name="Importance">Higher is more important.</param>
/// <param name="Proof">Who changed it, and in which words.</param>
public sealed record ChangeAnswer(string Kind, string Subject, string Story, string StoryTitle, int Importance, ProofAnswer Proof)
{
    public string? Engagement { get; init; }

    public string? Slot { get; init; }

    /// <summary>The participant or speaker.</summary>
    public string? Party { get; init; }

    /// <summary>What held before.</summary>
    public string? From { get; init; }

    /// <summary>What holds now.</summary>
    public string? To { get; init; }

    public static ChangeAnswer Of(ChangeSketch c, StorySketch story) => new(Said.Name(c.Change.Kind), c.Change.Subject, story.Id.First.Value, story.Title, c.Change.Importance, ProofAnswer.Of(c.Proof))
    {
        Engagement = c.Change.Engagement?.ToString(),
        Slot = Said.Name(c.Change.Slot),
        Party = c.Change.Party,
        From = c.Change.From,
        To = c.Change.To,
    };
}
