using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Lagebild.Desk.Api.Answers;
using Lagebild.Storage;
using Microsoft.AspNetCore.Http;

namespace Lagebild.Desk.Api;

/// <summary>
/// Cuts a list into pages. A cursor names the last item that a caller has, so that news coming in meanwhile shifts nothing; where that item has gone it goes
/// on from the place where it stood.
/// </summary>
internal static class Paging
{
    private const int Longest = 600;

    /// <param name="items">All items in their order.</param>
    /// <param name="key">Tells items apart.</param>
    /// <param name="cursor">As the page before gave it; null for the first page.</param>
    /// <param name="limit">Items of a page.</param>
    /// <param name="position">Of the picture.</param>
    /// <param name="make">The answer for an item.</param>
    /// <exception cref="ProblemException">The cursor is none of ours.</exception>
    public static ListAnswer<TAnswer> Cut<TItem, TAnswer>(IReadOnlyList<TItem> items, Func<TItem, string> key, string? cursor, int limit, LogPosition position, Func<TItem, TAnswer> make)
    {
        var start = string.IsNullOrEmpty(cursor) ? 0 : After(items, key, Read(cursor));
        var end = Math.Min(items.Count, start + limit);
        var cut = items.Skip(start).Take(end - start).Select(make).ToArray();
        return new ListAnswer<TAnswer>(position.Value, items.Count, cut) { Next = end < items.Count ? Write(end - 1, key(items[end - 1])) : null };
    }

    /// <summary>Where the last item that a caller has stood; -1 for a caller that has none.</summary>
    /// <exception cref="ProblemException">The cursor is none of ours.</exception>
    public static int Place(string? cursor) => string.IsNullOrEmpty(cursor) ? -1 : Read(cursor).Index;

    private static int After<TItem>(IReadOnlyList<TItem> items, Func<TItem, string> key, (int Index, string Key) last)
    {
        if (last.Index < items.Count && key(items[last.Index]) == last.Key)
            return last.Index + 1;
        for (var i = 0; i < items.Count; i++)
        {
            if (key(items[i]) == last.Key)
                return i + 1;
        }
        return Math.Min(last.Index, items.Count);
    }

    private static string Write(int index, string key) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes($"{index}:{key}"));

    private static (int Index, string Key) Read(string cursor)
    {
        try
        {
            var text = cursor.Length <= Longest ? Encoding.UTF8.GetString(Base64Url.DecodeFromChars(cursor)) : "";
            var colon = text.IndexOf(':');
            if (colon > 0 && int.TryParse(text.AsSpan(0, colon), NumberStyles.None, CultureInfo.InvariantCulture, out var index))
                return (index, text[(colon + 1)..]);
        }
        catch (FormatException)
        {
            // Refused below.
        }
        throw new ProblemException(StatusCodes.Status400BadRequest, "api.wrong.cursor");
    }
}
