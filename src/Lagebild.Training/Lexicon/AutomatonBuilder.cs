using System.Runtime.InteropServices;

namespace Lagebild.Training.Lexicon;

/// <summary>
/// Builds the minimal acyclic automaton of sorted words (Daciuk et al. 2000, for sorted input). The layout is the one that
/// <c>Automaton</c> in the language core reads.
/// </summary>
internal sealed class AutomatonBuilder
{
    private sealed class State
    {
        public List<(char Label, State Target)> Edges { get; } = [];

        /// <summary>Place of the first edge in the written arrays, once written.</summary>
        public int Place { get; set; } = -1;

        public int Number { get; init; }
    }

    private readonly Dictionary<string, State> _register = new(StringComparer.Ordinal);
    private readonly List<State> _path;
    private string _previous = "";
    private int _numbers;

    public AutomatonBuilder() => _path = [NewState()];

    /// <summary>Adds a word whose last character is its value; words come in ordinal order.</summary>
    public void Add(string word)
    {
        if (string.CompareOrdinal(word, _previous) <= 0)
            throw new ArgumentException($"'{word}' comes out of order.", nameof(word));
        var same = word.AsSpan().CommonPrefixLength(_previous);
        Freeze(same);
        for (var i = same; i < word.Length; i++)
        {
            var next = NewState();
            _path[i].Edges.Add((word[i], next));
            _path.Add(next);
        }
        _previous = word;
    }

    /// <summary>Edge count, start, targets, labels.</summary>
    public byte[] Finish()
    {
        Freeze(0);
        var labels = new List<ushort>();
        var targets = new List<uint>();
        var pending = new List<(int Edge, State Target)>();
        Place(_path[0], labels, pending);
        targets.AddRange(new uint[labels.Count]);
        foreach (var (edge, target) in pending)
            targets[edge] |= target.Edges.Count == 0 ? (uint)labels.Count : (uint)target.Place;
        MarkLastEdges(_path[0], targets, []);
        ReadOnlySpan<int> header = [labels.Count, _path[0].Place];
        return
        [
            .. MemoryMarshal.AsBytes(header),
            .. MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(targets)),
            .. MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(labels)),
        ];
    }

    private State NewState() => new() { Number = _numbers++ };

    /// <summary>Replaces the states behind the given depth by equal ones met before.</summary>
    private void Freeze(int depth)
    {
        for (var i = _path.Count - 1; i > depth; i--)
        {
            var state = _path[i];
            var key = string.Concat(state.Edges.Select(e => $"{e.Label}{e.Target.Number},"));
            if (!_register.TryGetValue(key, out var known))
                _register.Add(key, known = state);
            var (label, _) = _path[i - 1].Edges[^1];
            _path[i - 1].Edges[^1] = (label, known);
            _path.RemoveAt(i);
        }
    }

    private static void Place(State state, List<ushort> labels, List<(int, State)> pending)
    {
        if (state.Place >= 0 || state.Edges.Count == 0)
            return;
        state.Place = labels.Count;
        foreach (var (label, target) in state.Edges)
        {
            pending.Add((labels.Count, target));
            labels.Add(label);
        }
        foreach (var (_, target) in state.Edges)
            Place(target, labels, pending);
    }

    private static void MarkLastEdges(State state, List<uint> targets, HashSet<State> done)
    {
        if (state.Edges.Count == 0 || !done.Add(state))
            return;
        targets[state.Place + state.Edges.Count - 1] |= 0x8000_0000;
        foreach (var (_, target) in state.Edges)
            MarkLastEdges(target, targets, done);
    }
}
