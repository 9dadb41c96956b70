using System.Runtime.InteropServices;
using Lagebild.Language.Models;
using Lagebild.Language.Vectors;

namespace Lagebild.Training.Representations;

/// <summary>Collects vectors by hash and writes them in eight bits a component for <see cref="WordVectors"/>.</summary>
internal sealed class WordVectorTable(int dimensions)
{
    private readonly List<ulong> _keys = [];
    private readonly List<float> _scales = [];
    private readonly List<sbyte> _values = [];
    private readonly HashSet<ulong> _known = [];

    public int Count => _keys.Count;

    /// <summary>Adds a row; a hash that is there already keeps its first vector.</summary>
    public void Add(ulong key, ReadOnlySpan<float> vector)
    {
        if (!_known.Add(key))
            return;
        var largest = 1e-12f;
        foreach (var x in vector)
            largest = Math.Max(largest, Math.Abs(x));
        _keys.Add(key);
        _scales.Add(largest / 127);
        foreach (var x in vector)
            _values.Add((sbyte)MathF.Round(x / largest * 127));
    }

    public void Write(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        using var file = File.Create(path);
        ModelFile.Write(file, WordVectors.Kind, Payload());
    }

    public byte[] Payload()
    {
        ReadOnlySpan<int> header = [dimensions, Count];
        return
        [
            .. MemoryMarshal.AsBytes(header),
            .. MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(_keys)),
            .. MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(_scales)),
            .. MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(_values)),
        ];
    }
}
