using Lagebild.Pages;

namespace Lagebild.Pages.Lookup;

/// <summary>Something was named that is not in the database.</summary>
/// <param name="key">The text that says so, with a place for the name.</param>
/// <param name="name">What was named.</param>
/// <param name="near">What comes near.</param>
public sealed class UnknownNameException(string key, string name, IEnumerable<string> near) : Exception($"{key}: {name}")
{
    private readonly string _near = string.Join("; ", near);

    public string Say(Texts texts)
    {
        var message = texts.Format(key, name);
        return _near.Length == 0 ? message : $"{message}{(message[^1] == '.' ? "" : ".")} {texts.Format("unknown.near", _near)}";
    }
}
