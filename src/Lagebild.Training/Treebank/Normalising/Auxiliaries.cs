using Lagebild.Language.German.Lexicon;
using Lagebild.Language.Tagging;

namespace Lagebild.Training.Treebank.Normalising;

/// <summary>
/// Auxiliaries hang on the main verb; "werden" is passive with a participle, future with an infinitive and a full verb with a
/// predicate; the subject's label follows.
/// </summary>
internal sealed class Auxiliaries(GermanLexicon lexicon) : INormalisingRule
{
    private static readonly HashSet<string> Werden = Forms("werde wirst wird werden werdet wurde wurdest wurden wurdet würde würdest würden würdet worden geworden ward");
    private static readonly HashSet<string> Sein = Forms("bin bist ist sind seid war warst waren wart wäre wären sei seien sein gewesen");
    private static readonly HashSet<string> Haben = Forms("habe hast hat haben habt hatte hatten hätte hätten gehabt hab");

    /// <summary>Participles that make their perfect with "sein"; with it they are no passive.</summary>
    private static readonly HashSet<string> PerfectWithSein = Forms(
        "gegangen gekommen gefahren geflogen gelaufen gestiegen gesunken gefallen gewachsen gestorben geworden gewesen geblieben "
        + "erschienen entstanden geschehen passiert gelungen aufgetreten angekommen zurückgekehrt umgezogen eingetreten ausgetreten "
        + "verschwunden zurückgetreten gereist gefolgt begegnet gescheitert ausgefallen aufgewachsen hervorgegangen eingegangen "
        + "vergangen ausgestorben abgestiegen aufgestiegen gezogen gelandet geflohen geflüchtet erfolgt übergegangen gestartet");

    public void Apply(Draft sentence)
    {
        for (var i = 0; i < sentence.Count; i++)
            Climb(sentence, i);
        for (var i = 0; i < sentence.Count; i++)
        {
            var word = sentence[i];
            if (word.Upos is not ("AUX" or "VERB"))
                continue;
            if (word.Relation is "cop" or "aux" or "aux:pass")
            {
                word.Upos = "AUX";
                Label(sentence, i);
            }
            else if (word.Upos == "AUX" && (Werden.Contains(word.Lower) || Sein.Contains(word.Lower) || Haben.Contains(word.Lower)))
            {
                word.Upos = "VERB";
            }
        }
        for (var i = 0; i < sentence.Count; i++)
            Subject(sentence, i);
    }

    /// <summary>A dependent of an auxiliary belongs to the word that the auxiliary serves.</summary>
    private static void Climb(Draft sentence, int i)
    {
        for (var steps = 0; steps < 4 && sentence[i].Head is >= 0 and var h && sentence[h].Upos == "AUX" && sentence[h].Relation is "aux" or "aux:pass" or "cop"; steps++)
            sentence[i].Head = sentence[h].Head;
    }

    private void Label(Draft sentence, int i)
    {
        var word = sentence[i];
        var head = sentence[word.Head];
        if (Werden.Contains(word.Lower))
        {
            var (participle, infinitive) = VerbForms(head);
            if (participle && !infinitive)
                (word.Relation, head.Upos) = ("aux:pass", head.Upos is "ADJ" or "VERB" ? "VERB" : head.Upos);
            else if (infinitive && !participle && word.Lower is not ("worden" or "geworden"))
                word.Relation = "aux";
            else if (word.Relation == "cop")
                FullVerb(sentence, i, word.Head);
        }
        else if (Sein.Contains(word.Lower) && word.Relation == "aux:pass"
            && (PerfectWithSein.Contains(head.Lower) || sentence.HasChild(word.Head, c => c.Lower == "worden")))
        {
            word.Relation = "aux";
        }
        else if (Haben.Contains(word.Lower) && word.Relation == "aux:pass")
        {
            word.Relation = "aux";
        }
    }

    /// <summary>"wurde Präsident": the verb is the head, the predicate its xcomp.</summary>
    private static void FullVerb(Draft sentence, int verb, int predicate)
    {
        sentence[verb].Upos = "VERB";
        sentence.Promote(verb, predicate, "xcomp", c => c.Universal is "nsubj" or "csubj" or "obl" or "aux" or "advcl" or "mark" or "cc" or "punct" or "expl" or "parataxis" or "obj" or "iobj" or "ccomp" or "conj"
            || (c.Universal == "advmod" && c.Upos is "ADV" or "PART"));
    }

    private static void Subject(Draft sentence, int i)
    {
        var word = sentence[i];
        if (word.Universal is not ("nsubj" or "csubj") || word.Head < 0)
            return;
        var passive = sentence.HasChild(word.Head, c => c.Relation == "aux:pass");
        if (passive != word.Relation.EndsWith(":pass", StringComparison.Ordinal))
            word.Relation = passive ? word.Universal + ":pass" : word.Universal;
    }

    private (bool Participle, bool Infinitive) VerbForms(DraftWord word)
    {
        if (word.UniMorph.Contains("V.PTCP"))
            return (true, false);
        if (word.UniMorph.Contains("NFIN"))
            return (false, true);
        var (participle, infinitive) = (false, false);
        foreach (var reading in lexicon.Readings(word.Lower))
        {
            participle |= reading.Upos == Upos.VERB && reading.Feats.VerbForm == VerbForm.Part;
            infinitive |= reading.Upos == Upos.VERB && reading.Feats.VerbForm == VerbForm.Inf;
        }
        if (!participle && !infinitive && word.Upos == "VERB")
            return (word.Lower.EndsWith('t'), word.Lower.EndsWith("en", StringComparison.Ordinal) && !word.Lower.Contains("ge"));
        return (participle, infinitive);
    }

    private static HashSet<string> Forms(string list) => new(list.Split(' '), StringComparer.Ordinal);
}
