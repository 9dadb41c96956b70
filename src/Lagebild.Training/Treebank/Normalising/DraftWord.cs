namespace Lagebild.Training.Treebank.Normalising;

/// <summary>A word of a sentence that is being normalised: the columns that rules may change.</summary>
internal sealed class DraftWord(TreebankWord word)
{
    public TreebankWord Original { get; } = word;

    public string Form { get; } = word.Form;

    public string Lower { get; } = word.Form.ToLowerInvariant();

    public string Lemma { get; set; } = word.Lemma;

    public string Upos { get; set; } = word.Upos;

    public string Feats { get; set; } = word.Feats;

    /// <summary>Index from 0, or -1 at the root.</summary>
    public int Head { get; set; } = word.Head - 1;

    public string Relation { get; set; } = word.Relation;

    /// <summary>The UniMorph tags, or empty.</summary>
    public string[] UniMorph { get; } = word.MiscValue("UM")?.Split(';') ?? [];

    public string Universal => Relation.Split(':')[0];

    public bool IsNominal => Upos is "NOUN" or "PROPN" or "PRON" or "NUM" or "X" or "SYM";

    public TreebankWord Finish() =>
        Original with { Lemma = Lemma, Upos = Upos, Feats = Feats, Head = Head + 1, Relation = Relation };
}
