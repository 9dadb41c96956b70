using Lagebild.Desk.Pictures;
using Lagebild.Desk.Web;

namespace Lagebild.Desk.Api.Answers;

/// <summary>A story in a list; <c>stories/{id}</c> has its dossier.</summary>
/// <param name="Id">Its id: that of its earliest report.</param>
/// <param name="Title">As the dossier has it.</param>
/// <param name="Reports">Reports about it.</param>
/// <param name="Origins">Texts among them that were written independently.</param>
/// <param name="Sources">Outlets in the order of their first report.</param>
/// <param name="Engagements">Engagements in it.</param>
/// <param name="OpenQuestions">Questions that nothing has answered.</param>
/// <param name="Page">Where it is on the desk.</param>
public sealed record StoryAnswer(string Id, string Title, int Reports, int Origins, IReadOnlyList<string> Sources, int Engagements, int OpenQuestions, string Page)
{
    /// <summary>Publication of the first report.</summary>
    public string? First { get; init; }

    /// <summary>Publication of the last report.</summary>
    public string? Last { get; init; }

    /// <summary>Who marked it as checked.</summary>
    public string? CheckedBy { get; init; }

    public static StoryAnswer Of(StorySketch story) => new(
        story.Id.First.Value, story.Title, story.Reports, story.Origins, [.. story.Sources], story.Engagements.Count, story.Questions.Count(q => q.AnsweredBy is null), Addresses.Of(story))
    {
        First = Said.Published(story.FirstTime),
        Last = Said.Published(story.LastTime),
        CheckedBy = story.CheckedBy,
    };
}
