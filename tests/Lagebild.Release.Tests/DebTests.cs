namespace Lagebild.Release.Tests;

/// <summary>The Debian package: without fault to lintian, installed into a small Debian of its own, run there, removed again; and its service.</summary>
public sealed class DebTests : IDisposable
{
    private readonly Workplace _place = new();

    public void Dispose() => _place.Dispose();

    [SkippableFact]
    public async Task Lintian_finds_no_fault()
    {
        var deb = Workplace.Artifacts("lagebild_*_amd64.deb");
        Shell.Needs("lintian");
        var (_, said, error) = await Shell.TryAsync("lintian", ["--allow-root", "--fail-on", "error,warning", "--tag-display-limit", "0", "--no-cfg", deb]);
        Assert.Equal("", string.Join('\n', (said + error).Split('\n').Where(l => l.StartsWith("E:", StringComparison.Ordinal) || l.StartsWith("W:", StringComparison.Ordinal))));
    }

    [SkippableFact]
    public async Task Installed_into_a_Debian_of_its_own_it_runs_and_its_data_outlive_it()
    {
        var deb = Workplace.Artifacts("lagebild_*_amd64.deb");
        Shell.Needs("debootstrap");
        Shell.NeedsRoot();
        var root = _place.Under("root");
        var (code, log, _) = await Shell.TryAsync("debootstrap", ["--variant=minbase", "--include=libssl3,systemd-standalone-sysusers", "bookworm", root]);
        Skip.IfNot(code == 0, "debootstrap reaches no archive of Debian: " + log.TrimEnd().Split('\n')[^1]);
        File.Copy(deb, Path.Combine(root, "tmp", "lagebild.deb"));
        File.Copy(Workplace.Sample, Path.Combine(root, "tmp", "erste-seite.txt"));
        Task<string> In(params string[] command) => Shell.RunAsync("chroot", [root, "env", "-i", "PATH=/usr/sbin:/usr/bin:/sbin:/bin", "HOME=/root", "LANG=C.UTF-8", "DEBIAN_FRONTEND=noninteractive", .. command]);

        await In("dpkg", "-i", "/tmp/lagebild.deb");

        Assert.Equal("lagebild lagebild 750", (await In("stat", "-c", "%U %G %a", "/var/lib/lagebild")).Trim());
        Assert.Equal("root lagebild 640", (await In("stat", "-c", "%U %G %a", "/etc/lagebild/lagebild.env")).Trim());
        Runs.Reads(await In("lagebild", "brief", "/tmp/erste-seite.txt", "--published", "2026-03-05", "--ui", "de"));
        // As the service's user, with what the service sets.
        string[] service = ["setpriv", "--reuid=lagebild", "--regid=lagebild", "--clear-groups", "env", "HOME=/var/lib/lagebild", "XDG_DATA_HOME=/var/lib/lagebild", "LAGEBILD_DB=/var/lib/lagebild/lagebild.db"];
        await In([.. service, "lagebild", "add", "/tmp/erste-seite.txt", "--published", "2026-03-05"]);
        Runs.IsWell(await In([.. service, "lagebild", "doctor", "--json"]));
        Assert.Contains("/usr/share/bash-completion/completions/lagebild", await In("dpkg", "-L", "lagebild"), StringComparison.Ordinal);

        await In("dpkg", "-i", "/tmp/lagebild.deb");
        await In("dpkg", "--purge", "lagebild");
        Assert.False(Directory.Exists(Path.Combine(root, "usr", "lib", "lagebild")));
        Assert.True(File.Exists(Path.Combine(root, "var", "lib", "lagebild", "lagebild.db")));
    }

    [SkippableFact]
    public async Task The_unit_is_understood_and_exposes_little()
    {
        Shell.Needs("systemd-analyze");
        var unit = Path.Combine(Workplace.Repository, "eng", "release", "deb", "lagebild.service");
        // The program of the unit is not installed here; that which is built stands for it.
        var here = _place.Write("lagebild.service", File.ReadAllText(unit).Replace("/usr/bin/lagebild", Workplace.Built, StringComparison.Ordinal));
        var (code, said, faults) = await Shell.TryAsync("systemd-analyze", ["verify", "--man=no", here]);
        Skip.If(faults.Contains("Failed to initialize manager", StringComparison.Ordinal), "systemd-analyze cannot work here: " + faults.Trim());
        Assert.Equal((0, ""), (code, said + string.Join('\n', faults.Split('\n').Where(l => l.Contains("lagebild", StringComparison.Ordinal)))));

        // Exposure from 0 (none) to 100; systemd calls up to 20 safe.
        await Shell.RunAsync("systemd-analyze", ["security", "--offline=true", "--threshold=20", "--no-pager", here]);
    }
}
