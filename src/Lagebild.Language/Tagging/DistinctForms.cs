using System.Numerics;

namespace Lagebild.Language.Tagging;

/// <summary>
/// Which of a batch's words are written alike: what a network sees of a word depends on its form alone, and need be computed only once a
/// form. Memory is used again from batch to batch.
/// </summary>
internal sealed class DistinctForms
{
    private ulong[] _keys = [];
    private int[] _words = [];
    private int[] _slots = [];
    private int[] _formOfRow = [];

    public int Count { get; private set; }

    /// <summary>The form of each row of the batch.</summary>
    public ReadOnlySpan<int> OfRows => _formOfRow;

    /// <summary>The hash that a form was noted with.</summary>
    public ulong Key(int form) => _keys[form];

    /// <summary>The word that a form was met on first, as it was given.</summary>
    public int Word(int form) => _words[form];

    /// <summary>Forgets everything; makes room for so many rows.</summary>
    public void Clear(int rows)
    {
        Count = 0;
        if (_formOfRow.Length < rows)
        {
            var room = Math.Max(rows, 2 * _formOfRow.Length);
            (_keys, _words, _formOfRow) = (new ulong[room], new int[room], new int[room]);
            _slots = new int[BitOperations.RoundUpToPowerOf2((uint)room * 2)];
        }
        _slots.AsSpan().Clear();
    }

    /// <summary>Notes the form of a row.</summary>
    /// <param name="row">Row of the batch.</param>
    /// <param name="hash">Hash of the form as it stands, digits told apart.</param>
    /// <param name="word">What <see cref="Word"/> shall return where the form is new.</param>
    public void Add(int row, ulong hash, int word)
    {
        var mask = _slots.Length - 1;
        var at = (int)hash & mask;
        while (_slots[at] != 0 && _keys[_slots[at] - 1] != hash)
            at = (at + 1) & mask;
        if (_slots[at] == 0)
        {
            (_keys[Count], _words[Count]) = (hash, word);
            _slots[at] = ++Count;
        }
        _formOfRow[row] = _slots[at] - 1;
    }
}
