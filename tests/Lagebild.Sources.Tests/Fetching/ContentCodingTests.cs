using System.IO.Compression;
using CsCheck;
using Lagebild.Sources.Fetching;

namespace Lagebild.Sources.Tests.Fetching;

public sealed class ContentCodingTests
{
    private const int Limit = 1_000_000;

    private static readonly Dictionary<string, Func<Stream, Stream>> Coders = new()
    {
        ["gzip"] = s => new GZipStream(s, CompressionLevel.Fastest),
        ["deflate"] = s => new ZLibStream(s, CompressionLevel.Fastest),
        ["br"] = s => new BrotliStream(s, CompressionLevel.Fastest),
    };

    private static readonly Gen<string> Coding = Gen.Int[0, 2].Select(i => Coders.Keys.ElementAt(i));

    [Fact]
    public void What_was_coded_comes_back_whatever_codings_were_laid_over_each_other() =>
        Gen.Select(Gen.Byte.Array[1, 100_000], Coding.Array[0, 3]).Sample((bytes, codings) =>
            ContentCoding.Undo(codings.Aggregate(bytes, Code), codings, Limit).AsSpan().SequenceEqual(bytes), iter: 50);

    [Fact]
    public void Any_bytes_end_in_bytes_within_the_limit_or_in_a_fault() =>
        Gen.Select(Gen.Byte.Array[0, 1000], Coding, Gen.Int[1, 2000]).Sample((bytes, coding, limit) =>
        {
            try
            {
                return ContentCoding.Undo(bytes, [coding], limit).Length <= Math.Max(limit, 0);
            }
            catch (FetchException e)
            {
                return e.Fault is FetchFault.Malformed or FetchFault.TooLarge or FetchFault.DecompressionBomb;
            }
        });

    [Fact]
    public void A_bomb_in_a_bomb_stops_at_the_first()
    {
        var bomb = Code(Code(new byte[50_000_000], "gzip"), "gzip");

        Assert.Equal(FetchFault.DecompressionBomb, Assert.Throws<FetchException>(() => ContentCoding.Undo(bomb, ["gzip", "gzip"], Limit)).Fault);
    }

    private static byte[] Code(byte[] bytes, string coding)
    {
        var coded = new MemoryStream();
        using (var stream = Coders[coding](coded))
            stream.Write(bytes);
        return coded.ToArray();
    }
}
