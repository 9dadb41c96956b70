using Lagebild.Networks.Linear;
using Lagebild.Reading.Engagements.Candidates;

namespace Lagebild.Reading.Silences;

/// <summary>Finds what a report itself says is open, and who keeps silent according to it; one matter a stretch.</summary>
internal sealed class MatterReader(MatterDecisions decisions)
{
    /// <summary>A clause that is nearly as sure as the sentence says it alone.</summary>
    private const double NearlyAll = 0.7;

    public MatterDecisions Decisions => decisions;

    public (List<OpenMatter> Open, List<Silence> Silences) Read(ArticleView article)
    {
        var features = new FeatureList();
        var of = new MatterFeatures(article);
        var open = new List<OpenMatter>();
        var silences = new List<Silence>();
        foreach (var candidate in MatterCandidate.Find(article))
        {
            if (Likeliest(article, candidate, decisions.Open, of, features) is var isOpen && isOpen.Probability >= decisions.Thresholds.Open)
                open.Add(isOpen);
            var isSilent = Likeliest(article, candidate, decisions.Silent, of, features);
            if (isSilent.Probability < decisions.Thresholds.Silent)
                continue;
            foreach (var who in Silent(article, isSilent.Stretch).Where(w => silences.TrueForAll(s => s.Who.Name != w.Party.Name)))
                silences.Add(new Silence(article.Material.Sentence(candidate.First), who.Party));
        }
        return (open, silences);
    }

    /// <summary>How sure it is that a stretch says so, and which of its main clauses alone does, or the whole.</summary>
    public static OpenMatter Likeliest(ArticleView article, MatterCandidate whole, LinearModel model, MatterFeatures of, FeatureList features)
    {
        of.Write(whole, features);
        var best = new OpenMatter(whole, model.PredictYes(features));
        var all = best.Probability;
        foreach (var part in whole.MainClauses(article))
        {
            of.Write(part, features);
            var probability = model.PredictYes(features);
            if (probability >= NearlyAll * all && (best.Stretch == whole || probability > best.Probability))
                best = new OpenMatter(part, probability);
        }
        return best with { Probability = Math.Max(best.Probability, all) };
    }

    /// <summary>Who is silent; where nobody is likely to be, the likeliest.</summary>
    private List<SilentCandidate> Silent(ArticleView article, MatterCandidate matter)
    {
        var candidates = SilentCandidate.Find(article, matter);
        var of = new SilentFeatures(article);
        var features = new FeatureList();
        var scored = candidates.Select(c =>
        {
            of.Write(matter, c, candidates, features);
            return (Candidate: c, Probability: decisions.Party.PredictYes(features));
        }).ToList();
        var sure = scored.Where(s => s.Probability >= decisions.Thresholds.Party).Select(s => s.Candidate).ToList();
        // Of "eine Stellungnahme des Kremls" the Kremlin is silent, not the statement.
        sure.RemoveAll(c => c.Actor is null && sure.Exists(o => o.Actor is not null && article.Words[o.Head].IsUnder(article.Words[c.Head])));
        if (sure.Count > 0 || scored.Count == 0)
            return sure;
        var best = scored.MaxBy(s => s.Probability);
        return best.Probability >= decisions.Thresholds.Party / 4 ? [best.Candidate] : [];
    }
}

/// <summary>An open matter before it is attached.</summary>
/// <param name="Stretch">The words that tell it.</param>
/// <param name="Probability">How sure it is, in units of 1/65536.</param>
internal readonly record struct OpenMatter(MatterCandidate Stretch, int Probability);
