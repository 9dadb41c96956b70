namespace Lagebild.Sources.Inputs;

/// <summary>The lines of a stream as bytes, one at a time, so that a collection of any size is read in bounded memory.</summary>
internal static class LineInput
{
    /// <summary>Each line without its end; null for one longer than <see cref="InputLimits.Bytes"/>, which is skipped.</summary>
    /// <exception cref="InputException">Reading fails midway.</exception>
    public static IEnumerable<byte[]?> Read(Stream stream)
    {
        var buffer = new byte[64 * 1024];
        var line = new MemoryStream();
        var skipping = false;
        for (int read; (read = ReadSome(stream, buffer)) > 0;)
        {
            for (var at = 0; at < read;)
            {
                var length = buffer.AsSpan(at, read - at).IndexOf((byte)'\n');
                var end = length < 0 ? read : at + length;
                if (!skipping)
                    line.Write(buffer, at, end - at);
                skipping |= line.Length > InputLimits.Bytes;
                if (length >= 0)
                {
                    yield return skipping ? null : line.ToArray();
                    line.SetLength(0);
                    skipping = false;
                }
                else if (skipping)
                {
                    line.SetLength(0);
                }
                at = end + 1;
            }
        }
        if (skipping || line.Length > 0)
            yield return skipping ? null : line.ToArray();
    }

    private static int ReadSome(Stream stream, byte[] buffer)
    {
        try
        {
            return stream.Read(buffer);
        }
        catch (IOException e)
        {
            throw new InputException("problem.io", e.Message);
        }
    }
}
