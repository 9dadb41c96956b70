using Lagebild.Language.Networks;

namespace Lagebild.Language.Tagging;

/// <summary>
/// The gates that the first layers make of a batch's forms: those of forms that are remembered, and those of the others, which the caller computes.
/// Used again from batch to batch.
/// </summary>
internal sealed class FormGates
{
    private FormMemory? _memory;
    private float[]?[] _remembered = [];
    private float[]?[] _toKeep = [];
    private int[] _fresh = [];
    private int[] _freshOf = [];
    private int _freshCount;

    /// <summary>The forms of the batch; filled before <see cref="Recall"/>.</summary>
    public DistinctForms Forms { get; } = new();

    /// <summary>The forms whose gates are not remembered.</summary>
    public ReadOnlySpan<int> Fresh => _fresh.AsSpan(0, _freshCount);

    /// <summary>Looks which of the forms are remembered.</summary>
    public void Recall(FormMemory memory)
    {
        _memory = memory;
        if (_fresh.Length < Forms.Count)
        {
            var room = Math.Max(Forms.Count, 2 * _fresh.Length);
            (_remembered, _toKeep, _fresh, _freshOf) = (new float[]?[room], new float[]?[room], new int[room], new int[room]);
        }
        _freshCount = 0;
        for (var form = 0; form < Forms.Count; form++)
        {
            _remembered[form] = memory.Find(Forms.Key(form));
            if (_remembered[form] is not null)
                continue;
            _toKeep[_freshCount] = memory.IsWanted(Forms.Key(form)) ? new float[memory.Width] : null;
            _freshOf[form] = _freshCount;
            _fresh[_freshCount++] = form;
        }
    }

    /// <summary>Writes the gates of each row of the batch.</summary>
    /// <param name="fresh">A network's gates of <see cref="Fresh"/>, in that order.</param>
    /// <param name="at">Where this network's gates begin among those of all networks that share the memory.</param>
    /// <param name="into">A row for each row of the batch.</param>
    public void Spread(Matrix fresh, int at, Matrix into)
    {
        for (var row = 0; row < into.Rows; row++)
        {
            var form = Forms.OfRows[row];
            var gates = _remembered[form] is { } kept ? kept.AsSpan(at, into.Columns) : fresh[_freshOf[form]];
            gates.CopyTo(into[row]);
        }
        for (var f = 0; f < _freshCount; f++)
        {
            if (_toKeep[f] is { } keep)
                fresh[f].CopyTo(keep.AsSpan(at));
        }
    }

    /// <summary>Keeps what is to be remembered; called when all networks have had their gates spread.</summary>
    public void Remember()
    {
        for (var f = 0; f < _freshCount; f++)
        {
            if (_toKeep[f] is { } keep)
                _memory!.Keep(Forms.Key(_fresh[f]), keep);
        }
    }
}
