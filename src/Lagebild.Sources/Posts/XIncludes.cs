using System.Text.Json;
using Lagebild.Sources.Inputs;

namespace Lagebild.Sources.Posts;

/// <summary>Persons, pictures and other posts that an answer of X gives beside its posts, by what these refer to them with.</summary>
internal sealed class XIncludes(JsonElement includes)
{
    private readonly Dictionary<string, JsonElement> _users = ByKey(includes, "users", "id");
    private readonly Dictionary<string, JsonElement> _posts = ByKey(includes, "tweets", "id");
    private readonly Dictionary<string, JsonElement> _media = ByKey(includes, "media", "media_key");

    public static XIncludes None { get; } = new(default);

    public JsonElement? User(string id) => Find(_users, id);

    public JsonElement? Post(string id) => Find(_posts, id);

    public JsonElement? Media(string key) => Find(_media, key);

    private static JsonElement? Find(Dictionary<string, JsonElement> list, string key) => list.TryGetValue(key, out var found) ? found : null;

    private static Dictionary<string, JsonElement> ByKey(JsonElement includes, string list, string key)
    {
        var found = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var element in includes.Several(list))
        {
            if (element.Text(key) is { } name)
                found.TryAdd(name, element);
        }
        return found;
    }
}
