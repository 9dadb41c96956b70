using System.Text;
using Lagebild.Language.German;
using Lagebild.Language.German.Lexicon;
using Lagebild.Language.Tagging;

namespace Lagebild.Training.Lemmas;

/// <summary>
/// Learns <see cref="LemmaRules"/>: for every end of every form the rule that is right most often, kept only where the next shorter
/// end says something else; then, for whole words, what the lemmatizer would still get wrong.
/// </summary>
internal sealed class LemmaLearner
{
    private const int LeastCount = 2;

    private readonly Dictionary<ulong, (LemmaRule Rule, int Order)> _chosen = [];

    public int Count => _chosen.Count;

    public void Learn(IReadOnlyList<LemmaPair> pairs, GermanLexicon lexicon)
    {
        LearnEnds(pairs.Where(p => p.Upos is not (Upos.PUNCT or Upos.SYM or Upos.X or Upos.NUM or Upos.PROPN)));
        LearnWords(pairs, lexicon, new GermanLemmatizer(lexicon, LemmaRules.Load(Payload())));
    }

    private void LearnEnds(IEnumerable<LemmaPair> pairs)
    {
        var counts = new Dictionary<ulong, Dictionary<LemmaRule, int>>();
        var shorter = new Dictionary<ulong, ulong>();
        foreach (var pair in pairs)
        {
            var form = pair.Upos is Upos.NOUN ? pair.Form : pair.Form.ToLowerInvariant();
            var rule = LemmaRule.Between(form, pair.Lemma);
            ulong before = 0;
            for (var length = 1; length <= Math.Min(LemmaRules.LongestEnd, form.Length); length++)
            {
                var key = LemmaRules.EndKey(form, length, pair.Upos, pair.Feats);
                if (!counts.TryGetValue(key, out var rules))
                    counts.Add(key, rules = []);
                rules[rule] = rules.GetValueOrDefault(rule) + 1;
                shorter.TryAdd(key, before);
                before = key;
            }
        }
        // A key comes after that of its shorter end, which was met first.
        foreach (var (key, rules) in counts)
        {
            var best = rules.MaxBy(r => (r.Value, -r.Key.Cut, -r.Key.Add.Length));
            if (best.Value < LeastCount && shorter[key] != 0)
                continue;
            if (Inherited(shorter, shorter[key]) != best.Key)
                _chosen.Add(key, (best.Key, _chosen.Count));
        }
    }

    private LemmaRule? Inherited(Dictionary<ulong, ulong> shorter, ulong key)
    {
        for (; key != 0; key = shorter[key])
        {
            if (_chosen.TryGetValue(key, out var chosen))
                return chosen.Rule;
        }
        return null;
    }

    private void LearnWords(IEnumerable<LemmaPair> pairs, GermanLexicon lexicon, GermanLemmatizer soFar)
    {
        var words = pairs.Where(p => ClosedClasses.German.Lemma(p.Form.ToLowerInvariant(), p.Upos) is null)
            .GroupBy(p => LemmaRules.WordKey(p.Form, p.Upos, p.Feats));
        foreach (var word in words)
        {
            var best = word.CountBy(p => p.Lemma).MaxBy(c => c.Value);
            var first = word.First();
            if (best.Value >= LeastCount && IsPlausible(lexicon, first, best.Key) && soFar.Lemma(first.Form, first.Upos, first.Feats) != best.Key)
                _chosen.TryAdd(word.Key, (LemmaRule.Between(first.Form, best.Key), _chosen.Count));
        }
    }

    /// <summary>The source's lemmas of verbs were guessed in places; where the lexicon knows the form, it must know the lemma.</summary>
    private static bool IsPlausible(GermanLexicon lexicon, LemmaPair pair, string lemma)
    {
        var form = pair.Form.ToLowerInvariant();
        if (pair.Upos != Upos.VERB || !lexicon.Has(form, Upos.VERB))
            return true;
        foreach (var reading in lexicon.Readings(form))
        {
            if (reading.Upos == Upos.VERB && reading.Lemma(form) == lemma)
                return true;
        }
        return false;
    }

    public byte[] Payload()
    {
        var rules = _chosen.Values.Select(c => c.Rule).Distinct().Select((rule, i) => (rule, i)).ToDictionary(r => r.rule, r => r.i);
        var buffer = new MemoryStream();
        using var writer = new BinaryWriter(buffer, Encoding.UTF8);
        writer.Write(rules.Count);
        foreach (var rule in rules.OrderBy(r => r.Value).Select(r => r.Key))
        {
            writer.Write((sbyte)rule.InfixAt);
            writer.Write((byte)rule.Cut);
            writer.Write(rule.Add);
        }
        writer.Write(_chosen.Count);
        foreach (var (key, (rule, _)) in _chosen.OrderBy(c => c.Value.Order))
        {
            writer.Write(key);
            writer.Write((ushort)rules[rule]);
        }
        writer.Flush();
        return buffer.ToArray();
    }
}
