using System.Net;
using System.Net.Sockets;
using System.Text.Json;

namespace Lagebild.Release.Tests;

/// <summary>The container archive: a whole image, and its program serves as somebody who is not root from a root that cannot be written.</summary>
public sealed class ContainerTests : IDisposable
{
    private readonly Workplace _place = new();

    public void Dispose() => _place.Dispose();

    [SkippableFact]
    public async Task The_archive_is_an_image_that_others_read()
    {
        var archive = Workplace.Artifacts("lagebild-*-container.tar");
        Shell.Needs("skopeo");
        using var image = JsonDocument.Parse(await Shell.RunAsync("skopeo", ["inspect", "--config", $"oci-archive:{archive}"]));
        var config = image.RootElement.GetProperty("config");
        Assert.Equal(("64198:64198", "/data"), (config.GetProperty("User").GetString(), config.GetProperty("WorkingDir").GetString()));
        // The other reading of the same file, and every digest checked by whoever copies it.
        await Shell.RunAsync("skopeo", ["--insecure-policy", "copy", $"docker-archive:{archive}", $"dir:{_place.Under("copy")}"]);
    }

    [SkippableFact]
    public async Task The_program_serves_as_nobody_in_particular_from_a_root_that_cannot_be_written()
    {
        var archive = Workplace.Artifacts("lagebild-*-container.tar");
        foreach (var program in new[] { "tar", "unshare", "chroot", "mount", "curl" })
            Shell.Needs(program);
        Shell.NeedsRoot();
        var root = await UnpackAsync(archive);
        File.Copy(Workplace.Sample, Path.Combine(root, "data", "erste-seite.txt"));
        var said = await Shell.TryAsync("unshare", ["--mount", "--pid", "--fork", "--kill-child", "sh", "-c", Inside, "sh", root, FreePort().ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        Skip.If(said.Error.Contains("unshare failed", StringComparison.Ordinal), "no namespaces may be made here: " + said.Error.Trim());

        Assert.True(said.Code == 0, said.Out + said.Error);
        var parts = said.Out.Split("=====\n");
        Assert.Contains("read-only", parts[0], StringComparison.OrdinalIgnoreCase);
        Runs.Reads(parts[1]);
        Runs.IsWell(parts[2]);
        Assert.EndsWith("answers\n", parts[3], StringComparison.Ordinal);
    }

    /// <summary>What is done in namespaces of its own: the root mounted to be read only, a folder for data, one for what is temporary.</summary>
    private const string Inside = """
        set -e
        root=$1 port=$2
        mount --bind "$root" "$root"; mount --bind "$root/data" "$root/data"
        mount -t tmpfs none "$root/tmp"; mount -t proc none "$root/proc"; mount --bind /dev "$root/dev"
        mount -o remount,bind,ro "$root"
        touch "$root/etc/probe" 2>&1 || true
        inside() { chroot --userspec=64198:64198 --groups=64198 "$root" /usr/lib/lagebild/lagebild "$@"; }
        export HOME=/data XDG_DATA_HOME=/data LAGEBILD_DB=/data/lagebild.db LANG=C.UTF-8 SSL_CERT_FILE=/etc/ssl/certs/ca-certificates.crt DOTNET_EnableDiagnostics=0
        unset DOTNET_ROOT || true
        echo =====
        inside brief /data/erste-seite.txt --published 2026-03-05 --ui de
        echo =====
        inside doctor --json
        echo =====
        inside serve --no-watch --at "http://127.0.0.1:$port" > /dev/null &
        for i in $(seq 1 120); do
          if curl -sf "http://127.0.0.1:$port/health/live"; then echo " answers"; exit 0; fi
          sleep 1
        done
        echo "the desk did not answer"; exit 1
        """;

    private async Task<string> UnpackAsync(string archive)
    {
        var (image, root) = (_place.Under("image"), _place.Under("root"));
        Directory.CreateDirectory(image);
        Directory.CreateDirectory(root);
        await Shell.RunAsync("tar", ["-xf", archive, "-C", image]);
        using var index = JsonDocument.Parse(File.ReadAllText(Path.Combine(image, "index.json")));
        using var manifest = JsonDocument.Parse(File.ReadAllText(Blob(index.RootElement.GetProperty("manifests")[0])));
        foreach (var layer in manifest.RootElement.GetProperty("layers").EnumerateArray())
            await Shell.RunAsync("tar", ["-xzpf", Blob(layer), "-C", root, "--numeric-owner", "--same-owner"]);
        return root;

        string Blob(JsonElement descriptor) => Path.Combine(image, "blobs", descriptor.GetProperty("digest").GetString()!.Replace(':', '/'));
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
