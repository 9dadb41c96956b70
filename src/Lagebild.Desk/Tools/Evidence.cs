using Lagebild.Desk.Api;
using Lagebild.Desk.Api.Answers;
using Lagebild.Desk.Api.Routes;
using Lagebild.Dossiers.Engagements;
using Lagebild.Pages.Lookup;

namespace Lagebild.Desk.Tools;

/// <summary>Everything that proves one engagement.</summary>
internal static class Evidence
{
    public static async Task<EvidenceAnswer> OfAsync(NewsView view, string key, CancellationToken cancellation)
    {
        var (sketch, of) = view.Engagement(key);
        var (story, engagement) = await EngagementRoute.FindAsync(view, key, cancellation);
        return new EvidenceAnswer(EngagementAnswer.Of(sketch, of, view.Today),
        [
            .. engagement.Moves.Select((m, i) => new SlotAnswer("status", Said.Name(m.Status), i == engagement.Moves.Count - 1, [.. m.Supports.Select(s => ProofAnswer.Of(s, story))])),
            .. engagement.Objections.Select(m => new SlotAnswer("status", Said.Name(m.Status), false, [.. m.Supports.Select(s => ProofAnswer.Of(s, story))])),
            .. engagement.Participants.Select(p => new SlotAnswer("participants", $"{p.Name} ({Said.Name(p.Role)})", p.IsIn, [.. p.Supports.Select(s => ProofAnswer.Of(s, story))])),
            .. new[] { engagement.Time, engagement.Place, engagement.Outcome }.Concat(engagement.Other).SelectMany(s => Values(s, story)),
        ]);
    }

    private static IEnumerable<SlotAnswer> Values(SlotHistory slot, FoldedStory story) =>
        slot.Values.Select(v => new SlotAnswer(Said.Name(slot.Slot), v.Time?.Text ?? v.Text, v.Key == slot.Current?.Key, [.. v.Supports.Select(s => ProofAnswer.Of(s, story))]))
            .Concat(slot.OpenSpells.Select(o => new SlotAnswer(Said.Name(slot.Slot), "open", o.AnsweredBy is null, [.. o.Said.Select(s => ProofAnswer.Of(s, story))])));
}
