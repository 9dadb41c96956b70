using Lagebild.Sources.Inputs;

namespace Lagebild.Sources.Warc;

/// <summary>A stream of which the last bytes read can be looked at and read again.</summary>
internal sealed class ByteWindow(Stream source) : ForwardStream
{
    private const int Kept = 64 * 1024;
    private readonly byte[] _bytes = new byte[4 * Kept];
    private int _at, _end;
    private long _before, _mark;

    /// <summary>Place in the stream of the next byte.</summary>
    private long Place => _before + _at;

    public override int Read(Span<byte> buffer)
    {
        // Small pieces: what is read again after damage is bounded by what was kept.
        var ready = Math.Min(Math.Min(buffer.Length, Kept / 4), Filled(1));
        _bytes.AsSpan(_at, ready).CopyTo(buffer);
        _at += ready;
        return ready;
    }

    public override int ReadByte() => Filled(1) > 0 ? _bytes[_at++] : -1;

    /// <summary>The next bytes without reading them; fewer at the end.</summary>
    public ReadOnlySpan<byte> Peek(int length) => _bytes.AsSpan(_at, Math.Min(length, Filled(length)));

    public void Skip(int length)
    {
        while (length > 0 && Filled(1) is > 0 and var ready)
        {
            var step = Math.Min(length, ready);
            (_at, length) = (_at + step, length - step);
        }
    }

    /// <summary>Remembers the place.</summary>
    public void Mark() => _mark = Place;

    /// <summary>Goes back to the place remembered, or as far towards it as is kept.</summary>
    public void BackToMark() => _at = (int)Math.Max(_mark - _before, Math.Max(0, _at - Kept));

    /// <summary>
    /// Finds bytes among those read last (behind the place remembered) or that begin there, and goes behind them; false, and nothing changes, where they
    /// are not there.
    /// </summary>
    public bool SeekBehind(ReadOnlySpan<byte> sought)
    {
        var ahead = Math.Min(sought.Length, Filled(sought.Length));
        var from = (int)Math.Max(_mark - _before, Math.Max(0, _at - Kept));
        var found = _bytes.AsSpan(from, _at - from + ahead).IndexOf(sought);
        if (found < 0)
            return false;
        _at = from + found + sought.Length;
        return true;
    }

    /// <summary>How many bytes are ready, after reading on until there are so many or the stream ends.</summary>
    /// <exception cref="InputException">Reading fails midway.</exception>
    private int Filled(int wanted)
    {
        while (_end - _at < wanted)
        {
            if (_end == _bytes.Length)
                DropOldest();
            if (ReadSome() is not (> 0 and var read))
                break;
            _end += read;
        }
        return _end - _at;
    }

    private int ReadSome()
    {
        try
        {
            return source.Read(_bytes, _end, _bytes.Length - _end);
        }
        catch (IOException e)
        {
            throw new InputException("problem.io", e.Message);
        }
    }

    private void DropOldest()
    {
        var drop = Math.Max(0, _at - Kept);
        _bytes.AsSpan(drop, _end - drop).CopyTo(_bytes);
        (_at, _end, _before) = (_at - drop, _end - drop, _before + drop);
    }
}
