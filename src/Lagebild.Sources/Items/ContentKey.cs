using System.Security.Cryptography;
using System.Text;

namespace Lagebild.Sources.Items;

/// <summary>What an item is known by whose source gives it no identifier.</summary>
internal static class ContentKey
{
    public static string Of(params ReadOnlySpan<string> content) => $"sha256:{Hash(content)}";

    /// <summary>SHA-256 over all parts: 64 lower-case hexadecimal digits.</summary>
    public static string Hash(params ReadOnlySpan<string> content) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001f', content))));
}
