using Lagebild.Language.Tagging;
using Lagebild.Language.Vectors;

namespace Lagebild.Training.Baselines;

/// <summary>A sentence as the baselines see it; heads count from 0 and are the sentence's length at the root.</summary>
internal sealed record BaselineSentence(string[] Forms, Upos[] Tags, int[] Heads, int[] Relations);

/// <summary>
/// A greedy transition-based parser: the arc-hybrid system (Kuhlmann et al. 2011) with a dynamic oracle that follows its own mistakes
/// (Goldberg and Nivre 2013) and an averaged perceptron. The root stands behind the last word. Builds projective trees only.
/// </summary>
internal sealed class TransitionParser(WordClusters clusters, int relations)
{
    private const int Shift = 0;
    private const double FollowOwn = 0.9;

    private readonly AveragedPerceptron _perceptron = new(1 + (2 * relations), 20);
    private readonly ulong[] _features = new ulong[80];

    public void Train(IReadOnlyList<BaselineSentence> sentences, int epochs, int seed, Action<string> report)
    {
        var order = Enumerable.Range(0, sentences.Count).ToArray();
        var random = new Random(seed);
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var s in order)
                Run(sentences[s], epoch == 0 ? null : random, learn: true);
            report($"transitions, epoch {epoch + 1} of {epochs}");
        }
        _perceptron.Average();
    }

    /// <summary>Heads and relations.</summary>
    public (int[] Heads, int[] Relations) Parse(BaselineSentence sentence)
    {
        var state = Run(sentence, null, learn: false);
        return (state.Heads, state.Relations);
    }

    private State Run(BaselineSentence sentence, Random? explore, bool learn)
    {
        var state = new State(sentence);
        while (!state.IsDone)
        {
            var features = _features.AsSpan(0, Features(state));
            var scores = _perceptron.Score(features);
            var chosen = Best(scores, state, cheapOnly: false);
            if (learn)
            {
                var right = Best(scores, state, cheapOnly: true);
                if (state.Cost(Kind(chosen)) > state.Cost(Kind(right)) || !HasRightLabel(state, chosen))
                {
                    _perceptron.Correct(features, right, chosen);
                    if (explore is null || explore.NextDouble() > FollowOwn)
                        chosen = right;
                }
                _perceptron.Tick();
            }
            state.Apply(Kind(chosen), Relation(chosen));
        }
        return state;
    }

    private int Kind(int action) => action == Shift ? 0 : action <= relations ? 1 : 2;

    private int Relation(int action) => action == Shift ? 0 : (action - 1) % relations;

    /// <summary>The best action that is possible and, where asked, loses no arc that could still be had.</summary>
    private int Best(ReadOnlySpan<float> scores, State state, bool cheapOnly)
    {
        Span<bool> may = [state.MayShift, state.MayLeft, state.MayRight];
        if (cheapOnly)
        {
            var least = int.MaxValue;
            for (var kind = 0; kind < 3; kind++)
                least = may[kind] ? Math.Min(least, state.Cost(kind)) : least;
            for (var kind = 0; kind < 3; kind++)
                may[kind] = may[kind] && state.Cost(kind) == least;
        }
        var best = -1;
        for (var action = 0; action < scores.Length; action++)
        {
            if (may[Kind(action)] && (best < 0 || scores[action] > scores[best]) && (!cheapOnly || HasRightLabel(state, action)))
                best = action;
        }
        return best;
    }

    /// <summary>True where the arc made is not in the tree, or has its label.</summary>
    private bool HasRightLabel(State state, int action)
    {
        var kind = Kind(action);
        if (kind == 0)
            return true;
        var head = kind == 1 ? state.Front : state.Second;
        return state.Sentence.Heads[state.Top] != head || state.Sentence.Relations[state.Top] == Relation(action);
    }

    private int Features(State state)
    {
        var count = 0;
        int s0 = state.Top, s1 = state.Second, s2 = state.Third, b0 = state.Front, b1 = state.Ahead(1), b2 = state.Ahead(2);
        ulong w0 = Word(s0), w1 = Word(s1), wb = Word(b0), t0 = Tag(s0), t1 = Tag(s1), t2 = Tag(s2), tb = Tag(b0), tb1 = Tag(b1), tb2 = Tag(b2);
        ulong c0 = Cluster(s0), c1 = Cluster(s1), cb = Cluster(b0);
        ulong l0 = Tag(state.LeftMost(s0)), r0 = Tag(state.RightMost(s0)), l1 = Tag(state.LeftMost(s1)), r1 = Tag(state.RightMost(s1)), lb = Tag(state.LeftMost(b0));
        var near = s0 < 0 || b0 < 0 ? 0UL : (ulong)Math.Min(b0 - s0, 6);
        var nearer = s0 < 0 || s1 < 0 ? 0UL : (ulong)Math.Min(s0 - s1, 6);
        ulong valency = (ulong)((state.Children(s0) * 8) + state.Children(s1));
        ReadOnlySpan<(ulong, ulong, ulong)> values =
        [
            (1, 0, 0), (w0, 0, 0), (w1, 0, 0), (wb, 0, 0), (Word(b1), 0, 0), (t0, 0, 0), (t1, 0, 0), (tb, 0, 0), (tb1, tb, 0), (w0, t0, 0), (w1, t1, 0), (wb, tb, 0),
            (w0, wb, 0), (w0, w1, 0), (w0, tb, 0), (t0, wb, 0), (w0, t1, 0), (t0, w1, 0), (t0, tb, 0), (t0, t1, 0), (t0, tb, tb1), (t1, t0, tb), (t2, t1, t0),
            (t0, l0, tb), (t0, r0, tb), (t1, r1, t0), (t1, l1, t0), (t0, tb, lb), (t0, tb, near), (t1, t0, nearer), (w0, tb, near), (t0, wb, near), (t0, valency, 0),
            (t0, tb, valency), (c0, cb, 0), (c0, c1, 0), (c0, tb, 0), (t0, cb, 0), (c1, t0, 0), (tb, tb1, tb2), (t0, Rel(state.RightMost(s0)), tb), (t0, Rel(state.LeftMost(s0)), tb),
            (t1, Rel(state.RightMost(s1)), t0), (w1, t0, r1), (Suffix(s0), Suffix(b0), 0), (Suffix(s0), Suffix(s1), 0), (Suffix(s0), tb, t1),
        ];
        for (var i = 0; i < values.Length; i++)
            _features[count++] = AveragedPerceptron.Feature(i, values[i].Item1, values[i].Item2, values[i].Item3);
        return count;

        ulong Word(int at) => at < 0 ? 1 : at == state.Length ? 2 : FormHash.Lower(state.Sentence.Forms[at]);
        ulong Suffix(int at) => at < 0 || at == state.Length || state.Sentence.Forms[at].Length < 2 ? 0 : FormHash.Suffix(state.Sentence.Forms[at], 2);
        ulong Tag(int at) => at < 0 ? 100 : at == state.Length ? 101UL : (ulong)state.Sentence.Tags[at];
        ulong Cluster(int at) => at < 0 || at == state.Length ? 0 : clusters[state.Sentence.Forms[at]];
        ulong Rel(int at) => at < 0 || at == state.Length ? 200 : (ulong)state.Relations[at];
    }

    /// <summary>Stack, buffer and arcs of one sentence.</summary>
    private sealed class State
    {
        private readonly List<int> _stack = [];
        private readonly int[] _leftMost, _rightMost, _children;
        private int _front;

        public State(BaselineSentence sentence)
        {
            Sentence = sentence;
            Length = sentence.Forms.Length;
            (Heads, Relations) = (new int[Length], new int[Length]);
            (_leftMost, _rightMost, _children) = (new int[Length + 1], new int[Length + 1], new int[Length + 1]);
            Array.Fill(Heads, -1);
            Array.Fill(_leftMost, -1);
            Array.Fill(_rightMost, -1);
        }

        public BaselineSentence Sentence { get; }

        public int Length { get; }

        public int[] Heads { get; }

        public int[] Relations { get; }

        public bool IsDone => _front == Length && _stack.Count == 0;

        public int Front => _front;

        public int Top => FromTop(0);

        public int Second => FromTop(1);

        public int Third => FromTop(2);

        public bool MayShift => _front < Length;

        /// <summary>Only one word is the root's.</summary>
        public bool MayLeft => _stack.Count > 0 && (_front < Length || _stack.Count == 1);

        public bool MayRight => _stack.Count > 1;

        public int Ahead(int by) => _front + by <= Length ? _front + by : -1;

        public int LeftMost(int at) => at < 0 ? -1 : _leftMost[at];

        public int RightMost(int at) => at < 0 ? -1 : _rightMost[at];

        public int Children(int at) => at < 0 ? 0 : Math.Min(_children[at], 7);

        /// <summary>Arcs of the right tree that can be had before the action and not after it.</summary>
        public int Cost(int kind)
        {
            var heads = Sentence.Heads;
            var cost = 0;
            if (kind == 0)
            {
                foreach (var below in _stack)
                    cost += (heads[below] == _front ? 1 : 0) + (below != Top && _front < Length && heads[_front] == below ? 1 : 0);
                return cost;
            }
            for (var d = _front; d < Length; d++)
                cost += heads[d] == Top ? 1 : 0;
            if (kind == 1)
                return cost + (heads[Top] == Second || heads[Top] > _front ? 1 : 0);
            return cost + (heads[Top] >= _front ? 1 : 0);
        }

        public void Apply(int kind, int relation)
        {
            if (kind == 0)
            {
                _stack.Add(_front++);
                return;
            }
            var word = Top;
            var head = kind == 1 ? _front : Second;
            _stack.RemoveAt(_stack.Count - 1);
            (Heads[word], Relations[word]) = (head, relation);
            _children[head]++;
            if (word < head && (_leftMost[head] < 0 || word < _leftMost[head]))
                _leftMost[head] = word;
            if (word > head && word > _rightMost[head])
                _rightMost[head] = word;
        }

        private int FromTop(int by) => _stack.Count > by ? _stack[^(by + 1)] : -1;
    }
}
