using Lagebild.Language.Parsing;
using Lagebild.Language.Tagging;
using Lagebild.Networks.Linear;
using Lagebild.Reading.Engagements.Candidates;
using Lagebild.Reading.Engagements.Decisions;
using Lagebild.Reading.Signs;
using NodaTime;

namespace Lagebild.Reading.Engagements.Features;

/// <summary>
/// What tells how far an occasion has come: for each mention the verbs that govern it with tense, mood and negation, the words of its
/// clause, adjective and preposition, signs of the tables; and its time against the day of publication.
/// </summary>
internal sealed class StatusFeatures(ArticleView article)
{
    public static IReadOnlyList<string> Labels { get; } = Enum.GetNames<EngagementStatus>();

    private const int MostMentions = 6, MostSteps = 4;

    public void Write(OccasionDraft occasion, FeatureList into)
    {
        into.Clear();
        into.Add("bias");
        into.Add("kind", occasion.LikelyKind.ToString());
        var lies = Lies(occasion);
        into.Add("lies", lies);
        into.Add("lies+kind", lies, occasion.LikelyKind.ToString());
        into.Add("mentions", Math.Min(4, occasion.Mentions.Count));
        var first = occasion.First.Word;
        Mention(first, "1", lies, into);
        foreach (var mention in occasion.Mentions.Take(MostMentions))
        {
            if (mention.Word == first)
                continue;
            Mention(mention.Word, article.IsHeadline(mention.Word) ? "h" : "n", lies, into);
        }
        if (occasion.Mentions[^1].Word != first)
            Mention(occasion.Mentions[^1].Word, "l", lies, into);
        NextSentence(occasion.Mentions[^1].Word, into);
    }

    private string Lies(OccasionDraft occasion)
    {
        if (article.Material.Document.Published?.Date is not { } published)
            return "unknown";
        var (index, probability) = ScoredTrigger.Best(occasion.Times);
        if (index < 0 || probability < OccasionDraft.Half)
            return "none";
        var days = article.Times[index].Days;
        if (days.Latest < published)
            return "past";
        if (days.Earliest > published)
            return "ahead";
        return days is { IsDay: true } ? "today" : "around";
    }

    private void Mention(int w, string which, string lies, FeatureList into)
    {
        var head = article.Heads[w].Length > 0 ? article.Heads[w] : article.Keys[w];
        var isNoun = article.Heads[w].Length > 0;
        into.Add("lemma" + which, head);
        into.Add("form" + which, isNoun ? "noun" : "verb");
        var (verb, finite) = Chain(w, which, into);
        if (!isNoun)
        {
            into.Add("verbform" + which, (int)article.Words[w].Feats.VerbForm);
            into.Add("own tense" + which, (int)article.Words[w].Feats.Tense);
        }
        if (article.Prepositions[w] is { Length: > 0 } prep)
        {
            into.Add("prep" + which, prep);
            into.Add("prep+verb" + which, prep, verb);
        }
        foreach (var child in article.Words[w].Children)
        {
            if (child.Relation.Universal() is Relation.Amod or Relation.Det or Relation.Advmod or Relation.Nummod or Relation.Mark)
            {
                into.Add("child" + which, article.Keys[child.Index]);
                into.Add("child any", article.Keys[child.Index]);
            }
        }
        Clause(w, which, lies, finite, into);
        Reading(w, which, lies, into);
    }

    /// <summary>What the clause reading says of its clause and of those above it.</summary>
    private void Reading(int w, string which, string lies, FeatureList into)
    {
        var reading = article.Material.Clauses.Sentences[article.SentenceOf(w)];
        var clause = reading.ClauseOf(w);
        var role = clause is null ? "none" : ClauseRole.Of(clause, w, article);
        into.Add("role" + which, role);
        for (var level = 0; clause is not null && level < 3; level++)
        {
            var at = which + (char)('0' + level);
            var lemma = article.Keys[clause.Predicate][0] == '<' ? "<name>" : clause.Lemma;
            into.Add("c lemma" + at, lemma);
            into.Add("c lemma any", lemma);
            into.Add("c polarity" + at, clause.Polarity.ToString());
            into.Add("c tense" + at, clause.Tense.ToString());
            into.Add("c modality" + at, clause.Modality.ToString());
            into.Add("c mood" + at, clause.Mood.ToString());
            into.Add("c voice" + at, clause.Voice.ToString());
            into.Add("c under" + at, clause.Embedding.Kind.ToString());
            into.Add("c lemma+polarity" + at, lemma, clause.Polarity.ToString());
            into.Add("c lemma+polarity", lemma, clause.Polarity.ToString());
            into.Add("c lemma+tense" + at, lemma, clause.Tense.ToString());
            into.Add("c lemma+modality" + at, lemma, clause.Modality.ToString());
            into.Add("c modality+tense" + at, clause.Modality.ToString(), clause.Tense.ToString());
            into.Add("c modality+polarity" + at, clause.Modality.ToString(), clause.Polarity.ToString());
            into.Add("c tense+lies" + at, clause.Tense.ToString(), lies);
            into.Add("c tense+role" + at, clause.Tense.ToString(), role);
            into.Add("c role+lemma" + at, role, lemma);
            into.Add("c asserted" + at, clause.IsAsserted ? 1 : 0);
            into.AddIf(clause.IsDenying, "c denying" + at);
            if (clause.LightNoun >= 0)
                into.Add("c light" + at, article.Heads[clause.LightNoun], lemma);
            clause = reading.Governing(clause);
            role = "above";
        }
    }

    /// <summary>The verbs above it, with their auxiliaries; gives the nearest full verb and the finite form's description.</summary>
    private (string Verb, string Finite) Chain(int w, string which, FeatureList into)
    {
        var (verb, finite) = ("", "none");
        var step = 0;
        var path = "";
        for (Word? at = article.Words[w]; at is { } word && step <= MostSteps; at = word.Head, step++)
        {
            if (word.Upos is Upos.VERB or Upos.AUX)
            {
                var key = article.Keys[word.Index];
                if (verb.Length == 0)
                    verb = key;
                into.Add("chain" + which, key);
                into.Add("chain any", key);
                into.Add("chain+path" + which, key, path);
                var negated = Negated(word);
                into.Add("chain negated" + which, key, negated ? 1 : 0);
                if (negated)
                    into.Add("negated any");
                Auxiliaries(word, which, ref finite, into);
                if (word.Feats.VerbForm == VerbForm.Fin)
                {
                    into.Add("finite" + which, word.Feats.Tense.ToString(), (int)word.Feats.Mood);
                    finite = finite == "none" ? word.Feats.Tense.ToString() + word.Feats.Mood : finite;
                }
            }
            path += "^" + word.Relation.Universal().Name();
        }
        return (verb, finite);
    }

    private void Auxiliaries(Word verb, string which, ref string finite, FeatureList into)
    {
        foreach (var child in verb.Children)
        {
            switch (child.Relation.Universal())
            {
                case Relation.Aux or Relation.Cop:
                    var form = child.FormString.ToLowerInvariant();
                    into.Add("aux" + which, form);
                    into.Add("aux any", form);
                    into.Add("aux+verb" + which, form, article.Keys[verb.Index]);
                    finite = form;
                    break;
                case Relation.Mark:
                    into.Add("mark" + which, article.Keys[child.Index]);
                    break;
                case Relation.Advmod:
                    into.Add("adv" + which, article.Keys[child.Index]);
                    into.Add("adv+verb" + which, article.Keys[child.Index], article.Keys[verb.Index]);
                    break;
                case Relation.Xcomp or Relation.Obj or Relation.Ccomp:
                    into.Add("beside" + which, article.Heads[child.Index].Length > 0 ? article.Heads[child.Index] : article.Keys[child.Index], article.Keys[verb.Index]);
                    break;
            }
        }
    }

    private static bool Negated(Word verb)
    {
        foreach (var child in verb.Children)
        {
            if (child.Feats.IsNegative || child.Feats.PronType == PronType.Neg)
                return true;
            foreach (var below in child.Children)
            {
                if (below.Relation.Universal() == Relation.Det && below.Feats.PronType == PronType.Neg)
                    return true;
            }
        }
        return false;
    }

    private void Clause(int w, string which, string lies, string finite, FeatureList into)
    {
        var clause = article.Segments.Clause(article.Words, w);
        into.Add("opens" + which, article.Keys[clause.First]);
        into.Add("lies+finite" + which, lies, finite);
        into.AddIf(article.Segments.IsQuoted(w), "quoted" + which);
        for (var at = clause.First; at < clause.End; at++)
        {
            var word = article.Words[at];
            if (at == w || word.Upos is Upos.PUNCT or Upos.DET or Upos.PROPN || article.Keys[at][0] == '<')
                continue;
            var key = article.Heads[at].Length > 0 ? article.Heads[at] : article.Keys[at];
            into.Add("clause" + which, key);
            into.Add("clause any", key);
            if (word.Upos is Upos.AUX || word.Feats.IsNegative)
                into.Add("clause form" + which, word.FormString.ToLowerInvariant());
        }
        foreach (var status in article.Material.Language.Engagements.StatusSigns.AllIn(article.Words, clause))
            into.Add("sign" + which, status.ToString());
        // The rest of the sentence may tell it in another clause.
        var sentence = article.Sentence(w);
        for (var at = sentence.FirstWord; at < sentence.EndWord; at++)
        {
            if (!clause.Contains(at) && article.Words[at].Upos is Upos.VERB or Upos.AUX or Upos.ADV or Upos.SCONJ or Upos.ADJ)
                into.Add("sentence" + which, article.Keys[at]);
        }
        foreach (var status in article.Material.Language.Engagements.StatusSigns.AllIn(article.Words, new Segment(sentence.FirstWord, sentence.EndWord)))
            into.Add("sentence sign" + which, status.ToString());
    }

    private void NextSentence(int w, FeatureList into)
    {
        var next = article.SentenceOf(w) + 1;
        if (next >= article.Words.Tokens.Sentences.Length)
            return;
        var sentence = article.Words.Tokens.Sentences[next];
        for (var at = sentence.FirstWord; at < sentence.EndWord; at++)
        {
            if (article.Words[at].Upos is Upos.VERB or Upos.NOUN && article.Keys[at][0] != '<')
                into.Add("next", article.Heads[at].Length > 0 ? article.Heads[at] : article.Keys[at]);
        }
        foreach (var status in article.Material.Language.Engagements.StatusSigns.AllIn(article.Words, new Segment(sentence.FirstWord, sentence.EndWord)))
            into.Add("next sign", status.ToString());
    }
}
