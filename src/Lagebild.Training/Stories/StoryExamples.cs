using Lagebild.Dossiers.Log;
using Lagebild.Dossiers.Stories;
using Lagebild.Training.Representations;

namespace Lagebild.Training.Stories;

/// <summary>A pair of reports to learn from.</summary>
internal readonly record struct StoryExample(int One, int Other, StoryFeatures Features, bool IsOneStory);

/// <summary>
/// The pairs that are weighed at all, and as many of strangers laid upon each other in time: the labelled ones lie scattered over twenty years,
/// whereas a newsroom reads hundreds of one week.
/// </summary>
internal static class StoryExamples
{
    private const ulong Seed = 1503;

    /// <summary>Every so manieth pair of strangers of other times is taken.</summary>
    private const int OneIn = 8;

    public static StoryExample[] Of(StoryGold gold)
    {
        var profiles = gold.Entries.Select(e => StoryProfile.Of(e.Report.Terms)).ToArray();
        var near = StoryPartition.Pairs(gold.Entries).Select(p => new StoryExample(p.One, p.Other, p.Features, gold.IsOneStory(p.One, p.Other)));
        return [.. near, .. Apart(gold, profiles)];
    }

    private static IEnumerable<StoryExample> Apart(StoryGold gold, StoryProfile[] profiles)
    {
        var random = new Random64(Seed);
        var strongest = gold.Entries.Select(e => StoryProfile.StrongestOf(e.Report.Terms)).ToArray();
        for (var i = 0; i < profiles.Length; i++)
        {
            for (var j = i + 1; j < profiles.Length; j++)
            {
                var days = random.Next(StoryWindow.Days + 1);
                if (StoryWindow.Covers(At(i), At(j)) || !strongest[i].Intersect(strongest[j]).Any() || random.Next(OneIn) > 0)
                    continue;
                yield return new StoryExample(i, j, StoryFeatures.Of(profiles[i], profiles[j], days), false);
            }
        }

        Moment At(int i) => Moment.Of(gold.Entries[i].Document.Published);
    }
}
