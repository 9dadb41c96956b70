using System.Net;
using CsCheck;
using Lagebild.Sources.Fetching;

namespace Lagebild.Sources.Tests.Fetching;

/// <summary>Each row of <c>Specs/public-addresses.md</c>.</summary>
public sealed class PublicAddressSpecTests
{
    public static TheoryData<string, bool> Rows()
    {
        var data = new TheoryData<string, bool>();
        foreach (var row in SpecTable.Rows("public-addresses.md", 3))
            data.Add(row[0], row[1] == "public");
        return data;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void An_address_is_public_or_not(string host, bool isPublic) =>
        Assert.Equal(isPublic, PublicAddress.Is(IPAddress.Parse(new Uri($"http://{host}/").IdnHost)));

    [Fact]
    public void What_is_mapped_into_IPv6_is_judged_as_what_it_is() =>
        Gen.Byte.Array[4].Sample(bytes => PublicAddress.Is(new IPAddress(bytes)) == PublicAddress.Is(new IPAddress(bytes).MapToIPv6()));
}
