namespace Lagebild.Networks.Tests;

public sealed class PackedTests
{
    [Theory]
    [InlineData(0, 1)]
    [InlineData(-1, 1)]
    [InlineData(63, 1)]
    [InlineData(-64, 1)]
    [InlineData(64, 2)]
    [InlineData(int.MaxValue, 5)]
    [InlineData(int.MinValue, 5)]
    public void A_number_takes_as_many_bytes_as_it_needs_and_comes_back(int value, int bytes)
    {
        using var stream = new MemoryStream();
        using (var writer = new BinaryWriter(stream))
            Packed.WriteSigned(writer, value);
        var at = 0;

        Assert.Equal(value, Packed.ReadSigned(stream.ToArray(), ref at));
        Assert.Equal(bytes, at);
    }

    [Fact]
    public void A_number_of_more_than_32_bits_or_without_an_end_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Read([0x80, 0x80, 0x80, 0x80, 0x80, 0x01]));
        Assert.Throws<IndexOutOfRangeException>(() => Read([0x80]));
    }

    private static uint Read(byte[] data)
    {
        var at = 0;
        return Packed.Read(data, ref at);
    }
}
