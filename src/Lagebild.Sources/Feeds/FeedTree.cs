namespace Lagebild.Sources.Feeds;

/// <summary>Builds the elements of a document in its order.</summary>
/// <param name="origin">Address of the document.</param>
internal sealed class FeedTree(Uri? origin)
{
    private readonly Dictionary<string, int> _names = new(StringComparer.Ordinal);
    private FeedElement? _open;
    private int _count;

    public FeedElement? Root { get; private set; }

    /// <summary>True once the root has ended.</summary>
    public bool IsClosed => Root is not null && _open is null;

    /// <summary>False, and nothing opened, where there are too many.</summary>
    public bool Open(string name, List<FeedAttribute> attributes)
    {
        if (_count == FeedLimits.Elements)
            return false;
        _count++;
        _open = new FeedElement(name, _open, attributes, origin);
        Root ??= _open;
        _names[name] = _names.GetValueOrDefault(name) + 1;
        return true;
    }

    public void Add(string text) => _open?.Add(text);

    /// <summary>Closes what was opened last.</summary>
    public void Close()
    {
        if (_open is null)
            return;
        _names[_open.Name]--;
        _open.IsComplete = true;
        _open = _open.Parent;
    }

    /// <summary>Closes the last element of a name and all that is open inside it; nothing where none is open.</summary>
    public void CloseTo(string name)
    {
        for (var isOpen = _names.GetValueOrDefault(name) > 0; isOpen;)
        {
            isOpen = _open!.Name != name;
            Close();
        }
    }
}
