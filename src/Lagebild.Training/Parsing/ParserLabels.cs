using Lagebild.Language.Parsing;
using Lagebild.Language.Tagging;
using Lagebild.Training.Treebank;
using Lagebild.Training.Treebank.Normalising;

namespace Lagebild.Training.Parsing;

/// <summary>The classes that the network chooses from, as the training split shows them.</summary>
internal sealed class ParserLabels
{

    private readonly Dictionary<Morphology, int> _morphologies = [];
    private readonly Dictionary<Relation, int> _relations = [];

    public ParserLabels(IEnumerable<TreebankSentence> sentences)
    {
        var words = sentences.SelectMany(s => s.Words).ToList();
        var counts = words.Where(w => w.Feats != FeaturesFromUniMorph.Unknown).SelectMany(w => Morphologies(w.Feats).Select(m => (w.Upos, m)))
            .CountBy(p => p).ToList();
        MorphologyList = [.. counts.GroupBy(c => c.Key.m).Select(g => (g.Key, Count: g.Sum(c => c.Value)))
            .Where(m => m.Count >= 2).OrderByDescending(m => m.Count).ThenBy(m => m.Key.Bits).Select(m => m.Key)];
        if (MorphologyList.Length == 0)
            MorphologyList = [Morphology.None];
        for (var i = 0; i < MorphologyList.Length; i++)
            _morphologies.Add(MorphologyList[i], i);
        Allowed = [.. Enum.GetValues<Upos>().Select(_ => new bool[MorphologyList.Length])];
        foreach (var ((upos, morphology), count) in counts)
        {
            if (count >= 2 && Enum.TryParse<Upos>(upos, out var tag) && _morphologies.TryGetValue(morphology, out var at))
                Allowed[(int)tag][at] = true;
        }
        RelationList = [.. words.Select(w => RelationNames.Parse(w.Relation)).Distinct().Order()];
        for (var i = 0; i < RelationList.Length; i++)
            _relations.Add(RelationList[i], i);
    }

    public Morphology[] MorphologyList { get; }

    public bool[][] Allowed { get; }

    public Relation[] RelationList { get; }

    public int Relation(string name) => _relations[RelationNames.Parse(name)];

    /// <summary>Places of the morphologies that a FEATS column admits; null where it says nothing.</summary>
    public int[]? Admissible(string feats)
    {
        if (feats == FeaturesFromUniMorph.Unknown)
            return null;
        int[] places = [.. Morphologies(feats).Select(m => _morphologies.GetValueOrDefault(m, -1)).Where(i => i >= 0)];
        return places.Length > 0 ? places : null;
    }

    /// <summary>Alternatives are separated by a slash.</summary>
    private static IEnumerable<Morphology> Morphologies(string feats) => feats.Split('/').Select(f => Morphology.Parse(f));
}
