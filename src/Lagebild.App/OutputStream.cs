namespace Lagebild.App;

/// <summary>The output could not be written.</summary>
/// <param name="cause">What the system says.</param>
internal sealed class OutputException(Exception cause) : IOException(cause.Message, cause)
{
    /// <summary>ERROR_BROKEN_PIPE and ERROR_NO_DATA of Windows.</summary>
    private const int BrokenPipe = unchecked((int)0x8007006D), NoData = unchecked((int)0x800700E8);

    /// <summary>EPIPE.</summary>
    private const int ClosedPipe = 32;

    /// <summary>True where the reader went away ("lagebild stories | head") or there never was one ("lagebild stories &gt;&amp;-"), which is no fault.</summary>
    public bool IsClosed => InnerException is UnauthorizedAccessException || InnerException!.HResult is BrokenPipe or NoData or ClosedPipe;

    /// <summary>A closed output is told as one that may not be written.</summary>
    public static bool IsCause(Exception e) => e is (IOException or UnauthorizedAccessException) and not OutputException;
}

/// <summary>Standard output, whose faults are told from those of other files.</summary>
internal sealed class OutputStream(Stream inner) : Stream
{
    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        try
        {
            inner.Write(buffer);
        }
        catch (Exception e) when (OutputException.IsCause(e))
        {
            throw new OutputException(e);
        }
    }

    public override void Flush()
    {
        try
        {
            inner.Flush();
        }
        catch (Exception e) when (OutputException.IsCause(e))
        {
            throw new OutputException(e);
        }
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
