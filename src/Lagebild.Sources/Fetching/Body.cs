using System.Buffers;

namespace Lagebild.Sources.Fetching;

/// <summary>Receives the bytes of an answer, and stops as soon as they are too many.</summary>
internal static class Body
{
    private const int PieceLength = 32 * 1024;

    /// <exception cref="FetchException">More than <paramref name="limit"/> bytes, announced or sent.</exception>
    public static async Task<byte[]> ReceiveAsync(HttpContent content, int limit, CancellationToken cancellation)
    {
        if (Answer.Field(content.Headers, "Content-Length").Distinct().Count() > 1)
            throw new FetchException(FetchFault.Malformed, "two lengths");
        if (content.Headers.ContentLength > limit)
            throw TooLarge(limit);

        var stream = await content.ReadAsStreamAsync(cancellation).ConfigureAwait(false);
        var bytes = new MemoryStream();
        var piece = ArrayPool<byte>.Shared.Rent(PieceLength);
        try
        {
            while (await stream.ReadAsync(piece, cancellation).ConfigureAwait(false) is var read and > 0)
            {
                if (bytes.Length + read > limit)
                    throw TooLarge(limit);
                bytes.Write(piece, 0, read);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(piece);
        }

        return bytes.ToArray();
    }

    private static FetchException TooLarge(int limit) => new(FetchFault.TooLarge, $"more than {limit} bytes");
}
