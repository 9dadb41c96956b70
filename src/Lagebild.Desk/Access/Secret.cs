using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Lagebild.Desk.Access;

/// <summary>Long random texts of which only a hash is kept. At 256 bits nobody guesses one, so that a plain hash is enough, unlike for passwords.</summary>
internal static class Secret
{
    private const int Bytes = 32;

    public static string Create() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    public static string Hash(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    /// <summary>In the same time wherever they differ.</summary>
    public static bool IsOf(string secret, string hash) => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Hash(secret)), Encoding.UTF8.GetBytes(hash));
}
