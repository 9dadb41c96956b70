using Lagebild.Reading.Engagements;

namespace Lagebild.Dossiers.Changes;

/// <summary>Order of importance: what a planning desk must know first.</summary>
internal static class Importance
{
    public static int Of(ChangeKind change, EngagementKind? engagement = null, SlotName? slot = null) =>
        Weight(change) * 10 + (engagement is { } kind ? Weight(kind) : 0) + (slot is SlotName.Time or SlotName.Place ? 2 : 0);

    private static int Weight(ChangeKind change) => change switch
    {
        ChangeKind.StatusMoved => 10,
        ChangeKind.NewEngagement => 9,
        ChangeKind.SlotDisputed => 8,
        ChangeKind.SlotChanged or ChangeKind.DisputeResolved => 7,
        ChangeKind.QuestionAnswered => 6,
        ChangeKind.SlotFilled or ChangeKind.SilenceBroken or ChangeKind.QuestionReopened => 5,
        ChangeKind.StatementOfNote or ChangeKind.QuestionOpened => 4,
        _ => 3,
    };

    private static int Weight(EngagementKind kind) => kind switch
    {
        EngagementKind.Summit => 9,
        EngagementKind.Signing => 8,
        EngagementKind.Talks or EngagementKind.Conference => 7,
        EngagementKind.Meeting or EngagementKind.Visit or EngagementKind.Vote => 6,
        EngagementKind.Call or EngagementKind.Session => 5,
        _ => 3,
    };
}
