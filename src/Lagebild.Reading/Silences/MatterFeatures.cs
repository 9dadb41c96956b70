using Lagebild.Language.Clauses;
using Lagebild.Language.Parsing;
using Lagebild.Language.Tagging;
using Lagebild.Networks.Linear;
using Lagebild.Reading.Engagements.Candidates;
using Lagebild.Reading.Engagements.Features;

namespace Lagebild.Reading.Silences;

/// <summary>
/// What tells whether a stretch says that something is open, and whether it says that somebody keeps silent: its words and which of them
/// stand together, its clauses with what negates them, what is asked and under which predicate. What is said in quotation marks counts apart.
/// </summary>
internal sealed class MatterFeatures(ArticleView article)
{
    private const int MostTogether = 14;

    private readonly List<int> _together = [];

    public void Write(MatterCandidate matter, FeatureList into)
    {
        into.Clear();
        into.Add("bias");
        Layout(matter, into);
        Words(matter, Asks(matter), into);
        Clauses(matter, into);
    }

    private void Layout(MatterCandidate matter, FeatureList into)
    {
        var last = matter.End - 1;
        into.Add("kind", (int)article.Sentence(matter.First).Kind);
        into.AddIf(article.Words[last].Form is "?", "asks the reader");
        into.Add("ends", article.Words[last].Upos == Upos.PUNCT ? article.Keys[last] : "-");
        into.Add("length", Buckets.Distance(matter.End - matter.First));
        into.Add("sentence", Math.Min(4, matter.Sentence));
        into.AddIf(article.Sentence(matter.First).FirstWord != matter.First, "second part");
        into.AddIf(article.Segments.IsQuoted((matter.First + matter.End) / 2), "quoted");
        into.Add("actors", Math.Min(3, article.ActorsIn(matter.Sentence).Count));
    }

    private IEnumerable<Reading.Signs.Segment> Segments(MatterCandidate matter)
    {
        for (var w = matter.First; w < matter.End;)
        {
            var segment = article.Segments.At(w);
            yield return segment;
            w = segment.End;
        }
    }

    /// <summary>The segment that opens with a question word, or none.</summary>
    private Reading.Signs.Segment? Asks(MatterCandidate matter)
    {
        foreach (var segment in Segments(matter))
        {
            if (article.Material.Language.Matters.Questions.Opens(article.Words, segment))
                return segment;
        }
        return null;
    }

    private void Words(MatterCandidate matter, Reading.Signs.Segment? asks, FeatureList into)
    {
        if (asks is { } question)
        {
            into.Add("question word", article.Keys[question.First]);
            into.Add("question first", question.First == matter.First ? 1 : 0);
        }
        var segment = -1;
        _together.Clear();
        for (var w = matter.First; w < matter.End; w++)
        {
            if (article.Segments.IndexAt(w) != segment)
            {
                Pairs(into);
                segment = article.Segments.IndexAt(w);
            }
            var word = article.Words[w];
            if (word.Upos == Upos.PUNCT)
                continue;
            var isQuoted = article.Segments.IsQuoted(w);
            var key = Key(w);
            into.Add(isQuoted ? "quoted word" : "word", key);
            if (word.Upos is Upos.NOUN && article.Keys[w] != key)
                into.Add("lemma", article.Keys[w]);
            if (w > matter.First)
                into.Add(isQuoted ? "quoted two" : "two", article.Keys[w - 1], article.Keys[w]);
            if (word.Upos is Upos.VERB or Upos.AUX && !isQuoted)
                into.Add("form", word.FormString.ToLowerInvariant());
            if (isQuoted || !Counts(word))
                continue;
            if (_together.Count < MostTogether)
                _together.Add(w);
            if (asks is { } asked && !asked.Contains(w))
                into.Add("beside question", key);
        }
        Pairs(into);
    }

    /// <summary>Words that stand together between two punctuation marks, in any order.</summary>
    private void Pairs(FeatureList into)
    {
        for (var j = 1; j < _together.Count; j++)
        {
            for (var i = 0; i < j; i++)
            {
                var (one, two) = (Key(_together[i]), Key(_together[j]));
                if (string.CompareOrdinal(one, two) > 0)
                    (one, two) = (two, one);
                into.Add("together", one, two);
            }
        }
        _together.Clear();
    }

    private static bool Counts(Word word) =>
        word.Upos is Upos.NOUN or Upos.VERB or Upos.AUX or Upos.ADJ or Upos.ADV or Upos.PART or Upos.SCONJ || word.Feats.IsNegative || word.Feats.PronType == PronType.Neg;

    private string Key(int w) => article.Heads[w].Length > 0 ? article.Heads[w] : article.Keys[w];

    private void Clauses(MatterCandidate matter, FeatureList into)
    {
        var reading = article.Material.Clauses.Sentences[matter.Sentence];
        foreach (var clause in reading.Clauses)
        {
            if (!matter.Contains(clause.Predicate) || article.Segments.IsQuoted(clause.Predicate))
                continue;
            var lemma = Lemma(clause);
            var polarity = clause.Polarity.ToString();
            into.Add("clause", lemma);
            into.Add("clause+polarity", lemma, polarity);
            into.Add("clause+modality", lemma, clause.Modality.ToString());
            into.Add("clause+tense", lemma, clause.Tense.ToString());
            into.Add("polarity+modality", polarity, clause.Modality.ToString());
            into.Add("clause+embedding", lemma, clause.Embedding.Kind.ToString());
            foreach (var negator in clause.Negators)
                into.Add("negator", article.Keys[negator], lemma);
            if (clause.LightNoun >= 0)
            {
                into.Add("light", Key(clause.LightNoun), lemma);
                into.Add("light+polarity", Key(clause.LightNoun), polarity);
            }
            Question(reading, clause, into);
            Arguments(clause, lemma, polarity, into);
            Adverbs(clause, lemma, polarity, into);
        }
    }

    private string Lemma(Clause clause) => article.Keys[clause.Predicate][0] == '<' ? "<name>" : clause.Lemma;

    private void Question(ClauseReading reading, Clause clause, FeatureList into)
    {
        if (clause.Embedding.Kind != EmbeddingKind.Question)
            return;
        var word = clause.Embedding.Marker >= 0 ? article.Keys[clause.Embedding.Marker] : "-";
        into.Add("question", word);
        if (reading.Governing(clause) is { } above)
        {
            var lemma = Lemma(above);
            into.Add("question under", lemma);
            into.Add("question under+polarity", lemma, above.Polarity.ToString());
            into.Add("question under+modality", lemma, above.Modality.ToString());
            into.Add("question word+under", word, lemma);
            into.Add("question polarity", above.Polarity.ToString());
        }
        if (clause.Embedding.Governor >= 0)
            into.Add("question at", Key(clause.Embedding.Governor));
    }

    private void Arguments(Clause clause, string lemma, string polarity, FeatureList into)
    {
        foreach (var argument in clause.Arguments)
        {
            var named = ClauseRole.Named(argument);
            var key = Key(argument.Head);
            into.Add("argument", named, lemma);
            into.Add("argument noun", key, lemma);
            into.Add("argument noun+polarity", key, polarity);
            if (argument.Relation is ArgumentRelation.Subject)
            {
                var kind = article.Material.Actors.ResolveAt(article.Words[argument.Head])?.Kind.ToString() ?? "thing";
                into.Add("subject", kind, lemma);
                into.Add("subject+polarity", kind, polarity);
                into.Add("subject noun", key, polarity + clause.Modality);
            }
            foreach (var child in article.Words[argument.Head].Children)
            {
                if (child.Relation.Universal() is Relation.Amod or Relation.Det)
                    into.Add("of it", article.Keys[child.Index], key);
            }
        }
    }

    private void Adverbs(Clause clause, string lemma, string polarity, FeatureList into)
    {
        foreach (var verb in clause.Chain)
        {
            foreach (var child in article.Words[verb].Children)
            {
                if (child.Relation.Universal() != Relation.Advmod)
                    continue;
                into.Add("adverb", article.Keys[child.Index], lemma);
                into.Add("adverb+polarity", article.Keys[child.Index], polarity);
            }
        }
    }
}
