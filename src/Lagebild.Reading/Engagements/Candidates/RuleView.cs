using Lagebild.Reading.Actors;

namespace Lagebild.Reading.Engagements.Candidates;

/// <summary>What rules written by hand read in an article; the decisions weigh it like everything else.</summary>
internal sealed class RuleView
{
    private readonly Dictionary<int, OccasionMention> _at = [];
    private readonly Dictionary<int, Occasion> _of = [];

    public static RuleView Read(Material material)
    {
        var view = new RuleView();
        var merging = new Occasions(material);
        var mentions = new MentionReader(material).Read();
        foreach (var mention in mentions)
            view._at[mention.Word] = mention;
        var occasions = merging.Merge(mentions);
        Attendance.German.Read(material, occasions);
        Settling.German.Read(material, occasions);
        occasions.RemoveAll(o => !merging.IsSound(o));
        Hosts.German.Read(material, occasions);
        foreach (var occasion in occasions)
        {
            foreach (var mention in occasion.Mentions)
                view._of[mention.Word] = occasion;
        }
        return view;
    }

    public OccasionMention? MentionAt(int word) => _at.GetValueOrDefault(word);

    public Occasion? OccasionAt(int word) => _of.GetValueOrDefault(word);
}
