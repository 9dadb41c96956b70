namespace Lagebild.Language.Tagging;

/// <summary>
/// What the first layers make of forms that were met before. It depends on a form alone, and some hundred forms are most of every text. Bounded: a
/// form is kept from the second batch on that holds it, as long as there is room for it, and stays, so that rare words push out nothing. What is kept
/// is to the last bit what would be computed anew: an analysis does not depend on it. Thread-safe without locks: a row is published whole and never
/// changed.
/// </summary>
/// <param name="width">Gates of a form, over all networks that share the memory.</param>
/// <param name="capacity">Most forms; a power of two.</param>
internal sealed class FormMemory(int width, int capacity = FormMemory.UsualCapacity)
{
    /// <summary>In four networks of 1,536 gates this takes 25 MB at most.</summary>
    public const int UsualCapacity = 1024;

    /// <summary>Places that a form can stand at.</summary>
    private const int Ways = 4;

    private readonly Kept?[] _places = new Kept?[capacity];

    /// <summary>Forms that were met once.</summary>
    private readonly ulong[] _met = new ulong[8 * capacity];

    /// <summary>Gates of a form.</summary>
    public int Width => width;

    /// <summary>The gates of a form, if they are kept.</summary>
    /// <param name="form">Hash of the form as it stands.</param>
    public float[]? Find(ulong form)
    {
        var first = FirstPlace(form);
        for (var way = 0; way < Ways; way++)
        {
            var kept = Volatile.Read(ref _places[first + way]);
            if (kept is null)
                return null;
            if (kept.Form == form)
                return kept.Gates;
        }
        return null;
    }

    /// <summary>Whether the gates of a form that is not kept should be; notes that it was met.</summary>
    public bool IsWanted(ulong form)
    {
        ref var met = ref _met[form % (ulong)_met.Length];
        if (met == form)
            return Volatile.Read(ref _places[FirstPlace(form) + Ways - 1]) is null;
        met = form;
        return false;
    }

    /// <summary>Keeps the gates of a form where there is room; they must not be changed any more.</summary>
    public void Keep(ulong form, float[] gates)
    {
        var kept = new Kept(form, gates);
        var first = FirstPlace(form);
        for (var way = 0; way < Ways; way++)
        {
            if (Interlocked.CompareExchange(ref _places[first + way], kept, null) is not { } before || before.Form == form)
                return;
        }
    }

    private int FirstPlace(ulong form) => (int)(form % (ulong)(_places.Length / Ways)) * Ways;

    private sealed record Kept(ulong Form, float[] Gates);
}
