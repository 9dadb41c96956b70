namespace Lagebild.Networks.Linear;

/// <summary>
/// The features of one candidate: a set of names, each kept as a 64-bit hash, so that nothing is allocated while candidates are looked at.
/// A list that explains keeps the names as well. Cleared and used again; not safe to share between threads.
/// </summary>
/// <param name="keepsNames">True to keep the names for explanations.</param>
public sealed class FeatureList(bool keepsNames = false)
{
    private const ulong Seed = 14695981039346656037, Prime = 1099511628211;

    private readonly List<string>? _names = keepsNames ? [] : null;
    private ulong[] _keys = new ulong[64];
    private sbyte[] _dense = new sbyte[256];
    private int _denseCount;

    /// <summary>Number of features.</summary>
    public int Count { get; private set; }

    /// <summary>The hashes, in the order in which the features were added.</summary>
    public ReadOnlySpan<ulong> Keys => _keys.AsSpan(0, Count);

    /// <summary>The names beside <see cref="Keys"/>; empty where the list does not keep them.</summary>
    public IReadOnlyList<string> Names => _names ?? [];

    /// <summary>Numbers beside the features that are there or not, in units of 1/127; every candidate of a decision has as many.</summary>
    public ReadOnlySpan<sbyte> Dense => _dense.AsSpan(0, _denseCount);

    /// <summary>Appends numbers to <see cref="Dense"/>.</summary>
    public void AddDense(ReadOnlySpan<sbyte> values)
    {
        if (_denseCount + values.Length > _dense.Length)
            Array.Resize(ref _dense, Math.Max(2 * _dense.Length, _denseCount + values.Length));
        values.CopyTo(_dense.AsSpan(_denseCount));
        _denseCount += values.Length;
    }

    /// <summary>Appends zeros to <see cref="Dense"/>, where there is nothing to tell numbers of.</summary>
    public void AddDenseZeros(int count)
    {
        if (_denseCount + count > _dense.Length)
            Array.Resize(ref _dense, Math.Max(2 * _dense.Length, _denseCount + count));
        _dense.AsSpan(_denseCount, count).Clear();
        _denseCount += count;
    }

    public void Clear()
    {
        _denseCount = 0;
        Count = 0;
        _names?.Clear();
    }

    /// <summary>Adds a feature that is there or not ("headline").</summary>
    public void Add(string name)
    {
        Put(Hash(Seed, name));
        _names?.Add(name);
    }

    /// <summary>Adds <paramref name="name"/> where <paramref name="holds"/>.</summary>
    public void AddIf(bool holds, string name)
    {
        if (holds)
            Add(name);
    }

    /// <summary>Adds a feature with a value ("lemma=treffen").</summary>
    public void Add(string name, ReadOnlySpan<char> value)
    {
        Put(Hash(Hash(Seed, name), value));
        _names?.Add($"{name}={value}");
    }

    /// <summary>Adds a feature with two values ("lemma+preposition=treffen+mit").</summary>
    public void Add(string name, ReadOnlySpan<char> first, ReadOnlySpan<char> second)
    {
        Put(Hash(Hash(Hash(Seed, name), first), second));
        _names?.Add($"{name}={first}+{second}");
    }

    /// <summary>Adds a feature with a small whole number.</summary>
    public void Add(string name, int value)
    {
        Put((Hash(Seed, name) ^ (ulong)(value + 1)) * Prime);
        _names?.Add($"{name}={value}");
    }

    /// <summary>Adds a feature with a text and a small whole number.</summary>
    public void Add(string name, ReadOnlySpan<char> first, int second)
    {
        Put((Hash(Hash(Seed, name), first) ^ (ulong)(second + 1)) * Prime);
        _names?.Add($"{name}={first}+{second}");
    }

    private void Put(ulong key)
    {
        if (Count == _keys.Length)
            Array.Resize(ref _keys, 2 * Count);
        _keys[Count++] = key;
    }

    /// <summary>FNV-1a over UTF-16 units, with an end mark so that neighbouring parts cannot run into each other.</summary>
    private static ulong Hash(ulong state, ReadOnlySpan<char> text)
    {
        foreach (var c in text)
            state = (state ^ c) * Prime;
        return (state ^ 0xFFFF) * Prime;
    }
}
