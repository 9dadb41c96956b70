using System.ComponentModel;
using Lagebild.Desk.Api;
using Lagebild.Desk.Api.Answers;
using Lagebild.Desk.Api.Routes;
using Lagebild.Storage;
using ModelContextProtocol.Server;

namespace Lagebild.Desk.Tools;

/// <summary>
/// The picture as tools of the Model Context Protocol. They only read; every answer cites outlet, day, the exact words and the address, so that whoever uses
/// it can check it.
/// </summary>
[McpServerToolType]
internal sealed class NewsTools(ToolView tools)
{
    /// <summary>Items of one answer, which has to fit into somebody's attention.</summary>
    private const int Most = 60;

    [McpServerTool(Name = "diary", Title = "Diary", ReadOnly = true, OpenWorld = false, Idempotent = true, UseStructuredContent = true)]
    [Description("What is due: meetings, visits, summits, votes and the like, hours first, then whole days, spans of days, and what has no date yet; each with how firm it is and the sentence that proves it. Without days: from today on.")]
    public Task<ListAnswer<DiaryEntryAnswer>> DiaryAsync(
        [Description("Only this day: YYYY-MM-DD, today or tomorrow.")] string? day = null,
        [Description("From this day on, YYYY-MM-DD.")] string? from = null,
        [Description("Until this day, YYYY-MM-DD.")] string? to = null,
        [Description("Only at this place.")] string? place = null,
        [Description("Only with this person or body, in any spelling.")] string? person = null,
        [Description("Only of this kind: meeting, summit, call, visit, talks …")] string? kind = null,
        [Description("Only in this state: confirmed, announced, wanted, ongoing, postponed, unconfirmed, held, off or unclear.")] string? state = null,
        [Description("Cursor of the page before, to go on.")] string? cursor = null) =>
        tools.AskAsync((view, _) => Task.FromResult(DiaryRoute.Answer(view, new DiaryQuestion(day, from, to, place, person, kind, state, Limit: $"{Most}", Cursor: cursor))));

    [McpServerTool(Name = "story", Title = "Story", ReadOnly = true, OpenWorld = false, Idempotent = true, UseStructuredContent = true)]
    [Description("The state of one story: its engagements, open questions, silences, contradictions between reports, and the latest changes, each with its proof. Take the id from another tool, or give words of its title.")]
    public Task<StoryBriefAnswer> StoryAsync([Description("Id of the story or of one of its reports, or words of its title.")] string story, CancellationToken cancellation = default) =>
        tools.AskAsync((view, _) => Task.FromResult(StoryBrief.Of(view, story)), cancellation);

    [McpServerTool(Name = "search", Title = "Search", ReadOnly = true, OpenWorld = false, Idempotent = true, UseStructuredContent = true)]
    [Description("Finds reports by their words, in any form: words that must all occur, \"a phrase\", beginning*, -without, by:speaker, with:participant, in:place, source:outlet, status:, from: and to: days.")]
    public Task<ListAnswer<SearchHitAnswer>> SearchAsync(
        [Description("The question.")] string query,
        [Description("Cursor of the page before, to go on.")] string? cursor = null,
        CancellationToken cancellation = default) => tools.AskAsync((view, c) => SearchRoute.AnswerAsync(view, query, "30", cursor, c), cancellation);

    [McpServerTool(Name = "said", Title = "Who said what", ReadOnly = true, OpenWorld = false, Idempotent = true, UseStructuredContent = true)]
    [Description("Statements, the newest first: by a speaker in any spelling, about somebody or some words, or in one story. Says whether it is first hand.")]
    public Task<ListAnswer<StatementAnswer>> SaidAsync(
        [Description("The speaker.")] string? by = null,
        [Description("Whom or what about.")] string? about = null,
        [Description("Id of a story.")] string? story = null,
        [Description("Cursor of the page before, to go on.")] string? cursor = null,
        CancellationToken cancellation = default) => tools.AskAsync((view, c) => StatementsRoute.AnswerAsync(view, by, about, story, $"{Most}", cursor, c), cancellation);

    [McpServerTool(Name = "open", Title = "Open questions", ReadOnly = true, OpenWorld = false, Idempotent = true, UseStructuredContent = true)]
    [Description("What reports say is not settled, the newest first: places, dates, participants and outcomes that are open.")]
    public Task<ListAnswer<QuestionAnswer>> OpenAsync(
        [Description("Id of a story; without it, of all.")] string? story = null,
        [Description("Cursor of the page before, to go on.")] string? cursor = null) => tools.AskAsync((view, _) => Task.FromResult(OpenRoutes.Open(view, story, null, $"{Most}", cursor)));

    [McpServerTool(Name = "changes", Title = "What changed", ReadOnly = true, OpenWorld = false, Idempotent = true, UseStructuredContent = true)]
    [Description("What came into the database after a position, and what it changed in the stories. Without a position: the latest changes of all stories.")]
    public Task<NewsAnswer> ChangesAsync([Description("The position of an earlier answer.")] long? after = null, CancellationToken cancellation = default) => tools.AskAsync(
        async (view, c) => after is { } position and >= 0 ? await ChangesRoute.AnswerAsync(view, new LogPosition(position), c) : Latest(view), cancellation);

    [McpServerTool(Name = "evidence", Title = "Evidence", ReadOnly = true, OpenWorld = false, Idempotent = true, UseStructuredContent = true)]
    [Description("Everything that proves one engagement: each value of status, time, place, participants and outcome with every report that gives it, also values that no longer hold.")]
    public Task<EvidenceAnswer> EvidenceAsync([Description("Key of the engagement, such as 1a2b3c4d-e2.")] string engagement, CancellationToken cancellation = default) =>
        tools.AskAsync((view, c) => Evidence.OfAsync(view, engagement, c), cancellation);

    private static NewsAnswer Latest(NewsView view)
    {
        var changes = view.Picture.Stories.SelectMany(s => s.Changes.Select(c => (Change: c, Story: s))).Where(c => c.Change.Proof.Published.IsKnown)
            .OrderByDescending(c => c.Change.Proof.Published).ThenByDescending(c => c.Change.Change.Importance).Take(Most).ToArray();
        return new NewsAnswer(view.Picture.Position.Value, false, [], [.. changes.Select(c => c.Story).Distinct().Select(StoryAnswer.Of)], [.. changes.Select(c => ChangeAnswer.Of(c.Change, c.Story))]);
    }
}
