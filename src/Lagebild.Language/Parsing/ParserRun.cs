using Lagebild.Language.Networks;
using Lagebild.Language.Tagging;
using Lagebild.Language.Tokens;
using Lagebild.Language.Vectors;

namespace Lagebild.Language.Parsing;

/// <summary>One pass of the network over some sentences of a text.</summary>
internal readonly ref struct ParserRun(ParserModel model, ParserWorkspace memory, TokenizedText text, ReadOnlySpan<SentenceSpan> sentences)
{
    private readonly ReadOnlySpan<SentenceSpan> _sentences = sentences;

    /// <summary>Writes the columns of these sentences' words.</summary>
    public void Into(Upos[] upos, Morphology[] morphology, int[] heads, Relation[] relations, WordStates states)
    {
        Span<int> lengths = _sentences.Length <= 1024 ? stackalloc int[_sentences.Length] : new int[_sentences.Length];
        for (var i = 0; i < lengths.Length; i++)
            lengths[i] = _sentences[i].WordCount;
        memory.Batch.Arrange(lengths);
        WriteInput();
        var hidden = model.Encoder.Run(memory.Input, memory.Forms, 0, memory.Batch, memory.Encoder);
        memory.Forms.Remember();
        Keep(hidden, states);
        Tag(hidden, upos);
        Attach(hidden, heads);
        Label(hidden, heads, relations);
        Inflect(hidden, upos, heads, relations, morphology);
    }

    private int WordAt(int rank, int position) => _sentences[memory.Batch.SentenceAt(rank)].FirstWord + position;

    private void WriteInput()
    {
        var (batch, forms) = (memory.Batch, memory.Forms.Forms);
        forms.Clear(batch.Rows);
        for (var s = 0; s < batch.Count; s++)
        {
            for (var t = 0; t < batch.LengthAt(s); t++)
                forms.Add(batch.Row(s, t), FormHash.Verbatim(text.Form(WordAt(s, t))), WordAt(s, t));
        }
        memory.Forms.Recall(model.Memory);
        var fresh = memory.Forms.Fresh;
        memory.Input.Resize(fresh.Length, model.InputColumns).Clear();
        Span<int> parts = stackalloc int[WordFeatures.MostParts], readings = stackalloc int[WordFeatures.MostReadings];
        for (var f = 0; f < fresh.Length; f++)
        {
            var form = TreebankMarks.Of(text.Form(forms.Word(fresh[f])));
            var (partCount, readingCount) = (model.Features.Parts(form, parts), model.Features.Readings(form, readings));
            var rest = model.Encoder.WriteWord(model.Features.Form(form), parts[..partCount], readings[..readingCount], memory.Input[f]);
            model.Features.Vector(form, rest);
        }
    }

    private void Keep(Matrix hidden, WordStates states)
    {
        for (var s = 0; s < memory.Batch.Count; s++)
        {
            for (var t = 0; t < memory.Batch.LengthAt(s); t++)
                states.Set(WordAt(s, t), hidden[memory.Batch.Row(s, t)]);
        }
    }

    private void Tag(Matrix hidden, Upos[] upos)
    {
        var batch = memory.Batch;
        model.Tags.Apply(hidden, memory.Tags);
        for (var s = 0; s < batch.Count; s++)
        {
            for (var t = 0; t < batch.LengthAt(s); t++)
                upos[WordAt(s, t)] = (Upos)Best(memory.Tags[batch.Row(s, t)]);
        }
    }

    private unsafe void Attach(Matrix hidden, int[] heads)
    {
        var batch = memory.Batch;
        Activation.LeakyRectify(model.ArcDependent.Apply(hidden, memory.Dependents).Span);
        Activation.LeakyRectify(model.ArcHead.Apply(hidden, memory.Keys).Span);
        model.ArcQuery.Apply(memory.Dependents, memory.Queries);
        if (memory.Heads.Length < batch.Positions)
            memory.Heads = new int[batch.Positions];
        var width = memory.Keys.Columns;
        for (var s = 0; s < batch.Count; s++)
        {
            var n = batch.LengthAt(s);
            memory.SentenceQueries.Resize(n, width);
            memory.SentenceKeys.Resize(n + 1, width);
            model.ArcRoot.Span.CopyTo(memory.SentenceKeys[0]);
            for (var t = 0; t < n; t++)
            {
                memory.Queries[batch.Row(s, t)].CopyTo(memory.SentenceQueries[t]);
                memory.Keys[batch.Row(s, t)].CopyTo(memory.SentenceKeys[t + 1]);
            }
            memory.PackedKeys.Pack(memory.SentenceKeys.Pointer, width, n + 1, 1, width);
            memory.Scores.Resize(n, n + 1);
            MatrixProduct.Multiply(memory.SentenceQueries, memory.PackedKeys, memory.Scores);
            var tree = memory.Heads.AsSpan(0, n);
            SpanningTree.Find(memory.Scores.Span, tree);
            var first = WordAt(s, 0);
            for (var t = 0; t < n; t++)
                heads[first + t] = tree[t] == 0 ? -1 : first + tree[t] - 1;
        }
    }

    private void Label(Matrix hidden, int[] heads, Relation[] relations)
    {
        var batch = memory.Batch;
        Activation.LeakyRectify(model.RelationDependent.Apply(hidden, memory.RelationDependents).Span);
        Activation.LeakyRectify(model.RelationHead.Apply(hidden, memory.RelationHeads).Span);
        var width = memory.RelationHeads.Columns;
        memory.RelationInput.Resize(batch.Rows, 3 * width);
        for (var s = 0; s < batch.Count; s++)
        {
            var first = WordAt(s, 0);
            for (var t = 0; t < batch.LengthAt(s); t++)
            {
                var row = batch.Row(s, t);
                var head = heads[first + t];
                var to = memory.RelationInput[row];
                var own = memory.RelationDependents[row];
                var above = head < 0 ? model.RelationRoot.Span : memory.RelationHeads[batch.Row(s, head - first)];
                own.CopyTo(to);
                above.CopyTo(to[width..]);
                System.Numerics.Tensors.TensorPrimitives.Multiply(own, above, to[(2 * width)..]);
            }
        }
        model.RelationScores.Apply(memory.RelationInput, memory.RelationScores);
        for (var s = 0; s < batch.Count; s++)
        {
            for (var t = 0; t < batch.LengthAt(s); t++)
            {
                var word = WordAt(s, t);
                relations[word] = heads[word] < 0 ? Relation.Root : BestRelation(memory.RelationScores[batch.Row(s, t)]);
            }
        }
    }

    /// <summary>The best relation other than root.</summary>
    private Relation BestRelation(ReadOnlySpan<float> scores)
    {
        var best = -1;
        for (var i = 0; i < scores.Length; i++)
        {
            if (model.Relations[i] != Relation.Root && (best < 0 || scores[i] > scores[best]))
                best = i;
        }
        return best < 0 ? Relation.Dep : model.Relations[best];
    }

    /// <summary>Chooses morphologies: noun phrases together, so that article, adjective and noun agree, other words alone.</summary>
    private void Inflect(Matrix hidden, Upos[] upos, int[] heads, Relation[] relations, Morphology[] morphology)
    {
        var batch = memory.Batch;
        model.MorphologyScores.Apply(hidden, memory.Morphologies);
        for (var s = 0; s < batch.Count; s++)
        {
            var first = WordAt(s, 0);
            var n = batch.LengthAt(s);
            var phrases = memory.Phrases;
            phrases.Clear(n);
            for (var t = 0; t < n; t++)
                FindPossible(s, t, upos, relations);
            for (var t = 0; t < n; t++)
            {
                if (HeadOfPhrase(first + t, upos, heads, relations) is >= 0 and var head)
                    AddTo(phrases, s, t, head - first);
            }
            for (var t = 0; t < n; t++)
            {
                var head = HeadOfPhrase(first + t, upos, heads, relations);
                var phrase = head < 0 ? t : head - first;
                var scores = memory.Morphologies[batch.Row(s, t)];
                var possible = memory.Possible(t);
                var place = phrases.IsPhrase(phrase)
                    ? PhraseAgreement.Choose(scores, possible, model.Agreements, phrases.Combination(phrase))
                    : PhraseAgreement.Choose(scores, possible, model.Agreements);
                morphology[first + t] = model.Morphologies[place];
            }
            for (var t = 0; t < n; t++)
            {
                if (relations[first + t].Universal() == Relation.Nsubj && heads[first + t] >= 0 && morphology[first + t].Person != Person.None)
                    AgreeWithSubject(s, morphology[first + t], heads[first + t] - first, heads, relations, morphology);
            }
        }
    }

    /// <summary>The noun that a determiner or an adjective agrees with, or -1.</summary>
    private static int HeadOfPhrase(int word, Upos[] upos, int[] heads, Relation[] relations) =>
        heads[word] >= 0 && upos[word] is Upos.DET or Upos.ADJ && relations[word].Universal() is Relation.Det or Relation.Amod
        && upos[heads[word]] is Upos.NOUN or Upos.PROPN ? heads[word] : -1;

    /// <summary>The finite verb of a pronoun's clause (the head itself, or its auxiliary or copula) takes the pronoun's person and number.</summary>
    private void AgreeWithSubject(int rank, Morphology subject, int head, int[] heads, Relation[] relations, Morphology[] morphology)
    {
        var first = WordAt(rank, 0);
        for (var t = 0; t < memory.Batch.LengthAt(rank); t++)
        {
            var isVerb = t == head || (heads[first + t] == first + head && relations[first + t].Universal() is Relation.Aux or Relation.Cop);
            if (!isVerb || morphology[first + t].VerbForm != VerbForm.Fin)
                continue;
            var scores = memory.Morphologies[memory.Batch.Row(rank, t)];
            var best = -1;
            foreach (var place in memory.Possible(t))
            {
                var verb = model.Morphologies[place];
                var agrees = verb.VerbForm == VerbForm.Fin && verb.Person == subject.Person && (subject.Number == Number.None || verb.Number == subject.Number);
                if (agrees && (best < 0 || scores[place] > scores[best]))
                    best = place;
            }
            if (best >= 0)
                morphology[first + t] = model.Morphologies[best];
        }
    }

    private void AddTo(PhraseTotals phrases, int rank, int position, int head)
    {
        if (!phrases.IsPhrase(head))
            PhraseAgreement.Add(memory.Morphologies[memory.Batch.Row(rank, head)], memory.Possible(head), model.Agreements, phrases.Open(head));
        PhraseAgreement.Add(memory.Morphologies[memory.Batch.Row(rank, position)], memory.Possible(position), model.Agreements, phrases[head]);
    }

    /// <summary>Notes the morphologies that part of speech and lexicon leave open for a word; the former's where the latter leaves none.</summary>
    private void FindPossible(int rank, int position, Upos[] upos, Relation[] relations)
    {
        var word = WordAt(rank, position);
        var possible = model.Possible[(int)upos[word]];
        Span<Morphology> readings = stackalloc Morphology[LexicalMorphology.MostReadings];
        readings = readings[..LexicalMorphology.Readings(model.Features.Lexicon, text.Form(word), upos[word], readings)];
        var isInflected = upos[word] == Upos.ADJ && relations[word].Universal() == Relation.Amod;
        var into = memory.OpenPossible(position, possible.Length);
        var count = 0;
        foreach (var place in possible)
        {
            if (LexicalMorphology.Fits(model.Morphologies[place], readings) && (!isInflected || model.Morphologies[place].Case != Tagging.Case.None))
                into[count++] = place;
        }
        if (count == 0)
        {
            possible.CopyTo(into);
            count = possible.Length;
        }
        memory.ClosePossible(position, count);
    }

    /// <summary>The place of the highest score; the first of equals.</summary>
    private static int Best(ReadOnlySpan<float> scores)
    {
        var best = 0;
        for (var i = 1; i < scores.Length; i++)
        {
            if (scores[i] > scores[best])
                best = i;
        }
        return best;
    }
}
