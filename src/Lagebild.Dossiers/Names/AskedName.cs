namespace Lagebild.Dossiers.Names;

/// <summary>
/// A name as somebody asks for it, in any spelling and with as few of its words as he likes: "zelensky" finds Wolodymyr Selenskyj. Its words are folded once and
/// held against many names. An asked name without letters is in no name.
/// </summary>
public sealed class AskedName(string asked)
{
    private readonly string[] _words = NameFolding.Words(asked);

    /// <summary>Whether all of its words are words of the name.</summary>
    public bool IsIn(string name) => _words.Length > 0 && _words.All(NameFolding.Words(name).Contains);

    /// <summary>Whether each of its words begins a word of the text: for what is asked while somebody still types.</summary>
    public bool Begins(string text) => Begins(NameFolding.Words(text));

    /// <param name="words">Words folded by <see cref="NameFolding.Words"/>.</param>
    public bool Begins(IReadOnlyCollection<string> words) => _words.Length > 0 && _words.All(w => words.Any(o => o.StartsWith(w, StringComparison.Ordinal)));
}
