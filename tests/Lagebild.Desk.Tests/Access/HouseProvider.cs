using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Lagebild.Desk.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Lagebild.Desk.Tests.Access;

/// <summary>An OpenID Connect provider on this machine that lets everybody in as whom the test says.</summary>
internal sealed class HouseProvider : IAsyncDisposable
{
    private const string Client = "lagebild";
    private const string ClientSecret = "not known to browsers";

    private readonly WebApplication _app;
    private readonly RSA _rsa = RSA.Create(2048);
    private readonly ConcurrentDictionary<string, (string Nonce, string Challenge)> _codes = new();

    private HouseProvider(WebApplication app) => _app = app;

    public string Subject { get; set; } = "17";

    public string Name { get; set; } = "mira.feld";

    /// <summary>Another key than the one that it publishes.</summary>
    public bool IsForged { get; set; }

    /// <summary>Codes that were changed for tokens with the right secret and verifier.</summary>
    public int Redeemed { get; private set; }

    public OpenIdProvider Settings => new(new Uri(Address), Client, ClientSecret);

    private string Address => _app.Urls.First();

    public static async Task<HouseProvider> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(k => k.Listen(IPAddress.Loopback, 0));
        builder.Services.AddRoutingCore();
        var provider = new HouseProvider(builder.Build());
        provider.Map();
        await provider._app.StartAsync();
        return provider;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _rsa.Dispose();
    }

    private void Map()
    {
        _app.MapGet("/.well-known/openid-configuration", () => Results.Json(new Dictionary<string, object>
        {
            ["issuer"] = Address,
            ["authorization_endpoint"] = $"{Address}/authorize",
            ["token_endpoint"] = $"{Address}/token",
            ["jwks_uri"] = $"{Address}/keys",
            ["id_token_signing_alg_values_supported"] = new[] { "RS256" },
        }));
        _app.MapGet("/keys", () =>
        {
            var key = _rsa.ExportParameters(false);
            return Results.Json(new { keys = new[] { new { kty = "RSA", use = "sig", kid = "1", n = Base64UrlEncoder.Encode(key.Modulus), e = Base64UrlEncoder.Encode(key.Exponent) } } });
        });
        _app.MapGet("/authorize", (string redirect_uri, string state, string nonce, string code_challenge) =>
        {
            var code = Guid.NewGuid().ToString("N");
            _codes[code] = (nonce, code_challenge);
            return Results.Redirect($"{redirect_uri}?code={code}&state={Uri.EscapeDataString(state)}");
        });
        _app.MapPost("/token", async (HttpRequest request) =>
        {
            var form = await request.ReadFormAsync();
            var challenge = Base64UrlEncoder.Encode(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString())));
            if (!_codes.TryRemove(form["code"].ToString(), out var asked) || asked.Challenge != challenge || form["client_secret"] != ClientSecret)
                return Results.BadRequest();
            Redeemed++;
            return Results.Json(new { access_token = "unused", token_type = "Bearer", id_token = Token(asked.Nonce) });
        });
    }

    private string Token(string nonce)
    {
        using var other = RSA.Create(2048);
        var parameters = IsForged ? other.ExportParameters(true) : _rsa.ExportParameters(true);
        return new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Address,
            Audience = Client,
            Claims = new Dictionary<string, object> { ["sub"] = Subject, ["nonce"] = nonce, ["preferred_username"] = Name, ["name"] = "Mira Feld", ["role"] = "Admin" },
            IssuedAt = DateTime.UtcNow,
            NotBefore = DateTime.UtcNow,
            Expires = DateTime.UtcNow.AddMinutes(5),
            SigningCredentials = new SigningCredentials(new RsaSecurityKey(parameters) { KeyId = "1" }, SecurityAlgorithms.RsaSha256),
        });
    }
}
