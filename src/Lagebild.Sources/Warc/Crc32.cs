namespace Lagebild.Sources.Warc;

/// <summary>The checksum of gzip (RFC 1952, section 8).</summary>
internal struct Crc32()
{
    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(Row)];
    private uint _rest = uint.MaxValue;

    public readonly uint Value => ~_rest;

    public void Add(ReadOnlySpan<byte> bytes)
    {
        foreach (var b in bytes)
            _rest = Table[(byte)(_rest ^ b)] ^ (_rest >> 8);
    }

    private static uint Row(int index)
    {
        var row = (uint)index;
        for (var bit = 0; bit < 8; bit++)
            row = (row & 1) != 0 ? 0xEDB88320 ^ (row >> 1) : row >> 1;
        return row;
    }
}
