using Lagebild.Reading.Engagements.Candidates;

namespace Lagebild.Reading.Engagements.Decisions;

/// <summary>A group of words with its kind and status, and how likely each actor takes part, before the article's occasions are looked at together.</summary>
/// <param name="Draft">The words.</param>
/// <param name="Kinds">For each kind its probability, in units of 1/65536.</param>
/// <param name="Status">Its likeliest status that the calendar allows.</param>
/// <param name="Statuses">For each status its probability, in units of 1/65536.</param>
/// <param name="Takes">For each actor candidate, that he takes part in some role, in units of 1/65536.</param>
/// <param name="Roles">For each actor candidate the likeliest role.</param>
/// <param name="Noted">That a careful reader would note it, as the first look finds.</param>
internal sealed record ScoredOccasion(
    OccasionDraft Draft, int[] Kinds, EngagementStatus Status, int[] Statuses, int[] Takes, ParticipantRole[] Roles, int Noted)
{
    /// <summary>Its likeliest kind.</summary>
    public EngagementKind Kind { get; } = (EngagementKind)Array.IndexOf(Kinds, Kinds.Max());

    /// <summary>The actor candidates who are likelier than not to take part, in their order.</summary>
    public int[] Clear { get; } = [.. Draft.Possible.Where(i => Takes[i] > OccasionDraft.Half)];
}

/// <summary>The occasions that stand near one in the article, so that time grows with the length of a text and not with its square.</summary>
internal static class Neighbours
{
    private const int Reach = 16, Lead = 4;

    /// <summary>The first ones of the article, and those around the one that stands first at <paramref name="word"/>; of a list in text order.</summary>
    public static IEnumerable<T> Around<T>(IReadOnlyList<T> all, Func<T, OccasionDraft> draft, int word)
    {
        var at = SortedPlaces.FirstFrom(all, o => draft(o).First.Word, word);
        var from = Math.Max(0, at - Reach);
        for (var i = 0; i < Math.Min(Lead, from); i++)
            yield return all[i];
        for (var i = from; i < Math.Min(all.Count, at + Reach); i++)
            yield return all[i];
    }
}
