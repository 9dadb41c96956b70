using System.Runtime.InteropServices;
using Lagebild.Language.Models;
using Lagebild.Language.Networks;

namespace Lagebild.Language.Vectors;

/// <summary>
/// Vectors of words, learned from raw text, in eight bits a component. A word that was not seen gets the mean of its parts' vectors.
/// Every vector that is handed out has length 1, or is zero where nothing at all is known.
/// </summary>
public sealed class WordVectors
{
    public const string Kind = "WORDVEC1";

    private static readonly Lazy<WordVectors> ShippedGerman = new(() => LoadEmbedded("models/de/vectors.bin"));

    private readonly HashIndex _index;
    private readonly ByteTable _vectors;

    private WordVectors(ReadOnlySpan<ulong> keys, ByteTable vectors, ulong checksum) =>
        (_index, _vectors, Checksum) = (new HashIndex(keys), vectors, checksum);

    /// <summary>The German vectors that ship with the program.</summary>
    public static WordVectors German => ShippedGerman.Value;

    public int Dimensions => _vectors.Columns;

    /// <summary>Identifies these vectors; see <see cref="ModelFile.Checksum"/>.</summary>
    public ulong Checksum { get; }

    /// <summary>Number of words and word parts that have a vector.</summary>
    public int Count => _vectors.Rows;

    /// <summary>Reads the payload of a model file of the kind <see cref="Kind"/>.</summary>
    public static WordVectors Load(ReadOnlyMemory<byte> payload)
    {
        var header = MemoryMarshal.Cast<byte, int>(payload.Span[..8]);
        var (dimensions, count) = (header[0], header[1]);
        if (dimensions <= 0 || count < 0 || payload.Length != 8 + (long)count * (12 + dimensions))
            throw new InvalidDataException("The word vectors' sizes contradict each other.");
        var keys = MemoryMarshal.Cast<byte, ulong>(payload.Span.Slice(8, count * 8));
        return new WordVectors(keys, new ByteTable(count, dimensions, payload[(8 + count * 8)..]), ModelFile.Checksum(payload.Span));
    }

    public static WordVectors LoadEmbedded(string name) => Load(ModelFile.ReadEmbedded(name, Kind));

    /// <summary>True where the form itself, or its lower case, has a vector.</summary>
    public bool Knows(ReadOnlySpan<char> form) => Row(form) >= 0;

    /// <summary>Row of the form or of its lower case, or -1.</summary>
    public int Row(ReadOnlySpan<char> form)
    {
        var exact = _index.Find(FormHash.Exact(form));
        return exact >= 0 ? exact : _index.Find(FormHash.Lower(form));
    }

    /// <summary>Writes the form's vector; built from the parts even where the word is known if that is asked for (word dropout).</summary>
    public void Lookup(ReadOnlySpan<char> form, Span<float> into, bool fromParts = false)
    {
        into = into[..Dimensions];
        into.Clear();
        if (!fromParts && Row(form) is >= 0 and var row)
        {
            _vectors.Add(row, into);
        }
        else
        {
            Span<ulong> hashes = stackalloc ulong[WordParts.Most];
            foreach (var hash in hashes[..WordParts.Hashes(form, hashes)])
            {
                if (_index.Find(hash) is >= 0 and var part)
                    _vectors.Add(part, into);
            }
        }
        Normalise(into);
    }

    /// <summary>Sums in text order, one by one, so that the result does not depend on the width of the machine's vectors.</summary>
    private static void Normalise(Span<float> vector)
    {
        var sum = 0f;
        foreach (var x in vector)
            sum += x * x;
        if (sum <= 0)
            return;
        var factor = 1 / MathF.Sqrt(sum);
        foreach (ref var x in vector)
            x *= factor;
    }
}
