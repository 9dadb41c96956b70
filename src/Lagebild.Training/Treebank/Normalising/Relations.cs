namespace Lagebild.Training.Treebank.Normalising;

/// <summary>Labels of nominal dependents, of "es" and "sich", and heads where a preposition was the head.</summary>
internal sealed class Relations : INormalisingRule
{
    public void Apply(Draft sentence)
    {
        for (var i = 0; i < sentence.Count; i++)
            PrepositionAsHead(sentence, i);
        for (var i = 0; i < sentence.Count; i++)
        {
            var word = sentence[i];
            var head = word.Head >= 0 ? sentence[word.Head] : null;
            if (word.Relation == "expl" && head is not null && head.Lower is "gibt" or "gab" or "gäbe" or "gebe" or "geben" or "gegeben")
                Existential(sentence, i);
            else if (word.Relation == "expl" && word.Lower is "es" or "'s" && !sentence.HasChild(word.Head, c => c.Universal is "nsubj" or "csubj"))
                word.Relation = "nsubj";
            else if (word.Lower == "sich" && word.Universal is "nsubj" or "nmod" or "dep")
                word.Relation = "obj";
            else if (word.Relation == "obl" && head is not null && head.Upos is "NOUN" or "PROPN" or "ADJ" or "PRON" or "NUM" or "DET")
                word.Relation = "nmod";
            else if (word.Relation == "obl" && head is { Upos: "VERB" } && IsAgent(sentence, i))
                word.Relation = "obl:agent";
            else if (word.Relation == "amod" && word.Upos == "PROPN" && head is { Upos: "PROPN" } && word.Head < i)
                word.Relation = "flat";
        }
    }

    /// <summary>"es gibt X": "es" is the subject and X the object.</summary>
    private static void Existential(Draft sentence, int es)
    {
        foreach (var sibling in sentence.Children(sentence[es].Head))
        {
            if (sentence[sibling].Relation == "nsubj")
                sentence[sibling].Relation = "obj";
        }
        sentence[es].Relation = "nsubj";
    }

    private static bool IsAgent(Draft sentence, int noun) =>
        sentence.HasChild(noun, c => c.Universal == "case" && c.Lower == "von")
        && sentence.HasChild(sentence[noun].Head, c => c.Relation == "aux:pass");

    private static void PrepositionAsHead(Draft sentence, int i)
    {
        var word = sentence[i];
        if (word.Upos != "ADP" || word.Relation is "case" or "mark" or "compound:prt" or "fixed" or "root" or "conj" or "flat:name" || word.Head < 0)
            return;
        var noun = sentence.Child(i, c => c.IsNominal || c.Upos is "DET" or "ADJ");
        if (noun <= i)
            return;
        sentence.Promote(noun, i, "case", _ => true);
        if (sentence[noun].Relation is "xcomp" or "cop" or "advmod" or "dep")
            sentence[noun].Relation = "obl";
    }
}
