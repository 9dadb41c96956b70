using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using Lagebild.App.Commands.Doctor;
using Lagebild.Language.Models;
using Lagebild.Pages;
using NodaTime;
using NodaTime.TimeZones;

namespace Lagebild.App.Tests.Doctor;

/// <summary>The checks of the doctor one by one, on worlds in which something is wrong.</summary>
public sealed class CheckTests : IDisposable
{
    private readonly TestTerminal _terminal = new();

    public void Dispose() => _terminal.Dispose();

    [Fact]
    public void Models_that_are_missing_damaged_or_of_another_build_are_told_apart()
    {
        var home = typeof(ModelFile).Assembly;
        var whole = Bytes("models/de/lemmas.bin");
        var check = new ModelCheck(home,
        [
            new ModelCheck.Expected("models/de/lemmas.bin", Convert.ToHexStringLower(SHA256.HashData(whole))),
            new ModelCheck.Expected("models/de/matters.bin", new string('0', 64)),
            new ModelCheck.Expected("models/xx/none.bin", new string('0', 64)),
            new ModelCheck.Expected("German/abbreviations.tsv", new string('0', 64)),
        ]);

        Assert.Equal([null, "other", "missing", "damaged"], check.Look().Select(f => f.Case));
        Assert.Equal(3, check.Look().Count(f => f.Health == Health.Problem));

        byte[] Bytes(string name)
        {
            using var stream = home.GetManifestResourceStream(name)!;
            using var copy = new MemoryStream();
            stream.CopyTo(copy);
            return copy.ToArray();
        }
    }

    [Fact]
    public void All_models_that_are_built_in_are_listed() => Assert.Equal(
        typeof(ModelFile).Assembly.GetManifestResourceNames().Where(n => n.StartsWith("models/", StringComparison.Ordinal)).Order(StringComparer.Ordinal),
        ModelCheck.Shipped.Look().Select(f => f.Values[0].Value!.ToString()!).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData(10_000_000_000, Health.Fine)]
    [InlineData(500_000_000, Health.Warning)]
    [InlineData(1_000_000, Health.Problem)]
    public void Room_is_told_before_it_is_gone(long free, object expected) =>
        Assert.Equal(expected, new FolderCheck(_terminal.Folder, _ => free).Look().Single(f => f.Check == "room").Health);

    [Fact]
    public void A_folder_to_be_made_is_looked_for_in_the_nearest_one_that_is_there()
    {
        var folder = Path.Combine(_terminal.Folder, "a", "b");
        Assert.Equal("toBeMade", new FolderCheck(folder).Look().First().Case);
        Assert.Empty(Directory.GetFileSystemEntries(_terminal.Folder));
    }

    [SkippableFact]
    public void A_folder_in_which_everybody_may_write_is_told()
    {
        if (OperatingSystem.IsWindows())
            throw new SkipException("Windows keeps permissions elsewhere");
        Assert.DoesNotContain(new FolderCheck(_terminal.Folder).Look(), f => f.Check == "others");
        File.SetUnixFileMode(_terminal.Folder, File.GetUnixFileMode(_terminal.Folder) | UnixFileMode.OtherWrite);
        Assert.Contains(new FolderCheck(_terminal.Folder).Look(), f => f is { Check: "others", Health: Health.Warning });
    }

    [Theory]
    [InlineData(2019, Health.Problem, "before")]
    [InlineData(2027, Health.Fine, null)]
    [InlineData(2051, Health.Warning, "after")]
    public void A_clock_that_cannot_be_right_is_told(int year, object health, string? outcome)
    {
        var clock = TimeCheck.Look(new Standing(new DateTimeOffset(year, 3, 1, 0, 0, 0, TimeSpan.Zero))).Single(f => f.Check == "clock");
        Assert.Equal((health, outcome), (clock.Health, clock.Case));
    }

    [Fact]
    public void Zones_without_Berlin_are_a_problem()
    {
        var zones = new DateTimeZoneCache(new NoZones());
        Assert.Equal("unknown", TimeCheck.Look(TimeProvider.System, zones).First().Case);
        Assert.Null(TimeCheck.Look(TimeProvider.System).First().Case);
    }

    [Theory]
    [InlineData("de_DE.UTF-8", null)]
    [InlineData("C.utf8", null)]
    [InlineData("de_DE.ISO-8859-1@euro", "locale")]
    [InlineData("C", "locale")]
    public void A_locale_that_is_not_of_UTF_8_is_told(string locale, string? outcome)
    {
        _terminal.IsScreen = true;
        _terminal.Variables["LC_ALL"] = locale;
        Assert.Equal(outcome, TerminalCheck.Look(_terminal.Terminal, isWindows: false, codePage: 0).Single().Case);
    }

    [Fact]
    public void A_port_that_is_taken_is_told()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        Assert.Equal("taken", PortCheck.Look((IPEndPoint)other.LocalEndpoint).Case);
    }

    [Theory]
    [InlineData(999, "999 B")]
    [InlineData(9_575_222, "9.6 MB")]
    [InlineData(41_000_000_000, "41 GB")]
    public void Sizes_are_short(long bytes, string said) => Assert.Equal(said, Amount.Say(bytes));

    [Fact]
    public void What_is_not_fine_has_advice_in_both_languages()
    {
        var german = Texts.For(UiLanguage.German);
        var cases = german.Keys.Where(k => k.StartsWith("doctor.", StringComparison.Ordinal) && k.Split('.').Length == 4 && !k.EndsWith(".advice", StringComparison.Ordinal))
            .Where(k => k.Split('.')[3] is not ("none" or "empty" or "unchecked" or "toBeMade" or "missing" or "default") || k.StartsWith("doctor.models", StringComparison.Ordinal));
        Assert.All(cases, k => Assert.NotNull(german.Find(k + ".advice")));
        Assert.NotEmpty(cases);
    }

    private sealed class Standing(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }

    private sealed class NoZones : IDateTimeZoneSource
    {
        public string VersionId => "TZDB: 2025b";

        public IEnumerable<string> GetIds() => ["UTC"];

        public DateTimeZone ForId(string id) => DateTimeZone.Utc;

        public string? GetSystemDefaultId() => "UTC";
    }
}
