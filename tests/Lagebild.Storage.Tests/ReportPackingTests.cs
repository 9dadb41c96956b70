using System.Security.Cryptography;
using System.Text;
using Lagebild.Dossiers.Tests;
using Lagebild.Reading.Documents;
using Lagebild.Reading.Engagements;
using Lagebild.Reading.Reports;
using Lagebild.Reading.Reports.Json;
using Lagebild.Storage.Packing;
using ZstdSharp;

namespace Lagebild.Storage.Tests;

public sealed class ReportPackingTests
{
    private static readonly (Document Document, Report Report) Sample = Make();

    [Fact]
    public void What_is_packed_comes_back_whole()
    {
        var packed = ReportPacking.Pack(Sample.Report, Sample.Document);

        Assert.NotEmpty(Sample.Report.Actors);
        Assert.NotEmpty(Sample.Report.Engagements);
        Assert.Equal(ReportJson.ToUtf8Bytes(Sample.Report), ReportJson.ToUtf8Bytes(ReportPacking.Unpack(packed, Sample.Document)));
    }

    [Fact]
    public void A_quote_that_is_not_what_the_text_has_there_is_kept()
    {
        var other = Document.Create("Kopf", Sample.Document.Text.ToUpperInvariant(), Sample.Document.Language);

        Assert.Equal(ReportJson.ToUtf8Bytes(Sample.Report), ReportJson.ToUtf8Bytes(ReportPacking.Unpack(ReportPacking.Pack(Sample.Report, other), other)));
    }

    [Fact]
    public void What_an_older_program_packed_is_read()
    {
        using var compressor = new Compressor(9);
        compressor.LoadDictionary([.. Resource("whole"), .. Encoding.UTF8.GetBytes(Sample.Document.Text)]);
        var packed = compressor.Wrap(ReportJson.ToUtf8Bytes(Sample.Report));

        Assert.Equal(ReportJson.ToUtf8Bytes(Sample.Report), ReportJson.ToUtf8Bytes(ReportPacking.Unpack(packed, Sample.Document)));
    }

    /// <summary>Every stored report depends on them.</summary>
    [Theory]
    [InlineData("whole", "f81cc56a295f7a2059ffed3af6bd9483e4ea7955389190fbe6141731eda9d9d0")]
    [InlineData("sparse", "bc7ecfb4cbae1516563019050ae9ab5f5be371d90162b23a9416e413e9e1bd93")]
    public void The_samples_never_change(string name, string hash) => Assert.Equal(hash, Convert.ToHexStringLower(SHA256.HashData(Resource(name))));

    [Fact]
    public void Damaged_bytes_are_said_to_be_damaged()
    {
        var packed = ReportPacking.Pack(Sample.Report, Sample.Document);

        foreach (byte[] damaged in new byte[][] { [], [2], [0x28], [7, .. packed], packed[..^5], [.. packed[..20], .. packed[30..]] })
            Assert.Throws<InvalidDataException>(() => ReportPacking.Unpack(damaged, Sample.Document));
    }

    [Fact]
    public void A_report_of_another_text_is_damaged_too()
    {
        var packed = ReportPacking.Pack(Sample.Report, Sample.Document);
        var shorter = Document.Create("", "Kurz.", Sample.Document.Language);

        Assert.Throws<InvalidDataException>(() => ReportPacking.Unpack(packed, shorter));
    }

    private static (Document, Report) Make()
    {
        var entry = new Written("2025-03-01", "Blatt", "Holt trifft Brandt", "Präsident Holt trifft am Freitag Kanzler Brandt in Wien.")
            .Person("Holt", "Präsident").Person("Brandt").Meets(EngagementKind.Meeting, EngagementStatus.Planned, "Präsident Holt trifft am Freitag Kanzler Brandt", ["Holt", "Brandt"], place: "Wien").Entry;
        return (entry.Document, entry.Report);
    }

    private static byte[] Resource(string name)
    {
        using var stream = typeof(ReportPacking).Assembly.GetManifestResourceStream($"Packing/{name}-sample.json")!;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
