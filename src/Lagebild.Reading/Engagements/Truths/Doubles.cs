using Lagebild.Reading.Engagements.Candidates;

namespace Lagebild.Reading.Engagements.Truths;

/// <summary>
/// Two occasions of one report that nothing told of them sets apart are one: "Trump und Putin verabreden sich" above "… ein Gipfeltreffen mit Putin in
/// Budapest"; "der Gipfel werde vorbereitet … Budapest sei ein guter Ort für die Gespräche".
/// </summary>
internal static class Doubles
{
    public static IReadOnlyList<Occasion> Joined(ArticleView article, IReadOnlyList<Occasion> occasions)
    {
        var joined = new List<Occasion>();
        foreach (var occasion in occasions.OrderBy(o => o.Words.All(article.IsHeadline)))
        {
            var at = joined.FindIndex(o => IsTheSame(article, occasion, o));
            if (at >= 0)
                joined[at] = Join(joined[at], occasion);
            else
                joined.Add(occasion);
        }
        return [.. joined.OrderBy(o => o.Words[0])];
    }

    private static bool IsTheSame(ArticleView article, Occasion second, Occasion first) =>
        AreAlike(second.Kind, first.Kind) && second.Status == first.Status
        && (second.Place is not { } place || first.Place?.Name == place.Name) && (second.Days is not { } days || first.Days == days)
        && AreTheSame(Who(second), Who(first), second.Place is not null ? Likeness.Shared : second.Words.All(article.IsHeadline) ? Likeness.Within : Likeness.Equal);

    /// <summary>Two at least are the same; at one place that is enough.</summary>
    private static bool AreTheSame(HashSet<string> second, HashSet<string> first, Likeness needed) => second.Intersect(first).Count() > 1 && needed switch
    {
        Likeness.Shared => true,
        Likeness.Within => second.IsSubsetOf(first),
        _ => second.SetEquals(first),
    };

    /// <summary>How alike those who take part must be.</summary>
    private enum Likeness { Shared, Within, Equal }

    private static HashSet<string> Who(Occasion occasion) => [.. occasion.Participants.Where(p => p.Role != ParticipantRole.Excluded).Select(p => p.Party.Name)];

    private static bool AreAlike(EngagementKind one, EngagementKind other) => one == other || IsMeeting(one) && IsMeeting(other);

    private static bool IsMeeting(EngagementKind kind) => kind is EngagementKind.Meeting or EngagementKind.Talks or EngagementKind.Summit;

    /// <summary>The first with the words of the second, and whom only that names.</summary>
    private static Occasion Join(Occasion first, Occasion second)
    {
        var words = first.Words.Zip(first.Statuses).Concat(second.Words.Zip(second.Statuses)).OrderBy(p => p.First).ToList();
        return first with
        {
            Words = [.. words.Select(p => p.First)],
            Statuses = [.. words.Select(p => p.Second)],
            Participants = [.. first.Participants, .. second.Participants.Where(p => first.Participants.All(q => q.Party.Name != p.Party.Name))],
        };
    }
}
