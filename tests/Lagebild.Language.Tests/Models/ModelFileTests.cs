using CsCheck;
using Lagebild.Language.Models;
using Xunit;

namespace Lagebild.Language.Tests.Models;

public sealed class ModelFileTests
{
    [Fact]
    public void A_payload_comes_back_as_it_was_written() =>
        Gen.Byte.Array[0, 200].Sample(payload => Assert.Equal(payload, ModelFile.Read(Written(payload), "TESTING1")));

    [Fact]
    public void One_changed_byte_is_noticed() =>
        Gen.Select(Gen.Byte.Array[1, 200], Gen.Int[0, int.MaxValue], Gen.Int[1, 255]).Sample((payload, place, change) =>
        {
            var file = Written(payload).ToArray();
            file[place % file.Length] ^= (byte)change;
            Assert.Throws<InvalidDataException>(() => ModelFile.Read(new MemoryStream(file), "TESTING1"));
        });

    [Fact]
    public void A_file_cut_short_and_another_kind_are_refused()
    {
        var file = Written([1, 2, 3, 4]);
        Assert.Throws<InvalidDataException>(() => ModelFile.Read(new MemoryStream(file.ToArray()[..^1]), "TESTING1"));
        Assert.Throws<InvalidDataException>(() => ModelFile.Read(new MemoryStream(file.ToArray()), "TESTING2"));
    }

    private static MemoryStream Written(byte[] payload)
    {
        var stream = new MemoryStream();
        ModelFile.Write(stream, "TESTING1", payload);
        stream.Position = 0;
        return stream;
    }
}
