using Lagebild.Desk.Pictures;
using Lagebild.Desk.Web;
using Lagebild.Dossiers.Engagements;
using Lagebild.Dossiers.Names;
using Lagebild.Dossiers.Log;
using NodaTime;

namespace Lagebild.Desk.Open;

/// <summary>Something in a story that waits, or waited.</summary>
/// <param name="What">A question, a silence or a contradiction.</param>
/// <param name="Story">Its story.</param>
/// <param name="Since">The report that told of it first.</param>
/// <param name="Age">Days since then; null where that report has no date.</param>
public sealed record Waiting<T>(T What, StorySketch Story, Proof Since, int? Age);

/// <summary>One page of a list of what waits, or waited.</summary>
/// <param name="Shown">The lines of the page.</param>
/// <param name="Paging">Which page it is, and of how many.</param>
public sealed record WaitingList<T>(IReadOnlyList<Waiting<T>> Shown, Paging Paging);

/// <summary>What is not settled in any story, and what was settled last.</summary>
public sealed class OpenModel
{
    /// <summary>Lines of a list's page.</summary>
    private const int PageSize = 100, SettledPageSize = 40;

    private readonly DeskRequest _desk;

    internal OpenModel(DeskRequest desk)
    {
        _desk = desk;
        (Person, Story) = (desk.Query("mensch"), desk.Query("geschichte"));
        NewestFirst = desk.Query("folge") == "neu";
        var person = Person is null ? null : new AskedName(Person);
        var story = Story is null ? null : new AskedName(Story);
        var stories = desk.Picture.Stories.Where(s => story is null || story.Begins(s.Title) || (Story!.Length >= 8 && s.Id.First.Value.StartsWith(Story, StringComparison.Ordinal))).ToArray();
        bool Concerns(QuestionSketch question, StorySketch of) => person is null || person.Begins($"{question.Text} {question.Concerns}")
            || (question.Engagement is { } key && of.Engagements.FirstOrDefault(e => e.Key == key) is { } engagement && engagement.Participants.Any(p => person.Begins(p)));
        var questions = stories.SelectMany(s => s.Questions.Where(q => Concerns(q, s)).Select(q => Wait(q, s, q.Since))).ToArray();
        var silences = stories.SelectMany(s => s.Silences.Where(q => person is null || person.Begins(q.Name)).Select(q => Wait(q, s, q.Since))).ToArray();
        var contradictions = stories.SelectMany(s => s.Contradictions.Where(c => person is null || person.Begins($"{c.Title} {c.First} {c.Second}")).Select(c => Wait(c, s, c.Since))).ToArray();
        Questions = Page(Sorted(questions.Where(q => q.What.AnsweredBy is null)), PageSize, "fragen");
        Silences = Page(Sorted(silences.Where(q => q.What.BrokenBy is null)), PageSize, "schweigen");
        Contradictions = Page(Sorted(contradictions), PageSize, "widersprueche");
        Answered = Page(questions.Where(q => q.What.AnsweredBy is not null).OrderByDescending(q => q.What.AnsweredBy!.Published).ThenBy(q => q.What.Text, StringComparer.Ordinal), SettledPageSize, "beantwortet");
        Broken = Page(silences.Where(q => q.What.BrokenBy is not null).OrderByDescending(q => q.What.BrokenBy!.Published).ThenBy(q => q.What.Name, StringComparer.Ordinal), SettledPageSize, "gebrochen");
    }

    public string? Person { get; }

    public string? Story { get; }

    /// <summary>False for what has waited longest first.</summary>
    public bool NewestFirst { get; }

    public WaitingList<QuestionSketch> Questions { get; }

    public WaitingList<SilenceSketch> Silences { get; }

    public WaitingList<ContradictionSketch> Contradictions { get; }

    /// <summary>Questions with an answer, the last one first.</summary>
    public WaitingList<QuestionSketch> Answered { get; }

    /// <summary>Silences that ended, the last one first.</summary>
    public WaitingList<SilenceSketch> Broken { get; }

    private Waiting<T> Wait<T>(T what, StorySketch story, Proof since) => new(what, story, since, since.Day is { } day ? Math.Max(0, Period.DaysBetween(day, _desk.Today)) : null);

    /// <summary>What has no date counts as the oldest.</summary>
    private IEnumerable<Waiting<T>> Sorted<T>(IEnumerable<Waiting<T>> all) =>
        (NewestFirst ? all.OrderByDescending(w => w.Since.Published) : all.OrderBy(w => w.Since.Published)).ThenBy(w => w.Since.Quote, StringComparer.Ordinal);

    private WaitingList<T> Page<T>(IEnumerable<Waiting<T>> sorted, int size, string name)
    {
        var all = sorted.ToArray();
        var paging = Paging.Of(_desk, all.Length, size, name);
        return new WaitingList<T>([.. paging.Of(all)], paging);
    }
}
