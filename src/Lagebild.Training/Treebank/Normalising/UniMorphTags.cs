using Lagebild.Language.Tagging;

namespace Lagebild.Training.Treebank.Normalising;

/// <summary>UniMorph tags as features of Universal Dependencies (McCarthy et al. 2018, the other way round).</summary>
internal static class UniMorphTags
{
    public static Morphology Read(IEnumerable<string> tags, Morphology feats)
    {
        foreach (var tag in tags)
        {
            feats = tag switch
            {
                "NOM" => feats.With(Case.Nom),
                "ACC" => feats.With(Case.Acc),
                "DAT" => feats.With(Case.Dat),
                "GEN" => feats.With(Case.Gen),
                "SG" => feats.With(Number.Sing),
                "PL" => feats.With(Number.Plur),
                "MASC" => feats.With(Gender.Masc),
                "FEM" => feats.With(Gender.Fem),
                "NEUT" => feats.With(Gender.Neut),
                "1" => feats.With(Person.First),
                "2" => feats.With(Person.Second),
                "3" => feats.With(Person.Third),
                "PRS" => feats.With(Tense.Pres),
                "PST" => feats.With(Tense.Past),
                "IND" => feats.With(Mood.Ind),
                "SBJV" => feats.With(Mood.Sub),
                "IMP" => feats.With(Mood.Imp),
                "FIN" => feats.With(VerbForm.Fin),
                "NFIN" => feats.With(VerbForm.Inf),
                "V.PTCP" => feats.With(VerbForm.Part),
                "CMPR" => feats.With(Degree.Cmp),
                "SPRL" => feats.With(Degree.Sup),
                _ => feats,
            };
        }
        return feats;
    }
}
