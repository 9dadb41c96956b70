using Lagebild.Language;
using Lagebild.Language.German;
using Lagebild.Language.Times;
using Lagebild.Networks.Linear;
using Lagebild.Reading.Documents;
using Lagebild.Reading.Engagements;
using Lagebild.Reading.Engagements.Candidates;
using Lagebild.Reading.Engagements.Decisions;
using NodaTime;

namespace Lagebild.Reading.Tests.Engagements;

/// <summary>What gives way where the likeliest status and the likeliest time contradict each other.</summary>
public class CalendarTests
{
    private const int LeastTime = 26000;

    private static readonly ILanguagePipeline Pipeline = GermanPipeline.Create();

    [Fact]
    public void What_cannot_have_been_held_is_planned_and_not_cancelled()
    {
        var draft = Draft("Am Montag treffen sich beide.", time: 0.95);
        var (status, times) = Calendar.Settle(draft, draft.Times, Statuses((EngagementStatus.Held, 0.6), (EngagementStatus.Cancelled, 0.3), (EngagementStatus.Planned, 0.1)), LeastTime);

        Assert.Equal(EngagementStatus.Planned, status);
        Assert.Equal(draft.Times, times);
    }

    [Fact]
    public void What_lies_behind_is_held_and_not_cancelled()
    {
        var draft = Draft("Am 6. Oktober trafen sich beide.", time: 0.95);
        var (status, _) = Calendar.Settle(draft, draft.Times, Statuses((EngagementStatus.Planned, 0.6), (EngagementStatus.Cancelled, 0.3), (EngagementStatus.Held, 0.1)), LeastTime);

        Assert.Equal(EngagementStatus.Held, status);
    }

    [Fact]
    public void A_time_that_is_hardly_sure_gives_way_to_a_status_that_is()
    {
        var draft = Draft("Am Montag treffen sich beide.", time: 0.45);
        var (status, times) = Calendar.Settle(draft, draft.Times, Statuses((EngagementStatus.Held, 0.95), (EngagementStatus.Planned, 0.05)), LeastTime);

        Assert.Equal(EngagementStatus.Held, status);
        Assert.All(times, t => Assert.Equal(0, t));
        Assert.NotEqual(0, draft.Times[0]);
    }

    [Fact]
    public void What_agrees_stays()
    {
        var draft = Draft("Am Montag treffen sich beide.", time: 0.45);
        var (status, times) = Calendar.Settle(draft, draft.Times, Statuses((EngagementStatus.Cancelled, 0.5), (EngagementStatus.Planned, 0.5)), LeastTime);

        Assert.Equal(EngagementStatus.Planned, status);
        Assert.Equal(draft.Times, times);
    }

    private static OccasionDraft Draft(string text, double time)
    {
        var document = Document.Create("", text, TextLanguage.German, new PublicationTime(new LocalDate(2025, 10, 17)));
        var article = new ArticleView(Reader.Prepare(document, Pipeline.Analyze(document.ToSourceText())));
        Assert.Single(article.Times);
        var kinds = new int[FoundTrigger.Labels.Count];
        kinds[1] = Softmax.One;
        return new OccasionDraft(article, [new ScoredTrigger(new FoundTrigger(2, kinds), new int[article.Actors.Count], [Share(time)], new int[article.Places.Count])]);
    }

    private static int[] Statuses(params (EngagementStatus Status, double Share)[] shares)
    {
        var all = new int[Enum.GetValues<EngagementStatus>().Length];
        foreach (var (status, share) in shares)
            all[(int)status] = Share(share);
        return all;
    }

    private static int Share(double share) => (int)(share * Softmax.One);
}
