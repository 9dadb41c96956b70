using System.Runtime.InteropServices;

namespace Lagebild.Language.German.Lexicon;

/// <summary>
/// A minimal acyclic automaton over UTF-16 labels. A word ends in an edge whose label, from <see cref="FirstValue"/> on, is the
/// word's value; equal ends of words, value included, are stored once.
/// </summary>
internal sealed class Automaton
{
    /// <summary>Labels from here on (the private use area) are values, not characters.</summary>
    public const char FirstValue = '\uE000';

    /// <summary>Set on the target of a state's last edge.</summary>
    public const uint LastEdge = 0x8000_0000;

    private readonly ushort[] _labels;
    private readonly uint[] _targets;

    private Automaton(ushort[] labels, uint[] targets, int start)
    {
        _labels = labels;
        _targets = targets;
        Start = start;
    }

    /// <summary>The state before the first character: the index of its first edge.</summary>
    public int Start { get; }

    /// <summary>Reads edge count, start state, targets, labels; returns what follows in <paramref name="rest"/>.</summary>
    public static Automaton Load(ReadOnlySpan<byte> data, out ReadOnlySpan<byte> rest)
    {
        var header = MemoryMarshal.Cast<byte, int>(data[..8]);
        var (count, start) = (header[0], header[1]);
        if (count < 0 || data.Length < 8 + (long)count * 6 || start < 0 || start > count)
            throw new InvalidDataException("The automaton's sizes contradict each other.");
        var targets = MemoryMarshal.Cast<byte, uint>(data.Slice(8, count * 4)).ToArray();
        var labels = MemoryMarshal.Cast<byte, ushort>(data.Slice(8 + count * 4, count * 2)).ToArray();
        foreach (var target in targets)
        {
            if ((target & ~LastEdge) > count)
                throw new InvalidDataException("The automaton has an edge to nowhere.");
        }
        rest = data[(8 + count * 6)..];
        return new Automaton(labels, targets, start);
    }

    /// <summary>The state after one more character, or -1.</summary>
    public int Next(int state, char label)
    {
        for (var edge = state; edge >= 0 && edge < _labels.Length; edge++)
        {
            if (_labels[edge] == label)
                return (int)(_targets[edge] & ~LastEdge);
            if (_labels[edge] > label || (_targets[edge] & LastEdge) != 0)
                return -1;
        }
        return -1;
    }

    /// <summary>The value of the word that ends in this state, or -1 where none does.</summary>
    public int Value(int state)
    {
        for (var edge = state; edge >= 0 && edge < _labels.Length; edge++)
        {
            if (_labels[edge] >= FirstValue)
                return _labels[edge] - FirstValue;
            if ((_targets[edge] & LastEdge) != 0)
                return -1;
        }
        return -1;
    }

    /// <summary>The value of a whole word, or -1.</summary>
    public int Find(ReadOnlySpan<char> word)
    {
        var state = Start;
        foreach (var c in word)
        {
            state = Next(state, c);
            if (state < 0)
                return -1;
        }
        return Value(state);
    }
}
