using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Lagebild.Storage;

namespace Lagebild.Desk.Search;

/// <summary>A search that somebody keeps.</summary>
/// <param name="Id">Within those of its owner.</param>
/// <param name="Query">As it was asked.</param>
public sealed record SavedSearch(string Id, string Query);

/// <summary>The searches that a user keeps, as records of the kind <c>search</c> under the owner's name.</summary>
internal sealed class SavedSearches(IRecords records, string owner)
{
    public const string Kind = "search";

    /// <summary>Of one owner.</summary>
    private const int Most = 100;

    /// <summary>In the order of the words.</summary>
    public async Task<IReadOnlyList<SavedSearch>> AllAsync(CancellationToken cancellation)
    {
        var prefix = KeyOf("");
        return
        [
            .. (await records.ListAsync(Kind, cancellation).ConfigureAwait(false)).Where(r => r.Key.StartsWith(prefix, StringComparison.Ordinal))
                .Select(r => new SavedSearch(r.Key[prefix.Length..], QueryOf(r))).OrderBy(s => s.Query, StringComparer.OrdinalIgnoreCase).ThenBy(s => s.Id, StringComparer.Ordinal),
        ];
    }

    /// <summary>Keeps a search; one that is kept already stays as it is.</summary>
    /// <returns>False where there are too many.</returns>
    public async Task<bool> KeepAsync(string query, CancellationToken cancellation)
    {
        var id = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(query)))[..16];
        var all = await AllAsync(cancellation).ConfigureAwait(false);
        if (all.Any(s => s.Id == id))
            return true;
        if (all.Count >= Most)
            return false;
        var content = JsonSerializer.Serialize(new Dictionary<string, string> { ["owner"] = owner, ["query"] = query });
        await records.PutAsync(new DeskRecord(Kind, KeyOf(id), 0, content), cancellation).ConfigureAwait(false);
        return true;
    }

    public Task<bool> ForgetAsync(string id, CancellationToken cancellation) => records.RemoveAsync(Kind, KeyOf(id), cancellation: cancellation);

    private static string QueryOf(DeskRecord record)
    {
        try
        {
            return JsonSerializer.Deserialize<Dictionary<string, string>>(record.Content)?.GetValueOrDefault("query") ?? "";
        }
        catch (JsonException)
        {
            return "";
        }
    }

    /// <summary>A slash in a name would let one owner reach into another's.</summary>
    private string KeyOf(string id) => $"{Uri.EscapeDataString(owner)}/{id}";
}
