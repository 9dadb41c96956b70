using CsCheck;
using Lagebild.Dossiers.Changes;
using Lagebild.Dossiers.Evidences;
using Lagebild.Dossiers.Json;
using Lagebild.Dossiers.Log;
using Lagebild.Dossiers.Stories;
using Lagebild.Reading.Documents;

namespace Lagebild.Dossiers.Tests;

public class FoldPropertyTests
{
    [Fact]
    public void Neither_order_nor_duplicates_change_a_dossier() =>
        (from reports in World.Reports
         from shuffled in Gen.Shuffle(reports)
         from again in Gen.Int[0, reports.Length]
         select (reports, mixed: shuffled.Concat(reports.Take(again)).ToArray()))
        .Sample(world => Bytes(world.reports) == Bytes(world.mixed), iter: 300);

    [Fact]
    public void Neither_order_nor_duplicates_change_the_stories() =>
        (from reports in World.Reports
         from shuffled in Gen.Shuffle(reports)
         select (reports, mixed: shuffled.Concat(reports).ToArray()))
        .Sample(world => StoryPartition.Of(world.reports).SequenceEqual(StoryPartition.Of(world.mixed)), iter: 300);

    [Fact]
    public void Every_report_is_a_member_of_one_story_and_a_guest_of_others_only() =>
        World.Reports.Sample(
            reports =>
            {
                var stories = StoryPartition.Of(reports);
                var members = stories.SelectMany(s => s.Members).ToArray();
                return members.Length == members.Distinct().Count()
                    && members.ToHashSet().SetEquals(reports.Select(r => r.Id))
                    && stories.All(s => !s.Guests.Intersect(s.Members).Any() && s.Id.First == s.Members[0]);
            },
            iter: 200);

    [Fact]
    public void Looking_back_is_folding_what_was_known() =>
        World.Reports.Where(w => w.Any(e => e.Document.Published is not null)).Sample(
            reports =>
            {
                var dated = CanonicalOrder.Arrange(reports).Where(e => e.Document.Published is not null).ToArray();
                var then = new AsOf(dated[dated.Length / 2].Document.Published!);
                return Bytes(reports, then) == Bytes([.. reports.Where(e => then.Knows(e.Document.Published))]);
            },
            iter: 200);

    [Fact]
    public void Everything_in_a_dossier_quotes_a_document_of_it() =>
        World.Reports.Sample(
            reports =>
            {
                var texts = reports.GroupBy(e => e.Id).ToDictionary(g => g.Key, g => g.First().Document.Text);
                return Trail(DossierFold.Fold(reports)).All(s => s.Evidence.Range.Of(texts[s.Document]) == s.Evidence.Quote);
            },
            iter: 200);

    [Fact]
    public void The_last_move_of_every_engagement_is_told_as_a_change() =>
        World.Reports.Sample(
            reports =>
            {
                var dossier = DossierFold.Fold(reports);
                return dossier.Engagements.All(e => dossier.Changes.Any(c =>
                    c.Engagement == e.Key && c.Kind is ChangeKind.StatusMoved or ChangeKind.NewEngagement && c.Support == e.Moves[^1].Supports[0]));
            },
            iter: 200);

    private static IEnumerable<Support> Trail(Dossier dossier) =>
    [
        .. dossier.Actors.SelectMany(a => a.Supports),
        .. dossier.Engagements.SelectMany(e => e.Supports),
        .. dossier.Engagements.SelectMany(e => e.Moves).SelectMany(m => m.Supports),
        .. dossier.Engagements.SelectMany(e => e.Slots()).SelectMany(s => s.Values).SelectMany(v => v.Supports),
        .. dossier.Statements.SelectMany(s => s.Supports),
        .. dossier.Questions.SelectMany(q => q.Supports),
        .. dossier.Silences.SelectMany(s => s.Supports),
        .. dossier.Changes.Select(c => c.Support),
    ];

    private static string Bytes(LogEntry[] entries, AsOf? asOf = null) => DossierJson.ToString(DossierFold.Fold(entries, asOf));
}
