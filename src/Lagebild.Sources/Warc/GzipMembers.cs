using System.Buffers.Binary;
using System.IO.Compression;

namespace Lagebild.Sources.Warc;

/// <summary>
/// The content of gzip members one after another (RFC 1952), as archives pack each record by itself. A damaged member throws once; the next read goes on
/// with the member behind it, so that the records before and after are not lost. Where a member ends is told by its checksum, since the library does not
/// say how much of what it was given it has used.
/// </summary>
internal sealed class GzipMembers(Stream packed) : ForwardStream
{
    private const int HeaderLength = 10;
    private const int TrailerLength = 8;
    private readonly ByteWindow _input = new(packed);
    private DeflateStream? _member;
    private Crc32 _sum;
    private uint _length;

    public static bool Are(ReadOnlySpan<byte> start) => start is [0x1F, 0x8B, 8, <= 0x1F, ..];

    /// <exception cref="InvalidDataException">The member is damaged; reading can go on.</exception>
    public override int Read(Span<byte> buffer)
    {
        while (_member is not null || NextMember())
        {
            var read = Inflated(buffer);
            if (read > 0)
                return read;
            EndMember();
        }
        return 0;
    }

    protected override void Dispose(bool disposing)
    {
        _member?.Dispose();
        base.Dispose(disposing);
    }

    /// <summary>What lies between members is passed over.</summary>
    private bool NextMember()
    {
        while (_input.Peek(HeaderLength) is { Length: HeaderLength } header)
        {
            if (Are(header))
            {
                Begin(header[3]);
                return true;
            }
            var next = header[1..].IndexOf((byte)0x1F);
            _input.Skip(next < 0 ? HeaderLength : next + 1);
        }
        return false;
    }

    private void Begin(byte flags)
    {
        _input.Skip(HeaderLength);
        SkipHeader(flags);
        _input.Mark();
        (_member, _sum, _length) = (new DeflateStream(_input, CompressionMode.Decompress, leaveOpen: true), new Crc32(), 0);
    }

    /// <summary>Extra field, name, comment and checksum of the header.</summary>
    private void SkipHeader(byte flags)
    {
        if ((flags & 4) != 0 && _input.Peek(2) is { Length: 2 } length)
            _input.Skip(2 + BinaryPrimitives.ReadUInt16LittleEndian(length));
        for (var text = flags & 0x18; text != 0; text &= text - 1)
        {
            while (_input.ReadByte() > 0)
            {
            }
        }
        if ((flags & 2) != 0)
            _input.Skip(2);
    }

    private int Inflated(Span<byte> buffer)
    {
        try
        {
            var read = _member!.Read(buffer);
            _sum.Add(buffer[..read]);
            _length += (uint)read;
            return read;
        }
        catch (InvalidDataException)
        {
            Leave();
            throw;
        }
    }

    private void EndMember()
    {
        Span<byte> trailer = stackalloc byte[TrailerLength];
        BinaryPrimitives.WriteUInt32LittleEndian(trailer, _sum.Value);
        BinaryPrimitives.WriteUInt32LittleEndian(trailer[4..], _length);
        if (_input.SeekBehind(trailer))
        {
            _member!.Dispose();
            _member = null;
            return;
        }
        Leave();
        throw new InvalidDataException("The checksum of a gzip member is wrong or missing.");
    }

    /// <summary>The next member begins somewhere behind the beginning of this one, perhaps in what the library was already given.</summary>
    private void Leave()
    {
        _member?.Dispose();
        _member = null;
        _input.BackToMark();
    }
}
