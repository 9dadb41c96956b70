namespace Lagebild.Training.Treebank;

/// <summary>
/// A syntactic word of a treebank: the ten columns of CoNLL-U without the index. "_" stands where a column says nothing; head 0 is
/// the root, other heads count from 1.
/// </summary>
internal sealed record TreebankWord(
    string Form, string Lemma, string Upos, string Xpos, string Feats, int Head, string Relation, string Deps, string Misc)
{
    /// <summary>True where the column is left empty.</summary>
    public static bool IsBlank(string column) => column is "_" or "";

    /// <summary>The value of a <c>KEY=value</c> entry of the last column, or null.</summary>
    public string? MiscValue(string key)
    {
        foreach (var entry in Misc.Split('|'))
        {
            if (entry.Length > key.Length && entry[key.Length] == '=' && entry.StartsWith(key, StringComparison.Ordinal))
                return entry[(key.Length + 1)..];
        }
        return null;
    }
}
