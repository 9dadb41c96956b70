using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using Lagebild.Pages.Html;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace Lagebild.Desk.Web;

/// <summary>Style sheets, the script and pictures, which the program carries. Their address holds their hash, so that a browser keeps them for good.</summary>
internal sealed record Asset(string Name, string Type, byte[] Bytes)
{
    private const string Folder = "Assets/";

    private static readonly Lazy<FrozenDictionary<string, Asset>> All = new(() => Carried().Append(new Asset("page.css", "text/css", Encoding.UTF8.GetBytes(HtmlPageWriter.StyleSheet))).ToFrozenDictionary(a => a.Name));

    private string Hash { get; } = Convert.ToHexStringLower(SHA256.HashData(Bytes))[..12];

    /// <summary>The address of a file under <c>Assets</c>.</summary>
    public static string Address(string name) => $"/assets/{All.Value[name].Hash}/{name}";

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/assets/{hash}/{name}", (string hash, string name, HttpResponse response) =>
    {
        if (!All.Value.TryGetValue(name, out var asset))
            return Results.NotFound();
        response.Headers.CacheControl = hash == asset.Hash ? "public, max-age=31536000, immutable" : "no-cache";
        return Results.Bytes(asset.Bytes, asset.Type, entityTag: new EntityTagHeaderValue($"\"{asset.Hash}\""));
    }).ForAnyone();

    private static IEnumerable<Asset> Carried()
    {
        var assembly = typeof(Asset).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith(Folder, StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            yield return new Asset(name[Folder.Length..], TypeOf(name), bytes.ToArray());
        }
    }

    private static string TypeOf(string name) => Path.GetExtension(name) switch
    {
        ".css" => "text/css",
        ".js" => "text/javascript",
        ".svg" => "image/svg+xml",
        _ => "application/octet-stream",
    };
}
