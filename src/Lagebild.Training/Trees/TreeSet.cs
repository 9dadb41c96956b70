namespace Lagebild.Training.Trees;

/// <summary>The examples of a second look: rows of whole numbers, each with whether it is right.</summary>
internal sealed class TreeSet(int features)
{
    public List<int[]> Rows { get; } = [];

    public List<bool> Labels { get; } = [];

    /// <summary>Adds a row and gives it to be filled.</summary>
    public int[] Add(bool label)
    {
        Rows.Add(new int[features]);
        Labels.Add(label);
        return Rows[^1];
    }
}
