using System.Globalization;
using Lagebild.Sources.Inputs;

namespace Lagebild.Sources.Warc;

/// <summary>
/// The records of an archive by WARC 1.0 and 1.1 (ISO 28500), one at a time and in bounded memory. A damaged record is counted, and reading goes on at the
/// next line that begins a record; an archive that ends in the middle of one simply ends.
/// </summary>
internal sealed class WarcRecords(Stream stream)
{
    private const string Mark = "WARC/";
    private const int LongestLine = 64 * 1024;
    private const int MostFields = 200;

    /// <summary>An archive with more damage than this is none, or is made to cost time.</summary>
    private const int MostDamaged = 200;

    private byte[] _bytes = new byte[64 * 1024];
    private int _at, _end;

    public int Damaged { get; private set; }

    /// <summary>Records that were asked for and are larger than is read.</summary>
    public int TooLarge { get; private set; }

    /// <summary>Records of whatever kind, so far.</summary>
    public int Seen { get; private set; }

    /// <param name="isWanted">Told of a record's fields, whether its block is read.</param>
    public IEnumerable<WarcRecord> Read(Func<WarcRecord, bool> isWanted)
    {
        while (Next(isWanted) is { } record)
            yield return record;
    }

    private WarcRecord? Next(Func<WarcRecord, bool> isWanted)
    {
        while (Damaged < MostDamaged)
        {
            try
            {
                if (!ToMark())
                    return null;
                if (Record(isWanted) is { Block: not null } record)
                    return record;
            }
            catch (InvalidDataException)
            {
                Damaged++;
                _at = _end;
            }
        }
        return null;
    }

    private bool ToMark()
    {
        for (var isLost = false; Line() is { } line;)
        {
            if (line.StartsWith(Mark, StringComparison.Ordinal))
                return true;
            if (line.Length > 0 && !isLost)
            {
                Damaged++;
                isLost = true;
            }
        }
        return false;
    }

    private WarcRecord? Record(Func<WarcRecord, bool> isWanted)
    {
        var lines = new List<string>();
        while (lines.Count < MostFields && Line() is { Length: > 0 } line)
            lines.Add(line);
        var record = new WarcRecord(HeaderFields.Parse(lines), null);
        if (!long.TryParse(record["Content-Length"], NumberStyles.None, CultureInfo.InvariantCulture, out var length))
        {
            Damaged++;
            return null;
        }
        Seen++;
        if (isWanted(record) && length <= InputLimits.Bytes)
            return Block((int)length) is { } block ? record with { Block = block } : null;
        TooLarge += isWanted(record) ? 1 : 0;
        Skip(length);
        return null;
    }

    /// <summary>Null where the archive ends before, or where behind the block there is no end of it: its length is wrong then.</summary>
    private byte[]? Block(int length)
    {
        using var block = new MemoryStream(Math.Min(length, 1024 * 1024));
        while (block.Length < length && Filled())
        {
            var step = (int)Math.Min(length - block.Length, _end - _at);
            block.Write(_bytes, _at, step);
            _at += step;
        }
        if (block.Length < length)
            return null;
        if (!Filled() || _bytes[_at] is (byte)'\r' or (byte)'\n')
            return block.ToArray();
        Damaged++;
        PutBack(block.ToArray());
        return null;
    }

    /// <summary>Reads again from where a record begins within what was taken for the block of another.</summary>
    private void PutBack(byte[] block)
    {
        var begin = block.AsSpan().IndexOf("\nWARC/1."u8) + 1;
        if (begin == 0)
            return;
        _bytes = [.. block.AsSpan(begin), .. _bytes.AsSpan(_at, _end - _at)];
        (_at, _end) = (0, _bytes.Length);
    }

    private void Skip(long length)
    {
        while (length > 0 && Filled())
        {
            var step = (int)Math.Min(length, _end - _at);
            (_at, length) = (_at + step, length - step);
        }
    }

    /// <summary>The next line without its end; what is beyond the longest is left out. Null at the end.</summary>
    private string? Line()
    {
        if (!Filled())
            return null;
        using var line = new MemoryStream();
        for (var isEnded = false; !isEnded && Filled();)
        {
            var ready = _bytes.AsSpan(_at, _end - _at);
            var end = ready.IndexOf((byte)'\n');
            isEnded = end >= 0;
            line.Write(ready[..Math.Min(isEnded ? end : ready.Length, LongestLine - (int)line.Length)]);
            _at += isEnded ? end + 1 : ready.Length;
        }
        return HeaderFields.Line(line.GetBuffer().AsSpan(0, (int)line.Length));
    }

    /// <summary>True where bytes are ready.</summary>
    /// <exception cref="InvalidDataException">What comes next is damaged.</exception>
    private bool Filled()
    {
        if (_at < _end)
            return true;
        (_at, _end) = (0, stream.Read(_bytes));
        return _end > 0;
    }
}
